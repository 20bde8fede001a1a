"""The commands answer as the contract says, for programs and for people."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from terminal import HOUSE, Terminal, undated, wish

from cast import AT, ana, boris, chitra, jonas, kofi, well
from warmhands.model.screening import ScreeningRequest


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Terminal:
    return Terminal(capsys, tmp_path)


@pytest.mark.parametrize(
    ("person", "verdict", "code"),
    [
        (ana(), "go", 0),
        (jonas(), "go_with_limits", 0),
        (chitra(), "go_with_limits", 0),
        (kofi(), "wait", 1),
        (boris(), "stop", 1),
        (ScreeningRequest("adult", at=AT), "incomplete", 1),
    ],
)
def test_screen_answers_with_its_verdict_and_code(
    person: ScreeningRequest, verdict: str, code: int, terminal: Terminal
) -> None:
    said = terminal.type("screen", terminal.file("a.json", person), "--json")

    assert (said.code, said.json()["verdict"]) == (code, verdict)
    assert said.err == ""


def test_screen_reads_standard_input(terminal: Terminal) -> None:
    said = terminal.type("screen", "-", "--json", given=b'{"receiver": "adult"}')

    assert said.json()["verdict"] == "incomplete"


def test_an_undated_request_is_judged_now(terminal: Terminal) -> None:
    said = terminal.type("screen", terminal.file("a.json", undated(ana())), "--json")

    assert said.json()["at"] == "2026-11-24T20:00:00+02:00"


def test_screen_tells_a_person_the_verdict_the_reason_and_the_source(terminal: Terminal) -> None:
    said = terminal.type("screen", terminal.file("a.json", jonas()))

    assert said.out.startswith("Go gently. ")
    assert "You said yes to: a bruise." in said.out
    assert "yonibone" in said.out
    assert "This answer holds until 23:00." in said.out


def test_screen_tells_a_person_what_is_open(terminal: Terminal) -> None:
    said = terminal.type("screen", terminal.file("a.json", ScreeningRequest("adult", at=AT)))

    assert "Still to be answered" in said.out
    assert "(d_urgent)" in said.out


def test_plan_answers_with_exactly_the_minutes(terminal: Terminal) -> None:
    said = terminal.type("plan", terminal.file("w.json", wish(minutes=11)), "--json")

    assert (said.code, said.json()["total_seconds"]) == (0, 660)


def test_plan_tells_a_person_phases_steps_and_why(terminal: Terminal) -> None:
    said = terminal.type("plan", terminal.file("w.json", wish()))

    assert said.code == 0
    for part in ("Before you begin", "Opening", "Closing", "guide:PROT-LIGHT-03", "1 light", "Afterwards"):
        assert part in said.out


def test_a_refusal_is_an_answer_with_code_one(terminal: Terminal) -> None:
    said = terminal.type("plan", terminal.file("w.json", wish(boris())), "--json")

    assert said.code == 1
    assert said.json()["refused"]["verdict"] == "stop"


def test_a_refusal_is_told_with_its_reason(terminal: Terminal) -> None:
    said = terminal.type("plan", terminal.file("w.json", wish(kofi())))

    assert "No plan: wait." in said.out
    assert "Wait until 20:00." in said.out
    assert "The last meal was 1 hour ago." in said.out


@pytest.mark.parametrize(
    ("now", "code"), [("2026-11-24T23:00:00+02:00", 0), ("2026-11-24T23:00:01+02:00", 1)]
)
def test_plan_looks_at_the_time_given_and_no_other(now: str, code: int, terminal: Terminal) -> None:
    terminal.now = AT + timedelta(days=9)

    said = terminal.type("plan", terminal.file("w.json", wish()), "--json", "--now", now)

    assert said.code == code
    assert code == 0 or said.json()["refused"]["verdict"] == "incomplete"


def planned(terminal: Terminal, screening: ScreeningRequest | None = None) -> dict[str, Any]:
    plan: dict[str, Any] = terminal.type("plan", terminal.file("w.json", wish(screening)), "--json").json()
    return plan


def test_check_finds_nothing_in_a_plan_of_ours(terminal: Terminal) -> None:
    said = terminal.type("check", terminal.file("p.json", planned(terminal)), "--json")

    assert (said.code, said.json()) == (0, {"findings": []})


def test_check_finds_a_stroke_on_the_throat(terminal: Terminal) -> None:
    plan = planned(terminal)
    plan["steps"][3]["zone"] = "throat"

    said = terminal.type("check", terminal.file("p.json", plan), "--json")

    assert said.code == 1
    assert "front_of_neck_is_never_worked" in {one["rule"] for one in said.json()["findings"]}


def test_check_shows_a_person_the_line_and_the_words(terminal: Terminal) -> None:
    plan = planned(terminal)
    plan["steps"][3]["zone"] = "throat"

    said = terminal.type("check", terminal.file("p.json", plan))

    assert "p.json:1: step 4: " in " ".join(said.out.split())
    line, marks = next(
        (one, two)
        for one, two in zip(said.out.splitlines(), said.out.splitlines()[1:], strict=False)
        if "~" in two
    )
    assert line[marks.index("~") : marks.rindex("~") + 1] == "throat"
    assert "why: " in said.out
    assert "do:  " in said.out


def test_check_tells_a_person_that_all_holds(terminal: Terminal) -> None:
    said = terminal.type("check", terminal.file("p.json", planned(terminal)))

    assert said.out == "Nothing was found: every rule that applies holds.\n"


def test_check_holds_a_plan_against_its_screening(terminal: Terminal) -> None:
    both = {"plan": planned(terminal), "screening": jonas()}

    said = terminal.type("check", terminal.file("p.json", both), "--json")

    assert said.code == 1


def test_knowledge_lists_everything(terminal: Terminal) -> None:
    listing = terminal.type("knowledge", "--json").json()

    assert set(listing) == {"entries", "declined", "facts"}
    assert len(listing["facts"]) == len(HOUSE.library.knowledge().facts)


def test_knowledge_counts_for_a_person(terminal: Terminal) -> None:
    said = terminal.type("knowledge")

    assert "condition" in said.out
    assert "Statements of the folk guide" in said.out


def test_run_hands_over_what_it_was_given(terminal: Terminal) -> None:
    said = terminal.type("run", "--host", "::1", "--port", "0", "--no-browser", "--data", "here")

    assert said.code == 0
    assert terminal.runs == [("::1", 0, False, "here")]


def test_run_has_its_usual_address(terminal: Terminal) -> None:
    terminal.type("run")

    assert terminal.runs == [("127.0.0.1", 8000, True, None)]


def test_a_baby_is_screened_by_its_own_cards(terminal: Terminal) -> None:
    said = terminal.type("screen", terminal.file("a.json", well("baby")), "--json")

    assert said.json()["limits"]["max_pressure"] == 1
