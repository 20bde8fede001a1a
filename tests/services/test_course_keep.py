"""Courses that the household keeps."""

from contextlib import nullcontext
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from course_wishes import wish
from fakes import MemoryJournal
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.course import KeptCourse
from warmhands.model.mistake import Mistake
from warmhands.model.plan import Refusal
from warmhands.services import course_keep
from warmhands.services.house import House
from warmhands.services.journal_read import export_all

NOW = datetime(2026, 11, 24, 12, 0, 0, 123, tzinfo=UTC)
LIBRARY = open_library()


@pytest.fixture
def house() -> House:
    return House(library=LIBRARY, words=speak(), journal=MemoryJournal())


def kept(house: House) -> KeptCourse:
    course = course_keep.add_course(house, wish(), NOW)
    assert isinstance(course, KeptCourse)
    return course


def test_a_refused_course_is_not_kept(house: House) -> None:
    answer = course_keep.add_course(house, wish(pain="severe"), NOW)

    assert isinstance(answer, Refusal)
    assert list(course_keep.list_courses(house)) == []


def test_a_refused_change_leaves_the_course_as_it_was(house: House) -> None:
    course = kept(house)

    assert isinstance(course_keep.change_course(house, course.id, wish(health="chronic"), NOW), Refusal)
    assert course_keep.find_course(house, course.id) == course


def test_stamps_are_whole_seconds_as_calendars_write_them(house: House) -> None:
    assert {one.stamped_at for one in kept(house).appointments} == {NOW.replace(microsecond=0)}


def test_a_change_that_moves_nothing_announces_nothing(house: House) -> None:
    course = kept(house)

    changed = course_keep.change_course(house, course.id, wish(), NOW + timedelta(days=1))

    assert changed == course


def test_a_skipped_date_stays_out_when_the_course_is_changed(house: House) -> None:
    course = kept(house)
    course_keep.skip_date(house, course.id, "20261204", NOW)

    changed = course_keep.change_course(house, course.id, wish(weeks=5), NOW)

    assert isinstance(changed, KeptCourse)
    assert [one.key for one in changed.appointments if one.cancelled] == ["20261204"]


@pytest.mark.parametrize(("before", "is_kept"), [(48, True), (49, True), (50, False)])
def test_there_is_room_for_fifty_courses(house: House, before: int, is_kept: bool) -> None:
    course = kept(house)
    for number in range(before - 1):
        house.journal.keep_course(replace(course, id=f"c{number}"))

    with nullcontext() if is_kept else pytest.raises(Mistake, match="50 courses"):
        course_keep.add_course(house, wish(), NOW)


def test_a_course_that_knowledge_has_outgrown_is_still_shown(house: House) -> None:
    course = kept(house)
    outgrown = replace(course, request=wish(minutes=500))

    assert course_keep.course_today(house, course) is not None
    assert course_keep.course_today(house, outgrown) is None


def test_a_word_that_opens_the_calendar_is_never_the_same(house: House) -> None:
    words = {course_keep.renew_feed(house) for _ in range(100)}

    assert len(words) == 100
    assert min(len(word) for word in words) >= 32
    assert course_keep.feed_word(house) in words


def test_courses_come_with_the_copy_of_the_data(house: House) -> None:
    assert kept(house).id.encode() in export_all(house, NOW)
