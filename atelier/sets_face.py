"""The set of the face: lying on the back, eyes closed, seen from above."""

import numpy as np

import poses
from bodies import Floats, body
from drape import Cloth
from eyelids import lash_line
from furniture import cushion
from stage import HAIR, TOWEL, Scene, body_on_stage, framed, lay_cloth, warm_light
from studio import Clay, put

FROM_THE_FRONT = np.array([[1.0, 0, 0], [0, 0, 1], [0, -1, 0]])
LASHES = Clay("#4a382f", rough=0.8, sheen=0, shine=0.1, is_skin=True)


def face(name: str) -> Scene:
    """The face and neck; a cloth covers the chest."""
    who = body(name)
    skin = body_on_stage(who, poses.supine(who), FROM_THE_FRONT, HAIR[name])
    for side in (1.0, -1.0):
        _lashes(lash_line(who, side) @ FROM_THE_FRONT.T)
    head = skin.points[skin.head > 0.9]
    middle, low = head.mean(0), skin.points[:, 2].min()
    cushion(np.array([0, middle[1] + 0.01, low + 0.045]), np.array([0.21, 0.15, 0.055]), TOWEL, np.eye(3))
    chest = skin.points[skin.arm < 2]
    lay_cloth(chest, Cloth((-0.30, 0.30), (0.2, 0.505), low, fall=1.4, lift=0.01), TOWEL)
    warm_light(np.array([0, middle[1] - 0.02, 0.1]), 0.75)
    top = head[:, 1].max() + 0.045
    bottom = top - 0.43
    half = 0.4 * (top - bottom)
    return Scene(skin, framed(np.array([-half, bottom]), np.array([half, top]), 900))


def _lashes(line: Floats) -> None:
    """A fine dark tube along a line, thinner at its ends."""
    around = np.linspace(0, 2 * np.pi, 9)[:-1]
    thick = 0.00055 * np.sin(np.linspace(0.25, np.pi - 0.12, len(line)))[:, None]
    ring = np.stack([0 * around, np.cos(around), np.sin(around)], 1)
    points = (line[:, None] + thick[..., None] * ring[None]).reshape(-1, 3)
    number = np.arange(len(points)).reshape(len(line), 8)
    beside = np.roll(number, -1, 1)
    faces = np.stack([number[:-1], beside[:-1], beside[1:], number[1:]], -1).reshape(-1, 4)
    put("lashes", points, faces, LASHES)
