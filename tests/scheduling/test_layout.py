"""The times of a course, by examples and by laws."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from course_wishes import free, planned, starts
from warmhands.model.course import WEEKDAYS, Rhythm, Slot, Window
from warmhands.scheduling import Ask, lay_out

WEEKLY = Rhythm((1, 2), 48, 1, None, ())
EVERY_OTHER_DAY = Rhythm(None, 48, 1, None, ())
DAILY = Rhythm(None, 24, 1, None, ())
TWICE_A_DAY = Rhythm(None, 12, 2, None, ())
RHYTHMS = st.sampled_from((WEEKLY, EVERY_OTHER_DAY, DAILY, TWICE_A_DAY, Rhythm((2, 3), 24, 1, None, ())))
ZONES = st.sampled_from(("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC")).map(ZoneInfo)


@st.composite
def windows(draw: st.DrawFn) -> tuple[Window, ...]:
    """Up to ten free times that do not lie over one another."""
    found: list[Window] = []
    for _ in range(draw(st.integers(1, 10))):
        begins = draw(st.integers(0, 1430))
        one = Window(draw(st.integers(0, 6)), begins, draw(st.integers(begins + 1, 1440)))
        if not any(
            one.weekday == other.weekday
            and one.from_minute < other.to_minute
            and other.from_minute < one.to_minute
            for other in found
        ):
            found.append(one)
    return tuple(found)


@st.composite
def asks(draw: st.DrawFn) -> Ask:
    start = draw(st.dates(date(2026, 1, 1), date(2027, 12, 31)))
    noon = datetime(start.year, start.month, start.day, 12, tzinfo=UTC)
    done = draw(st.lists(st.integers(-20_000, 3_000), max_size=3))
    return Ask(
        draw(windows()),
        draw(st.sampled_from((5, 15, 30, 60))),
        start,
        draw(st.integers(1, 8)),
        tuple(noon + timedelta(minutes=minutes) for minutes in done),
    )


def is_inside(slot: Slot, ask: Ask) -> bool:
    minute = 60 * slot.start.hour + slot.start.minute
    return any(
        slot.start.weekday() == window.weekday
        and window.from_minute <= minute
        and minute + ask.minutes <= window.to_minute
        for window in ask.windows
    ) and slot.end.astimezone(UTC) - slot.start.astimezone(UTC) == timedelta(minutes=ask.minutes)


@given(asks(), RHYTHMS)
def test_every_massage_lies_whole_in_a_free_time(ask: Ask, rhythm: Rhythm) -> None:
    slots = lay_out(ask, rhythm, ZoneInfo("UTC"))

    assert all(is_inside(slot, ask) for slot in slots)


@given(asks(), RHYTHMS, ZONES)
def test_every_massage_begins_inside_a_window_by_the_clock_of_its_zone(
    ask: Ask, rhythm: Rhythm, zone: ZoneInfo
) -> None:
    last = ask.start + timedelta(weeks=ask.weeks)

    for slot in lay_out(ask, rhythm, zone):
        minute = 60 * slot.start.hour + slot.start.minute
        fitting = [one for one in ask.windows if one.weekday == slot.start.weekday()]
        assert any(one.from_minute <= minute < one.to_minute for one in fitting)
        assert ask.start <= slot.start.date() < last


@given(asks(), RHYTHMS, ZONES)
def test_the_gap_is_kept_after_each_massage_and_after_all_that_was_done(
    ask: Ask, rhythm: Rhythm, zone: ZoneInfo
) -> None:
    slots = lay_out(ask, rhythm, zone)
    gap = timedelta(hours=rhythm.min_gap_hours)

    assert all(two.start.astimezone(UTC) - one.end.astimezone(UTC) >= gap for one, two in pairwise(slots))
    assert all(slots[0].start.astimezone(UTC) - done >= gap for done in ask.done if slots)


@given(asks(), RHYTHMS, ZONES)
def test_no_seven_days_and_no_calendar_week_have_more_than_is_allowed(
    ask: Ask, rhythm: Rhythm, zone: ZoneInfo
) -> None:
    slots = lay_out(ask, rhythm, zone)
    planned_on = [slot.start.date() for slot in slots]
    dates = sorted([moment.astimezone(zone).date() for moment in ask.done] + planned_on)

    assert max(Counter(planned_on).values(), default=0) <= rhythm.per_day
    if rhythm.per_week and slots:
        for day in planned_on:
            week = [one for one in dates if day - timedelta(days=6) <= one <= day]
            assert len(week) <= max(rhythm.per_week[1], len([one for one in week if one not in planned_on]))
        weeks = Counter(day.isocalendar()[:2] for day in planned_on)
        assert max(weeks.values()) <= rhythm.per_week[1]


@given(asks(), RHYTHMS, ZONES, st.integers(1, 8))
def test_more_weeks_leave_the_first_as_they_were(ask: Ask, rhythm: Rhythm, zone: ZoneInfo, more: int) -> None:
    short = lay_out(ask, rhythm, zone)
    long = lay_out(replace(ask, weeks=ask.weeks + more), rhythm, zone)

    assert long[: len(short)] == short


@given(asks(), RHYTHMS, ZONES)
def test_the_order_of_the_free_times_changes_nothing(ask: Ask, rhythm: Rhythm, zone: ZoneInfo) -> None:
    turned = replace(ask, windows=ask.windows[::-1], done=ask.done[::-1])

    assert lay_out(turned, rhythm, zone) == lay_out(ask, rhythm, zone)


@given(asks(), st.sampled_from((EVERY_OTHER_DAY, DAILY)), ZONES)
def test_another_free_time_never_makes_fewer_massages(ask: Ask, rhythm: Rhythm, zone: ZoneInfo) -> None:
    fewer = replace(ask, windows=ask.windows[:-1])

    assert len(lay_out(fewer, rhythm, zone)) <= len(lay_out(ask, rhythm, zone))


def test_a_free_tuesday_and_friday_are_both_kept() -> None:
    assert starts(weeks=2) == ["Tue 01 Dec 19:00", "Fri 04 Dec 19:00", "Tue 08 Dec 19:00", "Fri 11 Dec 19:00"]


def test_of_seven_free_evenings_two_far_apart_are_kept() -> None:
    assert starts(weeks=1, free=free(*WEEKDAYS)) == ["Tue 01 Dec 19:00", "Fri 04 Dec 19:00"]


def test_of_three_free_evenings_the_two_most_even_are_kept() -> None:
    kept = starts(weeks=2, free=free("mon", "wed", "sun"), start=date(2026, 11, 30))

    assert [day[:3] for day in kept] == ["Wed", "Sun", "Wed", "Sun"]


def test_two_evenings_in_a_row_leave_one_massage_a_week() -> None:
    assert starts(weeks=2, free=free("mon", "tue")) == ["Tue 01 Dec 19:00", "Tue 08 Dec 19:00"]


def test_light_home_massage_is_once_on_each_evening() -> None:
    kept = starts(kind="light_home", weeks=1, free=free(*WEEKDAYS))

    assert [day[:3] for day in kept] == ["Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mon"]


def test_aching_pain_with_a_doctors_word_is_morning_and_evening() -> None:
    mornings, evenings = free("tue", "wed", hours=("07:00", "08:00")), free("tue", "wed")
    both = (*mornings, *evenings)

    kept = starts(kind="medicinal", pain="aching", doctor_agreed=True, weeks=1, free=both)

    assert kept == ["Tue 01 Dec 07:00", "Tue 01 Dec 19:15", "Wed 02 Dec 07:30", "Wed 02 Dec 19:45"]


@pytest.mark.parametrize(
    ("done", "first"),
    [
        ("2026-11-29T18:59:00+01:00", "Tue 01 Dec 19:00"),
        ("2026-11-29T19:00:00+01:00", "Tue 01 Dec 19:00"),
        ("2026-11-29T19:01:00+01:00", "Tue 01 Dec 19:01"),
        ("2026-11-29T19:01:20+01:00", "Tue 01 Dec 19:02"),
        ("2026-11-29T20:45:00+01:00", "Tue 01 Dec 20:45"),
        ("2026-11-29T20:46:00+01:00", "Fri 04 Dec 19:00"),
    ],
)
def test_the_gap_counts_from_the_last_that_was_done(done: str, first: str) -> None:
    assert starts(done=(datetime.fromisoformat(done),))[0] == first


@pytest.mark.parametrize(("ends", "count"), [("19:14", 0), ("19:15", 4), ("19:16", 4)])
def test_a_free_time_must_be_as_long_as_the_massage(ends: str, count: int) -> None:
    assert len(starts(free=free("tue", hours=("19:00", ends)))) == count


def test_the_time_on_the_wall_stays_when_the_clock_changes() -> None:
    kept = planned(start=date(2027, 3, 23), weeks=2, free=free("sun"))

    assert [slot.start.isoformat() for slot in kept.sessions] == [
        "2027-03-28T19:00:00+02:00",
        "2027-04-04T19:00:00+02:00",
    ]


def test_a_free_time_that_the_clock_skips_has_no_massage_that_week() -> None:
    kept = starts(start=date(2027, 3, 21), weeks=3, free=free("sun", hours=("02:10", "02:50")))

    assert kept == ["Sun 21 Mar 02:10", "Sun 04 Apr 02:10"]


def test_a_start_in_the_past_is_planned_all_the_same() -> None:
    assert starts(start=date(1999, 1, 1), weeks=1) == ["Fri 01 Jan 19:00", "Tue 05 Jan 19:00"]


@pytest.mark.parametrize(("weeks", "count"), [(1, 2), (52, 104)])
def test_from_one_week_to_a_year(weeks: int, count: int) -> None:
    assert len(planned(weeks=weeks).sessions) == count


def test_a_day_of_25_hours_has_light_home_massage_once() -> None:
    night = free("sun", hours=("00:00", "24:00"))

    kept = starts(kind="light_home", start=date(2026, 10, 25), weeks=1, free=night, minutes=5)

    assert kept == ["Sun 25 Oct 00:00"]
