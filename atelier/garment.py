"""Clothes: cloth a little off the skin that bridges every fold; its edges lie round and close."""

import numpy as np
from scipy import ndimage

from bodies import Floats
from isosurface import isosurface
from skin import Skin, cut
from studio import Clay, put

ROUNDS = 6


def wear(skin: Skin, inside: Floats, clay: Clay, off: float, bridge: float) -> None:
    """A garment over the part of the skin where `inside` is above 0.

    `off` (m): how far it lies from the skin; `bridge` (m): it spans what a ball of this radius cannot enter.
    """
    piece = cut(skin, inside)
    corners = piece.points[piece.faces]
    middles = [corners.mean(1), *((corners[:, at] + corners[:, at - 1]) / 2 for at in range(4))]
    points = np.vstack([piece.points, *middles])
    step = off / 2.5
    start = points.min(0) - bridge - 4 * step
    shape = tuple(np.ceil((points.max(0) + bridge + 4 * step - start) / step).astype(int))
    near = distance(points, start, step, shape)
    rim = near - bridge
    shell = np.argwhere((rim > 0) & (rim < 2 * step))
    # Each place just outside is drawn onto the ball's path itself: finer than the grid.
    slope = np.stack(np.gradient(near, step), -1)[tuple(shell.T)]
    slope /= np.maximum(np.linalg.norm(slope, axis=1), 1e-6)[:, None]
    outside = start + shell * step - slope * rim[tuple(shell.T)][:, None]
    depth = np.where(rim > 0, -rim, distance(outside, start, step, shape))
    field = ndimage.gaussian_filter(depth - (bridge - off), 0.8)
    skin_of_field, faces = isosurface(field)
    thing = put("garment", start + skin_of_field * step, faces, clay)
    soft = thing.modifiers.new("soft", "SMOOTH")
    soft.factor, soft.iterations = 0.5, ROUNDS


def distance(points: Floats, start: Floats, step: float, shape: tuple[int, ...]) -> Floats:
    """How far each place of a grid lies from the nearest of some points (m)."""
    place = np.clip(np.round((points - start) / step).astype(int), 0, np.array(shape) - 1)
    nearest = np.full(shape, -1)
    nearest[tuple(place.T)] = np.arange(len(points))
    where = ndimage.distance_transform_edt(nearest < 0, return_distances=False, return_indices=True)
    found = points[nearest[tuple(where)]]
    grid = np.stack(np.meshgrid(*(np.arange(size) for size in shape), indexing="ij"), -1) * step + start
    return np.asarray(np.linalg.norm(found - grid, axis=-1))
