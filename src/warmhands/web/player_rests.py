"""What the player gets of steps: the rows of a plan, and the rests that a massage carries along."""

from collections.abc import Iterable, Mapping
from typing import get_args

from msgspec.structs import replace

from warmhands.model.coaching import Leg
from warmhands.model.plan import Plan, Step
from warmhands.model.vocabulary import Side
from warmhands.services.house import House
from warmhands.services.session_rest import Rests
from warmhands.web.player_told import told_words

NEEDED = (
    "n", "seconds", "phase", "technique", "hand", "zone", "to_zone", "side", "direction",
    "pressure", "pace_cm_s", "beats_per_minute", "title", "say",
)  # fmt: skip
"""What the scripts need of a step; sources and reasons stay on the plan's page."""


def step_row(house: House, step: Step) -> dict[str, object]:
    """A step in the reader's language."""
    row = {name: getattr(step, name) for name in NEEDED}
    return {**row, "title": house.words.text(step.title), "say": house.words.text(step.say)}


def leg_rows(house: House, legs: Iterable[Leg]) -> list[Mapping[str, object]]:
    """Legs as the scripts keep them."""
    return [{"step": step_row(house, leg.step), "room": leg.room_s, "moreMs": leg.more_ms} for leg in legs]


def place_words(house: House, steps: Iterable[Step]) -> dict[str, str]:
    """Every place that these steps work or pass, as "zone:side"."""
    knowledge = house.library.knowledge()
    ends = {zone for step in steps for zone in (step.zone, step.to_zone) if zone is not None}
    between = {zone for route in knowledge.routes.values() if ends & set(route.zones) for zone in route.zones}
    return {
        f"{zone}:{side}": house.words.zone(zone, side, knowledge)
        for zone in sorted(ends | between)
        for side in get_args(Side)
    }


def packed(house: House, plan: Plan, rests: Rests) -> Mapping[str, object]:
    """The rests in few bytes: three numbers a leg, which are step, seconds and room.

    A step is counted through those of the plan, which the page has already, and on through `steps`.
    """
    known = {_bare(step): place for place, step in reversed(list(enumerate(plan.steps)))}
    extra: list[Step] = []
    rows: dict[str, list[int]] = {}
    for name, legs in rests.rests.items():
        row = rows.setdefault(name, [])
        for leg in legs:
            bare = _bare(leg.step)
            if bare not in known:
                known[bare] = len(plan.steps) + len(extra)
                extra.append(bare)
            row += [known[bare], leg.step.seconds, leg.room_s]
    return {
        "of": rests.of,
        "until": rests.until,
        "steps": [step_row(house, step) for step in extra],
        "words": told_words(house, extra),
        "rests": rows,
        "places": dict(place_words(house, extra).items() - place_words(house, plan.steps).items()),
    }


def _bare(step: Step) -> Step:
    """The step without its number and time, which differ from rest to rest."""
    return replace(step, n=0, start_s=0, seconds=0)
