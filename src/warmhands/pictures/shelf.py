"""Reads the maps of the body pictures and the strokes over them."""

import json
from functools import cache
from importlib import resources

import msgspec

from warmhands.model.body_map import BodyMap
from warmhands.model.stroke import Strokes

FOLDER = resources.files("warmhands") / "web" / "static" / "body"

FIRST_DRAWN = "neutral_prone"
"""The picture that is always there, whatever else is drawn."""


@cache
def body_map(name: str = FIRST_DRAWN) -> BodyMap:
    """The map of the picture of that name."""
    raw = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return msgspec.convert({"name": name, **raw}, BodyMap)


@cache
def is_drawn(name: str) -> bool:
    """Whether that picture is there, with its map."""
    return all((FOLDER / f"{name}.{kind}").is_file() for kind in ("json", "webp"))


def strokes_file(name: str, *, own: bool = False) -> str:
    """Where the strokes over that picture lie, beside it; a neck is shown to its owner only."""
    whose = "_own" if own and body_map(name).pose != "neck" else ""
    return f"{name}{whose}_strokes.json"


@cache
def strokes_of(name: str, *, own: bool = False) -> Strokes:
    """The proven strokes over that picture; `own` for the receiver's own hands; none where there are none."""
    file = FOLDER / strokes_file(name, own=own)
    if not file.is_file():
        return Strokes(name, {})
    return msgspec.json.decode(file.read_bytes(), type=Strokes)
