"""Keep the courses of the household: plan, change, skip a date, delete, and share them with a calendar."""

from collections.abc import Sequence
from datetime import datetime
from secrets import token_urlsafe
from uuid import uuid4

from msgspec.structs import replace

from warmhands.model.course import Appointment, Course, CourseRequest, KeptCourse
from warmhands.model.mistake import Mistake
from warmhands.model.plan import Refusal
from warmhands.scheduling import cancel_all, revise, skip
from warmhands.services.course_plan import plan_course
from warmhands.services.house import House

MOST_COURSES = 50
WORD_BYTES = 24
"""Of chance in the secret word of a calendar: nobody guesses 192 bits."""


def add_course(house: House, wish: CourseRequest, now: datetime) -> KeptCourse | Refusal:
    """Plan a course and keep it; a refusal keeps nothing. Raises `Mistake` as `plan_course` does."""
    course = plan_course(house, wish)
    if isinstance(course, Refusal):
        return course
    if len(list_courses(house)) >= MOST_COURSES:
        hint = "Delete one that is over."
        raise Mistake("too_large", f"There are {MOST_COURSES} courses already.", "$", hint)
    now = now.replace(microsecond=0)
    kept = KeptCourse(uuid4().hex, house.journal.household(), now, wish, revise((), course.sessions, now))
    house.journal.keep_course(kept)
    return kept


def change_course(house: House, course_id: str, wish: CourseRequest, now: datetime) -> KeptCourse | Refusal:
    """Plan a kept course anew: a calendar that has it updates what changed. Skipped dates stay out."""
    kept, course = find_course(house, course_id), plan_course(house, wish)
    if isinstance(course, Refusal):
        return course
    appointments = revise(kept.appointments, course.sessions, now.replace(microsecond=0), kept.skipped)
    changed = replace(kept, request=wish, appointments=appointments)
    house.journal.keep_course(changed)
    return changed


def skip_date(house: House, course_id: str, key: str, now: datetime, *, out: bool = True) -> KeptCourse:
    """Take one date out of a course, or put it back; a date that is not in it is a `Mistake`."""
    kept = find_course(house, course_id)
    if key not in {one.key for one in kept.appointments}:
        raise Mistake("unknown_id", "There is no such date in this course.", "$.date", "Look at the list.")
    others = [one for one in kept.skipped if one != key]
    changed = replace(
        kept,
        skipped=tuple(sorted([*others, key] if out else others)),
        appointments=skip(kept.appointments, key, now.replace(microsecond=0), out=out),
    )
    house.journal.keep_course(changed)
    return changed


def course_today(house: House, kept: KeptCourse) -> Course | None:
    """The rule and the notes of a kept course as known today; None when it could not be planned now."""
    try:
        course = plan_course(house, kept.request)
    except Mistake:
        return None
    return course if isinstance(course, Course) else None


def list_courses(house: House) -> Sequence[KeptCourse]:
    """Every course of the household, the oldest first."""
    return house.journal.courses(house.journal.household())


def find_course(house: House, course_id: str) -> KeptCourse:
    """One course; an id that is not known is a `Mistake`."""
    found = house.journal.course(house.journal.household(), course_id)
    if found is None:
        hint = "It may have been deleted on another device. Look at the list of courses."
        raise Mistake("unknown_id", "There is no such course in this household.", "$.course", hint)
    return found


def delete_course(house: House, course_id: str) -> bool:
    """Delete a course; false when there was none. What a calendar copied from it stays there."""
    return house.journal.delete_course(house.journal.household(), course_id)


def taken_out(house: House, course_id: str, now: datetime) -> tuple[Appointment, ...]:
    """The dates of a course, all cancelled, for a calendar to take them out; the course itself stays."""
    return cancel_all(find_course(house, course_id).appointments, now.replace(microsecond=0))


def feed_word(house: House) -> str | None:
    """The secret word of the calendar's address, when there is one."""
    return house.journal.feed(house.journal.household())


def renew_feed(house: House) -> str:
    """A new secret word; the old one opens nothing any more."""
    word = token_urlsafe(WORD_BYTES)
    house.journal.keep_feed(house.journal.household(), word)
    return word


def courses_of_feed(house: House, word: str) -> Sequence[KeptCourse] | None:
    """The courses behind a secret word; None when it opens nothing."""
    household = house.journal.household_of_feed(word)
    return None if household is None else house.journal.courses(household)
