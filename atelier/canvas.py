"""What each pixel of a picture shows of the body, by rays from the camera, whatever the pose."""

from dataclasses import dataclass

import numpy as np
from mathutils import Vector
from mathutils.bvhtree import BVHTree

from bodies import Bools, Floats, Ints
from charts import Spots
from skin import Skin
from studio import Frame

SLACK = 0.03
COARSE = 2  # pixels of the picture to one of the canvas


@dataclass(frozen=True)
class Canvas:
    """Per pixel: whether it shows skin, the place on the neutral body, and how deep it lies on the stage.

    `slack` (m): what lies no deeper behind the skin that is seen still counts as seen.
    """

    shows: Bools
    spots: Spots
    depth: Floats
    slack: float


def triangles(faces: Ints) -> Ints:
    """Two triangles for each four-cornered face."""
    return np.concatenate([faces[:, [0, 1, 2]], faces[:, [0, 2, 3]]])


def weights(points: Floats, corners: Floats) -> Floats:
    """Barycentric weights of points in triangles (n, 3 corners, 3)."""
    one, two = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    way = points - corners[:, 0]
    a, b, c = (one * one).sum(1), (one * two).sum(1), (two * two).sum(1)
    d, e = (way * one).sum(1), (way * two).sum(1)
    below = np.where(a * c - b * b == 0, 1, a * c - b * b)
    second, third = (c * d - b * e) / below, (a * e - b * d) / below
    return np.clip(np.stack([1 - second - third, second, third], 1), 0, 1)


def look(skin: Skin, frame: Frame) -> Canvas:
    """Cast a ray through the middle of every coarse pixel."""
    threes = triangles(skin.faces)
    tree = BVHTree.FromPolygons(skin.points.tolist(), threes.tolist())
    width, height = frame.size[0] // COARSE, frame.size[1] // COARSE
    scale = COARSE / frame.pixels_per_m
    x = frame.x + (np.arange(width) + 0.5 - width / 2) * scale
    y = frame.y - (np.arange(height) + 0.5 - height / 2) * scale
    hit = np.full((height, width), -1)
    place = np.zeros((height, width, 3))
    down = Vector((0, 0, -1))
    for row in range(height):
        for column in range(width):
            where, _, face, _ = tree.ray_cast(Vector((x[column], y[row], 9)), down)
            if face is not None:
                hit[row, column], place[row, column] = face, where
    shows = hit >= 0
    corners = threes[hit[shows]]
    share = weights(place[shows], skin.points[corners])
    at, arm, head = np.zeros((height, width, 3)), np.zeros((height, width)), np.zeros((height, width))
    at[shows] = (skin.neutral[corners] * share[..., None]).sum(1)
    arm[shows] = (skin.arm[corners] * share).sum(1)
    head[shows] = (skin.head[corners] * share).sum(1)
    return Canvas(shows, Spots(at, arm, head), place[..., 2], SLACK * skin.scale)
