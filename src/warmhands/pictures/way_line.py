"""A way of a hand as a line: how far along it something lies, and the arrow at its end."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import atan2, cos, dist, hypot, sin

from warmhands.model.body_map import Point
from warmhands.model.stroke import HandWay

Head = tuple[Point, Point, Point]
"""The tip of an arrow between its two barbs: barb, tip, barb."""

_SPREAD = 0.55
"""Half of the angle between the barbs, in radians."""


def line_of(way: HandWay) -> tuple[Point, ...]:
    """The points of a way without its turns; a way that stays is one point."""
    return tuple((float(x), float(y)) for x, y, _ in way.points)


def placed(way: HandWay, share: float) -> tuple[float, float, float]:
    """Where the hand lies, and its turn in degrees, after that share (0 to 1) of the way's length."""
    legs = [dist(one[:2], other[:2]) for one, other in pairwise(way.points)]
    goal = share * sum(legs)
    for one, other, length, until in zip(way.points, way.points[1:], legs, accumulate(legs), strict=False):
        if length and until >= goal:
            part = 1 - (until - goal) / length
            # The shorter way round, so that 350 and 10 have 0 between them.
            turned = (other[2] - one[2] + 180) % 360 - 180
            return (
                one[0] + part * (other[0] - one[0]),
                one[1] + part * (other[1] - one[1]),
                one[2] + part * turned,
            )
    x, y, turn = way.points[0]
    return float(x), float(y), float(turn)


def heads(way: HandWay, size: float) -> tuple[Head, ...]:
    """The arrow heads: one at the end, at both ends of a way to and fro.

    Their barbs are `size` pixels long, or half as long as a small way reaches.
    """
    line = line_of(way)
    if way.run == "still" or len(set(line)) < 2:
        return ()
    ends = [line, line[::-1]] if way.run == "back" else [line]
    barb = min(size, _reach(line) / 2)
    return tuple(_head(end, barb) for end in ends)


def _reach(line: Sequence[Point]) -> float:
    """How far across the box around a line is."""
    xs, ys = zip(*line, strict=True)
    return hypot(max(xs) - min(xs), max(ys) - min(ys))


def _head(line: Sequence[Point], size: float) -> Head:
    tip = line[-1]
    # The last few pixels of a line that was drawn by points may point anywhere: look back a barb's length.
    behind = next((point for point in reversed(line) if dist(point, tip) >= size), line[0])
    if behind == tip:
        behind = next(point for point in reversed(line) if point != tip)
    back = atan2(behind[1] - tip[1], behind[0] - tip[0])
    left, right = (
        (tip[0] + size * cos(back + turn), tip[1] + size * sin(back + turn)) for turn in (-_SPREAD, _SPREAD)
    )
    return left, tip, right
