"""Closes the eyes: the upper lid turns down about the eyeball until it meets the lower one."""

import numpy as np

from bodies import EYEBALLS, LAST_SKIN_VERTEX, Body, Floats
from relief import ease

# The open lids of the neutral body, seen from the front: x and height from the middle of the left eye (m).
UPPER = (
    np.array(
        [(-100, -27), (-70, 13), (-34, 26), (5, 33), (45, 33), (78, 24), (103, 15), (125, 5), (132, -14)],
    )
    * 1e-4
)
LOWER = (
    np.array(
        [
            (-100, -27),
            (-82, -44),
            (-59, -49),
            (-28, -54),
            (7, -55),
            (48, -55),
            (80, -49),
            (101, -41),
            (123, -30),
            (132, -14),
        ],
    )
    * 1e-4
)
NEUTRAL_RADIUS = 0.01527
OVERLAP = 1.04
LASH = 0.0031  # m in front of the eyeball


def eye(who: Body) -> tuple[Floats, float]:
    """The middle and the radius of the left eyeball."""
    ball = who.vertices[slice(*EYEBALLS)]
    left = ball[ball[:, 0] > 0]
    return (left.min(0) + left.max(0)) / 2, float(np.ptp(left[:, 0]) / 2)


def closed(who: Body) -> Floats:
    """The body's vertices with closed eyes."""
    points = who.vertices.copy()
    middle, radius = eye(who)
    size = radius / NEUTRAL_RADIUS
    for side in (1.0, -1.0):
        flip = np.array([side, 1, 1])
        skin = points[:LAST_SKIN_VERTEX] * flip
        near = np.linalg.norm(skin - middle, axis=1) < 2.2 * radius
        near &= skin[:, 1] < middle[1]
        local = (skin[near] - middle) / size
        points[:LAST_SKIN_VERTEX][near] = (_lowered(local) * size + middle) * flip
    return points


def _lowered(local: Floats) -> Floats:
    across, height = local[:, 0], local[:, 2]
    upper, lower = np.interp(across, *UPPER.T), np.interp(across, *LOWER.T)
    between = ease(across, -0.0125, -0.0085) * (1 - ease(across, 0.0115, 0.0155))
    share = np.where(height > (upper + lower) / 2, 1 - ease(height - upper, 0.0015, 0.0125), 0.0)
    down = OVERLAP * (upper - lower) * share * between / NEUTRAL_RADIUS
    depth = local[:, 1] * np.cos(down) - local[:, 2] * np.sin(down)
    raised = local[:, 1] * np.sin(down) + local[:, 2] * np.cos(down)
    return np.stack([across, depth, raised], 1)


def lash_line(who: Body, side: float, steps: int = 40) -> Floats:
    """The line where the lids meet, on a standing body at rest."""
    middle, radius = eye(who)
    size = radius / NEUTRAL_RADIUS
    across = np.linspace(-0.0092, 0.0130, steps)
    height = np.interp(across, *LOWER.T) - 0.0002
    front = NEUTRAL_RADIUS + LASH
    depth = -np.sqrt(np.maximum(front**2 - across**2 - height**2, 0))
    return (np.stack([across, depth, height], 1) * size + middle) * np.array([side, 1, 1])
