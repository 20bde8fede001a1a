"""Furniture: slabs with soft edges and cushions."""

import bpy
import numpy as np

from bodies import Floats
from studio import Clay, material, put

Corner = tuple[float, float, float]


def slab(corners: tuple[Corner, Corner], clay: Clay, turned: Floats, edge: float = 0.025) -> None:
    """A box from corner to corner, its edges rounded, turned into the camera's axes."""
    low, high = (np.array(corner) for corner in corners)
    bpy.ops.mesh.primitive_cube_add(size=1)
    box = bpy.context.object
    points = np.array([vertex.co[:] for vertex in box.data.vertices])
    placed = ((low + high) / 2 + points * (high - low)) @ turned.T
    for vertex, place in zip(box.data.vertices, placed.tolist(), strict=True):
        vertex.co = place
    bevel = box.modifiers.new("edge", "BEVEL")
    bevel.width, bevel.segments = edge, 5
    box.data.materials.append(material(clay))
    box.data.polygons.foreach_set("use_smooth", [True] * len(box.data.polygons))


def ball(radii: Floats, square: float = 1.0) -> tuple[Floats, np.ndarray]:
    """A ball pulled to its radii; `square` below 1 makes it a cushion."""
    around, along = 64, 33
    angle = np.linspace(0, 2 * np.pi, around, endpoint=False)
    rise = np.linspace(-np.pi / 2, np.pi / 2, along)[:, None]
    x, z = (
        _power(np.cos(rise), square) * _power(np.cos(angle), square),
        _power(np.cos(rise), square) * _power(np.sin(angle), square),
    )
    y = np.broadcast_to(np.sin(rise), x.shape)
    number = np.arange(around * along).reshape(along, around)
    beside = np.roll(number, -1, 1)
    faces = np.stack([number[:-1], number[1:], beside[1:], beside[:-1]], -1).reshape(-1, 4)
    return np.stack([x, y, z], -1).reshape(-1, 3) * radii, faces


def _power(value: Floats, square: float) -> Floats:
    return np.sign(value) * np.abs(value) ** square


def cushion(middle: Floats, radii: Floats, clay: Clay, turned: Floats) -> None:
    """A soft cushion, turned into the camera's axes."""
    points, faces = ball(radii, 0.45)
    put("cushion", (points + middle) @ turned.T, faces, clay, rounds=1)
