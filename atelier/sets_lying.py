"""The sets of those who lie: prone, the legs, on the side, on the back."""

from dataclasses import replace

import numpy as np

import poses
from bodies import Floats, body
from drape import Cloth
from furniture import cushion, slab
from skin import Skin, fine_skin
from skinning import bend, turn
from stage import (
    FROM_ABOVE,
    HAIR,
    SHEET,
    SKIN,
    TOWEL,
    Scene,
    bed,
    body_on_stage,
    framed,
    hip_width,
    lay_cloth,
    stage_heights,
    warm_light,
)
from studio import put
from towel import lay_towel

FROM_BEHIND_LYING = np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]])  # on the right side, head to the right


def prone(name: str, *, face_down: bool = False) -> Scene:
    """A back from head to below the hips, a towel over the hips."""
    who = body(name)
    skin = body_on_stage(who, poses.prone(who, face_down=face_down), FROM_ABOVE, HAIR[name])
    low = skin.points[:, 2].min()
    bed(low - 0.002)
    top, bottom = stage_heights(skin, 0.152, -0.22)
    hips = hip_width(skin)
    cloth = Cloth((-hips - 0.035, hips + 0.035), (bottom, top), low + 0.004)
    lay_towel(skin.points[skin.arm < 0.5], cloth)
    warm_light(np.array([0, 0.25, 0]) * who.scale, who.scale)
    upper, lower = skin.points[:, 1].max() + 0.05 * who.scale, bottom - 0.02 * who.scale
    half = 0.4 * (upper - lower)
    frame = framed(np.array([-half, lower]), np.array([half, upper]), 900)
    return Scene(skin, frame)


def legs(name: str) -> Scene:
    """Prone, from the hips to the feet, a towel over the hips."""
    who = body(name)
    skin = fine_skin(bend(who, poses.prone(who)) @ FROM_ABOVE.T, who)
    skin = replace(skin, faces=skin.faces[(skin.arm[skin.faces] < 0.4).all(1)])
    put("skin", skin.points, skin.faces, SKIN)
    low = skin.points[:, 2].min()
    bed(low - 0.002)
    top, bottom = stage_heights(skin, 0.20, -0.055)
    hips = hip_width(skin)
    cloth = Cloth((-hips - 0.03, hips + 0.03), (bottom, top), low + 0.004)
    lay_towel(skin.points[skin.arm < 0.5], cloth)
    warm_light(np.array([0, -0.45, 0]), 1.0)
    lower = skin.points[:, 1].min() - 0.03
    half = hips + 0.075
    return Scene(skin, framed(np.array([-half, lower]), np.array([half, top + 0.03]), 900))


def side_lying(name: str) -> Scene:
    """On the right side, seen from behind and a little from above, a blanket from the hips down."""
    who = body(name)
    view = turn((1, 0, 0), 24)
    skin = body_on_stage(who, poses.side_lying(who), view @ FROM_BEHIND_LYING, HAIR[name])
    lying = skin.points @ view  # back to the bed's own axes: x to the head, y up, z to the giver
    trunk = (skin.arm < 0.4) & (skin.neutral[:, 2] < 0.6) & (skin.neutral[:, 2] > -0.3)
    floor = lying[trunk, 1].min() + 0.022
    crown = lying[:, 0].max()
    slab(((-1.2, floor - 0.13, -0.75), (crown + 0.10, floor, 0.20)), SHEET, view)
    head = lying[skin.head > 0.9]
    middle, under = head.mean(0), head[:, 1].min() + 0.018
    cushion(
        np.array([middle[0] - 0.01, (floor + under) / 2, middle[2] - 0.04]),
        np.array([0.17, (under - floor) / 2 + 0.012, 0.25]),
        TOWEL,
        view,
    )
    _blanket(skin, lying, floor, view)
    warm_light(np.array([0.2, 0.05, 0.05]), 1.0)
    low = np.array([-0.34 * who.scale, (np.array([0, floor - 0.13, 0.2]) @ view.T)[1] - 0.01])
    high = np.array([crown + 0.11, skin.points[skin.neutral[:, 2] > 0.1, 1].max() + 0.04])
    return Scene(skin, framed(low, high, 900, wide=True))


def _blanket(skin: Skin, lying: Floats, floor: float, view: Floats) -> None:
    """From the sacrum down, hanging to the bed behind the hips."""
    axes = np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]])  # the bed's axes to those of `drape` (z up)
    points = (lying @ axes.T)[(skin.neutral[:, 2] < 0.20) & (skin.arm < 0.3)]
    spine = (np.abs(skin.neutral[:, 0]) < 0.02) & (skin.neutral[:, 1] > 0)
    edge = float(lying[spine & (np.abs(skin.neutral[:, 2] - 0.158) < 0.01), 0].mean())
    wide = (points[:, 0].min() - 0.05, points[:, 0].max() + 0.07)
    lay_cloth(points, Cloth(wide, (-1.1, edge), floor, fall=11.0, lift=0.012), TOWEL, view @ axes.T)
