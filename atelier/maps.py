"""The map of a picture: zones, landmarks and lines in pixels, as JSON beside the picture."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.interpolate import PchipInterpolator

from anchors import Anchors, seen
from bodies import Bools, Floats
from canvas import COARSE, Canvas, look
from line_drawings import LINES, MIDDLE_MARKS, SIDE_MARKS
from outlines import area, outline
from skin import Skin
from studio import Frame
from zone_drawings import Drawing, Outline
from zone_masks import masks

SIDES = (("left", 1), ("right", -1))
LEAST, LEAST_SPARED = 420.0, 40.0  # px²
SPARED = frozenset(
    {
        "spine_line",
        "tailbone",
        "armpit",
        "eyes",
        "notch_below_ear",
        "throat",
        "funny_bone",
        "knee_back",
        "collarbone_hollow",
        "fontanelle",
    }
)
Sides = dict[str, Any]


def pixels_per_cm(frame: Frame) -> float:
    """Pixels to one centimetre of the drawn body."""
    return round(frame.pixels_per_m / 100, 3)


def zones(canvas: Canvas, drawings: Sequence[Drawing]) -> dict[str, Sides]:
    """The outlines of what the picture shows; slivers are left out, but never of what must be spared."""
    found: dict[str, Sides] = {}
    for zone, side, mask in masks(canvas, drawings):
        line = outline(mask)
        least = LEAST_SPARED if zone in SPARED else LEAST
        if line is not None and area(line) >= least:
            found.setdefault(zone, {})[side] = [[round(float(x)), round(float(y))] for x, y in line]
    return found


def landmarks(anchors: Anchors, canvas: Canvas, frame: Frame) -> dict[str, Sides]:
    """The landmarks that the picture shows."""
    found: dict[str, Sides] = {}
    for name, (chart, first, second) in MIDDLE_MARKS.items():
        _mark(found.setdefault(name, {}), "middle", anchors.find(chart, first, second, 1), (canvas, frame))
    for name, (chart, first, second) in SIDE_MARKS.items():
        for side, sign in SIDES:
            _mark(found.setdefault(name, {}), side, anchors.find(chart, first, second, sign), (canvas, frame))
    return {name: sides for name, sides in found.items() if sides}


def _mark(sides: Sides, side: str, place: Floats | None, view: tuple[Canvas, Frame]) -> None:
    canvas, frame = view
    if place is not None and seen(place, frame, canvas):
        sides[side] = _rounded(frame.pixels(place[None]))[0]


def lines(anchors: Anchors, canvas: Canvas, frame: Frame, spared: Bools) -> dict[str, Sides]:
    """The hands' lines of which the picture shows every point and that touch nothing to be spared."""
    found: dict[str, Sides] = {}
    for name, (chart, drawing) in LINES.items():
        for side, sign in SIDES:
            places = [anchors.find(chart, first, second, sign) for first, second in close_points(drawing)]
            known = [place for place in places if place is not None]
            if len(known) < len(places) or not all(seen(place, frame, canvas) for place in known):
                continue
            line = frame.pixels(np.array(known))
            if not crosses(line, spared):
                found.setdefault(name, {})[side] = _rounded(line)
    return found


def crosses(line: Floats, mask: Bools) -> bool:
    """Whether a line on the picture runs over pixels of a mask."""
    steps = np.linspace(0, 1, 8)[:, None, None]
    points = (line[:-1] + steps * (line[1:] - line[:-1])).reshape(-1, 2) / COARSE
    row = np.clip(points[:, 1].astype(int), 0, mask.shape[0] - 1)
    column = np.clip(points[:, 0].astype(int), 0, mask.shape[1] - 1)
    return bool(mask[row, column].any())


def close_points(drawing: Outline) -> Floats:
    """A smooth line through the drawn points, with points between, so that it follows the body's curve."""
    points = np.array(drawing, float)
    way = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    return np.asarray(PchipInterpolator(way, points)(np.linspace(0, way[-1], 3 * len(points))))


def body_map(skin: Skin, frame: Frame, drawings: Sequence[Drawing]) -> dict[str, Any]:
    """All of a picture's map but its name."""
    canvas = look(skin, frame)
    anchors = Anchors(skin)
    spared = np.zeros_like(canvas.shows)
    for zone, _, mask in masks(canvas, drawings):
        if zone in SPARED:
            spared |= mask
    return {
        "size": list(frame.size),
        "pixels_per_cm": pixels_per_cm(frame),
        "zones": zones(canvas, drawings),
        "landmarks": landmarks(anchors, canvas, frame),
        "tracks": lines(anchors, canvas, frame, spared),
    }


def _rounded(points: Floats) -> list[list[float]]:
    return [[round(float(x), 1), round(float(y), 1)] for x, y in points]
