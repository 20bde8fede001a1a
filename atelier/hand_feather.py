"""The feather that stands for a soft object in the hand: a curved shaft, its barbs, down at the foot."""

import numpy as np

from bodies import Floats, Ints
from studio import Clay, put

DOWN = Clay("#fbf4ea", rough=0.9, sheen=0.6, shine=0.05)
VANE = Clay("#f1e2cf", rough=0.9, sheen=0.5, shine=0.05)
TIP = Clay("#ad8c70", rough=0.9, sheen=0.5, shine=0.05)
SHAFT = Clay("#fdf6ea", rough=0.5)
LENGTH, WIDTH, BEND = 0.115, 0.021, 0.022
FOOT, DARK = 0.2, 0.66  # of the length: where down ends, where the tip's colour begins
BARBS, LAST = 60, 0.88  # a side; the last one reaches the tip
GAPS = ((0.40, 1.0), (0.43, 1.0), (0.60, -1.0), (0.76, 1.0))  # where the vane is parted, on which side


def feather(points: Floats, *, left: bool) -> Floats:
    """Put a feather between the fingertips; gives points all over it, from foot to tip."""
    side = -1.0 if left else 1.0
    low = points[points[:, 1] > points[:, 1].max() - 0.035]
    grip = np.array([low[:, 0].mean(), low[:, 1].max() - 0.016, low[:, 2].min() + 0.012])
    along = np.linspace(0, 1, 40)
    spine = _spine(along, grip, side)
    _shaft(spine[along < LAST])
    _barbs(grip, side)
    across = np.linspace(-1, 1, 13)[None]
    wide = WIDTH * np.sqrt(np.clip(np.sin(np.pi * np.clip((along - 0.1) / 0.9, 0, 1) ** 0.8), 0, 1))[:, None]
    x = spine[:, :1] + across * wide * (1 + 0.12 * across)
    y = spine[:, 1:2] - np.abs(across) * wide * 0.7
    return np.stack(np.broadcast_arrays(x, y, spine[:, 2:]), -1).reshape(-1, 3)


def _spine(along: Floats, grip: Floats, side: float) -> Floats:
    place = np.stack([-side * BEND * along**2, along * LENGTH, 0.0 * along], 1)
    return np.asarray(grip + place)


def _shaft(spine: Floats) -> None:
    beside = np.array([-1.0, 0, 1])[None, :, None] * np.linspace(0.0011, 0.0003, len(spine))[:, None, None]
    points = spine[:, None] + beside * np.array([1.0, 0, 0]) + np.array([0, 0, 0.0022])
    points[:, 1, 2] += 0.0009
    put("shaft", points.reshape(-1, 3), _faces(len(spine), 3), SHAFT)


def _barbs(grip: Floats, side: float) -> None:
    """Fine strips that leave the shaft towards the tip; they close to a vane, but for a few gaps."""
    chance = np.random.default_rng(3)
    strips: dict[Clay, list[Floats]] = {DOWN: [], VANE: [], TIP: []}
    for start in np.linspace(0.06, LAST, BARBS):
        for edge in (-1.0, 1.0):
            jitter = chance.normal(size=3)
            if any(edge == parted and abs(start - gap) < 0.012 for gap, parted in GAPS):
                continue
            clay = DOWN if start < FOOT else TIP if start + 0.02 * jitter[2] > DARK else VANE
            strips[clay].append(_barb(_spine(np.array([start]), grip, side)[0], start, edge, jitter))
    for clay, made in strips.items():
        faces = _faces(*made[0].shape[:2])
        all_faces = np.vstack([faces + number * made[0].size // 3 for number in range(len(made))])
        put("barbs", np.vstack([strip.reshape(-1, 3) for strip in made]), all_faces, clay)


def _barb(root: Floats, start: float, edge: float, jitter: Floats) -> Floats:
    way = np.linspace(0, 1, 9)
    if start < FOOT:
        reach = 0.011 * (0.75 + 0.2 * jitter[0])
        forward = 0.001 * jitter[1] - 0.004 * way
    else:
        reach = (
            WIDTH * np.sin(np.pi * (0.12 + 0.87 * start / LAST) ** 0.9) ** 0.75 * (0.82 if edge > 0 else 0.62)
        )
        reach *= 1 + 0.05 * jitter[0]
        forward = 0.004 + 0.010 * way
    x = edge * reach * (way - 0.15 * way**3)
    y = forward * way + 0.012 * start * way * (1 - start)
    z = 0.0008 * jitter[2] * way - 0.004 * way**2
    middle = root + np.stack([x, y, z], 1)
    half = np.linspace(0.0014, 0.0005 if start > FOOT else 0.0003, len(way))
    beside = np.array([[-0.25 * edge, 0.97, 0.0]])
    return middle[:, None] + np.array([-1.0, 1.0])[None, :, None] * half[:, None, None] * beside[:, None]


def _faces(rows: int, columns: int) -> Ints:
    number = np.arange(rows * columns).reshape(rows, columns)
    return np.stack([number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1]], -1).reshape(-1, 4)
