"""How a body lies or sits: bone rotations for each pose (degrees; a positive turn looks to the left)."""

import numpy as np

from bodies import Body, Floats, opposite
from skinning import Rotations, turn

Axis = tuple[float, float, float] | Floats
FINGERS = (2, 3, 4, 5)
NECK = (("spine01", 0.06), ("neck01", 0.2), ("neck02", 0.22), ("neck03", 0.26), ("head", 0.26))


def add(pose: Rotations, bone: str, axis: Axis, degrees: float, *, both: bool = True) -> None:
    """Turn a bone further; a left bone's turn is mirrored to the right one."""
    pose[bone] = turn(axis, degrees) @ pose.get(bone, np.eye(3))
    if both and bone.endswith(".L"):
        mirrored = np.asarray(axis, float) * [1, -1, -1]
        other = opposite(bone)
        pose[other] = turn(mirrored, degrees) @ pose.get(other, np.eye(3))


def direction(body: Body, start: str, end: str) -> Floats:
    """The unit vector from one joint to another."""
    way = body.joint(end) - body.joint(start)
    return way / np.linalg.norm(way)


def turn_head(pose: Rotations, degrees: float, nod: float = 0.0) -> None:
    """Turn the head to its left and lower the chin, spread over the neck."""
    for bone, share in NECK:
        pose[bone] = turn((0, 0, 1), degrees * share) @ turn((1, 0, 0), nod * share)


def relax_hands(pose: Rotations, body: Body, curl: float = 16.0) -> None:
    """Bring the fingers together and curl them a little."""
    across = direction(body, "finger2-1.L", "finger5-1.L")
    middle = direction(body, "finger3-1.L", "finger3-3.L")
    normal = np.cross(across, middle)
    normal /= np.linalg.norm(normal)
    for finger in FINGERS:
        along = direction(body, f"finger{finger}-1.L", f"finger{finger}-3.L")
        spread = np.degrees(np.arctan2(np.cross(along, middle) @ normal, along @ middle))
        add(pose, f"finger{finger}-1.L", normal, spread * 0.95)
        for joint, share in ((1, 0.8), (2, 1.2), (3, 0.8)):
            add(pose, f"finger{finger}-{joint}.L", across, -curl * share * (1 + 0.12 * (finger - 2)))


def arms_down(pose: Rotations, body: Body, lower: float = 25.0, twist: float = 95.0) -> None:
    """Lay the arms along the body, palms up."""
    upper = direction(body, "upperarm01.L", "lowerarm01.L")
    fore = direction(body, "lowerarm01.L", "wrist.L")
    hinge = np.cross(fore, upper)
    add(pose, "lowerarm01.L", hinge, np.degrees(np.arcsin(np.linalg.norm(hinge))) * 0.72)
    for bone, share in (
        ("upperarm02.L", 0.22),
        ("lowerarm01.L", 0.2),
        ("lowerarm02.L", 0.38),
        ("wrist.L", 0.2),
    ):
        add(pose, bone, upper if bone.startswith("upper") else fore, twist * share)
    for bone, degrees in (("clavicle.L", 4), ("shoulder01.L", 8), ("upperarm01.L", lower - 12)):
        add(pose, bone, (0, 1, 0), degrees)


def prone(body: Body, *, face_down: bool = False) -> Rotations:
    """Face down on a bed, arms along the body, head to the left or in a face hole."""
    pose: Rotations = {}
    arms_down(pose, body, lower=28)
    add(pose, "upperleg01.L", (0, 1, 0), 5)
    add(pose, "foot.L", (1, 0, 0), 52)
    relax_hands(pose, body)
    turn_head(pose, 0 if face_down else 78, 8 if face_down else 0)
    return pose


def upright(body: Body) -> Rotations:
    """Sitting upright, arms down, chin a little low: one's own neck from behind."""
    pose: Rotations = {}
    arms_down(pose, body, lower=33, twist=20)
    turn_head(pose, 0, 24)
    return pose


def supine(body: Body) -> Rotations:
    """On the back, arms down, head straight."""
    pose: Rotations = {}
    arms_down(pose, body, lower=33, twist=20)
    return pose


def seated(body: Body, lean: float = 26.0) -> Rotations:
    """Astride a chair, forearms crossed on its back, forehead on the forearms."""
    pose: Rotations = {}
    for bone, share in (
        ("root", 0.55),
        ("spine04", 0.25),
        ("spine03", 0.25),
        ("spine02", 0.2),
        ("spine01", 0.2),
    ):
        pose[bone] = turn((1, 0, 0), lean * share)
    for bone in ("neck01", "neck02", "neck03", "head"):
        pose[bone] = turn((1, 0, 0), 11)
    add(pose, "upperleg01.L", (1, 0, 0), -(80 + lean * 0.55))
    add(pose, "upperleg01.L", (0, 0, 1), 24)
    add(pose, "lowerleg01.L", (1, 0, 0), 84)
    add(pose, "clavicle.L", (0, 0, 1), -10)
    for axis, degrees in (((0, 1, 0), 26), ((0, 0, 1), -8), ((1, 0, 0), -72)):
        add(pose, "upperarm01.L", axis, degrees)
    add(pose, "lowerarm01.L", (0.35, -1, 0.8), -62)
    relax_hands(pose, body)
    return pose


def side_lying(body: Body) -> Rotations:
    """On the right side, knees bent, arms before the chest, head on a pillow."""
    pose: Rotations = {}
    for axis, degrees in (((0, 1, 0), 42), ((1, 0, 0), -52), ((0, 0, 1), -34)):
        add(pose, "upperarm01.L", axis, degrees)
    add(pose, "lowerarm01.L", (1, 0, 0), -30)
    add(pose, "clavicle.L", (0, 0, 1), -10)
    under = turn((0, 0, 1), -16) @ turn((1, 0, 0), -70) @ turn((0, -1, 0), 42)
    pose["upperarm01.R"], pose["lowerarm01.R"] = under, np.eye(3)
    add(pose, "upperleg01.L", (0, 1, 0), 6)
    add(pose, "upperleg01.L", (1, 0, 0), -46)
    add(pose, "lowerleg01.L", (1, 0, 0), 72)
    for bone in ("spine04", "spine03", "neck01", "neck03"):
        pose[bone] = turn((1, 0, 0), 5)
    relax_hands(pose, body)
    return pose


def infant(body: Body, *, turned: float = 70.0, arms_up: float = 0.0) -> Rotations:
    """A baby prone: elbows out, soft fists near the face, knees apart; on a lap the arms lie higher."""
    pose: Rotations = {}
    for bone, degrees in (("upperarm01.L", -14), ("clavicle.L", -6), ("shoulder01.L", -8)):
        add(pose, bone, (0, 1, 0), degrees)
    add(pose, "lowerarm01.L", (0.0, 1, 0.0), -98)
    add(pose, "wrist.L", (0, 1, 0), 18)
    add(pose, "upperarm01.L", (0, 0, 1), arms_up)
    add(pose, "lowerarm01.L", (1, 0, 0), -1.5 * arms_up)
    add(pose, "upperleg01.L", (1, 0, 0), -12)
    add(pose, "upperleg01.L", (0, 1, 0), -22)
    add(pose, "upperleg01.L", (0, 0, 1), 14)
    add(pose, "lowerleg01.L", (0, 1, 0), 48)
    add(pose, "foot.L", (1, 0, 0), 48)
    relax_hands(pose, body, curl=42)
    turn_head(pose, turned)
    return pose
