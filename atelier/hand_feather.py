"""The feather that stands for a soft object in the hand."""

import numpy as np

from bodies import Floats
from studio import Clay, put

VANE = Clay("#f3d3b4", rough=0.9, sheen=0.5, shine=0.05)
SHAFT = Clay("#f7efe2", rough=0.6)
LENGTH, WIDTH = 0.115, 0.021


def feather(points: Floats, *, left: bool) -> Floats:
    """Put a feather between the fingertips; gives its points."""
    side = -1.0 if left else 1.0
    low = points[points[:, 1] > points[:, 1].max() - 0.035]
    grip = np.array([low[:, 0].mean(), low[:, 1].max() - 0.016, low[:, 2].min() + 0.012])
    along = np.linspace(0, 1, 40)[:, None]
    across = np.linspace(-1, 1, 13)[None]
    wide = WIDTH * np.sqrt(np.clip(np.sin(np.pi * np.clip((along - 0.1) / 0.9, 0, 1) ** 0.8), 0, 1))
    curve = 0.022 * along**2 * -side
    x = grip[0] + curve + across * wide * (1 + 0.12 * across)
    y = grip[1] + along * LENGTH - np.abs(across) * wide * 0.7 + 0 * across
    z = grip[2] - 0.006 * np.abs(across) + 0.0006 * np.sin(14 * along + 9 * across)
    vane = np.stack(np.broadcast_arrays(x, y, z), -1).reshape(-1, 3)
    _sheet("vane", vane, (40, 13), VANE)
    rim = np.array([-1, 0, 1])[None] * 0.0011
    back = 0.02 * (1 - along) - 0.02
    shaft = np.stack(
        np.broadcast_arrays(
            grip[0] + curve + rim, grip[1] + along * LENGTH * 0.96 + back, grip[2] + 0.0022 - np.abs(rim)
        ),
        -1,
    )
    _sheet("shaft", shaft.reshape(-1, 3), (40, 3), SHAFT)
    return vane


def _sheet(name: str, points: Floats, shape: tuple[int, int], clay: Clay) -> None:
    number = np.arange(shape[0] * shape[1]).reshape(shape)
    faces = np.stack([number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1]], -1).reshape(-1, 4)
    put(name, points, faces, clay)
