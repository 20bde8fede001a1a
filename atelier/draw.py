"""Draws the body pictures, their tinting masks and their maps: `python atelier/draw.py [--maps] [NAME…]`.

Without names, all of them. `--maps` makes the maps anew and leaves the pictures.
"""

import json
import sys
import tempfile
from pathlib import Path

from album import PICTURES, Picture
from maps import body_map
from printing import save_mask, save_picture
from studio import SAMPLES, clear, shoot, shoot_skin

BODY = Path(__file__).parents[1] / "src" / "warmhands" / "web" / "static" / "body"


def draw(picture: Picture, *, maps_only: bool) -> None:
    """Build one set, take its pictures and write its map."""
    clear()
    scene = picture.build()
    known = {
        "picture": f"{picture.name}.webp",
        "skin": f"{picture.name}_skin.webp",
        "pose": picture.pose,
        "body": picture.body,
        **body_map(scene.skin, scene.frame, picture.drawings),
    }
    (BODY / f"{picture.name}.json").write_text(json.dumps(known, separators=(",", ":")) + "\n", "utf-8")
    if maps_only:
        return
    with tempfile.TemporaryDirectory() as folder:
        plate = Path(folder) / "plate.png"
        shoot(plate, scene.frame, SAMPLES, scene.exposure)
        save_picture(plate, BODY / f"{picture.name}.webp", picture.fade)
        shoot_skin(plate, scene.frame)
        save_mask(plate, BODY / f"{picture.name}_skin.webp", picture.fade)


def main(arguments: list[str]) -> None:
    """Draw what was asked for."""
    maps_only = "--maps" in arguments
    names = [name for name in arguments if not name.startswith("--")] or list(PICTURES)
    for name in names:
        draw(PICTURES[name], maps_only=maps_only)


if __name__ == "__main__":
    main(sys.argv[1:])
