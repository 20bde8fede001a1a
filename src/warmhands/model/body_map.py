"""What a body picture shows, where: zones, lines and points, in pixels of the picture."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

Point = tuple[float, float]
Outline = list[Point]


class BodyMap(Struct, frozen=True):
    """A picture of `size` pixels and the outlines of its zones by the receiver's own side.

    `tracks` are lines along which hands go, from the lower or inner end, and `landmarks` single
    points, both by side as well.
    `skin` is a mask of the bare skin, on which a page lays its tone; empty where the picture has one already.
    """

    name: str
    size: tuple[int, int]
    picture: str
    pixels_per_cm: float
    zones: Mapping[str, Mapping[str, Outline]]
    skin: str = ""
    tracks: Mapping[str, Mapping[str, Outline]] = {}
    landmarks: Mapping[str, Mapping[str, Point]] = {}
    body: str = ""
    pose: str = ""

    def parts(self) -> Iterator[tuple[str, str, Outline]]:
        """Each zone, side and outline, the ones to be drawn on top last."""
        for zone, sides in self.zones.items():
            for side, outline in sides.items():
                yield zone, side, outline

    def path(self, zone: str, side: str) -> str:
        """The outline as the `d` of an SVG path."""
        return "M" + "L".join(f"{x} {y}" for x, y in self.zones[zone][side]) + "Z"
