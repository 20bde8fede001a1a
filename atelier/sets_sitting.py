"""The sets of those who sit: astride a chair, and one's own neck seen from behind."""

import numpy as np

import poses
from bodies import Body, Floats, body
from furniture import slab
from garment import wear
from relief import ease
from skinning import turn
from stage import FROM_ABOVE, HAIR, Scene, body_on_stage, framed, warm_light
from studio import Clay

TROUSERS = Clay("#7d8c9c", rough=0.9, sheen=0.4, shine=0.1, weave=420)
WOOD = Clay("#b98f63", sheen=0, shine=0.3)
SEAT = Clay("#8fa39a", rough=0.9, sheen=0.4, shine=0.1)
WAIST_RISE = 0.018  # m at the sides: a level hem would gape in the fold of the hip
BACKREST = 0.31  # m over the seat: the forearms lie on it


def seated(name: str) -> Scene:
    """Astride a chair, leaning on its back, seen from behind and a little from above."""
    who = body(name)
    turned = turn((1, 0, 0), 14) @ FROM_ABOVE
    skin = body_on_stage(who, poses.seated(who), turned, HAIR[name])
    height, across = skin.neutral[:, 2], np.abs(skin.neutral[:, 0])
    waist = 0.158 + WAIST_RISE * ease(across, 0.06, 0.13) + WAIST_RISE * ease(-skin.neutral[:, 1], 0.0, 0.06)
    legs = np.where(skin.arm < 0.3, np.minimum(waist - height, height + 0.52), -1.0)
    wear(skin, legs, TROUSERS, 0.009, 0.06)
    _chair(who, turned)
    middle = np.array([0.0, 0.3, 0.2])
    warm_light(middle, 1.0)
    hips = skin.points[np.abs(height - 0.05) < 0.04]
    low, high = hips[:, 1].min() - 0.13, skin.points[:, 1].max() + (0.09 if HAIR[name].bun else 0.04)
    half = np.abs(skin.points[skin.points[:, 1] > low, 0]).max() + 0.03
    return Scene(skin, framed(np.array([-half, low]), np.array([half, high]), 900))


def _chair(who: Body, turned: Floats) -> None:
    seat = who.joint("upperleg01.L")[2] - 0.115
    floor = seat - 0.44
    slab(((-0.23, -0.25, seat - 0.06), (0.23, 0.21, seat)), SEAT, turned)
    for x in (-0.2, 0.2):
        for y in (0.17, -0.22):
            slab(((x - 0.02, y - 0.02, floor), (x + 0.02, y + 0.02, seat - 0.06)), WOOD, turned, 0.01)
        slab(((x - 0.02, -0.44, seat - 0.07), (x + 0.02, -0.40, seat + BACKREST)), WOOD, turned, 0.012)
    for z, thick in ((0.1, 0.035), (BACKREST - 0.05, 0.045)):
        slab(((-0.21, -0.435, seat + z - thick), (0.21, -0.405, seat + z + thick)), WOOD, turned, 0.014)


def neck(name: str) -> Scene:
    """Head, neck and shoulders from behind, chin a little low."""
    who = body(name)
    turned = turn((1, 0, 0), 10) @ FROM_ABOVE
    skin = body_on_stage(who, poses.upright(who), turned, HAIR[name])
    warm_light(np.array([0.0, 0.6, 0.1]), 0.8)
    top = skin.points[:, 1].max() + 0.045
    low = top - 0.56 * who.scale
    half = 0.40 * (top - low)
    return Scene(skin, framed(np.array([-half, low]), np.array([half, top]), 900))
