"""The body picture: where its zones lie, and the style sheet that makes them tappable without JavaScript."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

import msgspec
from msgspec import Struct

_FOLDER = resources.files("warmhands.web") / "static" / "body"

Outline = list[tuple[float, float]]

FIRST_DRAWN = "adult_prone"
"""The picture that is always there, whatever else is drawn."""


class BodyPicture(Struct, frozen=True):
    """A picture of `size` pixels and the outlines of its zones by the receiver's own side.

    `tracks` are lines along which hands go and `landmarks` single points, both by side as well.
    `skin` is a mask of the bare skin, on which a page lays its tone; empty where the picture has one already.
    """

    name: str
    size: tuple[int, int]
    picture: str
    pixels_per_cm: float
    zones: Mapping[str, Mapping[str, Outline]]
    skin: str = ""
    tracks: Mapping[str, Mapping[str, Outline]] = {}
    landmarks: Mapping[str, Mapping[str, tuple[float, float]]] = {}

    def parts(self) -> Iterator[tuple[str, str, Outline]]:
        """Each zone, side and outline, the ones to be drawn on top last."""
        for zone, sides in self.zones.items():
            for side, outline in sides.items():
                yield zone, side, outline

    def path(self, zone: str, side: str) -> str:
        """The outline as the `d` of an SVG path."""
        return "M" + "L".join(f"{x} {y}" for x, y in self.zones[zone][side]) + "Z"


@cache
def body_picture(name: str = FIRST_DRAWN) -> BodyPicture:
    """The picture of that name from `static/body`."""
    raw = json.loads((_FOLDER / f"{name}.json").read_text("utf-8"))
    return msgspec.convert({"name": name, **raw}, BodyPicture)


@cache
def is_drawn(name: str) -> bool:
    """Whether that picture is there, with its map."""
    return all((_FOLDER / f"{name}.{kind}").is_file() for kind in ("json", "webp"))


def zone_css(picture: BodyPicture) -> str:
    """One class a zone and side that cuts a label to the outline: a tap on it ticks its box."""
    width, height = picture.size
    rules = ["/* Made by warmhands.web.body_picture.zone_css: change the outlines, not this file. */"]
    for zone, side, outline in picture.parts():
        points = ", ".join(f"{100 * x / width:.2f}% {100 * y / height:.2f}%" for x, y in outline)
        rules.append(f".zone-{zone}-{side} {{ clip-path: polygon({points}); }}")
    return "\n".join(rules) + "\n"
