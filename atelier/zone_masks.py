"""From drawings to pixels: which zone each pixel of a canvas belongs to."""

from collections.abc import Iterator, Sequence

import numpy as np

import charts
from bodies import Bools, Floats
from canvas import Canvas
from charts import Spots
from scalp import into_scalp
from zone_drawings import NOBODY, Drawing, Outline

# The chart's own ground: a drawing on it is never carried beyond.
TRUNK_SEEN = 125.0
RIDGE = -0.042
FACE_DEPTH = -0.095
HOLLOW = -0.038
NECK_WIDTH = 8.5


def masks(canvas: Canvas, drawings: Sequence[Drawing]) -> Iterator[tuple[str, str, Bools]]:
    """Each zone and side with its pixels; the first drawing keeps the ground."""
    taken = ~canvas.shows
    found: dict[tuple[str, str], Bools] = {}
    for drawing in drawings:
        inside = drawn(canvas.spots, drawing) & ~taken
        taken = taken | inside
        for side, half in _sides(canvas.spots, drawing):
            key = (drawing.zone, side)
            found[key] = found.get(key, np.zeros_like(inside)) | (inside & half)
    for (zone, side), mask in found.items():
        if zone != NOBODY:
            yield zone, side, mask


def _sides(spots: Spots, drawing: Drawing) -> Iterator[tuple[str, Bools]]:
    if drawing.is_midline:
        yield "middle", np.ones_like(spots.side, bool)
    else:
        yield "left", spots.side > 0
        yield "right", spots.side < 0


def drawn(spots: Spots, drawing: Drawing) -> Bools:
    """Whether each spot lies in a drawing."""
    if drawing.chart == "ball":
        at = np.stack([spots.across, 100 * spots.at[..., 1], spots.height], -1)
        return np.linalg.norm(at - np.array(drawing.middle), axis=-1) < drawing.radius
    first, second, ground = _chart(spots, drawing.chart)
    return ground & within(first, second, drawing.outline)


def _chart(spots: Spots, chart: str) -> tuple[Floats, Floats, Bools]:
    """The two coordinates of a chart, and the ground it holds for."""
    is_arm = spots.arm > 0.42
    is_head = ((spots.head > 0.5) & (spots.height > 63)) | ((spots.height > 71) & ~is_arm)
    if chart == "arm":
        way, angle = charts.along_arm(spots)
        return way, angle, is_arm | ((spots.across > 17.3) & (spots.height > 48) & (spots.height < 62))
    ground = {
        "back": _behind(spots) & ~is_arm,
        "front": ((charts.around_head(spots) > 95) | (spots.at[..., 1] < HOLLOW)) & ~is_arm,
        "hair": is_head & (into_scalp(spots.at) > 0),
        "face": is_head & (spots.at[..., 1] < FACE_DEPTH),
        "neck": ~is_arm & (spots.across < NECK_WIDTH),
        "head": is_head,
        "leg": ~is_arm & (spots.height < 6),
    }[chart]
    about = {
        "hair": charts.around_head,
        "head": charts.around_head,
        "neck": charts.around_neck,
        "leg": charts.around_leg,
    }
    return about[chart](spots) if chart in about else spots.across, spots.height, ground


def _behind(spots: Spots) -> Bools:
    """The back and the sides, and over the shoulders as far as the ridge."""
    over = (spots.height > 55) & (spots.at[..., 1] > RIDGE)
    return ((charts.around_trunk(spots) < TRUNK_SEEN) | over) & (spots.height > -4)


def within(first: Floats, second: Floats, outline: Outline) -> Bools:
    """Whether points lie inside a polygon (even-odd rule)."""
    inside = np.zeros(first.shape, bool)
    for (x0, y0), (x1, y1) in zip(outline, (*outline[1:], outline[0]), strict=True):
        if y0 == y1:
            continue
        crosses = (y0 > second) != (y1 > second)
        inside ^= crosses & (first < (x1 - x0) * (second - y0) / (y1 - y0) + x0)
    return inside
