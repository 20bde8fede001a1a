"""Contact sheets for the eye: a picture with its zones, landmarks and lines named over it.

`python atelier/overlay.py FOLDER [NAME…]` writes a PNG a picture into the folder.
"""

import colorsys
import json
import sys
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

BODY = Path(__file__).parents[1] / "src" / "warmhands" / "web" / "static" / "body"
LARGER = 2
PAPER = (246, 239, 230, 255)
SPARED = ("spine_line", "tailbone", "armpit", "throat", "eyes", "notch_below_ear", "knee_back", "funny_bone")


def sheet(name: str) -> Image.Image:
    """The picture, twice as large, with its map over it."""
    known = json.loads((BODY / f"{name}.json").read_text("utf-8"))
    width, height = (LARGER * side for side in known["size"])
    picture = Image.new("RGBA", (width, height), PAPER)
    drawn = BODY / known["picture"]
    if drawn.exists():
        picture.alpha_composite(Image.open(drawn).convert("RGBA").resize((width, height)))
    for number, (zone, sides) in enumerate(known["zones"].items()):
        for points in sides.values():
            picture.alpha_composite(_zone(picture.size, points, _colour(zone, number)))
    _marks(ImageDraw.Draw(picture), known)
    return picture.convert("RGB")


def _colour(zone: str, number: int) -> tuple[int, int, int]:
    if zone in SPARED:
        return (210, 40, 40)
    red, green, blue = colorsys.hls_to_rgb((0.12 + number * 0.381) % 1, 0.45, 0.7)
    return (int(red * 255), int(green * 255), int(blue * 255))


def _zone(size: tuple[int, int], points: list[list[float]], colour: tuple[int, int, int]) -> Image.Image:
    layer = Image.new("RGBA", size, (0, 0, 0, 0))
    corners = [(LARGER * x, LARGER * y) for x, y in points]
    ImageDraw.Draw(layer).polygon(corners, fill=(*colour, 90), outline=(*colour, 255), width=3)
    return layer


def _marks(pen: ImageDraw.ImageDraw, known: dict[str, Any]) -> None:
    font = ImageFont.load_default(17)
    for sides in known["tracks"].values():
        for points in sides.values():
            pen.line([(LARGER * x, LARGER * y) for x, y in points], fill=(20, 60, 160, 255), width=2)
    for zone, sides in known["zones"].items():
        points = sides.get("left") or next(iter(sides.values()))
        x = LARGER * sum(point[0] for point in points) / len(points)
        y = LARGER * sum(point[1] for point in points) / len(points)
        pen.text((x, y), zone, fill=(0, 0, 0, 255), font=font, anchor="mm", stroke_width=2, stroke_fill=PAPER)
    for name, sides in known["landmarks"].items():
        for left, top in sides.values():
            x, y = LARGER * left, LARGER * top
            pen.ellipse((x - 5, y - 5, x + 5, y + 5), fill=(255, 255, 255, 255), outline=(0, 0, 0, 255))
        pen.text((x + 8, y), name, fill=(80, 0, 90, 255), font=ImageFont.load_default(14), anchor="lm")


def main(folder: str, *names: str) -> None:
    """Write the sheets."""
    for name in names or sorted(
        file.stem for file in BODY.glob("*.json") if "tracks" in file.read_text("utf-8")
    ):
        sheet(name).save(Path(folder) / f"{name}_map.png")


if __name__ == "__main__":
    main(*sys.argv[1:])
