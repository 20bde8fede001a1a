"""What a picture can be asked for: each step that somebody who is shown by it can get."""

from collections.abc import Iterator, Mapping
from itertools import chain

from msgspec import Struct

from warmhands.model.body_map import BodyMap
from warmhands.model.composition import Composition
from warmhands.model.knowledge import Knowledge
from warmhands.model.protocol import Protocol, Way
from warmhands.model.stroke import stroke_key
from warmhands.model.vocabulary import Position, Technique
from warmhands.stroking.ways import Gesture

CEILING = {"baby": 1, "child": 2}
"""The most pressure that a small receiver ever gets."""

GENTLE: tuple[Technique, ...] = ("effleurage", "feather_stroke", "hold")
"""Closing strokes that may be narrowed to one end of their way while they are led."""

FACE = ("forehead", "temple", "cheek", "chin", "jaw", "face")
"""What is worked on where the picture is a face, and nowhere else."""

SEEN_IN: Mapping[str, tuple[Position, ...]] = {
    "prone": ("prone",),
    "face_down": ("prone",),
    "legs": ("prone",),
    "seated": ("seated",),
    "side_lying": ("side_lying",),
    "face": ("supine", "seated"),
}
"""The positions in which somebody else massages an adult who is drawn in that pose."""

OVER_THE_BLADES = frozenset({"long_back_muscles", "between_shoulder_blades", "shoulder_blade"})
"""On the pictures the long muscles end below the shoulder blades: a stroke further up passes over these."""


class Asked(Struct, frozen=True):
    """A stroke that the picture shall show: its places, its name in `Strokes`, and what is done."""

    zone: str
    to_zone: str | None
    key: str
    gesture: Gesture


def asked(picture: BodyMap, knowledge: Knowledge, *, own: bool = False) -> tuple[Asked, ...]:
    """All strokes that the picture can be asked for, by key; `own`: by the receiver's own hands."""
    highest = _highest(knowledge)
    found: dict[str, Asked] = {}
    for way, zone, to_zone in _done_on(picture, knowledge, own=own):
        key = stroke_key(way.technique, way.hand, zone, to_zone, way.direction)
        most = min(highest.get(key, 1), CEILING.get(picture.body, 3))
        passes = _passes(zone, to_zone, knowledge)
        gesture = Gesture(way.technique, way.hand, way.direction, most, passes, own)
        found[key] = Asked(zone, to_zone, key, gesture)
    return tuple(found[key] for key in sorted(found))


def _books(knowledge: Knowledge) -> Iterator[Protocol | Composition]:
    return chain(knowledge.protocols.values(), knowledge.compositions.values())


def _highest(knowledge: Knowledge) -> dict[str, int]:
    """The highest level at which each step is ever done, by anybody."""
    highest: dict[str, int] = {}
    for book in _books(knowledge):
        for way in (way for step in book.steps for way in step.ways):
            key = stroke_key(way.technique, way.hand, way.zone, way.to_zone, way.direction)
            highest[key] = max(highest.get(key, 1), way.pressure)
    return highest


def _done_on(picture: BodyMap, knowledge: Knowledge, *, own: bool) -> Iterator[tuple[Way, str, str | None]]:
    for book in _books(knowledge):
        for step in book.steps:
            for way in (way for way in step.ways if _is_seen(way, book, picture, own=own)):
                yield way, way.zone, way.to_zone
                if step.phase == "close" and way.technique in GENTLE:
                    yield from ((way, zone, None) for zone in (way.zone, way.to_zone) if zone)


def _is_seen(way: Way, book: Protocol | Composition, picture: BodyMap, *, own: bool) -> bool:
    """Whether the picture can be chosen for somebody who gets this way."""
    receivers = set(way.receivers or book.receivers)
    if picture.body in CEILING:
        return picture.body in receivers and not own
    if (picture.pose == "face") != (way.zone in FACE):
        return False
    if own:
        return "self" in receivers and picture.pose in ("neck", "face")
    positions = set(way.positions or book.positions)
    return "adult" in receivers and bool(positions.intersection(SEEN_IN.get(picture.pose, ())))


def _passes(zone: str, to_zone: str | None, knowledge: Knowledge) -> tuple[str, ...]:
    """Every zone that a stroke goes over: its ends, what lies between on a route, and the shoulder blades."""
    passed = {zone} if to_zone is None else {zone, to_zone}
    for route in knowledge.routes.values() if to_zone else ():
        if zone in route.zones and to_zone in route.zones:
            first, last = sorted((route.zones.index(zone), route.zones.index(str(to_zone))))
            passed.update(route.zones[first : last + 1])
    if "long_back_muscles" in passed and passed & {"shoulder_top", "nape", "occiput"}:
        passed |= OVER_THE_BLADES
    return tuple(sorted(passed))
