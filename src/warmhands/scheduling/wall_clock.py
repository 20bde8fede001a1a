"""A free time by the clock on the wall as stretches of real time, daylight saving included."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from warmhands.model.course import Window

Stretch = tuple[datetime, datetime]
"""From and to, in UTC."""

FARTHEST = timedelta(hours=15)
"""No clock on earth is further from UTC."""
_SECOND = timedelta(seconds=1)


def stretches(day: date, window: Window, zone: tzinfo) -> tuple[Stretch, ...]:
    """The real time in which the clock of that day shows a time inside the window.

    What the clock skips in spring does not exist. An hour that it shows twice in autumn counts once, the
    first time; so a window across it is two stretches. Nothing is left of a window inside a skipped hour.
    """
    midnight = datetime.combine(day, time(), UTC)
    first = midnight + timedelta(minutes=window.from_minute)
    last = midnight + timedelta(minutes=window.to_minute)
    early, late = first - FARTHEST, last + FARTHEST
    before, after = _offset(early, zone), _offset(late, zone)
    if before == after:
        return ((first - before, last - before),)
    turn = _turn(early, late, zone)
    repeated = max(before - after, timedelta())
    parts = (
        (first - before, min(last - before, turn)),
        (max(first - after, turn + repeated), last - after),
    )
    return _joined([part for part in parts if part[0] < part[1]])


def _joined(parts: list[Stretch]) -> tuple[Stretch, ...]:
    """The parts, as one where nothing lies between them."""
    if len(parts) == 2 and parts[0][1] == parts[1][0]:
        return ((parts[0][0], parts[1][1]),)
    return tuple(parts)


def _turn(early: datetime, late: datetime, zone: tzinfo) -> datetime:
    """The second in which the offset changes between these two."""
    before = _offset(early, zone)
    while late - early > _SECOND:
        middle = early + timedelta(seconds=(late - early) // _SECOND // 2)
        early, late = (middle, late) if _offset(middle, zone) == before else (early, middle)
    return late


def _offset(moment: datetime, zone: tzinfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
