"""The body picture: where its zones lie, and the style sheet that makes them tappable without JavaScript."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

from msgspec import Struct

Outline = list[tuple[float, float]]


class BodyPicture(Struct, frozen=True):
    """A picture of `size` pixels and the outlines of its zones by the receiver's own side."""

    size: tuple[int, int]
    picture: str
    pixels_per_cm: float
    zones: Mapping[str, Mapping[str, Outline]]

    def parts(self) -> Iterator[tuple[str, str, Outline]]:
        """Each zone, side and outline, the ones to be drawn on top last."""
        for zone, sides in self.zones.items():
            for side, outline in sides.items():
                yield zone, side, outline

    def path(self, zone: str, side: str) -> str:
        """The outline as the `d` of an SVG path."""
        return "M" + "L".join(f"{x} {y}" for x, y in self.zones[zone][side]) + "Z"


@cache
def body_picture(name: str = "adult_prone") -> BodyPicture:
    """The picture of that name from `static/body`."""
    text = (resources.files("warmhands.web") / "static" / "body" / f"{name}.json").read_text("utf-8")
    raw = json.loads(text)
    return BodyPicture(tuple(raw["size"]), raw["picture"], raw["pixels_per_cm"], raw["zones"])


def zone_css(picture: BodyPicture) -> str:
    """One class a zone and side that cuts a label to the outline: a tap on it ticks its box."""
    width, height = picture.size
    rules = ["/* Made by warmhands.web.body_picture.zone_css: change the outlines, not this file. */"]
    for zone, side, outline in picture.parts():
        points = ", ".join(f"{100 * x / width:.2f}% {100 * y / height:.2f}%" for x, y in outline)
        rules.append(f".zone-{zone}-{side} {{ clip-path: polygon({points}); }}")
    return "\n".join(rules) + "\n"
