"""Where a hand may be: off the places where it may neither lie nor press, and where the words say."""

from collections.abc import Iterable, Mapping
from math import hypot

from msgspec import Struct

from warmhands.model.body_map import BodyMap
from warmhands.model.stroke_entry import SmallHand
from warmhands.stroking.outlines import Region, distance, meets_box, seen_from

Held = tuple[float, float, float]
"""Where the middle of the hand lies, in pixels, and how far it is turned."""

MARGIN_CM = 0.15
"""Hands keep this far off: whole pixels and the way between two places take some of it."""

STRAY_CM = 1.35
"""How far the middle of a hand may stray from the places that the words name."""


class Load(Struct, frozen=True):
    """What a hand brings upon the skin: its sizes (cm), and the highest level of pressure."""

    hand: SmallHand
    pressure: int


class Ground:
    """What lies below the hands of one stroke: the places that they keep clear of."""

    def __init__(self, picture: BodyMap, limits: Mapping[str, int], load: Load) -> None:
        self._margin = MARGIN_CM * picture.pixels_per_cm
        self._lie = _half(load.hand.lie_cm, picture.pixels_per_cm)
        self._press = _half(load.hand.press_cm, picture.pixels_per_cm)
        self._closed = [Region(line) for zone, _, line in picture.parts() if limits[zone] == 0]
        self._tender = [Region(line) for zone, _, line in picture.parts() if 0 < limits[zone] < load.pressure]

    def is_clear(self, held: Held) -> bool:
        """Whether nothing of the hand lies on a closed place, nor presses on one that bears less."""
        return not (
            self._meets(held, self._lie, self._closed) or self._meets(held, self._press, self._tender)
        )

    def _meets(self, held: Held, half: tuple[float, float, float], regions: Iterable[Region]) -> bool:
        wide, long, corner = half
        within = corner + self._margin
        reach = hypot(wide, long) + within
        return any(
            meets_box(seen_from(region.outline, *held), wide - corner, long - corner, within)
            for region in regions
            if region.is_near(*held[:2], reach)
        )


class Words:
    """Where the words of a step say that its hands are, on one side: from zone to zone, and between."""

    def __init__(self, picture: BodyMap, side: str, ends: tuple[str, str], passes: Iterable[str]) -> None:
        self._stray = STRAY_CM * picture.pixels_per_cm
        self._size = picture.size
        self._between, self._first, self._last = (
            [Region(line) for zone, at, line in picture.parts() if zone in zones and at in (side, "middle")]
            for zones in (frozenset(passes), ends[:1], ends[1:])
        )

    def say(self, held: Held) -> bool:
        """Whether the middle of the hand may be there."""
        wide, high = self._size
        return 2 < held[0] < wide - 2 and 2 < held[1] < high - 2 and self._is_at(self._between, held)

    def begin(self, held: Held) -> bool:
        """Whether the stroke may begin there."""
        return self._is_at(self._first, held)

    def end(self, held: Held) -> bool:
        """Whether the stroke may end there."""
        return self._is_at(self._last, held)

    def _is_at(self, regions: Iterable[Region], held: Held) -> bool:
        return any(
            distance(region.outline, *held[:2]) <= self._stray
            for region in regions
            if region.is_near(*held[:2], self._stray)
        )


def _half(size: tuple[float, float], scale: float) -> tuple[float, float, float]:
    """Half the width and length of a hand, and the radius of its round corners."""
    wide, long = (each * scale / 2 for each in size)
    return wide, long, min(wide, long) / 2
