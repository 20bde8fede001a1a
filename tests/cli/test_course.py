"""`warmhands course`: the dates, and the file for the calendar."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from terminal import Terminal

from course_wishes import free, wish


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Terminal:
    return Terminal(capsys, tmp_path)


def told(path: Path) -> dict[str, tuple[Any, ...]]:
    """UID to begin, status and number of each event in the file."""
    events = Calendar.from_ical(path.read_bytes()).events
    return {
        str(one["UID"]): (f"{one.start:%d %H:%M}", str(one["STATUS"]), int(str(one["SEQUENCE"])))
        for one in events
    }


def test_the_answer_has_the_shape_of_the_contract(terminal: Terminal) -> None:
    said = terminal.type("course", terminal.file("c.json", wish()), "--json")
    answer = said.json()

    assert said.code == 0
    assert list(answer) == ["sessions", "rule", "notes"]
    assert answer["sessions"][0] == {
        "start": "2026-12-01T19:00:00+01:00",
        "end": "2026-12-01T19:15:00+01:00",
    }
    assert list(answer["rule"]) == ["per_week", "min_gap_hours", "courses_per_year", "cites"]


def test_a_doctor_first_is_a_refusal_as_for_plan(terminal: Terminal) -> None:
    said = terminal.type("course", terminal.file("c.json", wish(pain="severe")), "--json")
    refused = said.json()["refused"]

    assert said.code == 1
    assert list(refused) == ["verdict", "findings", "wait_until", "instead"]
    assert refused["verdict"] == "ask_doctor"


def test_an_unusable_wish_is_two(terminal: Terminal) -> None:
    said = terminal.type("course", terminal.file("c.json", wish(timezone="Berlin")), "--json")

    assert (said.code, said.json()["error"]["where"]) == (2, "$.timezone")


def test_a_person_reads_the_dates_by_week(terminal: Terminal) -> None:
    said = terminal.type("course", terminal.file("c.json", wish()))

    assert "Week 49 of 2026" in said.out
    assert "Tue 2026-12-01  19:00" in said.out
    assert "FREQ-12" in said.out


def test_a_person_reads_why_a_doctor_comes_first(terminal: Terminal) -> None:
    said = terminal.type("course", terminal.file("c.json", wish(health="chronic")))

    assert (said.code, said.err) == (1, "")
    assert "Ask a doctor first" in said.out


def test_the_file_holds_every_date(terminal: Terminal) -> None:
    out = terminal.folder / "out.ics"

    said = terminal.type("course", terminal.file("c.json", wish()), "--json", "--ics", str(out))

    assert len(told(out)) == len(said.json()["sessions"]) == 8


def test_the_same_once_more_changes_no_byte(terminal: Terminal) -> None:
    out, file = terminal.folder / "out.ics", terminal.file("c.json", wish())
    terminal.type("course", file, "--ics", str(out))
    before = out.read_bytes()
    terminal.now += timedelta(days=1)

    terminal.type("course", file, "--ics", str(out))

    assert out.read_bytes() == before


def test_a_second_file_of_the_same_course_updates_the_first(terminal: Terminal) -> None:
    one, two, file = terminal.folder / "1.ics", terminal.folder / "2.ics", terminal.file("c.json", wish())
    terminal.type("course", file, "--ics", str(one))
    terminal.type("course", file, "--ics", str(two))

    assert told(one) == told(two)


def test_a_changed_course_updates_the_file_that_is_there(terminal: Terminal) -> None:
    out = terminal.folder / "out.ics"
    later = (*free("tue", hours=("20:00", "21:00")), *free("sat"))
    terminal.type("course", terminal.file("c.json", wish(weeks=1)), "--ics", str(out))

    terminal.type("course", terminal.file("c.json", wish(weeks=1, free=later)), "--ics", str(out))

    assert sorted(told(out).values()) == [
        ("01 20:00", "CONFIRMED", 1),
        ("04 19:00", "CANCELLED", 1),
        ("05 19:00", "CONFIRMED", 0),
    ]


def test_an_empty_file_is_filled(terminal: Terminal) -> None:
    out = terminal.folder / "out.ics"
    out.touch()

    said = terminal.type("course", terminal.file("c.json", wish()), "--ics", str(out))

    assert (said.code, len(told(out))) == (0, 8)


def test_a_file_that_is_not_ours_is_left_alone(terminal: Terminal) -> None:
    out = terminal.folder / "letter.txt"
    out.write_text("Dear Ana", "utf-8")

    said = terminal.type("course", terminal.file("c.json", wish()), "--json", "--ics", str(out))

    assert (said.code, said.json()["error"]["where"]) == (2, "--ics")
    assert out.read_text("utf-8") == "Dear Ana"


@pytest.mark.parametrize("place", ["nowhere/out.ics", "."])
def test_a_place_that_cannot_be_written_to_is_said(place: str, terminal: Terminal) -> None:
    said = terminal.type("course", terminal.file("c.json", wish()), "--ics", str(terminal.folder / place))

    assert said.code == 2
    assert "cannot be written" in said.err


def test_a_refusal_writes_no_file(terminal: Terminal) -> None:
    out = terminal.folder / "out.ics"

    terminal.type("course", terminal.file("c.json", wish(pain="aching")), "--ics", str(out))

    assert not out.exists()
