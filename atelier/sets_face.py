"""The set of the face: lying on the back, eyes closed, seen from above."""

import numpy as np

import poses
from bodies import body
from drape import Cloth
from face_lines import Face
from furniture import cushion
from skin import Skin
from stage import HAIR, Scene, body_on_stage, framed, lay_cloth, warm_light
from studio import Clay

FROM_THE_FRONT = np.array([[1.0, 0, 0], [0, 0, 1], [0, -1, 0]])
LINEN = Clay("#f6efe5", rough=0.9, sheen=0.4, shine=0.1, weave=1500)
BELOW_THROAT = 0.549  # height on the neutral body
BROWS = {"woman": "#85736a", "man": "#675a50", "neutral": "#75665c"}


def face(name: str) -> Scene:
    """The face and neck; a cloth covers the chest."""
    who = body(name)
    skin = body_on_stage(who, poses.supine(who), FROM_THE_FRONT, HAIR[name])
    Face(who, skin, FROM_THE_FRONT).draw(BROWS[name])
    head = skin.points[skin.head > 0.9]
    middle, low = head.mean(0), skin.points[:, 2].min()
    cushion(np.array([0, middle[1] + 0.01, low + 0.045]), np.array([0.21, 0.15, 0.055]), LINEN, np.eye(3))
    chest = skin.points[skin.arm < 2]
    lay_cloth(chest, Cloth((-0.30, 0.30), (0.2, _below_throat(skin)), low, fall=1.4, lift=0.01), LINEN)
    warm_light(np.array([0, middle[1] - 0.02, 0.1]), 0.75)
    top = head[:, 1].max() + 0.045
    bottom = top - 0.43
    half = 0.4 * (top - bottom)
    return Scene(skin, framed(np.array([-half, bottom]), np.array([half, top]), 900))


def _below_throat(skin: Skin) -> float:
    """Where the cloth ends: what may be massaged of throat and collarbones stays free on every body."""
    front = (np.abs(skin.neutral[:, 0]) < 0.01) & (skin.neutral[:, 1] < -0.05)
    near = front & (np.abs(skin.neutral[:, 2] - BELOW_THROAT) < 0.006)
    return float(skin.points[near, 1].mean())
