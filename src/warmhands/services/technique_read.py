"""Show one technique: how it is done, who may do it, and how the guide's massages use it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from warmhands.model.knowledge import Knowledge, TechniqueEntry
from warmhands.model.mistake import Mistake
from warmhands.model.protocol import Way
from warmhands.model.stroke import stroke_key
from warmhands.model.vocabulary import Hand
from warmhands.services.house import House
from warmhands.services.spelling import did_you_mean

Span = tuple[float, float]
"""Least and most."""


class TechniqueRead(Struct, frozen=True):
    """A technique and its use: `ways` by the hand, each with one way a stroke, the most typical first.

    `pace_cm_s` and `beats_per_minute` are None where no step has them.
    """

    entry: TechniqueEntry
    ways: dict[Hand, tuple[Way, ...]]
    pressure: Span | None
    pace_cm_s: Span | None
    beats_per_minute: Span | None


def techniques_read(house: House) -> tuple[TechniqueRead, ...]:
    """Every technique, the one that is used most first."""
    known = house.library.knowledge()
    every = list(_ways(known))
    used = Counter(way.technique for _, way in every)
    entries = sorted(known.techniques.values(), key=lambda entry: (-used[entry.id], entry.title))
    return tuple(_read(entry, every) for entry in entries)


def technique_read(house: House, technique: str) -> TechniqueRead:
    """One technique; an unknown one is a `Mistake`."""
    known = house.library.knowledge()
    entry = known.techniques.get(technique)
    if entry is None:
        hint = did_you_mean(technique, known.techniques)
        raise Mistake("unknown_id", "There is no such technique.", "technique", hint)
    return _read(entry, _ways(known))


def techniques_on(house: House, fact: str) -> tuple[TechniqueRead, ...]:
    """The techniques that carry this fact of the guide."""
    return tuple(read for read in techniques_read(house) if fact in read.entry.facts)


def _ways(known: Knowledge) -> Iterator[tuple[str, Way]]:
    """Every way with the massage that it belongs to."""
    for protocol in known.protocols.values():
        for step in protocol.steps:
            for way in step.ways:
                yield protocol.id, way


def _read(entry: TechniqueEntry, ways: Iterable[tuple[str, Way]]) -> TechniqueRead:
    own = [(massage, way) for massage, way in ways if way.technique == entry.id]
    hands = [hand for hand, _ in Counter(way.hand for _, way in own).most_common()]
    return TechniqueRead(
        entry,
        {hand: _typical((massage, way) for massage, way in own if way.hand == hand) for hand in hands},
        _span(way.pressure for _, way in own),
        _span(way.pace_cm_s for _, way in own),
        _span(way.beats_per_minute for _, way in own),
    )


def _typical(ways: Iterable[tuple[str, Way]]) -> tuple[Way, ...]:
    """One way a stroke, the gentlest of each; first what most massages have, a long way counting twice."""
    by_stroke: dict[str, list[tuple[str, Way]]] = {}
    for massage, way in ways:
        key = stroke_key(way.technique, way.hand, way.zone, way.to_zone, way.direction)
        by_stroke.setdefault(key, []).append((massage, way))
    gentlest = {
        min((way for _, way in alike), key=lambda way: way.pressure): len({massage for massage, _ in alike})
        for alike in by_stroke.values()
    }
    return tuple(sorted(gentlest, key=lambda way: -gentlest[way] * (2 if way.to_zone else 1)))


def _span(values: Iterable[float | None]) -> Span | None:
    known = [value for value in values if value is not None]
    return (min(known), max(known)) if known else None
