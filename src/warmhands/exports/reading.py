"""Reads back a calendar file of ours, so that it can be carried on."""

from datetime import UTC, datetime

from icalendar import Calendar, Event

from warmhands.exports.calendar import OURS, Sheet
from warmhands.model.course import Appointment
from warmhands.model.trouble import Trouble


class NotOurCalendar(Trouble):
    """The file is no calendar that this program wrote."""

    def __init__(self) -> None:
        super().__init__(
            "That file is there already, and it is not one course of warmhands.",
            "Choose another name for it.",
        )


def read_sheet(raw: bytes) -> Sheet | None:
    """The course in a file of ours, None in one without appointments; else raises `NotOurCalendar`."""
    try:
        calendars = Calendar.from_ical(raw, multiple=True)
        events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
        told = [_told(event) for event in events if isinstance(event, Event)]
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        raise NotOurCalendar from error
    courses = {course for course, _ in told}
    if not calendars or len(courses) > 1:
        raise NotOurCalendar
    return Sheet(courses.pop(), "UTC", tuple(one for _, one in told)) if courses else None


def _told(event: Event) -> tuple[str, Appointment]:
    """The course and the appointment that an event of ours tells."""
    uid = str(event["UID"])
    if not uid.endswith(OURS):
        raise NotOurCalendar
    course, _, key = uid.removesuffix(OURS).partition("-")
    return course, Appointment(
        key=key,
        start=_moment(event, "DTSTART"),
        end=_moment(event, "DTEND"),
        sequence=int(str(event.get("SEQUENCE", 0))),
        stamped_at=_moment(event, "DTSTAMP"),
        cancelled=str(event.get("STATUS", "")) == "CANCELLED",
    )


def _moment(event: Event, name: str) -> datetime:
    found = event.decoded(name)
    if not isinstance(found, datetime) or found.tzinfo is None:
        raise NotOurCalendar
    return found.astimezone(UTC)
