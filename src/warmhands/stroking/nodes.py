"""Ends strokes a hand-width short of the places where lymph nodes lie."""

from collections.abc import Mapping, Sequence
from math import hypot

from warmhands.model.body_map import BodyMap, Outline
from warmhands.model.stroke import Run
from warmhands.stroking.clearing import Held
from warmhands.stroking.outlines import distance

NODES = ("armpit", "groin", "knee_back", "collarbone_hollow")
"""The zones with lymph nodes and vessels that lie open (guide:BODY-30, ours:hand_width)."""

HAND_WIDTH_CM: Mapping[str, float] = {"child": 5.2, "baby": 2.7}
ADULT_HAND_WIDTH_CM = 8.2
"""A hand-width and a little more; on a small body that of the small hand that works there."""

TOWARDS = 0.65
"""A stroke runs towards a place when it comes nearer by this share of its way."""


def short_of_nodes(way: Sequence[Held], run: Run, picture: BodyMap) -> Sequence[Held]:
    """The way without what would run into nodes; a ring begins where it does not look like it."""
    if len(way) < 2:
        return way
    room = HAND_WIDTH_CM.get(picture.body, ADULT_HAND_WIDTH_CM) * picture.pixels_per_cm
    nodes = [line for zone, _, line in picture.parts() if zone in NODES]
    if run == "round":
        turned = ([*way[number:], *way[:number]] for number in range(len(way)))
        return min(turned, key=lambda ring: _approach(ring, nodes))
    way = _cut(way, nodes, room)
    return _cut(way[::-1], nodes, room)[::-1] if run == "back" else way


def _cut(way: Sequence[Held], nodes: list[Outline], room: float) -> Sequence[Held]:
    while len(way) > 2 and _runs_into(way, nodes, room):
        way = _shorter(way, nodes, room)
    return _shorter(way, nodes, room) if len(way) == 2 and _runs_into(way, nodes, room) else way


def _shorter(way: Sequence[Held], nodes: list[Outline], room: float) -> list[Held]:
    """The way with its last step as long as it may be, or without it."""
    *rest, before, end = way
    for tenth in range(9, 0, -1):
        part = [a + (b - a) * tenth / 10 for a, b in zip(before, end, strict=True)]
        cut: list[Held] = [*rest, before, (part[0], part[1], part[2])]
        if not _runs_into(cut, nodes, room):
            return cut
    return [*rest, before]


def _runs_into(way: Sequence[Held], nodes: list[Outline], room: float) -> bool:
    if len(way) < 2:
        return False
    near = [node for node in nodes if distance(node, *way[-1][:2]) < room]
    return _approach(way, near) >= TOWARDS


def _approach(way: Sequence[Held], nodes: list[Outline]) -> float:
    """By how much of its last step the way comes nearer to any of the nodes."""
    (bx, by, _), (ex, ey, _) = way[-2:]
    gone = hypot(ex - bx, ey - by) or 1.0
    return max(((distance(node, bx, by) - distance(node, ex, ey)) / gone for node in nodes), default=0.0)
