"""Lengths of time, days and times of day, as a person says them."""

from datetime import date, datetime, timedelta
from math import ceil

from warmhands.language.tongue import Tongue

HOUR_MIN = 60
DAY_MIN = 24 * HOUR_MIN
WEEK_MIN = 7 * DAY_MIN


def length(tongue: Tongue, seconds: int) -> str:
    """A length in minutes and seconds: "12 min", "1 min 15 s", "45 s"."""
    minutes, rest = divmod(seconds, 60)
    parts = []
    if minutes:
        parts.append(tongue.text("{n} min", n=minutes))
    if rest or not minutes:
        parts.append(tongue.text("{n} s", n=rest))
    return " ".join(parts)


def span(tongue: Tongue, hours: float) -> str:
    """A wait in words: "45 minutes", "2 hours", "3 days", "6 weeks"; rounded up to whole minutes."""
    # Rounding first: 2 - 1.9 hours is a hair over six minutes.
    minutes = ceil(round(hours * HOUR_MIN, 6))
    if minutes >= 2 * WEEK_MIN and minutes % WEEK_MIN == 0:
        return tongue.plural("{n} week", "{n} weeks", minutes // WEEK_MIN)
    if minutes >= 2 * DAY_MIN and minutes % DAY_MIN == 0:
        return tongue.plural("{n} day", "{n} days", minutes // DAY_MIN)
    whole, rest = divmod(minutes, HOUR_MIN)
    said = []
    if whole:
        said.append(tongue.plural("{n} hour", "{n} hours", whole))
    if rest or not whole:
        said.append(tongue.plural("{n} minute", "{n} minutes", rest))
    return tongue.listed(said)


def day(tongue: Tongue, when: date, today: date | None = None) -> str:
    """A date: "1 November", with its year unless it is this one."""
    from babel.dates import format_date  # noqa: PLC0415 - most answers hold no date

    pattern = "d MMMM" if today is not None and when.year == today.year else "d MMMM y"
    return str(format_date(when, pattern, locale=tongue.locale))


def moment(tongue: Tongue, when: datetime, now: datetime) -> str:
    """A time of day as seen from `now`, in its offset: "20:30", "tomorrow at 20:30", "1 December at 08:00".

    Seconds round up, so that nobody begins too early.
    """
    from babel.dates import format_skeleton  # noqa: PLC0415

    there = when.astimezone(now.tzinfo)
    if there.second or there.microsecond:
        there = there.replace(second=0, microsecond=0) + timedelta(minutes=1)
    clock = str(format_skeleton("Hm", there, tzinfo=there.tzinfo, locale=tongue.locale))
    days = (there.date() - now.date()).days
    if days == 0:
        return clock
    if days == 1:
        return tongue.text("tomorrow at {time}", time=clock)
    return tongue.text("{day} at {time}", day=day(tongue, there.date(), now.date()), time=clock)
