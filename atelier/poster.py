"""Lays all body pictures on one sheet for the docs: `python atelier/poster.py FILE.jpg`."""

import sys
from pathlib import Path

from PIL import Image

BODY = Path(__file__).parents[1] / "src" / "warmhands" / "web" / "static" / "body"
PAPER = "#f4efe8"
CELL, GAP = (250, 330), 10
POSES = ("prone", "face_down", "seated", "side_lying", "legs", "neck", "face")
ROWS = [[f"{body}_{pose}" for pose in POSES] for body in ("woman", "man", "neutral")]
SMALL = ("child_prone", "baby_prone", "baby_lap")


def poster() -> Image.Image:
    """A row for each adult, the children below."""
    rows = [*ROWS, SMALL]
    width, height = (cell + GAP for cell in CELL)
    sheet = Image.new("RGB", (GAP + width * len(POSES), GAP + height * len(rows)), PAPER)
    for row, names in enumerate(rows):
        start = (sheet.width - width * len(names) + GAP) // 2
        for column, name in enumerate(names):
            picture = Image.open(BODY / f"{name}.webp").convert("RGBA")
            picture.thumbnail(CELL, Image.Resampling.LANCZOS)
            left = start + column * width + (CELL[0] - picture.width) // 2
            top = GAP + row * height + (CELL[1] - picture.height) // 2
            sheet.paste(picture, (left, top), picture)
    return sheet


if __name__ == "__main__":
    poster().save(sys.argv[1], quality=84, optimize=True, progressive=True)
