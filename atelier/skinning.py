"""Bends a body: bone rotations in, moved vertices out (dual quaternions keep the volume of twisted limbs)."""

from collections.abc import Mapping

import numpy as np

from bodies import Body, Floats, rig
from eyelids import closed

Rotations = dict[str, Floats]


def turn(axis: tuple[float, float, float] | Floats, degrees: float) -> Floats:
    """The rotation about an axis."""
    unit = np.asarray(axis, float)
    x, y, z = unit / np.linalg.norm(unit)
    angle = np.radians(degrees)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross


def chain(body: Body, rotations: Mapping[str, Floats]) -> Floats:
    """Each bone's movement as a 4x4 matrix; rotations stand in rest axes and add up down the chain."""
    bones = rig()
    moves = np.zeros((len(bones.labels), 4, 4))
    for number, label in enumerate(bones.labels):
        own = np.eye(4)
        if label in rotations:
            head, rotation = body.heads[number], rotations[label]
            own[:3, :3] = rotation
            own[:3, 3] = head - rotation @ head
        parent = bones.parents[number]
        moves[number] = own if parent < 0 else moves[parent] @ own
    return moves


def bend(body: Body, rotations: Mapping[str, Floats]) -> Floats:
    """The vertices of the bent body, in rest axes."""
    moves = chain(body, rotations)
    real = np.array([_quaternion(move[:3, :3]) for move in moves])
    pure = np.concatenate([np.zeros((len(moves), 1)), moves[:, :3, 3]], 1)
    dual = 0.5 * _times(pure, real)
    bones = rig()
    near, shift = real[bones.bones], dual[bones.bones]
    sign = np.sign((near * near[:, :1]).sum(-1))
    share = (bones.weights * np.where(sign == 0, 1.0, sign))[..., None]
    turned, moved = (share * near).sum(1), (share * shift).sum(1)
    length = np.linalg.norm(turned, axis=1, keepdims=True)
    turned, moved = turned / length, moved / length
    step = 2 * _times(moved, turned * np.array([1, -1, -1, -1]))[:, 1:]
    axis, real_part = turned[:, 1:], turned[:, :1]
    points = closed(body)
    return points + 2 * np.cross(axis, np.cross(axis, points) + real_part * points) + step


def _times(left: Floats, right: Floats) -> Floats:
    a, b, c, d = np.moveaxis(left, -1, 0)
    e, f, g, h = np.moveaxis(right, -1, 0)
    return np.stack(
        [
            a * e - b * f - c * g - d * h,
            a * f + b * e + c * h - d * g,
            a * g - b * h + c * e + d * f,
            a * h + b * g - c * f + d * e,
        ],
        -1,
    )


def _quaternion(matrix: Floats) -> Floats:
    real = np.sqrt(max(0.0, 1 + np.trace(matrix))) / 2
    if real < 1e-6:
        raise ValueError("No bone turns by half a circle: split the turn over two bones.")
    return np.array(
        [
            real,
            (matrix[2, 1] - matrix[1, 2]) / (4 * real),
            (matrix[0, 2] - matrix[2, 0]) / (4 * real),
            (matrix[1, 0] - matrix[0, 1]) / (4 * real),
        ],
    )
