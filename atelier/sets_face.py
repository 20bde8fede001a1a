"""The set of the face: lying on the back, eyes closed, seen from above."""

import numpy as np

import poses
from bodies import body
from drape import Cloth
from face_lines import Face
from furniture import cushion
from stage import HAIR, TOWEL, Scene, body_on_stage, framed, lay_cloth, warm_light

FROM_THE_FRONT = np.array([[1.0, 0, 0], [0, 0, 1], [0, -1, 0]])
BROWS = {"woman": "#85736a", "man": "#675a50", "neutral": "#75665c"}


def face(name: str) -> Scene:
    """The face and neck; a cloth covers the chest."""
    who = body(name)
    skin = body_on_stage(who, poses.supine(who), FROM_THE_FRONT, HAIR[name])
    Face(who, skin, FROM_THE_FRONT).draw(BROWS[name])
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
