"""Wishes for courses, and the house that answers them."""

from datetime import date
from typing import Any

from fakes import MemoryJournal
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.course import Course, CourseRequest, Free, Weekday, Window
from warmhands.model.mistake import Mistake
from warmhands.services.course_plan import plan_course
from warmhands.services.house import House

HOUSE = House(library=open_library(), words=speak(), journal=MemoryJournal())
KNOWLEDGE = HOUSE.library.knowledge()
EVENING = ("19:00", "21:00")


def free(*days: Weekday, hours: tuple[str, str] = EVENING) -> tuple[Free, ...]:
    return tuple(Free(weekday=day, from_=hours[0], to=hours[1]) for day in days)


def wish(**changes: Any) -> CourseRequest:
    """Relaxing for four weeks from Tuesday 1 December 2026, free on Tuesday and Friday evenings."""
    usual = {
        "kind": "relaxing",
        "start": date(2026, 12, 1),
        "weeks": 4,
        "timezone": "Europe/Berlin",
        "free": free("tue", "fri"),
        "minutes": 15,
    }
    return CourseRequest(**{**usual, **changes})


def planned(**changes: Any) -> Course:
    course = plan_course(HOUSE, wish(**changes))
    assert isinstance(course, Course)
    return course


def starts(**changes: Any) -> list[str]:
    return [f"{slot.start:%a %d %b %H:%M}" for slot in planned(**changes).sessions]


def mistaken(**changes: Any) -> Mistake:
    try:
        plan_course(HOUSE, wish(**changes))
    except Mistake as mistake:
        return mistake
    raise AssertionError("nothing was found wrong")


def window(weekday: int, begins: str, ends: str) -> Window:
    return Window(weekday, minutes(begins), minutes(ends))


def minutes(clock: str) -> int:
    return 60 * int(clock[:2]) + int(clock[3:])
