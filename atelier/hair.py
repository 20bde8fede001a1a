"""The hair: a cap of combed strands with a soft line, and a bun for those who wear one."""

from dataclasses import dataclass

import bpy
import numpy as np
from scipy.interpolate import PchipInterpolator

from bodies import Floats
from relief import ease
from skin import Sheet, Skin, cut
from strands import combed
from studio import Clay, put

# The hairline on the neutral body: depth (face to nape, m) and height.
HAIRLINE = PchipInterpolator(
    [-0.17, -0.146, -0.128, -0.108, -0.094, -0.085, -0.074, -0.066, -0.045, -0.03, -0.016, 0.0, 0.06],
    [0.850, 0.846, 0.836, 0.822, 0.806, 0.783, 0.762, 0.757, 0.738, 0.725, 0.713, 0.706, 0.703],
)
EAR = (-0.046, 0.747)
EAR_REACH = (0.0215, 0.031)
LOWEST = 0.64  # of the neutral body: below are shoulders
ROUND = 0.005  # m: how softly the line turns from the ear to the nape
MIDDLE = np.array([0.0, -0.055, 0.80])
WHORL, SEAT = np.array([0.0, 0.035, 0.875]), np.array([0.0, 0.045, 0.83])


@dataclass(frozen=True)
class Hair:
    """Colour, thickness (m) and whether it is up in a bun."""

    colour: str
    thickness: float = 0.014
    bun: bool = False


def above_hairline(neutral: Floats) -> Floats:
    """How far inside the hair a point of the head lies (about metres; negative: bare skin)."""
    depth, height = neutral[..., 1], neutral[..., 2]
    nape = 0.012 * (1 - np.exp(-((neutral[..., 0] / 0.045) ** 2))) * ease(depth, -0.055, -0.015)
    line = height - HAIRLINE(np.clip(depth, -0.17, 0.06)) - nape
    ear = np.hypot((depth - EAR[0]) / EAR_REACH[0], (height - EAR[1]) / EAR_REACH[1]) - 1
    beside = np.abs(neutral[..., 0]) > 0.05
    clear = np.where(beside, ear * EAR_REACH[0], 1.0)
    return -ROUND * np.logaddexp(-line / ROUND, -clear / ROUND)


def dress_hair(skin: Skin, hair: Hair) -> None:
    """Put the hair on the stage."""
    inside = np.where(skin.neutral[:, 2] > LOWEST, above_hairline(skin.neutral), -1.0)
    cap = cut(skin, inside)
    clay = Clay(hair.colour, rough=0.7, sheen=0.4, shine=0.2)
    lift = 0.0008 + hair.thickness * skin.scale * np.sqrt(np.clip(cap.depth / 0.06, 0, 1))
    thing = put("hair", cap.points + cap.normals * lift[:, None], cap.faces, clay)
    combed(thing, _ways(cap, SEAT if hair.bun else WHORL, 0.0 if hair.bun else 0.35), cap.depth)
    soft = thing.modifiers.new("soft", "SMOOTH")
    soft.factor, soft.iterations = 0.4, 4
    if hair.bun:
        _bun(skin, clay)


def _ways(cap: Sheet, start: Floats, swirl: float) -> Floats:
    """Where each point lies among strands that run from one place over the head, turning by `swirl`."""
    pole = (start - MIDDLE) / np.linalg.norm(start - MIDDLE)
    across = np.array([1.0, 0, 0])
    out = cap.neutral - MIDDLE
    out = out / np.linalg.norm(out, axis=1)[:, None]
    fall = np.arccos(np.clip(out @ pole, -1, 1))
    angle = np.arctan2(out @ np.cross(pole, across), out @ across) + swirl * fall
    return np.stack([np.cos(angle), np.sin(angle), fall], 1)


def _bun(skin: Skin, clay: Clay) -> None:
    near = np.argmin(((skin.neutral - SEAT) ** 2).sum(1))
    middle = skin.points[near] + skin.normals[near] * 0.030 * skin.scale
    bpy.ops.mesh.primitive_uv_sphere_add(segments=48, ring_count=24)
    ball = bpy.context.object
    points = np.array([vertex.co[:] for vertex in ball.data.vertices])
    faces = np.array([[*face.vertices, face.vertices[-1]][:4] for face in ball.data.polygons])
    bpy.data.objects.remove(ball)
    outward = skin.normals[near]
    fall = np.arccos(np.clip(points @ outward, -1, 1))
    first = np.cross(outward, [0.3, 0.5, 0.8])
    first /= np.linalg.norm(first)
    angle = np.arctan2(points @ np.cross(outward, first), points @ first) + 1.6 * fall
    shape = points * np.array([0.043, 0.040, 0.036]) * (1 + 0.025 * np.sin(5 * angle))[:, None]
    thing = put("bun", shape * skin.scale + middle, faces, clay)
    combed(thing, np.stack([np.cos(angle), np.sin(angle), fall], 1) * [0.6, 0.6, 1], np.ones(len(points)))
