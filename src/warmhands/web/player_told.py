"""What the player's picture shows, in words, for whoever hears the page; fetched once it has loaded."""

import re
from collections.abc import Iterable, Mapping

from warmhands.model.plan import Step
from warmhands.model.stroke import stroke_key
from warmhands.services.house import House

_FIRST = re.compile(r"[^.!?]+[.!?]*")

USED = (1, 2, 3)
"""The levels that a massage may have."""


def told_key(step: Step) -> str:
    """What the sentence of a step depends on; player/told.js builds the same name."""
    key = stroke_key(step.technique, step.hand, step.zone, step.to_zone, step.direction)
    return f"told.{key}/{step.side}"


def told_words(house: House, steps: Iterable[Step]) -> Mapping[str, str]:
    """A sentence for each step, with a gap `{level}` for the pressure, which may change on the way."""
    knowledge = house.library.knowledge()
    return {told_key(step): house.words.step(step, knowledge, "{level}") for step in steps}


def how_words(house: House, steps: Iterable[Step]) -> dict[str, str]:
    """How the hand does each technique of these steps, in one sentence, by `how.<technique>`."""
    techniques = house.library.knowledge().techniques
    names = dict.fromkeys(step.technique for step in steps if step.technique in techniques)
    hows = {name: _FIRST.match(house.words.text(techniques[name].how)) for name in names}
    return {f"how.{name}": found[0].strip() for name, found in hows.items() if found}


def level_words(house: House) -> Mapping[str, str]:
    """What fills the gap."""
    return {f"level.{level}": house.words.pressure_name(level) for level in USED}
