"""A towel over the hips: soft pile, folded hems, and a woven band near either end."""

import numpy as np
from scipy import ndimage

from bodies import Floats, Ints
from drape import STEP, Cloth, drape, grid
from studio import Clay, material, put, thicken

PILE = Clay("#f8f1e6", rough=0.95, sheen=0.5, shine=0.05, weave=300)
BAND = Clay("#dfcab1", rough=0.8, sheen=0.3, shine=0.1, weave=700)
FINER = 3
HEM, SIDE_HEM = 0.011, 0.007  # m
STRIPE = (0.034, 0.047)  # m from the hem
GROOVES = (HEM, 0.028, 0.053)
FOLD = 0.0035  # m


def lay_towel(points: Floats, cloth: Cloth) -> None:
    """Put a towel on the stage, over the given points."""
    rows, columns = grid(cloth)
    sheet, _ = drape(points, cloth)
    fine = ndimage.zoom(sheet.reshape(rows, columns, 3), (FINER, FINER, 1), order=3, mode="nearest")
    rows, columns = fine.shape[:2]
    step = STEP / FINER
    from_end = np.minimum(np.arange(rows), np.arange(rows)[::-1])[:, None] * step
    from_side = np.minimum(np.arange(columns), np.arange(columns)[::-1])[None] * step
    fine[..., 2] += _folds((rows, columns), step) * np.clip(from_end / 0.03, 0.2, 1)
    fine[..., 2] += _hems(from_end, from_side)
    faces = faces_of(rows, columns)
    thing = put("towel", fine.reshape(-1, 3), faces, PILE)
    thing.data.materials.append(material(BAND))
    woven = np.broadcast_to((from_end > STRIPE[0]) & (from_end < STRIPE[1]), (rows, columns)).ravel()
    thing.data.polygons.foreach_set("material_index", woven[faces[:, 0]].astype(np.int32))
    thicken(thing, 0.006)


def faces_of(rows: int, columns: int) -> Ints:
    """The four-cornered faces of a grid of points."""
    number = np.arange(rows * columns).reshape(rows, columns)
    return np.stack([number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1]], -1).reshape(-1, 4)


def _hems(from_end: Floats, from_side: Floats) -> Floats:
    """Hems folded over lie thicker; between hem and pile, and where a band is woven, the cloth is thin."""
    hem = 0.0014 * _soft(HEM - from_end) + 0.0010 * _soft(SIDE_HEM - from_side)
    seams = sum(np.exp(-(((from_end - groove) / 0.0016) ** 2)) for groove in GROOVES)
    seams = seams + np.exp(-(((from_side - SIDE_HEM) / 0.0016) ** 2))
    stripe = _soft(from_end - STRIPE[0]) * _soft(STRIPE[1] - from_end)
    return hem - 0.0006 * seams - 0.0012 * stripe


def _soft(inside: Floats) -> Floats:
    return np.asarray(np.clip(inside / 0.0015 + 0.5, 0, 1))


def _folds(shape: tuple[int, int], step: float) -> Floats:
    """Slow unevenness, as of a cloth that was folded and laid down by hand."""
    chance = np.random.default_rng(7).normal(size=shape)
    slow = ndimage.gaussian_filter(chance, (0.05 / step, 0.011 / step), mode="nearest")
    return FOLD * slow / np.abs(slow).max()
