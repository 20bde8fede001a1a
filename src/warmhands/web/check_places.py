"""Which lines of a card need a place on the body, and which places the picture does not show."""

from warmhands.model.body_map import BodyMap
from warmhands.model.knowledge import Condition, Knowledge
from warmhands.services.intake_walk import IntakeView

_ONE = frozenset(
    (
        "abdomen",
        "navel",
        "breastbone_tip",
        "chest",
        "chin",
        "face",
        "forehead",
        "throat",
        "tailbone",
        "fontanelle",
    )
)
_UNASKED = frozenset(("breast_genital",))
"""Zones in the middle of the body: they have no left and right."""


def needs_place(condition: Condition) -> bool:
    """Whether the condition's own effect is for the place that has it."""
    return "affected" in condition.zones


def may_have_place(condition: Condition) -> bool:
    """Whether a place would change anything: for its own effect or for a further one."""
    return needs_place(condition) or any("affected" in effect.zones for effect in condition.also)


def first_without_place(view: IntakeView, card_id: str) -> str | None:
    """The first line of the card that is yes or unsure and whose place was not asked for yet."""
    request = view.intake.request
    for condition in view.conditions.get(card_id, ()):
        counts = request.answers.get(condition.id) in ("yes", "unsure")
        if counts and may_have_place(condition) and condition.id not in request.places:
            return condition.id
    return None


def elsewhere(knowledge: Knowledge, picture: BodyMap) -> list[tuple[str, list[tuple[str, str]]]]:
    """The zones that the picture does not show, each with its sides and their words."""
    both = [("left", "Left"), ("right", "Right")]
    return [
        (zone, [("both", "Here")] if zone in _ONE else both)
        for zone in knowledge.zones
        if zone not in picture.zones
    ]
