"""The geometric proof of the strokes: what a hand sweeps over stays where it may press.

Needs shapely, and so runs while building and testing only; the program ships the strokes that passed.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from msgspec import Struct
from shapely import Point, Polygon, affinity, box, union_all
from shapely.geometry.base import BaseGeometry

from warmhands.model.body_map import BodyMap
from warmhands.model.stroke import HandWay, Stroke

DEPTH_CM = 0.25
"""An outline of whole pixels is no sharper than this: an overlap that is less deep is a touch of edges."""

STRAY_CM = 1.5
"""How far the middle of a hand may stray from the places that the words name."""

NODES = ("armpit", "groin", "knee_back", "collarbone_hollow")
"""Where lymph nodes lie (guide:BODY-30, and behind the knee: ours:anatomy)."""

HAND_WIDTH_CM: Mapping[str, float] = {"baby": 2.5, "child": 5.0}
ADULT_HAND_WIDTH_CM = 8.0
"""A stroke towards lymph nodes ends a hand-width short of them; on a small body the width of its own hand."""


class Task(Struct, frozen=True):
    """One side of a stroke on one picture, to be proven.

    `ends` are the first and the last zone of the step, `passes` all that it may touch, `pressure` the highest
    level at which a step ever does it, and `limits` the level of every zone.
    """

    stroke: Stroke
    side: str
    ends: tuple[str, str]
    passes: tuple[str, ...]
    pressure: int
    limits: Mapping[str, int]
    picture: BodyMap

    @property
    def way(self) -> HandWay:
        """The way of the hand that works on this side."""
        return self.stroke.sides[self.side]


class Touch(Struct, frozen=True):
    """What a stroke does that it may not: the law, the place, and by how much (cm or cm²)."""

    law: str
    zone: str
    amount: float


def prove(task: Task) -> tuple[Touch, ...]:
    """Every law that this side of the stroke breaks; empty for one that may be shown."""
    return tuple(touch for law in LAWS.values() for touch in law(task))


def pressing_stays_within_limits(task: Task) -> Iterator[Touch]:
    """What presses never comes upon a zone that bears less (guide:PRESS-06, PRESS-07, PRESS-09)."""
    if task.pressure > 1:
        yield from _touches(task, "pressing_stays_within_limits", task.stroke.press_cm, task.pressure)


def nothing_lies_on_closed_places(task: Task) -> Iterator[Touch]:
    """No part of a hand lies on the spine or another closed place (guide:BODY-08, BODY-01, BODY-30)."""
    yield from _touches(task, "nothing_lies_on_closed_places", task.stroke.lie_cm, 1)


def ends_short_of_lymph_nodes(task: Task) -> Iterator[Touch]:
    """A stroke towards lymph nodes ends a hand-width short of them (guide:BODY-25, DIR-03, DIR-14)."""
    scale, points = task.picture.pixels_per_cm, [Point(x, y) for x, y, _ in task.way.points]
    if len(points) < 2:
        return
    room = HAND_WIDTH_CM.get(task.picture.body, ADULT_HAND_WIDTH_CM)
    ends = [(points[-2], points[-1])] + ([(points[1], points[0])] if task.way.run == "back" else [])
    for zone in NODES:
        node = _zone(task.picture, zone)
        for before, end in ends:
            gone, nearer = before.distance(end), before.distance(node) - end.distance(node)
            if node.is_empty or nearer < 0.7 * gone or gone == 0:
                continue
            if end.distance(node) < room * scale - 1:
                yield Touch("ends_short_of_lymph_nodes", zone, round(end.distance(node) / scale, 1))


def hands_are_where_the_words_say(task: Task) -> Iterator[Touch]:
    """The middle of the hand keeps to the places of the step, begins in the first and ends in the last."""
    sides = (task.side, "middle")
    scale = task.picture.pixels_per_cm
    named = union_all([_zone(task.picture, zone, sides) for zone in task.passes]).buffer(STRAY_CM * scale)
    marks = [Point(x, y) for x, y, _ in task.way.points]
    law = "hands_are_where_the_words_say"
    away = max(named.distance(point) for point in marks) / scale
    if away > 0:
        yield Touch(law, task.ends[0], round(away + STRAY_CM, 1))
    for zone, point in zip(task.ends, (marks[0], marks[-1]), strict=True):
        far = _zone(task.picture, zone, sides).distance(point) / scale
        if len(task.passes) > 1 and far > STRAY_CM:
            yield Touch(law, zone, round(far, 1))


def hands_stay_in_the_picture(task: Task) -> Iterator[Touch]:
    """The middle of the hand is never outside the picture."""
    frame = box(0, 0, *task.picture.size)
    for x, y, _ in task.way.points:
        if not frame.contains(Point(x, y)):
            yield Touch("hands_stay_in_the_picture", task.ends[0], round(frame.distance(Point(x, y)), 1))


LAWS: Mapping[str, Callable[[Task], Iterator[Touch]]] = {
    law.__name__: law
    for law in (
        pressing_stays_within_limits,
        nothing_lies_on_closed_places,
        ends_short_of_lymph_nodes,
        hands_are_where_the_words_say,
        hands_stay_in_the_picture,
    )
}
"""What is proven of every stroke on every picture, by its name: a sentence."""


def swept(way: HandWay, size_cm: tuple[float, float], scale: float) -> BaseGeometry:
    """All that a hand of that width and length comes upon on its way, in pixels of the picture."""
    hands = [_laid(x, y, turn, size_cm, scale) for x, y, turn in way.points]
    if way.run == "round":
        hands.append(hands[0])
    between = [union_all([one, other]).convex_hull for one, other in pairwise(hands)]
    return union_all(between or hands)


def _laid(x: float, y: float, turn: float, size_cm: tuple[float, float], scale: float) -> Polygon:
    """A hand at one place: a rectangle with round corners; `turn` is clockwise, as on a screen."""
    wide, long = (each * scale / 2 for each in size_cm)
    corner = min(wide, long) / 2
    inner = box(x - wide + corner, y - long + corner, x + wide - corner, y + long - corner)
    return affinity.rotate(inner.buffer(corner, quad_segs=4), turn, origin=(x, y))


def _touches(task: Task, law: str, size_cm: tuple[float, float], level: int) -> Iterator[Touch]:
    scale = task.picture.pixels_per_cm
    area = swept(task.way, size_cm, scale)
    for zone, _side, outline in task.picture.parts():
        if task.limits[zone] >= level:
            continue
        inside = Polygon(outline).buffer(-DEPTH_CM * scale)
        if inside.intersects(area):
            yield Touch(law, zone, round(inside.intersection(area).area / scale**2, 2))


def _zone(picture: BodyMap, zone: str, sides: tuple[str, ...] = ("left", "right", "middle")) -> BaseGeometry:
    found = picture.zones.get(zone, {})
    return union_all([Polygon(found[side]) for side in sides if side in found])
