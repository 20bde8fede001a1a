"""Cloth laid over a body: the height of what is below, spread as taut cloth falls, then softened."""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from bodies import Floats, Ints

STEP = 0.005


@dataclass(frozen=True)
class Cloth:
    """A rectangle on the bed (x and y from, to; metres), how steeply it falls, where the bed lies."""

    x: tuple[float, float]
    y: tuple[float, float]
    bed: float
    fall: float = 2.4
    lift: float = 0.008
    wave: float = 0.003


def grid(cloth: Cloth) -> tuple[int, int]:
    """The rows and columns of a cloth's points."""
    return round((cloth.y[1] - cloth.y[0]) / STEP) + 1, round((cloth.x[1] - cloth.x[0]) / STEP) + 1


def drape(points: Floats, cloth: Cloth) -> tuple[Floats, Ints]:
    """The cloth's points and faces, lying over the given points (z up)."""
    rows, columns = grid(cloth)
    height = _below(points, cloth, (rows, columns))
    # Softening draws a steep side inward, so the cloth is first laid that much wider.
    wider = ndimage.maximum_filter(_spread(height, cloth.fall * STEP), 7, mode="nearest")
    height = ndimage.gaussian_filter(wider, 3.0, mode="nearest")
    height = np.maximum(height, cloth.bed) + cloth.lift
    x, y = np.meshgrid(np.linspace(*cloth.x, columns), np.linspace(*cloth.y, rows))
    x, y = _soft_edges(x, y, cloth)
    number = np.arange(rows * columns).reshape(rows, columns)
    faces = np.stack([number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1]], -1).reshape(-1, 4)
    return np.stack([x.ravel(), y.ravel(), height.ravel()], 1), faces


def _below(points: Floats, cloth: Cloth, shape: tuple[int, int]) -> Floats:
    height = np.full(shape, cloth.bed)
    row = np.round((points[:, 1] - cloth.y[0]) / STEP).astype(int)
    column = np.round((points[:, 0] - cloth.x[0]) / STEP).astype(int)
    row, column = np.clip(row, -40, shape[0] + 40), np.clip(column, -40, shape[1] + 40)
    fits = (row >= 0) & (row < shape[0]) & (column >= 0) & (column < shape[1])
    np.maximum.at(height, (row[fits], column[fits]), points[fits, 2])
    return ndimage.grey_closing(height, 15)


def _spread(height: Floats, fall: float) -> Floats:
    """Lower no faster than `fall` a step, in rings, until nothing changes."""
    for _ in range(200):
        wider = np.maximum(height, ndimage.maximum_filter(height, footprint=np.ones((1, 3), bool)) - fall)
        wider = np.maximum(wider, ndimage.maximum_filter(wider, footprint=np.ones((3, 1), bool)) - fall)
        if np.array_equal(wider, height):
            break
        height = wider
    return height


def _soft_edges(x: Floats, y: Floats, cloth: Cloth) -> tuple[Floats, Floats]:
    """Rounded corners and a slow wave along the hems, so that the cloth does not look cut by a ruler."""
    (left, right), (bottom, top) = cloth.x, cloth.y
    across = 2 * (x - left) / (right - left) - 1
    along = 2 * (y - bottom) / (top - bottom) - 1
    shrink = 0.012
    x = x - shrink * across * np.abs(along) ** 12 + cloth.wave * np.sin(6 * y / 0.2) * np.abs(across) ** 3
    y = y - shrink * along * np.abs(across) ** 12 + 0.6 * cloth.wave * np.sin(5 * x / 0.2 + 1) * along
    return x, y
