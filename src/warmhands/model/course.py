"""A course: when massages may be given over some weeks, in the contract's own shape."""

from datetime import date, datetime
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct, field

from warmhands.model.screening import Moment

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Pain = Literal["none", "aching", "severe"]
Health = Literal["well", "chronic", "flare_up"]
Techniques = Literal["one", "several"]

WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
"""In the order of the week, Monday first (ISO 8601)."""


class Free(Struct, frozen=True, forbid_unknown_fields=True):
    """A time that is free every week, by the clock on the wall ("19:00"; `to` may be "24:00")."""

    weekday: Weekday
    from_: str = field(name="from")
    to: str


class CourseRequest(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a course is wished for. `done` are the times of massages that were already given."""

    kind: str
    pain: Pain = "none"
    health: Health = "well"
    techniques: Techniques = "one"
    doctor_agreed: bool = False
    start: date
    weeks: Annotated[int, Meta(ge=1, le=52)]
    timezone: str
    free: tuple[Free, ...]
    minutes: Annotated[int, Meta(ge=1, le=600)]
    done: tuple[Moment, ...] = ()


class Window(Struct, frozen=True, order=True):
    """A free time as numbers: weekday (0 is Monday), and minutes after midnight by the clock on the wall."""

    weekday: int
    from_minute: int
    to_minute: int


class Slot(Struct, frozen=True):
    """When one massage begins and ends."""

    start: datetime
    end: datetime


class Rhythm(Struct, frozen=True):
    """How often: massages a week, hours between them, massages a day, courses a year; `entries` say why.

    Ranges are (least, most); None where no figure is given.
    """

    per_week: tuple[int, int] | None
    min_gap_hours: int
    per_day: int
    courses_per_year: tuple[int, int] | None
    entries: tuple[str, ...]


class CourseFigures(Struct, frozen=True):
    """The rhythm as it is answered, with where it comes from."""

    per_week: tuple[int, int] | None
    min_gap_hours: int
    courses_per_year: tuple[int, int] | None
    cites: tuple[str, ...]


class Course(Struct, frozen=True):
    """The answer: every massage of the course, the rule behind it, and what to know about it."""

    sessions: tuple[Slot, ...]
    rule: CourseFigures
    notes: tuple[str, ...]


class Appointment(Struct, frozen=True, forbid_unknown_fields=True):
    """One massage as it stands in a calendar.

    `key` (the date, and the number on that date) never changes; `sequence` rises with every change,
    `stamped_at` is when that was. What was given up stays, cancelled, so that a calendar takes it out.
    """

    key: str
    start: Moment
    end: Moment
    sequence: int
    stamped_at: Moment
    cancelled: bool = False


class KeptCourse(Struct, frozen=True):
    """A course of the household, and how its massages stand in the calendar.

    `skipped` are the keys of those that somebody took out by hand; planning anew leaves them out.
    """

    id: str
    household: str
    created_at: datetime
    request: CourseRequest
    appointments: tuple[Appointment, ...]
    skipped: tuple[str, ...] = ()
