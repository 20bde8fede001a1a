"""The hair: a cap with a soft, even line, and a bun for those who wear one."""

from dataclasses import dataclass

import bpy
import numpy as np
from scipy.interpolate import PchipInterpolator

from bodies import Floats
from relief import ease
from skin import Skin, cut
from studio import Clay, material, put

# The hairline on the neutral body: depth (face to nape, m) and height.
HAIRLINE = PchipInterpolator(
    [-0.17, -0.146, -0.128, -0.108, -0.094, -0.085, -0.074, -0.066, -0.03, -0.016, 0.0, 0.06],
    [0.850, 0.846, 0.836, 0.822, 0.805, 0.770, 0.748, 0.748, 0.712, 0.697, 0.690, 0.688],
)
EAR = (-0.046, 0.747)
EAR_REACH = (0.0235, 0.033)


@dataclass(frozen=True)
class Hair:
    """Colour, thickness (m) and whether it is up in a bun."""

    colour: str
    thickness: float = 0.014
    bun: bool = False


def above_hairline(neutral: Floats) -> Floats:
    """How far inside the hair a point of the head lies (about metres; negative: bare skin)."""
    depth, height = neutral[..., 1], neutral[..., 2]
    nape = 0.014 * (np.clip(np.abs(neutral[..., 0]) / 0.05, 0, 1.2) ** 2) * ease(depth, -0.055, -0.015)
    line = height - HAIRLINE(np.clip(depth, -0.17, 0.06)) - nape
    ear = np.hypot((depth - EAR[0]) / EAR_REACH[0], (height - EAR[1]) / EAR_REACH[1]) - 1
    beside = np.abs(neutral[..., 0]) > 0.05
    return np.minimum(line, np.where(beside, ear * EAR_REACH[0], 1.0))


def dress_hair(skin: Skin, hair: Hair) -> None:
    """Put the hair on the stage."""
    inside = np.where(skin.head > 0.3, above_hairline(skin.neutral), -1.0)
    cap = cut(skin, inside)
    clay = Clay(hair.colour, rough=0.7, sheen=0.4, shine=0.2)
    lift = 0.0008 + hair.thickness * skin.scale * np.sqrt(np.clip(cap.depth / 0.06, 0, 1))
    thing = put("hair", cap.points + cap.normals * lift[:, None], cap.faces, clay)
    soft = thing.modifiers.new("soft", "SMOOTH")
    soft.factor, soft.iterations = 0.4, 4
    if hair.bun:
        _bun(skin, clay)


def _bun(skin: Skin, clay: Clay) -> None:
    seat = np.array([0.0, 0.045, 0.83])
    near = np.argmin(((skin.neutral - seat) ** 2).sum(1))
    middle = skin.points[near] + skin.normals[near] * 0.030 * skin.scale
    bpy.ops.mesh.primitive_uv_sphere_add(segments=48, ring_count=24)
    ball = bpy.context.object
    points = np.array([vertex.co[:] for vertex in ball.data.vertices]) * np.array([0.043, 0.040, 0.036])
    swirl = 1 + 0.03 * np.sin(5 * np.arctan2(points[:, 0], points[:, 2]) + 90 * points[:, 1])
    faces = [list(face.vertices) for face in ball.data.polygons]
    bpy.data.objects.remove(ball)
    made = bpy.data.meshes.new("bun")
    made.from_pydata((points * swirl[:, None] * skin.scale + middle).tolist(), [], faces)
    made.polygons.foreach_set("use_smooth", [True] * len(made.polygons))
    made.materials.append(material(clay))
    bpy.context.scene.collection.objects.link(bpy.data.objects.new("bun", made))
