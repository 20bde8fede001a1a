"""A move as a still picture: the place lit, the way as an arrow, the hands on it, and the part to show."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from warmhands.model.body_map import BodyMap, Point
from warmhands.model.move import Move
from warmhands.model.stroke import HandWay, Run, Stroke, Strokes, stroke_key
from warmhands.model.vocabulary import Side
from warmhands.pictures.hands import hand_pictures
from warmhands.pictures.way_line import Head, heads, line_of, placed

_MARGIN_CM = 4.0
"""Around what is lit and gone over."""
_LEAST_CM = 22.0
"""The least width of a crop: a hand and a little of the body around it, to know where one is."""
_HEAD = 0.07
"""The length of an arrow's barbs, as a share of the crop's width."""
_BOTH_IN_ONE = ("reinforced_palm",)
_START = 0.15
"""How much of its round a hand has behind it when it is drawn; most of the arrow lies ahead of it."""


class Box(Struct, frozen=True):
    """An upright rectangle, in pixels of the body picture; it may reach beyond the picture's edges."""

    x: float
    y: float
    width: float
    height: float

    def view_box(self) -> str:
        """The rectangle as the `viewBox` of an SVG."""
        return f"{self.x:g} {self.y:g} {self.width:g} {self.height:g}"


class ShownWay(Struct, frozen=True):
    """The way of one hand: `points` in the order in which they are gone, and the heads of its arrow.

    `band` is the width of what presses, in pixels, where the hand goes from one place to another; else 0.
    """

    side: str
    run: Run
    points: tuple[Point, ...]
    heads: tuple[Head, ...]
    band: float = 0.0

    def line(self) -> str:
        """The way alone, as the `d` of an SVG path: drawn as wide as `band` it covers what is pressed."""
        return _drawn(self.points)

    def path(self) -> str:
        """The line, closed where it is a ring, and the heads, as the `d` of an SVG path."""
        ring = "Z" if self.run == "round" else ""
        return _drawn(self.points) + ring + "".join(_drawn(head) for head in self.heads)


class ShownHand(Struct, frozen=True):
    """A drawn hand: the point `contact` of its picture lies on (x, y); `turn` in degrees clockwise."""

    file: str
    size: tuple[int, int]
    contact: Point
    x: float
    y: float
    turn: float
    scale: float

    def transform(self) -> str:
        """What brings the hand's picture, drawn at (0, 0), to its place: a `transform` of SVG."""
        across, down = self.contact
        place = f"translate({self.x:.1f} {self.y:.1f}) rotate({self.turn:.0f})"
        return f"{place} scale({self.scale:.4f}) translate({-across:g} {-down:g})"


class Figure(Struct, frozen=True):
    """All of one still picture, in pixels of the body picture.

    `crop` is a square around what happens. `lit` are zones with their side; `ways` and `hands` are empty
    where no stroke over this picture is known.
    """

    picture: BodyMap
    crop: Box
    lit: tuple[tuple[str, str], ...]
    ways: tuple[ShownWay, ...] = ()
    hands: tuple[ShownHand, ...] = ()


def figure_of(
    move: Move, picture: BodyMap, strokes: Strokes, routes: Iterable[tuple[str, ...]], *, own: bool = False
) -> Figure:
    """A move over a picture. `routes` are zones in a row; `own` hands are those of the receiver."""
    lit = tuple(_lit(move, picture, routes))
    key = stroke_key(move.technique, move.hand, move.zone, move.to_zone, move.direction)
    stroke = strokes.strokes.get(key)
    if stroke is None:
        return Figure(picture, _crop(picture, lit, ()), lit)
    gone = tuple(_sides(move.side, stroke))
    crop = _crop(picture, lit, [way for _, way in gone])
    band = stroke.press_cm[0] * picture.pixels_per_cm if move.to_zone else 0.0
    ways = (ShownWay(side, way.run, line_of(way), heads(way, _HEAD * crop.width), band) for side, way in gone)
    worked: Side = "both" if len(gone) > 1 else move.side
    # Two hands on one another are one picture; it stands where they begin.
    drawn = gone[:1] if stroke.form in _BOTH_IN_ONE else gone
    hands = (_hand(stroke, way, _hand_at(worked, side, own=own), picture) for side, way in drawn)
    return Figure(picture, crop, lit, tuple(ways), tuple(hands))


def _sides(worked: Side, stroke: Stroke) -> Iterator[tuple[str, HandWay]]:
    """The ways that a step on that side shows; one in the middle without a way of its own shows both."""
    sides = [worked] if worked in stroke.sides or worked in ("left", "right") else list(stroke.sides)
    for side in sides:
        if side in stroke.sides:
            yield side, stroke.sides[side]


def _lit(move: Move, picture: BodyMap, routes: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """The zones that are touched and can be seen; those in the middle belong to every side."""
    touched = _touched(move, routes)
    sides = ("left", "right", "middle") if move.side in ("both", "middle") else (move.side, "middle")
    for zone, side, _ in picture.parts():
        if zone in touched and side in sides:
            yield zone, side


def _touched(move: Move, routes: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    if move.to_zone is None:
        return (move.zone,)
    for route in routes:
        if move.zone in route and move.to_zone in route:
            first, last = sorted((route.index(move.zone), route.index(move.to_zone)))
            return route[first : last + 1]
    return (move.zone, move.to_zone)


def _hand_at(worked: Side, side: str, *, own: bool) -> str:
    """The hand that works there: each its side; alone, the right one, or one's own opposite one."""
    if worked == "both" and side in ("left", "right"):
        return side
    return "left" if own and side == "right" else "right"


def _hand(stroke: Stroke, way: HandWay, which: str, picture: BodyMap) -> ShownHand:
    drawn = hand_pictures()
    hand = drawn.hands[stroke.form][which]
    x, y, turn = placed(way, _share(way))
    return ShownHand(
        hand.picture, hand.size, hand.contact, x, y, turn, picture.pixels_per_cm / drawn.pixels_per_cm
    )


def _share(way: HandWay) -> float:
    """How far along its way a hand is at the moment of the picture."""
    gone = (_START - way.phase) % 1
    return 1 - abs(1 - 2 * gone) if way.run == "back" else gone


def _crop(picture: BodyMap, lit: Iterable[tuple[str, str]], ways: Iterable[HandWay]) -> Box:
    """A square around these zones and ways, inside the picture where it fits; else the whole picture."""
    points = [point for zone, side in lit for point in picture.zones[zone][side]]
    points += [point for way in ways for point in line_of(way)]
    wide, high = picture.size
    if not points:
        return Box(0, 0, wide, high)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    around = 2 * _MARGIN_CM * picture.pixels_per_cm
    least = _LEAST_CM * picture.pixels_per_cm
    side = max(max(xs) - min(xs) + around, max(ys) - min(ys) + around, least)
    left, top = ((min(values) + max(values) - side) / 2 for values in (xs, ys))
    return Box(round(_inside(left, side, wide)), round(_inside(top, side, high)), round(side), round(side))


def _inside(start: float, length: float, whole: float) -> float:
    """Where a stretch begins that shall not reach out of the whole, or as little as it can."""
    return (whole - length) / 2 if length > whole else min(max(start, 0), whole - length)


def _drawn(points: Iterable[Point]) -> str:
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in points)
