"""The giver's hand cut from the neutral body and bent to a form."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from bodies import Bools, Floats, Ints, body, rig
from hand_forms import SPREAD, Form
from skinning import Rotations, bend, turn

FINGERS = (2, 3, 4, 5)


@dataclass(frozen=True)
class Hand:
    """The right hand at rest: points, faces, axes (across to the little finger, along, back)."""

    used: Ints
    faces: Ints
    across: Floats
    along: Floats
    back: Floats
    fore: Floats


def joint(label: str) -> Floats:
    """A joint of the right arm."""
    return body("neutral").joint(f"{label}.R")


def unit(way: Floats) -> Floats:
    """The way at length 1."""
    return way / np.linalg.norm(way)


@cache
def hand() -> Hand:
    """The right hand with most of its forearm."""
    along = unit(joint("finger3-1") - joint("wrist"))
    across = joint("finger5-1") - joint("finger2-1")
    across = unit(across - along * (across @ along))
    back = np.cross(along, across)
    back = -back if (joint("finger3-3") - joint("finger3-1")) @ back > 0 else back
    fore = unit(joint("wrist") - joint("lowerarm01"))
    share = _right_share()
    down = (body("neutral").vertices - joint("lowerarm01")) @ fore
    length = float(np.linalg.norm(joint("wrist") - joint("lowerarm01")))
    keep = (share > 0.5) & (down > length * 0.02)
    faces = rig().faces[keep[rig().faces].all(1)]
    used = np.unique(faces)
    number = np.full(len(keep), -1)
    number[used] = np.arange(len(used))
    return Hand(used, number[faces], across, along, back, fore)


def _right_share() -> Floats:
    bones = rig()
    names = ("wrist", "finger", "metacarpal", "lowerarm")
    wanted = np.array(
        [label.endswith(".R") and any(name in label for name in names) for label in bones.labels]
    )
    return np.where(wanted[bones.bones], bones.weights, 0).sum(1)


def bent(form: Form) -> Floats:
    """The points of the hand in a form, wrist at 0, as `hand_forms` sees it, before it is held."""
    right = hand()
    pose: Rotations = {}
    for place, finger in enumerate(FINGERS):
        _bend_finger(pose, finger, form, place)
    _bend_thumb(pose, form)
    lean = np.cross(right.along, right.fore)
    degrees = float(np.degrees(np.arcsin(np.linalg.norm(lean))))
    if degrees > 0.001:
        pose["wrist.R"] = turn(lean, degrees * 0.9)
    side = unit(right.across - right.fore * (right.across @ right.fore))
    axes = np.stack([side, right.fore, np.cross(side, right.fore)])
    points = (bend(body("neutral"), pose)[right.used] - joint("wrist")) @ axes.T
    for axis, angle in form.held:
        points = points @ turn(axis, angle).T
    return points


def _bend_finger(pose: Rotations, finger: int, form: Form, place: int) -> None:
    right = hand()
    bones = [joint(f"finger{finger}-{at}") for at in (1, 2, 3)]
    parts = [bones[1] - bones[0], bones[2] - bones[1], _tip(finger) - bones[2]]
    at_rest = [
        np.degrees(np.arctan2(-(part @ right.back), np.hypot(part @ right.along, part @ right.across)))
        for part in parts
    ]
    aside = np.degrees(np.arctan2(parts[0] @ right.across, parts[0] @ right.along))
    way = right.along * np.cos(np.radians(aside)) + right.across * np.sin(np.radians(aside))
    axis = unit(np.cross(right.back, way))
    first, second, third = form.fingers[place]
    wanted = -SPREAD[place] * form.spread
    sign = np.sign(np.cross(right.along, right.across) @ right.back)
    pose[f"finger{finger}-1.R"] = turn(right.back, (wanted - aside) * sign) @ turn(axis, first - at_rest[0])
    pose[f"finger{finger}-2.R"] = turn(axis, second - (at_rest[1] - at_rest[0]))
    pose[f"finger{finger}-3.R"] = turn(axis, third - (at_rest[2] - at_rest[1]))


@cache
def _tip(finger: int) -> Floats:
    bone = rig().index(f"finger{finger}-3.R")
    share = ((rig().bones == bone) * rig().weights).sum(1)
    points = body("neutral").vertices[share > 0.7]
    return np.asarray(points[np.argmax(((points - joint(f"finger{finger}-3")) ** 2).sum(1))])


def _bend_thumb(pose: Rotations, form: Form) -> None:
    right, thumb = hand(), form.thumb
    pose["finger1-1.R"] = (
        turn(right.along, thumb.across) @ turn(right.back, thumb.out) @ turn(right.across, thumb.down)
    )
    way = unit(joint("finger1-3") - joint("finger1-2"))
    nail = right.back * 0.55 - right.across * 0.83
    axis = unit(np.cross(nail, way))
    pose["finger1-2.R"] = turn(axis, thumb.middle)
    pose["finger1-3.R"] = turn(axis, thumb.tip)


def touching(form: Form) -> Bools:
    """Which of the hand's points belong to what touches in a form."""
    bones = rig()
    wanted = np.array([label.endswith(".R") and label.startswith(form.touches) for label in bones.labels])
    chosen = wanted[bones.bones[np.arange(len(bones.bones)), bones.weights.argmax(1)]]
    return np.asarray(chosen[hand().used])
