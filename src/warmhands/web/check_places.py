"""Which lines of a card need a place on the body, and the places to choose from a list."""

from collections.abc import Callable, Collection, Iterator

from msgspec import Struct

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
        "spine_line",
        "fontanelle",
    )
)
"""Zones in the middle of the body: they have no left and right."""
_SIDES = (("left", "Left"), ("right", "Right"))
_ON_LEGS = frozenset(("varicose_veins", "fungal_infection"))
"""Conditions that are nearly always on the legs or feet."""


class Row(Struct, frozen=True):
    """A zone of the list and its sides, each with its value and its words."""

    zone: str
    sides: tuple[tuple[str, str], ...]


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


def usual_view(condition: Condition) -> str:
    """The picture on which the place of a condition is looked for first."""
    return "legs" if condition.id in _ON_LEGS else "back"


def elsewhere(knowledge: Knowledge, drawn: Collection[str]) -> list[Row]:
    """What no picture shows, `drawn` being every "zone:side" that one does."""
    return _rows(knowledge, drawn, lambda place: place not in drawn)


def drawn_too(knowledge: Knowledge, drawn: Collection[str]) -> list[Row]:
    """What a picture shows as well: small places are easier to find in a list."""
    return _rows(knowledge, drawn, lambda place: place in drawn)


def _rows(knowledge: Knowledge, drawn: Collection[str], wanted: Callable[[str], bool]) -> list[Row]:
    found = (
        Row(zone, tuple(side for side in _sides(zone, drawn) if wanted(side[0]))) for zone in knowledge.zones
    )
    return [row for row in found if row.sides]


def _sides(zone: str, drawn: Collection[str]) -> Iterator[tuple[str, str]]:
    if f"{zone}:middle" in drawn:
        yield f"{zone}:middle", "Here"
    elif zone in _ONE and f"{zone}:left" not in drawn:
        yield f"{zone}:both", "Here"
    else:
        yield from ((f"{zone}:{side}", words) for side, words in _SIDES)
