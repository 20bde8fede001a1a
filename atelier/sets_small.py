"""The sets of babies and small children: awake on a blanket, across a lap."""

from dataclasses import replace

import numpy as np

import poses
from bodies import Floats, body
from drape import Cloth
from garment import wear
from sets_sitting import TROUSERS
from settle import settled
from skin import Skin, fine_skin
from skinning import bend, turn
from stage import FROM_ABOVE, SKIN, Scene, framed, lay_cloth, warm_light
from studio import Clay, put

BLANKET = Clay("#d9e2d8", rough=0.95, sheen=0.4, shine=0.05, weave=260)
NAPPY = Clay("#f6f3ee", rough=0.9, sheen=0.4, shine=0.1, weave=700)
BELLY = -0.08  # m: where the lowest of the trunk lies
LAP = np.array([[-1.0, 0, 0], [0, -1, 0], [0, 0, 1]])


def rounded_both(one: Floats, other: Floats, radius: float = 0.03) -> Floats:
    """Inside both, with round corners."""
    return -radius * np.logaddexp(-one / radius, -other / radius)


def nappy(skin: Skin) -> None:
    """A nappy: from the hips to the leg folds."""
    across, height = np.abs(skin.neutral[:, 0]), skin.neutral[:, 2]
    leg = height + 0.075 - 0.62 * np.clip(across - 0.03, 0, 1)
    inside = np.where(skin.arm < 0.3, rounded_both(0.165 - height, leg), -1.0)
    wear(skin, inside, NAPPY, 0.006, 0.03)


def on_blanket(name: str = "baby") -> Scene:
    """Prone and awake on a blanket, head to the left."""
    who = body(name)
    skin = settled(fine_skin(bend(who, poses.infant(who)) @ FROM_ABOVE.T, who), BELLY)
    put("skin", skin.points, skin.faces, SKIN)
    nappy(skin)
    low, high = skin.points.min(0), skin.points.max(0)
    margin = 0.035
    blanket = Cloth(
        (low[0] - margin, high[0] + margin), (low[1] - margin, high[1] + margin), BELLY, lift=0.002
    )
    lay_cloth(np.empty((0, 3)), blanket, BLANKET)
    warm_light((low + high) / 2, 0.42)
    edge = np.array([margin + 0.012] * 2)
    return Scene(skin, framed(low[:2] - edge, high[:2] + edge, 900))


def on_lap(name: str = "baby") -> Scene:
    """Prone across a lap, head to the left, as the one who holds the baby sees it."""
    thighs = _thighs()
    top = float(np.percentile(thighs[:, 2], 97))
    who = body(name)
    quarter = turn((0, 0, 1), 90)
    bent = bend(who, poses.infant(who, arms_up=13)) @ FROM_ABOVE.T @ quarter.T
    skin = fine_skin(bent, who)
    trunk = (skin.arm < 0.3) & (skin.neutral[:, 2] > 0.15) & (skin.neutral[:, 2] < 0.55)
    resting = np.array([*skin.points[trunk].mean(0)[:2], skin.points[trunk, 2].min()])
    shift = np.array([-0.02, 0.30, top - 0.015]) - resting
    skin = settled(replace(skin, points=skin.points + shift), thighs)
    put("skin", skin.points, skin.faces, SKIN)
    nappy(skin)
    low, high = skin.points.min(0), skin.points.max(0)
    warm_light((low + high) / 2, 0.42)
    calf = skin.points[np.abs(skin.neutral[:, 2] + 0.5) < 0.01, 0].max()
    low, high = np.array([low[0] - 0.025, 0.105]), np.array([calf, 0.495])
    return Scene(skin, framed(low, high, 900, wide=True))


def _thighs() -> Floats:
    """The lap of a sitting adult in trousers; gives the points of the thighs' upper side."""
    who = body("neutral")
    pose = {}
    poses.add(pose, "upperleg01.L", (1, 0, 0), -86)
    poses.add(pose, "upperleg01.L", (0, 0, 1), -7)
    poses.add(pose, "lowerleg01.L", (1, 0, 0), 84)
    skin = fine_skin(bend(who, pose) @ LAP.T, who)
    height = skin.neutral[:, 2]
    wear(skin, np.where(skin.arm < 0.3, 0.02 - height, -1.0), TROUSERS, 0.010, 0.02)
    return skin.points[(height < -0.03) & (height > -0.28)] + np.array([0, 0, 0.010])
