"""Draws the giver's hands and says where each touches: `python atelier/draw_hands.py [FORM…]`."""

import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from bodies import Floats, Ints
from hand_feather import feather
from hand_forms import FORMS, SAME_AS, Form
from hand_shape import bent, hand, touching
from printing import faded
from skinning import turn
from studio import Clay, Frame, aim, clear, light, put, shoot, sky

BODY = Path(__file__).parents[1] / "src" / "warmhands" / "web" / "static" / "body"
CLAY = Clay("#f6eadf")
TALL_M, PIXELS_PER_CM, ROOM_M = 0.236, 11.0, 0.008
WRIST_M, HEEL_M = -0.015, 0.004


def stacked(points: Floats, faces: Ints) -> tuple[Floats, Ints]:
    """The left hand crossed upon the right one."""
    middle = np.array([0, 0.08, 0])
    under = (points - middle) @ turn((0, 0, 1), 18).T + middle
    over = (
        (points * np.array([-1, 1, 1]) - middle) @ turn((0, 0, 1), -22).T
        + middle
        + np.array([0, 0.006, 0.03])
    )
    return np.vstack([under, over]), np.vstack([faces, faces[:, ::-1] + len(points)])


def touch(patch: Floats) -> tuple[Floats, Floats]:
    """The middle and the size (m) of what touches."""
    beyond_wrist = patch[patch[:, 1] > HEEL_M]
    low, high = np.percentile(beyond_wrist[:, :2], [3, 97], axis=0)
    return (low + high) / 2, high - low


def build(form: Form, *, left: bool) -> tuple[Floats, Frame]:
    """The hand on the stage, lit; gives the points that touch and the camera."""
    clear()
    points, faces = bent(form), hand().faces
    if form.both:
        points, faces = stacked(points, faces)
    if left:
        points, faces = points * np.array([-1, 1, 1]), faces[:, ::-1]
    put("hand", points, faces, CLAY, rounds=2)
    patch = points[: len(touching(form))][touching(form)]
    tops = [points]
    if form.feather:
        vane = feather(points, left=left)
        tops.append(vane)
        patch = vane[len(vane) // 2 :]
    floor = points[points[:, 1] > WRIST_M][:, 2].min()
    plane = np.array([[-2, -2, floor], [2, -2, floor], [2, 2, floor], [-2, 2, floor]]) - [0, 0, 0.004]
    put("sheet", plane, np.array([[0, 1, 2, 3]]), Clay("#c9a189")).visible_camera = False
    for place, size, watts, colour in (
        ((-0.5, 0.42, 0.26), 0.2, 5.6, "#ffe0bd"),
        ((0.5, 0.1, 0.4), 0.35, 0.8, "#dfe2ff"),
        ((0, -0.2, 0.8), 0.6, 0.7, "#ffffff"),
    ):
        light(np.array(place), np.array([0, 0.06, 0]), size, watts, colour)
    sky("#f4ecea", 0.18)
    return patch, _frame(np.vstack(tops))


def _frame(points: Floats) -> Frame:
    top = points[:, 1].max() + ROOM_M
    shown = points[points[:, 1] > top - TALL_M]
    left, right = shown[:, 0].min() - ROOM_M, shown[:, 0].max() + ROOM_M
    size = (round((right - left) * 100 * PIXELS_PER_CM), round(TALL_M * 100 * PIXELS_PER_CM))
    frame = Frame((left + right) / 2, top - TALL_M / 2, TALL_M, size)
    aim(frame, 2.0)
    return frame


def draw(name: str, form: Form, *, left: bool, samples: int = 16) -> dict[str, Any]:
    """Take one hand's picture and say where it touches."""
    patch, frame = build(form, left=left)
    side = "left" if left else "right"
    with tempfile.TemporaryDirectory() as folder:
        plate = Path(folder) / "plate.png"
        shoot(plate, frame, samples, 0.35)
        pixels = faded(np.asarray(Image.open(plate).convert("RGBA")).astype(float), 0.24)
    target = BODY / f"hand_{name}_{side}.webp"
    Image.fromarray(pixels.astype(np.uint8)).save(target, "WEBP", quality=80, alpha_quality=95, method=6)
    middle, size = touch(patch)
    spot = frame.pixels(np.array([[*middle, 0.0]]))[0]
    return {
        "picture": target.name,
        "size": list(frame.size),
        "contact": [round(float(value), 1) for value in spot],
        "contact_cm": [round(float(value) * 100, 1) for value in size],
    }


def main(names: list[str]) -> None:
    """Draw the hands that were asked for, or all, and keep `hands.json` up to date."""
    listing = BODY / "hands.json"
    known = json.loads(listing.read_text("utf-8")) if listing.exists() else {}
    forms = known.get("hands", {})
    for name in names or list(FORMS):
        forms[name] = {side: draw(name, FORMS[name], left=side == "left") for side in ("left", "right")}
    for name, other in SAME_AS.items():
        forms[name] = forms.get(other, {})
    known = {"pixels_per_cm": PIXELS_PER_CM, "angle": 0, "hands": forms}
    listing.write_text(json.dumps(known, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
