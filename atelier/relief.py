"""The relief of the back: spine furrow, shoulder blades, dimples. The bare mesh is too smooth.

All places are of the neutral body at rest, so that one drawing serves every body.
"""

import numpy as np

from bodies import Floats

BLADE = np.array([(0.064, 0.572), (0.083, 0.432), (0.165, 0.556)])


def ease(value: Floats, start: float, end: float) -> Floats:
    """From 0 to 1 between two values, with a soft beginning and end."""
    part = np.clip((value - start) / (end - start), 0, 1)
    return part * part * (3 - 2 * part)


def back_relief(neutral: Floats, strength: float) -> Floats:
    """How far each point of the skin is raised (m), on a back of the neutral body's size."""
    across, depth, height = np.abs(neutral[:, 0]), neutral[:, 1], neutral[:, 2]
    raised = _spine(across, height) + _blades(across, height)
    raised -= 0.004 * _bump(across - 0.043, height - 0.165, 0.012, 0.012)
    return strength * raised * ease(depth, -0.03, 0.02)


def _spine(across: Floats, height: Floats) -> Floats:
    length = ease(height, 0.15, 0.22) * (1 - ease(height, 0.55, 0.62))
    raised = -0.0055 * np.exp(-((across / 0.012) ** 2)) * length
    muscles = ease(height, 0.12, 0.2) * (1 - ease(height, 0.36, 0.46))
    raised += 0.0035 * np.exp(-(((across - 0.038) / 0.02) ** 2)) * muscles
    raised += 0.0035 * _bump(across, height - 0.61, 0.012, 0.012)
    for bone in np.arange(0.20, 0.58, 0.026):
        raised += 0.0011 * _bump(across, height - bone, 0.008, 0.008)
    return raised


def _blades(across: Floats, height: Floats) -> Floats:
    inner = _to_line(across, height, BLADE[0], BLADE[1])
    ridge = _to_line(across, height, np.array([0.066, 0.545]), np.array([0.175, 0.578]))
    raised = 0.0058 * ease(_into_blade(across, height), -0.016, 0.022)
    raised += 0.0018 * np.exp(-((inner / 0.018) ** 2)) + 0.0028 * np.exp(-((ridge / 0.018) ** 2))
    raised -= 0.0035 * np.exp(-(((across - 0.05) / 0.016) ** 2)) * np.exp(-(((height - 0.49) / 0.06) ** 2))
    return raised + 0.002 * _bump(across - 0.088, height - 0.438, 0.02, 0.022)


def _bump(across: Floats, along: Floats, width: float, length: float) -> Floats:
    return np.exp(-((across / width) ** 2) - (along / length) ** 2)


def _to_line(across: Floats, height: Floats, start: Floats, end: Floats) -> Floats:
    way = end - start
    part = np.clip(((across - start[0]) * way[0] + (height - start[1]) * way[1]) / (way @ way), 0, 1)
    return np.hypot(across - start[0] - part * way[0], height - start[1] - part * way[1])


def _into_blade(across: Floats, height: Floats) -> Floats:
    """The distance to the blade's edge, positive inside."""
    inside, distance = np.full(len(across), np.inf), np.full(len(across), np.inf)
    for start, end in zip(BLADE, np.roll(BLADE, -1, 0), strict=True):
        way = end - start
        side = ((across - start[0]) * way[1] - (height - start[1]) * way[0]) / np.hypot(*way)
        inside = np.minimum(inside, -side)
        distance = np.minimum(distance, _to_line(across, height, start, end))
    return np.where(inside > 0, distance, -distance)
