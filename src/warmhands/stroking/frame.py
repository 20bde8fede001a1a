"""How a body lies on its picture: where its head is, which side is which, how large it is."""

from collections.abc import Iterator

from warmhands.model.body_map import BodyMap, Point
from warmhands.model.stroke_entry import StrokeMove
from warmhands.stroking.line import Line, Spot
from warmhands.stroking.outlines import heart

HEAD_AT = {"side_lying": 90.0, "lap": 270.0}
"""The direction of the head on pictures where it is not up, in degrees clockwise."""

SMALLER = {"child": 0.75, "baby": 0.42}
"""Lengths on a small body, as a share of those on an adult."""


def head_at(picture: BodyMap) -> float:
    """The direction of the head, in degrees clockwise from up the picture."""
    return HEAD_AT.get(picture.pose, 0.0)


def mirrored(picture: BodyMap, side: str) -> int:
    """1 where outward is clockwise from the head, else -1; faces are seen from the front."""
    seen_right = (side == "right") != (picture.pose == "face")
    return 1 if seen_right else -1


def centimetre(picture: BodyMap) -> float:
    """Pixels for each centimetre that is written for an adult."""
    return picture.pixels_per_cm * SMALLER.get(picture.body, 1.0)


def shows(picture: BodyMap, zone: str, side: str) -> str | None:
    """The side under which the picture holds that zone: the side itself, or the middle."""
    found = picture.zones.get(zone, {})
    return next((name for name in (side, "middle") if name in found), None)


def lines(move: StrokeMove, picture: BodyMap, side: str) -> list[Line]:
    """The lines that the move goes along on that side; none where the picture does not show them."""
    if move.through:
        return list(_through(move, picture, side))
    names = (move.track,) if move.track else move.rows
    if not all(side in picture.tracks.get(name, {}) for name in names):
        return []
    return [Line(picture.tracks[name][side]) for name in names]


def _through(move: StrokeMove, picture: BodyMap, side: str) -> Iterator[Line]:
    points = [point for name in move.through if (point := _mark(picture, name, side))]
    if len(points) < len(move.through):
        return
    if len(points) > 1:
        yield Line(points)
        return
    middle = Spot(*points[0], 0.0)
    heading = head_at(picture) + mirrored(picture, side) * move.heading
    half = max(move.length_cm * centimetre(picture), 1.0) / 2
    start, stop = middle.gone(-half, heading), middle.gone(half, heading)
    yield Line([(start.x, start.y), (stop.x, stop.y)])


def _mark(picture: BodyMap, name: str, side: str) -> Point | None:
    """The innermost point of a zone, or a landmark; none where it is not shown."""
    at = shows(picture, name, side)
    if at is not None:
        return heart(picture.zones[name][at])
    found = picture.landmarks.get(name, {})
    return found.get(side) or found.get("middle")
