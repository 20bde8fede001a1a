"""Outlines of zones: the innermost point, and how far a laid hand is from one."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import cos, hypot, radians, sin

from warmhands.model.body_map import Outline, Point

Edge = tuple[Point, Point]


class Region:
    """An outline, and the upright rectangle around it that tells quickly what is far away."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        xs, ys = [x for x, _ in outline], [y for _, y in outline]
        self._left, self._top, self._right, self._bottom = min(xs), min(ys), max(xs), max(ys)

    def is_near(self, x: float, y: float, reach: float) -> bool:
        """Whether the point may lie within reach."""
        return self._left - reach < x < self._right + reach and self._top - reach < y < self._bottom + reach


def edges(outline: Sequence[Point]) -> Iterator[Edge]:
    """The sides of an outline, the last one back to the first point."""
    return pairwise((*outline, outline[0]))


def contains(outline: Sequence[Point], x: float, y: float) -> bool:
    """Whether the point lies inside."""
    inside = False
    for (ax, ay), (bx, by) in edges(outline):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            inside = not inside
    return inside


def heart(outline: Outline) -> Point:
    """The point that is furthest from all edges, to about a pixel."""
    xs, ys = [x for x, _ in outline], [y for _, y in outline]
    middle = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    reach = max(max(xs) - min(xs), max(ys) - min(ys)) / 2
    best = middle
    while reach > 1:
        around = [
            (best[0] + reach * i / 4, best[1] + reach * j / 4) for i in range(-4, 5) for j in range(-4, 5)
        ]
        best = max(around, key=lambda point: _depth(outline, *point))
        reach /= 3
    return best


def _depth(outline: Outline, x: float, y: float) -> float:
    near = min(from_segment(x, y, edge) for edge in edges(outline))
    return near if contains(outline, x, y) else -near


def from_segment(x: float, y: float, edge: Edge) -> float:
    """How far the point is from the side of an outline."""
    (ax, ay), (bx, by) = edge
    dx, dy = bx - ax, by - ay
    whole = dx * dx + dy * dy
    part = min(max(((x - ax) * dx + (y - ay) * dy) / whole, 0.0), 1.0) if whole else 0.0
    return hypot(x - ax - part * dx, y - ay - part * dy)


def distance(outline: Sequence[Point], x: float, y: float) -> float:
    """How far the point is from the outline; 0 inside."""
    return 0.0 if contains(outline, x, y) else min(from_segment(x, y, edge) for edge in edges(outline))


def seen_from(outline: Sequence[Point], x: float, y: float, turn: float) -> list[Point]:
    """The outline as it lies to a hand at that place: across and along its fingers."""
    right, down = cos(radians(turn)), sin(radians(turn))
    return [((px - x) * right + (py - y) * down, (py - y) * right - (px - x) * down) for px, py in outline]


def meets_box(outline: Sequence[Point], wide: float, long: float, within: float) -> bool:
    """Whether the outline comes nearer than `within` to a box of these half sides around (0, 0)."""
    if contains(outline, 0, 0):
        return True
    around_x, around_y = wide + within, long + within
    corners = ((-wide, -long), (wide, -long), (wide, long), (-wide, long))
    for edge in edges(outline):
        (ax, ay), (bx, by) = edge
        if (
            (ax > around_x and bx > around_x)
            or (ax < -around_x and bx < -around_x)
            or (ay > around_y and by > around_y)
            or (ay < -around_y and by < -around_y)
        ):
            continue
        if _passes(edge, wide, long) or _is_beside(edge, wide, long, within):
            return True
        if any(from_segment(x, y, edge) < within for x, y in corners):
            return True
    return False


def _is_beside(edge: Edge, wide: float, long: float, within: float) -> bool:
    """Whether the edge begins or ends nearer than `within` to the box."""
    return any(hypot(max(abs(x) - wide, 0), max(abs(y) - long, 0)) < within for x, y in edge)


def _passes(edge: Edge, wide: float, long: float) -> bool:
    """Whether a segment has a point in the box of these half sides around (0, 0)."""
    (ax, ay), (bx, by) = edge
    enter, leave = 0.0, 1.0
    for start, delta, half in ((ax, bx - ax, wide), (ay, by - ay, long)):
        if delta == 0:
            if abs(start) > half:
                return False
            continue
        low, high = sorted(((-half - start) / delta, (half - start) / delta))
        enter, leave = max(enter, low), min(leave, high)
    return enter <= leave
