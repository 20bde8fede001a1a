"""Checks that a wish for a course can be planned, and reads its free times."""

import re
from collections.abc import Sequence
from itertools import pairwise

from warmhands.model.course import WEEKDAYS, CourseRequest, Free, Window
from warmhands.model.knowledge import Knowledge
from warmhands.model.mistake import Mistake
from warmhands.services.spelling import did_you_mean, shown

YEARS_THAT_FIT = range(1900, 2200)
MOST_WINDOWS = 70
"""Ten a day: nobody's week has more."""
SEVERAL = "cosmetic_anti_cellulite"
"""The one kind for which it counts how many techniques are used (FREQ-10, FREQ-11)."""
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)|(24):(00)")


def check_course(wish: CourseRequest, knowledge: Knowledge) -> None:
    """Raise the first `Mistake` of a wish for a course; its free times and zone are read elsewhere."""
    if wish.kind not in knowledge.kinds:
        message = f"`{wish.kind[:80]}` is not a known kind"
        raise Mistake("unknown_id", message, "$.kind", did_you_mean(wish.kind, knowledge.kinds))
    if wish.techniques == "several" and wish.kind != SEVERAL:
        hint = f"Leave `techniques` out, or write one; several belongs to {SEVERAL}."
        raise Mistake(
            "contradiction", f"several techniques do not go with `{wish.kind}`", "$.techniques", hint
        )
    for where, year in (("$.start", wish.start.year), *_years(wish)):
        if year not in YEARS_THAT_FIT:
            raise Mistake("bad_value", f"the year {year} does not fit", where, "Use the years 1900 to 2199.")
    _check_minutes(wish, knowledge)


def read_windows(free: Sequence[Free]) -> tuple[Window, ...]:
    """The free times as numbers; a `Mistake` for one that is no time, ends early, or lies over another."""
    if not free:
        hint = 'Write at least one, such as {"weekday": "tue", "from": "19:00", "to": "21:00"}.'
        raise Mistake("bad_value", "there is no free time", "$.free", hint)
    if len(free) > MOST_WINDOWS:
        hint = f"Write {MOST_WINDOWS} or fewer; join those that touch."
        raise Mistake("too_large", f"there are {len(free)} free times", "$.free", hint)
    windows = [_window(one, f"$.free[{number}]") for number, one in enumerate(free)]
    _check_overlap(windows)
    return tuple(windows)


def minutes_of(kind: str, knowledge: Knowledge) -> tuple[int, int]:
    """The least and the most minutes that any massage of this kind can have, free or by a protocol."""
    ranges = [one.minutes for one in knowledge.protocols.values() if kind in one.kinds]
    ranges.append(knowledge.kinds[kind].minutes)
    return min(one[0] for one in ranges), max(one[2] for one in ranges)


def _years(wish: CourseRequest) -> list[tuple[str, int]]:
    return [(f"$.done[{number}]", moment.year) for number, moment in enumerate(wish.done)]


def _check_minutes(wish: CourseRequest, knowledge: Knowledge) -> None:
    least, most = minutes_of(wish.kind, knowledge)
    if not least <= wish.minutes <= most:
        nearest = least if wish.minutes < least else most
        message = f"{wish.minutes} minutes do not work for `{wish.kind}`"
        hint = f"Use {least} to {most} minutes; the nearest is {nearest}."
        raise Mistake("bad_value", message, "$.minutes", hint)


def _window(free: Free, where: str) -> Window:
    begins, ends = _minutes(free.from_, f"{where}.from"), _minutes(free.to, f"{where}.to")
    if begins >= ends:
        message = f"the free time on {free.weekday} ends at {free.to}, which is not after {free.from_}"
        hint = "Write the earlier time under `from`. Midnight at the end is 24:00; split what goes past it."
        raise Mistake("contradiction", message, f"{where}.to", hint)
    return Window(WEEKDAYS.index(free.weekday), begins, ends)


def _minutes(text: str, where: str) -> int:
    found = _TIME.fullmatch(text)
    if found is None or (text == "24:00" and where.endswith("from")):
        hint = "Write hours and minutes with two digits each, such as 07:30 or 19:00."
        raise Mistake("bad_value", f"{shown(text)} is not a time of day", where, hint)
    hours, minutes = (int(part) for part in found.groups() if part is not None)
    return 60 * hours + minutes


def _check_overlap(windows: Sequence[Window]) -> None:
    in_order = sorted(enumerate(windows), key=lambda pair: pair[1])
    for (first, earlier), (second, later) in pairwise(in_order):
        if earlier.weekday == later.weekday and later.from_minute < earlier.to_minute:
            message = f"this free time on {WEEKDAYS[later.weekday]} lies over `free[{min(first, second)}]`"
            raise Mistake("contradiction", message, f"$.free[{max(first, second)}]", "Join the two into one.")
