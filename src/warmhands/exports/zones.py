"""Describes a time zone inside a calendar file, for readers that do not know it by name."""

from collections.abc import Iterable
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_AROUND = timedelta(days=400)
"""Enough that every change before and after an appointment of the file is told."""


def zone_description(zone: ZoneInfo, days: Iterable[date]) -> Timezone:
    """The VTIMEZONE of that zone for these days."""
    seen = sorted(days)
    described = Timezone.from_tzinfo(zone, zone.key, seen[0] - _AROUND, seen[-1] + _AROUND)
    for change in described.subcomponents:
        _by_the_old_clock(change)
    return described


def _by_the_old_clock(change: TimezoneDaylight | TimezoneStandard) -> None:
    """Tell the onset by the clock that ends there, as RFC 5545 (3.6.5) asks.

    icalendar tells an onset in spring by the clock that begins, an hour too late.
    """
    skipped = max(change.TZOFFSETTO - change.TZOFFSETFROM, timedelta())
    if skipped and change.get("RDATE"):
        again = [one.dt - skipped for one in change.pop("RDATE").dts]
        change.add("RDATE", again)
    change.DTSTART = change.DTSTART - skipped
