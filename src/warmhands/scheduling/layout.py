"""Lays the massages of a course into the free times."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo

from msgspec import Struct

from warmhands.model.course import Rhythm, Slot, Window
from warmhands.scheduling.wall_clock import Stretch, stretches
from warmhands.scheduling.weekdays import weekdays_kept

WEEK = 7
_MINUTE = timedelta(minutes=1)


class Ask(Struct, frozen=True):
    """What to lay out: free windows of each week, minutes of a massage, first date, weeks, what was given."""

    windows: tuple[Window, ...]
    minutes: int
    start: date
    weeks: int
    done: tuple[datetime, ...] = ()


def lay_out(ask: Ask, rhythm: Rhythm, zone: tzinfo) -> tuple[Slot, ...]:
    """The massages of the course in their order, in the time of that zone.

    Each lies wholly inside one window and begins `min_gap_hours` or more after the end of the one before,
    and after everything in `done`. No date has more than `per_day`, and no seven dates in a row have more
    than the most of `per_week`, what was done included; so no calendar week has either. A course of more
    weeks begins with the same massages.
    """
    gap, length = timedelta(hours=rhythm.min_gap_hours), ask.minutes * _MINUTE
    done = sorted(moment.astimezone(UTC) for moment in ask.done)
    dates = [moment.astimezone(zone).date() for moment in done]
    free_from = _whole_minute(done[-1] + gap) if done else datetime.min.replace(tzinfo=UTC)
    slots: list[Slot] = []
    for day, stretch in _openings(ask, rhythm, zone):
        begins = max(stretch[0], free_from)
        while begins + length <= stretch[1] and _may(day, dates, rhythm):
            slots.append(Slot(begins.astimezone(zone), (begins + length).astimezone(zone)))
            dates.append(day)
            begins = free_from = begins + length + gap
    return tuple(slots)


def _openings(ask: Ask, rhythm: Rhythm, zone: tzinfo) -> Iterator[tuple[date, Stretch]]:
    """Every stretch of free time on a day that is kept to, in its order."""
    kept = weekdays_kept(ask.windows, ask.minutes, rhythm, ask.start.weekday())
    windows = sorted(ask.windows)
    for number in range(WEEK * ask.weeks):
        day = ask.start + timedelta(days=number)
        if day.weekday() in kept:
            for window in windows:
                if window.weekday == day.weekday():
                    yield from ((day, stretch) for stretch in stretches(day, window, zone))


def _may(day: date, dates: Sequence[date], rhythm: Rhythm) -> bool:
    """Whether one more on that day keeps to what is allowed on a date and in seven dates in a row."""
    if dates.count(day) >= rhythm.per_day:
        return False
    most = rhythm.per_week[1] if rhythm.per_week else None
    return most is None or len(dates) < most or (day - dates[-most]).days >= WEEK


def _whole_minute(moment: datetime) -> datetime:
    """That minute, or the next one where seconds have begun."""
    floor = moment.replace(second=0, microsecond=0)
    return floor if floor == moment else floor + _MINUTE
