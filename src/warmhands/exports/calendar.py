"""A course as an iCalendar file (RFC 5545) that Google, Apple, Outlook and Thunderbird take.

Every appointment keeps its UID, and its SEQUENCE rises with each change: reading a newer file updates what
is in the calendar and adds nothing twice. Nothing in the file says what the time is for.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, vDuration
from msgspec import Struct

from warmhands.exports.zones import zone_description
from warmhands.model.course import Appointment

OURS = "@warmhands"
PRODUCT = "-//warmhands//courses//EN"
REMIND_BEFORE = timedelta(hours=1)
REFRESH = timedelta(hours=6)


class Sheet(Struct, frozen=True):
    """The appointments of one course; `id` has no dash in it."""

    id: str
    timezone: str
    appointments: tuple[Appointment, ...]


def calendar_file(sheets: Sequence[Sheet], title: str) -> bytes:
    """The file with all these courses, each appointment called by that title."""
    calendar = Calendar()
    for name, value in (
        ("prodid", PRODUCT),
        ("version", "2.0"),
        ("calscale", "GREGORIAN"),
        ("method", "PUBLISH"),
        ("x-wr-calname", title),
        ("x-published-ttl", vDuration(REFRESH)),
    ):
        calendar.add(name, value)
    calendar.add("refresh-interval", vDuration(REFRESH), parameters={"VALUE": "DURATION"})
    for timezone in sorted({sheet.timezone for sheet in sheets}):
        _describe(calendar, ZoneInfo(timezone), [one for one in sheets if one.timezone == timezone])
    for sheet in sheets:
        for one in sheet.appointments:
            calendar.add_component(_event(one, sheet, title))
    return bytes(calendar.to_ical())


def _describe(calendar: Calendar, zone: ZoneInfo, sheets: Iterable[Sheet]) -> None:
    moments = [one.start.astimezone(zone) for sheet in sheets for one in sheet.appointments]
    if moments and not _is_utc(zone):
        calendar.add_component(zone_description(zone, [moment.date() for moment in moments]))


def _event(one: Appointment, sheet: Sheet, title: str) -> Event:
    zone = ZoneInfo(sheet.timezone)
    event = Event()
    event.add("uid", f"{sheet.id}-{one.key}{OURS}")
    event.add("dtstamp", one.stamped_at.astimezone(UTC))
    event.add("last-modified", one.stamped_at.astimezone(UTC))
    event.add("sequence", one.sequence)
    event.add("dtstart", _told(one.start, one, zone))
    event.add("dtend", _told(one.end, one, zone))
    event.add("summary", title)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
    if not one.cancelled:
        event.add_component(_reminder(title))
    return event


def _reminder(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -REMIND_BEFORE)
    return alarm


def _told(moment: datetime, one: Appointment, zone: ZoneInfo) -> datetime:
    """The moment by the clock on the wall; in UTC where that clock shows one of the two times twice."""
    if _is_utc(zone) or any(_is_shown_twice(each.astimezone(zone)) for each in (one.start, one.end)):
        return moment.astimezone(UTC)
    return moment.astimezone(zone)


def _is_shown_twice(moment: datetime) -> bool:
    return moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()


def _is_utc(zone: ZoneInfo) -> bool:
    return zone.key in ("UTC", "Etc/UTC")
