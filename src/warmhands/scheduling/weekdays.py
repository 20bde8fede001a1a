"""Which days of the week a course keeps to, so that it is spread as evenly as the free times allow."""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from warmhands.model.course import Rhythm, Window

DAY, WEEK = 1440, 7
"""Minutes of a day, and days of a week."""
CYCLES = 3
"""Weeks that are tried out: a choice that comes through these comes through all."""


def weekdays_kept(windows: Sequence[Window], minutes: int, rhythm: Rhythm, first_day: int) -> frozenset[int]:
    """The days to plan on (0 is Monday), by the clock on the wall alone.

    Where massages are counted by the week: as many days as are allowed and can be, the least distance
    between two of them as large as can be, and of those that are alike the one that begins soonest after
    `first_day`. Else every day with a window that is long enough.
    """
    fitting = sorted({one.weekday for one in windows if one.to_minute - one.from_minute >= minutes})
    if rhythm.per_week is None or rhythm.per_week[1] >= WEEK:
        return frozenset(fitting)
    in_order = sorted(fitting, key=lambda day: (day - first_day) % WEEK)
    for count in range(min(rhythm.per_week[1], len(fitting)), 0, -1):
        possible = [days for days in combinations(in_order, count) if _can_be(days, windows, minutes, rhythm)]
        if possible:
            return frozenset(max(possible, key=_least_distance))
    return frozenset()


def _least_distance(days: Iterable[int]) -> int:
    ring = sorted(days)
    return min(later - earlier for earlier, later in pairwise([*ring, ring[0] + WEEK]))


def _can_be(days: Iterable[int], windows: Sequence[Window], minutes: int, rhythm: Rhythm) -> bool:
    """Whether there is room on each of these days, week after week, with the gap kept."""
    free_from = 0
    for day in (WEEK * cycle + day for cycle in range(CYCLES) for day in sorted(days)):
        begins = _earliest(day, windows, minutes, free_from)
        if begins is None:
            return False
        free_from = begins + minutes + 60 * rhythm.min_gap_hours
    return True


def _earliest(day: int, windows: Sequence[Window], minutes: int, free_from: int) -> int | None:
    for window in sorted(windows):
        begins = max(DAY * day + window.from_minute, free_from)
        if window.weekday == day % WEEK and begins + minutes <= DAY * day + window.to_minute:
            return begins
    return None
