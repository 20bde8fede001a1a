"""Where a place on a chart lies on the stage: found on the neutral body (triangle, weights), carried over."""

import numpy as np
from mathutils import Vector
from mathutils.bvhtree import BVHTree

import charts
from bodies import Floats
from canvas import Canvas, triangles, weights
from skin import Skin
from studio import Frame
from zone_drawings import Chart


class Anchors:
    """Finds places of the neutral body on one posed skin."""

    def __init__(self, skin: Skin) -> None:
        self.skin = skin
        threes = triangles(skin.faces)
        body = skin.arm[threes].max(1) < 0.6
        self.trunk, self.arms = threes[body], threes[skin.arm[threes].max(1) > 0.4]
        points = skin.neutral.tolist()
        self.trees = {
            "arm": (BVHTree.FromPolygons(points, self.arms.tolist()), self.arms),
            "body": (BVHTree.FromPolygons(points, self.trunk.tolist()), self.trunk),
        }

    def find(self, chart: Chart, first: float, second: float, side: int) -> Floats | None:
        """The place on the stage; None when the chart has no skin there."""
        start, aim = _ray(chart, first, second)
        flip = np.array([side, 1, 1])
        tree, threes = self.trees["arm" if chart == "arm" else "body"]
        where, _, face, _ = tree.ray_cast(Vector(start * flip), Vector((aim - start) * flip).normalized())
        if face is None:
            return None
        corners = threes[face]
        share = weights(np.array(where)[None], self.skin.neutral[corners][None])[0]
        return np.asarray((self.skin.points[corners] * share[:, None]).sum(0))


def _ray(chart: Chart, first: float, second: float) -> tuple[Floats, Floats]:
    """From outside towards the body: where the ray starts and a point it aims at, on the left side."""
    if chart in ("back", "front", "face"):
        depth = 1.0 if chart == "back" else -1.0
        return np.array([first / 100, depth, second / 100]), np.array([first / 100, 0, second / 100])
    if chart == "arm":
        return _arm_ray(first, second)
    angle, height = np.radians(first), second / 100
    middle = np.array([0, charts.HEAD_AXIS[0] if chart == "head" else charts.NECK_AXIS, height])
    if chart == "leg":
        across, depth = charts.leg_axis(np.array(height))
        middle = np.array([float(across), float(depth), height])
    reach = 0.3 if chart == "leg" else 0.5
    return middle + reach * np.array([np.sin(angle), np.cos(angle), 0]), middle


def _arm_ray(way: float, degrees: float) -> tuple[Floats, Floats]:
    segment = min(int(way), 2)
    joints = charts.arm_joints()
    _, outer, back = charts.arm_frame(segment)
    middle = joints[segment] + (way - segment) * (joints[segment + 1] - joints[segment])
    angle = np.radians(degrees)
    return middle + 0.12 * (np.sin(angle) * outer + np.cos(angle) * back), middle


def seen(place: Floats, frame: Frame, canvas: Canvas) -> bool:
    """Whether the camera sees a place: inside the frame and not behind other skin."""
    height, width = canvas.shows.shape
    x, y = frame.pixels(place[None])[0] * (width / frame.size[0])
    row, column = int(y), int(x)
    if not (0 <= row < height and 0 <= column < width):
        return False
    near = slice(max(row - 2, 0), row + 3), slice(max(column - 2, 0), column + 3)
    if not canvas.shows[near].any():
        return False
    return bool(place[2] > canvas.depth[near][canvas.shows[near]].min() - canvas.slack)
