"""The figures that hands draw: each as parts that keep their shape, along a line of the picture."""

from collections.abc import Callable
from math import ceil, cos, pi, sin

from warmhands.model.stroke_entry import StrokeMove
from warmhands.stroking.line import Line, Spot

Part = list[Spot]
"""Places that keep their distances: a whole ring, or one place of a line."""

RING, LOOP, MOST = 12, 8, 24
"""How many places are on a ring, on each loop of a coil at most, and on all of a coil."""


def figure(move: StrokeMove, lines: list[Line], scale: float, mirrored: int) -> list[Part]:
    """The parts of the move; `scale` is pixels per centimetre on an adult, `mirrored` 1 or -1."""
    aside = move.offset_cm * scale * mirrored
    if move.figure == "rows":
        return [[spot] for line in lines for spot in _line(move, line, aside, scale)]
    return DRAWN[move.figure](move, lines[0], aside, scale * mirrored)


def _line(move: StrokeMove, line: Line, aside: float, scale: float) -> list[Spot]:
    long_cm = line.length * abs(move.stop - move.start) / abs(scale)
    count = 2 if move.figure == "rows" else min(max(ceil(long_cm / 4) + 1, 3), 10)
    return [spot.aside(aside) for spot in line.spread(move.start, move.stop, count)]


def _single(move: StrokeMove, line: Line, aside: float, scale: float) -> list[Part]:
    return [[spot] for spot in _line(move, line, aside, scale)]


def _saw(move: StrokeMove, line: Line, aside: float, _scale: float) -> list[Part]:
    """Short strokes, each three steps on and two back."""
    step = (move.stop - move.start) / (move.times + 2)
    shares = [move.start]
    for number in range(move.times):
        shares += [move.start + step * (number + 3), move.start + step * (number + 1)]
    return [[line.at(share).aside(aside)] for share in shares[:-1]]


def _zigzag(move: StrokeMove, line: Line, aside: float, scale: float) -> list[Part]:
    half = move.width_cm * scale / 2
    spots = line.spread(move.start, move.stop, move.times + 1)
    return [[spot.aside(aside + (half if number % 2 else -half))] for number, spot in enumerate(spots)]


def _ring(move: StrokeMove, line: Line, aside: float, scale: float) -> list[Part]:
    middle = line.at((move.start + move.stop) / 2).aside(aside)
    return [[_around(middle, move, scale, number / RING) for number in range(RING)]]


def _coil(move: StrokeMove, line: Line, aside: float, scale: float) -> list[Part]:
    """Loops that travel on: circles on a long muscle, spirals."""
    parts: list[Part] = []
    count = min(LOOP, MOST // move.times)
    for loop in range(move.times):
        shares = [(loop + number / count) / move.times for number in range(count)]
        middles = [line.at(move.start + (move.stop - move.start) * share).aside(aside) for share in shares]
        parts.append([_around(spot, move, scale, n / count) for n, spot in enumerate(middles)])
    return parts


def _around(middle: Spot, move: StrokeMove, scale: float, share: float) -> Spot:
    """A place on the circle or oval around the middle: it begins ahead and goes to the outer side first."""
    along = (move.length_cm / 2 if move.track and move.length_cm else move.radius_cm) * abs(scale)
    ahead = middle.gone(along * cos(2 * pi * share), middle.heading)
    return ahead.aside(move.radius_cm * scale * sin(2 * pi * share))


def _spot(move: StrokeMove, line: Line, aside: float, _scale: float) -> list[Part]:
    return [[line.at(move.start).aside(aside)]]


DRAWN: dict[str, Callable[[StrokeMove, Line, float, float], list[Part]]] = {
    "line": _single,
    "saw": _saw,
    "zigzag": _zigzag,
    "ring": _ring,
    "coil": _coil,
    "spot": _spot,
}
