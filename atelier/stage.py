"""What all sets share: the skin put on the stage with its hair, cloths, light, bed and camera."""

from dataclasses import dataclass

import numpy as np

from bodies import Body, Floats
from drape import Cloth, drape
from hair import Hair, dress_hair
from skin import Skin, fine_skin
from skinning import Rotations, bend
from studio import Clay, Frame, aim, light, put, sky, thicken

SKIN = Clay("#efd8c4", is_skin=True)
TOWEL = Clay("#f8f1e6", rough=0.9, sheen=0.4, shine=0.1, weave=420)
SHEET = Clay("#efe9e0", rough=0.9, sheen=0, shine=0)
HAIR = {
    "woman": Hair("#4d382c", bun=True),
    "man": Hair("#33291f", thickness=0.011),
    "neutral": Hair("#41342b"),
    "child": Hair("#4a392d", thickness=0.011),
}
FROM_ABOVE = np.array([[-1.0, 0, 0], [0, 0, 1], [0, 1, 0]])  # rest axes to a prone body seen from above


@dataclass(frozen=True)
class Scene:
    """What the camera sees and the skin it sees it on; `exposure` in stops."""

    skin: Skin
    frame: Frame
    exposure: float = 0.2


def warm_light(middle: Floats, size: float, key: float = 62.0) -> None:
    """Warm low light from the upper left, weak cool fill from the right, soft light from above."""
    for place, target, disk, watts, colour in (
        ((-1.9, 1.25, 0.75), (0, 0, 0.05), 0.8, key, "#ffdcb8"),
        ((1.9, 0.65, 0.9), (0, 0, 0), 1.2, 14, "#cfdcff"),
        ((0, -1.05, 2.8), (0, 0, 0), 2.2, 16, "#ffffff"),
    ):
        light(
            middle + size * np.array(place),
            middle + size * np.array(target),
            disk * size,
            watts * size**2,
            colour,
        )
    sky("#f1eef6", 0.32)


def bed(height: float) -> None:
    """A sheet that throws light back but is not seen."""
    corners = np.array([[-4, -4, height], [4, -4, height], [4, 4, height], [-4, 4, height]], float)
    plane = put("sheet", corners, np.array([[0, 1, 2, 3]]), SHEET)
    plane.visible_camera = False


def body_on_stage(who: Body, pose: Rotations, turned: Floats, hair: Hair | None = None) -> Skin:
    """The posed body, turned into the camera's axes, with its hair."""
    skin = fine_skin(bend(who, pose) @ turned.T, who)
    put("skin", skin.points, skin.faces, SKIN)
    if hair is not None:
        dress_hair(skin, hair)
    return skin


def stage_heights(skin: Skin, *heights: float) -> tuple[float, ...]:
    """Where heights of the neutral body come to lie on the stage (y), along the middle of the back."""
    middle = (np.abs(skin.neutral[:, 0]) < 0.01) & (skin.neutral[:, 1] > 0) & (skin.neutral[:, 2] < 0.62)
    legs = skin.neutral[:, 2] < 0.05
    found = []
    for height in heights:
        chosen = middle if height > 0.06 else legs
        near = np.argsort(np.abs(skin.neutral[:, 2] - height) + np.where(chosen, 0, 9))[:12]
        found.append(float(skin.points[near, 1].mean()))
    return tuple(found)


def hip_width(skin: Skin) -> float:
    """Half the width of the hips."""
    hips = (np.abs(skin.neutral[:, 2] - 0.03) < 0.05) & (skin.arm < 0.3)
    return float(np.ptp(skin.points[hips, 0]) / 2)


def framed(low: Floats, high: Floats, pixels: int, *, wide: bool = False) -> Frame:
    """The camera on the rectangle from low to high (x, y); `pixels` is the height, or the width when wide."""
    width, height = (float(value) for value in high - low)
    scale = pixels / (width if wide else height)
    size = (round(width * scale / 4) * 4, round(height * scale / 4) * 4)
    frame = Frame(float(low[0] + high[0]) / 2, float(low[1] + high[1]) / 2, height, size)
    aim(frame)
    return frame


def lay_cloth(points: Floats, cloth: Cloth, clay: Clay, turned: Floats | None = None) -> None:
    """A cloth over points; when the bed is tilted towards the camera, `turned` brings the cloth along."""
    sheet, faces = drape(points, cloth)
    thicken(put("cloth", sheet if turned is None else sheet @ turned.T, faces, clay), 0.006)
