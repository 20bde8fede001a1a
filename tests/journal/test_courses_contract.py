"""What every journal promises about courses and the address of the calendar."""

from datetime import UTC, timedelta

import pytest
from journal_cast import HOME, moment
from msgspec.structs import replace
from test_journal_contract import Door, door, server  # noqa: F401 - fixtures

from course_wishes import planned, wish
from warmhands.model.course import KeptCourse
from warmhands.scheduling import revise


def course(id_: str = "c1", household: str = HOME, hours: int = 0) -> KeptCourse:
    slots = planned().sessions
    made = revise(revise((), slots, moment()), slots, moment(1), ["20261204"])
    return KeptCourse(id_, household, moment(hours).astimezone(UTC), wish(), made, ("20261204",))


def test_a_course_comes_back_as_it_was(door: Door) -> None:  # noqa: F811
    door().keep_course(course())

    assert door().course(HOME, "c1") == course()


def test_a_course_that_is_kept_again_replaces_the_first(door: Door) -> None:  # noqa: F811
    journal = door()
    journal.keep_course(course())
    changed = replace(course(), appointments=course().appointments[:1])

    journal.keep_course(changed)

    assert list(journal.courses(HOME)) == [changed]


def test_courses_come_the_oldest_first(door: Door) -> None:  # noqa: F811
    journal = door()
    for each in (course("b", hours=2), course("c", hours=1), course("a", hours=3)):
        journal.keep_course(each)

    assert [each.id for each in journal.courses(HOME)] == ["c", "b", "a"]


def test_a_deleted_course_is_gone(door: Door) -> None:  # noqa: F811
    journal = door()
    journal.keep_course(course())

    assert (journal.delete_course(HOME, "c1"), journal.delete_course(HOME, "c1")) == (True, False)
    assert journal.course(HOME, "c1") is None


@pytest.mark.parametrize("unknown", ["", "nobody", "\0", "\ud800"])
def test_what_is_not_there_is_none(door: Door, unknown: str) -> None:  # noqa: F811
    journal = door()

    assert journal.course(HOME, unknown) is None
    assert journal.household_of_feed(unknown) is None
    assert journal.delete_course(HOME, unknown) is False


def test_a_household_sees_no_course_of_another(door: Door) -> None:  # noqa: F811
    journal = door()
    journal.keep_course(course())
    journal.keep_feed(HOME, "secret")

    seen = [journal.course("next door", "c1"), journal.courses("next door"), journal.feed("next door")]

    assert not any(seen)
    assert journal.delete_course("next door", "c1") is False


def test_a_renewed_address_replaces_the_old_one(door: Door) -> None:  # noqa: F811
    journal = door()
    journal.keep_feed(HOME, "first")
    journal.keep_feed(HOME, "second")

    assert journal.feed(HOME) == "second"
    assert journal.household_of_feed("second") == HOME
    assert journal.household_of_feed("first") is None


def test_erasing_takes_courses_and_the_address(door: Door) -> None:  # noqa: F811
    journal = door()
    journal.keep_course(course())
    journal.keep_feed(HOME, "secret")

    gone = journal.erase_all(HOME)

    assert (gone["courses"], gone["feeds"]) == (1, 1)
    assert not any([journal.courses(HOME), journal.feed(HOME), journal.household_of_feed("secret")])


def test_a_moment_keeps_its_meaning(door: Door) -> None:  # noqa: F811
    journal = door()
    journal.keep_course(course())
    kept = journal.course(HOME, "c1")

    assert kept is not None
    assert kept.appointments[0].end - kept.appointments[0].start == timedelta(minutes=15)
