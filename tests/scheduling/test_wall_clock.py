"""Free times on days on which the clock changes."""

import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_wishes import window
from warmhands.model.course import Window
from warmhands.scheduling.wall_clock import stretches

CASES = tomllib.loads((Path(__file__).parents[2] / "cases/scheduling/clock_changes.toml").read_text("utf-8"))[
    "case"
]
ZONES = ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Kiritimati")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_is_left_of_a_window(case: dict[str, Any]) -> None:
    asked = window(case["day"].weekday(), *case["window"])

    left = stretches(case["day"], asked, ZoneInfo(case["zone"]))

    assert [[f"{moment:%Y-%m-%dT%H:%MZ}" for moment in one] for one in left] == case["left"]


@given(
    st.dates(date(2000, 1, 1), date(2060, 1, 1)),
    st.integers(0, 1439),
    st.integers(1, 1440),
    st.sampled_from(ZONES),
)
def test_a_moment_is_in_a_stretch_just_when_its_clock_is_in_the_window(
    day: date, begins: int, lasts: int, zone_name: str
) -> None:
    zone, ends = ZoneInfo(zone_name), min(begins + lasts, 1440)
    left = stretches(day, Window(day.weekday(), begins, ends), zone)
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)

    for minute in range(-900, 2400, 15):
        moment = midnight + timedelta(minutes=minute)
        shown = moment.astimezone(zone)
        is_shown = shown.date() == day and begins <= 60 * shown.hour + shown.minute < ends
        assert any(one[0] <= moment < one[1] for one in left) == (is_shown and shown.fold == 0)
