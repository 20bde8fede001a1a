"""Lets a lying body down: each column seen from above sinks or rises until it touches the ground.

The camera looks straight down, so the picture's map stays as it is; only shadows and contact change.
"""

from dataclasses import replace

import numpy as np
from scipy import ndimage

from bodies import Floats
from skin import Skin

STEP = 0.005
ABOUT, SOFT = 7, 3.0  # cells: how wide a column looks for its lowest place, how softly columns change
GAP = 35  # cells


def settled(skin: Skin, ground: Floats | float, most: float = 0.08) -> Skin:
    """The skin lying on the ground (z, or points to lie on); no column moves by more than `most` (m)."""
    start = skin.points[:, :2].min(0) - 0.1
    shape = tuple(np.ceil((skin.points[:, :2].max(0) + 0.1 - start) / STEP).astype(int))
    below = _lowest(skin.points, start, shape)
    floor = ground if isinstance(ground, float) else _taut(-_lowest(ground * [1, 1, -1], start, shape))
    sunk = np.clip(floor - below, -most, most)
    move = ndimage.map_coordinates(sunk, ((skin.points[:, :2] - start) / STEP).T, order=1, mode="nearest")
    return replace(skin, points=skin.points + np.stack([0 * move, 0 * move, move], 1))


def _taut(ground: Floats) -> Floats:
    """The ground without its gaps: a trunk does not sag between two thighs."""
    return np.asarray(ndimage.gaussian_filter(ndimage.grey_closing(ground, GAP, mode="nearest"), 2 * SOFT))


def _lowest(points: Floats, start: Floats, shape: tuple[int, ...]) -> Floats:
    """The lowest height about each place of a grid, softened; nothing there: that of the nearest place."""
    low = np.full(shape, np.inf)
    place = np.round((points[:, :2] - start) / STEP).astype(int)
    fits = ((place >= 0) & (place < np.array(shape))).all(1)
    np.minimum.at(low, tuple(place[fits].T), points[fits, 2])
    low = ndimage.minimum_filter(low, ABOUT)
    empty = np.isinf(low)
    nearest = ndimage.distance_transform_edt(empty, return_distances=False, return_indices=True)
    return np.asarray(ndimage.gaussian_filter(low[tuple(nearest)], SOFT))
