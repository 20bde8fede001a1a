"""Wishes for courses that cannot be planned, and what is said beside the dates."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from course_wishes import HOUSE, free, mistaken, planned, wish
from warmhands.model.course import CourseRequest, Free
from warmhands.model.mistake import Mistake
from warmhands.services.knowledge_read import citation_read
from warmhands.services.request_read import read_json

MISTAKES: dict[str, tuple[dict[str, Any], str, str]] = {
    "kind": ({"kind": "relaxin"}, "$.kind", "relaxing"),
    "zone": ({"timezone": "Europe/Berln"}, "$.timezone", "Europe/Berlin"),
    "zone in small letters": ({"timezone": "europe/berlin"}, "$.timezone", "Europe/Berlin"),
    "zone of nothing": ({"timezone": ""}, "$.timezone", "Europe/Berlin"),
    "zone outside": ({"timezone": "../../etc/passwd"}, "$.timezone", "Europe/Berlin"),
    "no free time": ({"free": ()}, "$.free", "tue"),
    "ends before it begins": ({"free": free("tue", hours=("21:00", "19:00"))}, "$.free[0].to", "from"),
    "ends as it begins": ({"free": free("tue", hours=("19:00", "19:00"))}, "$.free[0].to", "from"),
    "no time": ({"free": free("tue", hours=("7pm", "21:00"))}, "$.free[0].from", "07:30"),
    "25 hours": ({"free": free("tue", hours=("19:00", "25:00"))}, "$.free[0].to", "07:30"),
    "60 minutes": ({"free": free("tue", hours=("18:60", "21:00"))}, "$.free[0].from", "07:30"),
    "begins at 24": ({"free": free("tue", hours=("24:00", "24:00"))}, "$.free[0].from", "07:30"),
    "strange digits": ({"free": free("tue", hours=("\u0661\u0669:00", "21:00"))}, "$.free[0].from", "07:30"),
    "overlap": (
        {"free": (*free("tue"), *free("tue", hours=("20:59", "22:00")))},
        "$.free[1]",
        "Join",
    ),
    "the same twice": ({"free": free("tue", "tue")}, "$.free[1]", "Join"),
    "too short": ({"minutes": 4}, "$.minutes", "5"),
    "too long": ({"minutes": 61}, "$.minutes", "60"),
    "too long at home": ({"kind": "light_home", "minutes": 16}, "$.minutes", "15"),
    "too long for a baby": ({"kind": "baby_play", "minutes": 11}, "$.minutes", "10"),
    "several techniques": ({"techniques": "several"}, "$.techniques", "cosmetic_anti_cellulite"),
    "long ago": ({"start": date(1899, 12, 31)}, "$.start", "1900"),
    "far off": ({"start": date(2200, 1, 1)}, "$.start", "2199"),
    "done at the beginning of time": ({"done": (datetime(1, 1, 1, tzinfo=UTC),)}, "$.done[0]", "1900"),
    "too many free times": (
        {"free": tuple(Free("mon", f"10:{one:02}", f"10:{one + 1:02}") for one in range(9)) * 8},
        "$.free",
        "70",
    ),
}


@pytest.mark.parametrize(("changes", "where", "hint"), MISTAKES.values(), ids=MISTAKES)
def test_an_unusable_wish_says_where_and_what_to_do(changes: dict[str, Any], where: str, hint: str) -> None:
    mistake = mistaken(**changes)

    assert mistake.where == where
    assert hint in mistake.hint


@pytest.mark.parametrize(
    ("changes", "count"),
    [
        ({"minutes": 5}, 8),
        ({"minutes": 60}, 8),
        ({"kind": "light_home", "minutes": 15}, 8),
        ({"free": (*free("tue"), *free("tue", hours=("21:00", "22:00")))}, 4),
        ({"free": free("tue", hours=("23:00", "24:00"))}, 4),
        ({"start": date(1900, 1, 1)}, 8),
        ({"start": date(2199, 12, 1)}, 8),
    ],
)
def test_what_is_just_right_is_planned(changes: dict[str, Any], count: int) -> None:
    assert len(planned(**changes).sessions) == count


@pytest.mark.parametrize(
    ("key", "value", "where"),
    [
        (b'"weeks": 4', b'"weeks": 0', "$.weeks"),
        (b'"weeks": 4', b'"weeks": 53', "$.weeks"),
        (b'"weekday": "tue"', b'"weekday": "tues"', "$.free[0].weekday"),
        (b'"kind"', b'"knd"', "$.knd"),
        (b'"from"', b'"form"', "$.free[0].form"),
        (b'"2026-12-01"', b'"1.12.2026"', "$.start"),
        (b'"done": []', b'"done": ["2026-11-28T19:00:00"]', "$.done[0]"),
    ],
)
def test_a_request_that_cannot_be_read_names_the_place(key: bytes, value: bytes, where: str) -> None:
    sound = (
        b'{"kind": "relaxing", "start": "2026-12-01", "weeks": 4, "timezone": "Europe/Berlin",'
        b' "free": [{"weekday": "tue", "from": "19:00", "to": "21:00"}], "minutes": 15, "done": []}'
    )
    assert read_json(sound, CourseRequest) == wish(free=free("tue"))

    with pytest.raises(Mistake) as found:
        read_json(sound.replace(key, value), CourseRequest)

    assert found.value.where == where


def test_where_nothing_fits_it_is_said() -> None:
    course = planned(free=free("tue", hours=("19:00", "19:10")))

    assert course.sessions == ()
    assert course.notes[0].startswith("Nothing fits")


def test_fewer_massages_than_the_guide_names_is_said() -> None:
    course = planned(weeks=2, free=free("sun", hours=("02:10", "02:50")), start=date(2027, 3, 22))

    assert len(course.sessions) == 1
    assert "fewer" in course.notes[0]


def test_every_note_ends_with_the_check_of_the_day() -> None:
    assert planned().notes[-1].endswith("check on its own day.")


def test_a_doctors_word_runs_out() -> None:
    agreed = planned(kind="medicinal", doctor_agreed=True, minutes=30)

    assert any("90 days" in note for note in agreed.notes)
    assert not any("90 days" in note for note in planned().notes)


def test_every_citation_of_the_rule_leads_somewhere() -> None:
    assert all(citation_read(HOUSE, cite) for cite in planned().rule.cites)
