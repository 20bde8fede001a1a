"""Charts of the neutral body: coordinates in which zones and lines are drawn, once (cm, degrees).

`back` and `front`: distance from the midline, height. `arm`: way down the arm (0 shoulder, 1 elbow, 2 wrist),
angle about it. `leg` and `head`: angle about the part, height. Angles: 0 behind, 90 outer side, 180 in front,
and for limbs -90 inner side. Heights count from the neutral body's own zero, a little below the hip joint.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np

from bodies import Bools, Floats, Ints, body, rig

HEAD_AXIS = (-0.055, 0.0)
NECK_AXIS = -0.022


@dataclass(frozen=True)
class Spots:
    """Places on the neutral body at rest, and how much of each hangs on the arm and on the head."""

    at: Floats
    arm: Floats
    head: Floats

    @property
    def side(self) -> Ints:
        """1 on the body's own left, -1 on its right."""
        return np.where(self.at[..., 0] >= 0, 1, -1)

    @property
    def across(self) -> Floats:
        """Distance from the midline, cm."""
        return 100 * np.abs(self.at[..., 0])

    @property
    def height(self) -> Floats:
        """Height, cm."""
        return 100 * self.at[..., 2]


def around_trunk(spots: Spots) -> Floats:
    """The angle about the trunk: 0 at the spine, 90 at the side, 180 in front."""
    heights, middle, half_depth, half_width = trunk_slices()
    height = spots.at[..., 2]
    depth = (spots.at[..., 1] - np.interp(height, heights, middle)) / np.interp(height, heights, half_depth)
    return np.degrees(np.arctan2(np.abs(spots.at[..., 0]) / np.interp(height, heights, half_width), depth))


@cache
def trunk_slices() -> tuple[Floats, Floats, Floats, Floats]:
    """Height, middle depth, half depth and half width of the trunk in slices, from hip to shoulder."""
    points = body("neutral").vertices
    trunk = rig().share("upperarm", "lowerarm", "wrist", "finger", "metacarpal") < 0.3
    heights = np.arange(-0.02, 0.60, 0.02)
    rows = []
    for height in heights:
        near = points[trunk & (np.abs(points[:, 2] - height) < 0.016) & (np.abs(points[:, 0]) < 0.22)]
        front, behind = near[:, 1].min(), near[:, 1].max()
        rows.append(((front + behind) / 2, (behind - front) / 2, np.abs(near[:, 0]).max()))
    return (heights, *np.array(rows).T)


def around_head(spots: Spots) -> Floats:
    """The angle about the head."""
    return np.degrees(np.arctan2(np.abs(spots.at[..., 0]), spots.at[..., 1] - HEAD_AXIS[0]))


def around_neck(spots: Spots) -> Floats:
    """The angle about the neck."""
    return np.degrees(np.arctan2(np.abs(spots.at[..., 0]), spots.at[..., 1] - NECK_AXIS))


def leg_axis(height: Floats) -> tuple[Floats, Floats]:
    """The middle of the left leg at a height (m): x and depth."""
    who = body("neutral")
    joints = np.array(
        [who.joint(f"{bone}.L") for bone in ("foot", "lowerleg02", "lowerleg01", "upperleg02", "upperleg01")]
    )
    return np.interp(height, joints[:, 2], joints[:, 0]), np.interp(height, joints[:, 2], joints[:, 1])


def around_leg(spots: Spots) -> Floats:
    """The angle about the leg: 0 behind, 90 outer side, 180 in front, -90 inner side."""
    middle, depth = leg_axis(spots.at[..., 2])
    return np.degrees(np.arctan2(np.abs(spots.at[..., 0]) - middle, spots.at[..., 1] - depth))


@cache
def arm_joints() -> Floats:
    """Shoulder, elbow, wrist and middle fingertip of the left arm."""
    who = body("neutral")
    joints = [who.joint(f"{bone}.L") for bone in ("upperarm01", "lowerarm01", "wrist", "finger3-3")]
    return np.array(joints)


def arm_frame(segment: int) -> tuple[Floats, Floats, Floats]:
    """Along, outer (away from the body, upward at rest) and back directions of a part of the left arm."""
    joints = arm_joints()
    along = joints[segment + 1] - joints[segment]
    along /= np.linalg.norm(along)
    back = np.array([0.0, 1.0, 0.0]) - along * along[1]
    back /= np.linalg.norm(back)
    outer = np.cross(back, along)
    return along, outer if outer[2] > 0 else -outer, back


def along_arm(spots: Spots) -> tuple[Floats, Floats]:
    """The way down the arm and the angle about it: 0 behind, 90 outer side, 180 in front, -90 inner side."""
    at = spots.at.copy()
    at[..., 0] = np.abs(at[..., 0])
    joints = arm_joints()
    way, angle = np.full(at.shape[:-1], -9.0), np.zeros(at.shape[:-1])
    for segment in range(3):
        along, outer, back = arm_frame(segment)
        length = np.linalg.norm(joints[segment + 1] - joints[segment])
        local = at - joints[segment]
        part = (local @ along) / length
        here: Bools = (part >= 0) if segment else np.ones_like(way, bool)
        way = np.where(here, segment + np.minimum(part, 1.6), way)
        angle = np.where(here, np.degrees(np.arctan2(local @ outer, local @ back)), angle)
    return way, angle
