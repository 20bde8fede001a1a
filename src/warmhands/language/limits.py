"""Today's limits, line by line."""

from collections.abc import Iterator

from warmhands.language.places import places
from warmhands.language.terms import term
from warmhands.language.tongue import Tongue, english
from warmhands.model.knowledge import Knowledge
from warmhands.model.screening import Limits, Place

MOST_PRESSURE = 3
MOST_MINUTES = 60

AT_MOST: tuple[tuple[str, str], ...] = (
    (english("Leave everything alone."), english("Leave alone: {where}.")),
    (
        english("Only light touch today, as if spreading gel on sunburn."),
        english("Only light touch, as if spreading gel on sunburn: {where}."),
    ),
    (
        english("Only soft pressure today, like rubbing sunscreen in."),
        english("Only soft pressure, like rubbing sunscreen in: {where}."),
    ),
    (
        english("No more than medium pressure today: the muscle is worked a little."),
        english("No more than medium pressure: {where}."),
    ),
)
"""By level, 0 to 3: anywhere, and at places that are named."""


def at_most(tongue: Tongue, level: int, where: str = "") -> str:
    """A ceiling for the pressure, anywhere or at the places in `where`."""
    anywhere, there = AT_MOST[max(0, min(level, MOST_PRESSURE))]
    return tongue.text(there, where=where) if where else tongue.text(anywhere)


def say_limits(tongue: Tongue, limits: Limits, knowledge: Knowledge) -> Iterator[str]:
    """Each limit in a short sentence: places first, then how hard, how long, what not."""
    for level in sorted({one.max_pressure for one in limits.zones}):
        spots = (Place(one.zone, one.side) for one in limits.zones if one.max_pressure == level)
        yield at_most(tongue, level, places(tongue, spots, knowledge))
    if limits.max_pressure < MOST_PRESSURE:
        yield at_most(tongue, limits.max_pressure)
    if limits.max_minutes < MOST_MINUTES:
        yield tongue.plural("At most {n} minute.", "At most {n} minutes.", limits.max_minutes)
    if limits.techniques_off:
        yield tongue.text("Not today: {off}.", off=_terms(tongue, limits.techniques_off))
    if limits.positions_off:
        yield tongue.text("Not in these positions: {off}.", off=_terms(tongue, limits.positions_off))
    if limits.refused:
        yield tongue.text("Not offered today: {names}.", names=titles(tongue, limits.refused, knowledge))


def _terms(tongue: Tongue, words: tuple[str, ...]) -> str:
    return tongue.listed(term(tongue, word) for word in words)


def titles(tongue: Tongue, names: tuple[str, ...], knowledge: Knowledge) -> str:
    """The titles of protocols and kinds, in a row, each once."""
    entries = [(name, knowledge.protocols.get(name) or knowledge.kinds.get(name)) for name in names]
    said = (entry.title if entry else term(tongue, name) for name, entry in entries)
    return tongue.listed(dict.fromkeys(tongue.text(title) for title in said))
