"""Moves the parts of a figure by the least that brings the hand where it may be."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from math import cos, hypot, radians, sin

from warmhands.stroking.clearing import Ground, Held, Words

Shift = tuple[float, float]
Parts = list[list[Held]]
Allows = Callable[[list[Held]], bool]

STEP_CM, FURTHEST_CM = 0.2, 8.0
"""Nothing is moved further than this: such a stroke is written wrongly, and left out."""

SMALLER = (1.0, 0.7, 0.45)
"""A ring that finds no room is tried smaller."""

TURNS = (0.0, -8.0, 8.0, -15.0, 15.0, -25.0, 25.0, -35.0, 35.0)
"""A hand that finds no room as it is written is held a little otherwise (degrees)."""

NARROW = 5
"""How many times the way between two places is halved at most, to see whether the hand passes."""

NEAR_CM = 0.8
"""Nothing is looked for between places that are nearer than this."""


class Place:
    """Where one hand may be on one side of a picture; `scale` is pixels per centimetre."""

    def __init__(self, ground: Ground, words: Words, scale: float) -> None:
        self._ground, self._words, self._scale = ground, words, scale

    def settle(self, parts: Parts, mirrored: int) -> list[Held]:
        """All places of the figure, each part moved as a whole, or bent where that finds no room.

        `mirrored` is 1 or -1, so that left and right hands turn alike. Nothing where there is no room at all.
        """
        for turn in TURNS:
            held = [[(x, y, was + mirrored * turn) for x, y, was in part] for part in parts]
            settled = self._settled(held)
            bridged = self._bridged(settled) if settled else None
            if bridged:
                return bridged
        return []

    def _settled(self, parts: Parts) -> list[Held] | None:
        placed: list[Held] = []
        shift = (0.0, 0.0)
        for number, part in enumerate(parts):
            ends = (number == 0, number == len(parts) - 1)
            found = self._moved(part, partial(self._allows, ends), shift) or self._bent(part, ends)
            if found is None:
                return None
            placed += found[0]
            shift = found[1]
        return placed

    def _allows(self, ends: tuple[bool, bool], part: list[Held]) -> bool:
        is_first, is_last = ends
        return (
            all(self._words.say(held) for held in part)
            and (not is_first or self._words.begin(part[0]))
            and (not is_last or self._words.end(part[-1]))
            and all(self._ground.is_clear(held) for held in part)
        )

    def _moved(
        self, part: list[Held], allows: Allows, before: Shift, across: Shift | None = None
    ) -> tuple[list[Held], Shift] | None:
        """The part where it is allowed, moved by the least, among equals as the part before it was.

        `across` is a direction that it shall not be moved along.
        """
        for size in SMALLER if len(part) > 1 else SMALLER[:1]:
            smaller = _shrunk(part, size)
            for ring in _rings(self._scale, across):
                fitting = [shift for shift in ring if allows(_by(smaller, shift))]
                if fitting:
                    shift = min(fitting, key=lambda one: hypot(one[0] - before[0], one[1] - before[1]))
                    return _by(smaller, shift), shift
        return None

    def _bent(self, part: list[Held], ends: tuple[bool, bool]) -> tuple[list[Held], Shift] | None:
        """The part with each place moved by itself."""
        bent: list[Held] = []
        shift = (0.0, 0.0)
        for number, held in enumerate(part if len(part) > 1 else ()):
            here = (ends[0] and number == 0, ends[1] and number == len(part) - 1)
            found = self._moved([held], partial(self._allows, here), shift)
            if found is None:
                return None
            bent += found[0]
            shift = found[1]
        return (bent, shift) if bent else None

    def _bridged(self, placed: list[Held]) -> list[Held] | None:
        """With more places wherever the hand would not be clear between two; none where it cannot pass."""
        bridged = placed[:1]
        for one, other in pairwise(placed):
            between = self._between(one, other, NARROW)
            if between is None:
                return None
            bridged += [*between, other]
        return bridged

    def _between(self, one: Held, other: Held, times: int) -> list[Held] | None:
        if hypot(one[0] - other[0], one[1] - other[1]) < NEAR_CM * self._scale:
            return []
        half = [(a + b) / 2 for a, b in zip(one, other, strict=True)]
        middle: Held = (half[0], half[1], half[2])
        is_clear = self._ground.is_clear(middle)
        if times == 0:
            return [] if is_clear else None
        along = (other[0] - one[0], other[1] - one[1])
        allows = partial(self._allows, (False, False))
        found = None if is_clear else self._moved([middle], allows, (0.0, 0.0), along)
        if not is_clear and found is None:
            return None
        passed = found[0][0] if found else middle
        before, after = self._between(one, passed, times - 1), self._between(passed, other, times - 1)
        if before is None or after is None:
            return None
        return [*before, passed, *after] if found or before or after else []


def _by(part: list[Held], shift: Shift) -> list[Held]:
    return [(x + shift[0], y + shift[1], turn) for x, y, turn in part]


def _shrunk(part: list[Held], size: float) -> list[Held]:
    if size == 1.0:
        return part
    mx, my = (sum(held[axis] for held in part) / len(part) for axis in (0, 1))
    return [(mx + size * (x - mx), my + size * (y - my), turn) for x, y, turn in part]


def _rings(scale: float, across: Shift | None = None) -> Iterator[list[Shift]]:
    """No shift first, then all of the same length, ever longer; none along a direction to be passed by."""
    yield [(0.0, 0.0)]
    for ring in range(1, round(FURTHEST_CM / STEP_CM) + 1):
        way = ring * STEP_CM * scale
        shifts = [(way * sin(radians(angle)), -way * cos(radians(angle))) for angle in range(0, 360, 15)]
        yield [shift for shift in shifts if across is None or _is_across(shift, across)]


def _is_across(shift: Shift, along: Shift) -> bool:
    """Whether the shift is at 60 degrees or more to the direction."""
    (dx, dy), (ax, ay) = shift, along
    return abs(dx * ax + dy * ay) <= 0.501 * hypot(dx, dy) * hypot(ax, ay)
