"""Writes the ways of the hands beside the pictures, out of `knowledge/strokes` and `knowledge/hands`.

`python atelier/strokes.py [PICTURE…]`, with the usual .venv: a few seconds a picture.
"""

import sys
from pathlib import Path

import msgspec

from warmhands.library.shelf import load
from warmhands.pictures.shelf import FOLDER, body_map, strokes_file
from warmhands.stroking.book import strokes_over


def pictures() -> list[str]:
    """The names of all pictures of a body."""
    return sorted(file.name.removesuffix("_skin.webp") for file in FOLDER.iterdir() if "_skin." in file.name)


def main(*names: str) -> None:
    """Write the files of the pictures named, or of all."""
    knowledge = load()
    for name in names or pictures():
        for own in (False, True):
            strokes = strokes_over(body_map(name), knowledge, own=own)
            if strokes.strokes:
                raw = msgspec.json.encode(strokes)
                Path(str(FOLDER), strokes_file(name, own=own)).write_bytes(raw)
                print(f"{strokes_file(name, own=own)}: {len(strokes.strokes)} strokes, {len(raw)} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
