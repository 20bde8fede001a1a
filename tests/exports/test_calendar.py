"""Calendar files, read back as a calendar reads them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event
from msgspec.structs import replace

from warmhands.exports import NotOurCalendar, Sheet, calendar_file, read_sheet
from warmhands.model.course import Appointment

STAMP = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
TITLE = "Time for two"
CHANGES = {
    "Europe/Berlin": (date(2026, 10, 25), date(2027, 3, 28)),
    "America/New_York": (date(2026, 11, 1), date(2027, 3, 14)),
    "Australia/Lord_Howe": (date(2026, 10, 4), date(2027, 4, 4)),
}
ZONES = (*CHANGES, "UTC", "Asia/Kolkata")


def sheet(*starts: datetime, timezone: str = "Europe/Berlin", course: str = "c1") -> Sheet:
    length = timedelta(minutes=15)
    made = (
        Appointment(f"{start:%Y%m%d}", start, start.astimezone(UTC) + length, 0, STAMP) for start in starts
    )
    return Sheet(course, timezone, tuple(made))


def evening(timezone: str = "Europe/Berlin", day: int = 1) -> datetime:
    return datetime(2026, 12, day, 19, 0, tzinfo=ZoneInfo(timezone))


def events(raw: bytes) -> list[Event]:
    return Calendar.from_ical(raw).events


def text(raw: bytes) -> str:
    return raw.decode().replace("\r\n ", "")


@pytest.mark.parametrize("timezone", ZONES)
def test_a_file_names_its_version_and_purpose(timezone: str) -> None:
    calendar = Calendar.from_ical(calendar_file([sheet(evening(timezone), timezone=timezone)], TITLE))

    assert (calendar["VERSION"], calendar["METHOD"], calendar["CALSCALE"]) == ("2.0", "PUBLISH", "GREGORIAN")
    assert str(calendar["PRODID"]).startswith("-//warmhands//")


@pytest.mark.parametrize("timezone", ZONES)
def test_the_moments_come_back(timezone: str) -> None:
    asked = sheet(evening(timezone), evening(timezone, 4), timezone=timezone)

    told = [(event.start, event.end) for event in events(calendar_file([asked], TITLE))]

    assert told == [(one.start, one.end) for one in asked.appointments]


@pytest.mark.parametrize("timezone", CHANGES)
def test_the_zone_stands_in_the_file(timezone: str) -> None:
    calendar = Calendar.from_ical(calendar_file([sheet(evening(timezone), timezone=timezone)], TITLE))

    assert [str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")] == [timezone]
    assert calendar.get_missing_tzids() == set()


def test_a_reader_that_knows_no_zones_by_name_finds_the_change_at_the_right_second() -> None:
    raw = calendar_file([sheet(evening())], TITLE).replace(b"Europe/Berlin", b"Nowhere/Known")
    zone = Calendar.from_ical(raw).walk("VTIMEZONE")[0]
    told = {str(change.name): change.decoded("DTSTART") for change in zone.subcomponents[1:]}

    assert told == {
        "DAYLIGHT": datetime(2026, 3, 29, 2, 0),  # noqa: DTZ001 - by the clock that ends there
        "STANDARD": datetime(2026, 10, 25, 3, 0),  # noqa: DTZ001
    }


def test_utc_needs_no_zone() -> None:
    raw = text(calendar_file([sheet(evening("UTC"), timezone="UTC")], TITLE))

    assert "VTIMEZONE" not in raw
    assert "DTSTART:20261201T190000Z" in raw


def test_a_massage_that_ends_in_the_repeated_hour_is_told_in_utc() -> None:
    late = datetime(2026, 10, 25, 2, 50, tzinfo=ZoneInfo("Europe/Berlin"))

    raw = text(calendar_file([sheet(late)], TITLE))

    assert "DTSTART:20261025T005000Z" in raw
    assert "DTEND:20261025T010500Z" in raw


@given(st.sampled_from(list(CHANGES)), st.integers(0, 1), st.integers(0, 47), st.sampled_from((5, 15, 60)))
def test_every_quarter_of_a_day_of_change_comes_back(
    timezone: str, which: int, half_hours: int, lasts: int
) -> None:
    day, zone = CHANGES[timezone][which], ZoneInfo(timezone)
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=zone).astimezone(UTC)
    start = (noon + timedelta(minutes=30 * (half_hours - 24))).astimezone(zone)
    one = Appointment(
        "k", start, (start.astimezone(UTC) + timedelta(minutes=lasts)).astimezone(zone), 0, STAMP
    )

    event = events(calendar_file([Sheet("c1", timezone, (one,))], TITLE))[0]

    told = [moment.astimezone(UTC) for moment in (event.start, event.end) if isinstance(moment, datetime)]
    assert told == [one.start.astimezone(UTC), one.end.astimezone(UTC)]


def test_an_appointment_keeps_its_uid_and_tells_its_number_and_stamp() -> None:
    asked = sheet(evening())
    changed = Sheet("c1", "Europe/Berlin", (replace(asked.appointments[0], sequence=3),))

    event = events(calendar_file([changed], TITLE))[0]

    assert (event["UID"], event["SEQUENCE"], event.decoded("DTSTAMP")) == ("c1-20261201@warmhands", 3, STAMP)


def test_nothing_says_what_the_time_is_for() -> None:
    raw = text(calendar_file([sheet(evening())], TITLE))

    assert {str(event["SUMMARY"]) for event in events(raw.encode())} == {TITLE}
    assert not any(word in raw.lower() for word in ("massage", "pain", "doctor", "back", "description:t ill"))


def test_a_reminder_comes_an_hour_before() -> None:
    event = events(calendar_file([sheet(evening())], TITLE))[0]
    alarm = event.walk("VALARM")[0]

    assert (alarm["ACTION"], alarm.decoded("TRIGGER")) == ("DISPLAY", timedelta(hours=-1))


def test_what_is_cancelled_says_so_and_reminds_nobody() -> None:
    gone = replace(sheet(evening()).appointments[0], cancelled=True, sequence=1)

    event = events(calendar_file([Sheet("c1", "Europe/Berlin", (gone,))], TITLE))[0]

    assert event["STATUS"] == "CANCELLED"
    assert event.walk("VALARM") == []


def test_lines_end_and_fold_as_the_format_asks() -> None:
    raw = calendar_file([sheet(evening())], TITLE)

    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75


def test_several_courses_and_zones_fit_in_one_file() -> None:
    both = [sheet(evening()), sheet(evening("Asia/Kolkata"), timezone="Asia/Kolkata", course="c2")]
    calendar = Calendar.from_ical(calendar_file(both, TITLE))

    assert len(calendar.events) == 2
    assert calendar.get_missing_tzids() == set()


def test_a_file_without_courses_is_a_calendar_too() -> None:
    assert events(calendar_file([], TITLE)) == []


@pytest.mark.parametrize("timezone", ZONES)
def test_a_file_of_ours_is_read_back(timezone: str) -> None:
    asked = sheet(evening(timezone), evening(timezone, 4), timezone=timezone)

    read = read_sheet(calendar_file([asked], TITLE))

    assert read is not None
    assert (read.id, read.appointments) == (asked.id, asked.appointments)


FOREIGN: dict[str, Any] = {
    "no calendar": b"[project]\nname = 'x'\n",
    "binary": bytes(range(256)),
    "somebody else's": b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:x@y\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "no UID": b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    "a day long": (
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:c-1@warmhands\r\nDTSTART;VALUE=DATE:20261201\r\n"
        b"DTEND;VALUE=DATE:20261202\r\nDTSTAMP:20261124T120000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    ),
    "two courses": calendar_file([sheet(evening()), sheet(evening(), course="c2")], TITLE),
}


@pytest.mark.parametrize("raw", FOREIGN.values(), ids=FOREIGN)
def test_a_file_that_is_not_one_course_of_ours_is_not_carried_on(raw: bytes) -> None:
    with pytest.raises(NotOurCalendar):
        read_sheet(raw)
