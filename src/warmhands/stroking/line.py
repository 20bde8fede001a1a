"""A line over a picture: where its shares lie, and which way it goes there."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import atan2, cos, degrees, hypot, radians, sin

from msgspec import Struct

from warmhands.model.body_map import Point


class Spot(Struct, frozen=True):
    """A place on a line, and the line's heading there: degrees clockwise from up the picture."""

    x: float
    y: float
    heading: float

    def aside(self, distance: float) -> "Spot":
        """The place that far to the right of the heading, to the left where it is below zero."""
        return self.gone(distance, self.heading + 90)

    def gone(self, distance: float, heading: float) -> "Spot":
        """The place that far away in that direction; it keeps its own heading."""
        across, up = sin(radians(heading)), cos(radians(heading))
        return Spot(self.x + distance * across, self.y - distance * up, self.heading)


class Line:
    """A line through two or more points, in pixels of the picture."""

    def __init__(self, points: Sequence[Point]) -> None:
        self._points = list(points)
        steps = (hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(self._points))
        self._gone = list(accumulate(steps, initial=0.0))

    @property
    def length(self) -> float:
        """From end to end."""
        return self._gone[-1]

    def at(self, share: float) -> Spot:
        """The place at that share of the length; below 0 and above 1 the line goes straight on."""
        wanted = share * self.length
        inner = range(1, len(self._points) - 1)
        number = next((one for one in inner if self._gone[one] >= wanted), len(self._points) - 1)
        (ax, ay), (bx, by) = self._points[number - 1 : number + 1]
        step = self._gone[number] - self._gone[number - 1] or 1.0
        part = (wanted - self._gone[number - 1]) / step
        heading = degrees(atan2(bx - ax, ay - by))
        return Spot(ax + part * (bx - ax), ay + part * (by - ay), heading)

    def spread(self, start: float, stop: float, count: int) -> list[Spot]:
        """That many places, two or more, at equal distances from share to share."""
        return [self.at(start + (stop - start) * number / (count - 1)) for number in range(count)]
