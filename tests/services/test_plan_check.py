"""Whatever is handed in to be checked is answered: findings with their place, or what is unusable."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

import warmhands
from cast import tell, well
from fakes import MemoryJournal
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.mistake import Mistake
from warmhands.model.plan import Plan, PlanRequest
from warmhands.model.screening import Measures, ScreeningRequest
from warmhands.services.house import House
from warmhands.services.plan_check import check_file
from warmhands.services.session_plan import plan_session

NOW = datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
PROTOCOLS = Path(warmhands.__file__).parent / "knowledge" / "protocols"
TEXT = (PROTOCOLS / "simple_back.toml").read_text("utf-8")


@pytest.fixture(scope="module")
def house() -> House:
    return House(library=open_library(), words=speak(), journal=MemoryJournal())


@pytest.fixture(scope="module")
def plan(house: House) -> dict[str, Any]:
    wish = PlanRequest(minutes=12, giver="first_time", screening=well(), protocol="simple_back")
    planned = plan_session(house, wish, NOW)
    assert isinstance(planned, Plan)
    return json.loads(msgspec.json.encode(planned))  # type: ignore[no-any-return]


def found(house: House, value: object, name: str = "-") -> list[tuple[str, int | None, int | None]]:
    raw = value if isinstance(value, bytes) else json.dumps(value, default=msgspec.to_builtins).encode()
    return [(one.rule, one.step, one.line) for one in check_file(house, raw, name, NOW)]


def beside(plan: dict[str, Any], request: ScreeningRequest) -> dict[str, Any]:
    return {"plan": plan, "screening": msgspec.to_builtins(request)}


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_a_good_plan_has_no_finding(house: House, plan: dict[str, Any]) -> None:
    assert found(house, plan) == []


def test_a_good_plan_beside_its_screening_has_no_finding(house: House, plan: dict[str, Any]) -> None:
    assert found(house, beside(plan, well())) == []


def test_a_finding_says_rule_step_words_and_law(house: House, plan: dict[str, Any]) -> None:
    steps = [{**plan["steps"][0], "pressure": 2}, *plan["steps"][1:]]

    finding, *_ = check_file(house, json.dumps({**plan, "steps": steps}).encode(), "-", NOW)

    assert (finding.rule, finding.step, finding.line) == ("kidneys_are_passed_lightly", 1, None)
    assert "kidneys with level 2" in finding.message
    assert finding.hint
    assert "guide:BODY-11" in finding.cites


def test_the_screening_is_judged_afresh(house: House, plan: dict[str, Any]) -> None:
    feverish = well(measures=Measures(temperature_c=38))

    assert ("verdict_allows_a_massage", None, None) in found(house, beside(plan, feverish))


def test_a_screening_without_a_time_is_of_now(house: House, plan: dict[str, Any]) -> None:
    timeless = beside(plan, well())
    del timeless["screening"]["at"]

    assert {rule for rule, _, _ in found(house, timeless)} <= {"validity_is_that_of_the_screening"}


def test_an_unknown_condition_of_the_screening_is_unusable(house: House, plan: dict[str, Any]) -> None:
    odd = tell(well(), "d_today", "feverish")

    with pytest.raises(Mistake) as caught:
        found(house, beside(plan, odd))

    assert caught.value.where.startswith("$.screening")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe",
        b"no JSON at all",
        b"[1]",
        b"42",
        b"{}",
        b'{"plan": {}}',
        b"[" * 99_999,
        b" " * 1_048_577,
    ],
)
def test_what_is_no_plan_is_unusable(house: House, raw: bytes) -> None:
    with pytest.raises(Mistake):
        check_file(house, raw, "-", NOW)


@pytest.mark.parametrize(
    "change", [{"steps": 3}, {"protokol": "x"}, {"giver": "guru"}, {"total_seconds": 1.5}]
)
def test_a_plan_of_another_form_is_unusable(
    house: House, plan: dict[str, Any], change: dict[str, Any]
) -> None:
    with pytest.raises(Mistake):
        found(house, {**plan, **change})


def test_a_technique_that_nobody_knows_is_unusable(house: House, plan: dict[str, Any]) -> None:
    steps = [{**plan["steps"][0], "hand": "elbow"}, *plan["steps"][1:]]

    with pytest.raises(Mistake):
        found(house, {**plan, "steps": steps})


@pytest.mark.parametrize("path", sorted(PROTOCOLS.glob("*.toml")), ids=lambda path: path.stem)
def test_a_protocol_file_of_the_house_has_no_finding(house: House, path: Path) -> None:
    assert found(house, path.read_bytes(), path.name) == []


@pytest.mark.parametrize("name", ["mine.toml", "-"])
def test_a_protocol_finding_names_its_line(house: House, name: str) -> None:
    text = TEXT.replace('zone = "sacrum"', 'zone = "throat"', 1)

    findings = found(house, text.encode(), name)

    assert ("front_of_neck_is_never_worked", 1, line_of(text, 'zone = "throat"')) in findings


def test_a_sentence_of_one_side_is_named_by_its_own_line(house: House) -> None:
    text = TEXT.replace('say_left = "', 'say_left = "Now. ', 1)

    assert found(house, text.encode()) == [("say_is_one_sentence", 1, line_of(text, '"Now. '))]


def test_all_keys_that_do_not_fit_are_told_in_one_run(house: House) -> None:
    text = TEXT.replace('hand = "palm_edge"', 'hand = "palm_egde"', 1).replace("weight = 4", "wait = 4", 1)

    findings = check_file(house, text.encode(), "-", NOW)

    told = [(one.line, one.hint) for one in findings]
    assert told == [
        (line_of(text, "wait = 4"), "Did you mean `weight`?"),
        (line_of(text, '"palm_egde"'), "Did you mean `palm_edge`?"),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [("id = ", 1), ('id = "x"\ntitle = [1,', 2), ('id = "x"\nid = "y"\n', 2), (f"a = {'9' * 5000}", 1)],
)
def test_broken_toml_is_a_finding_with_its_line(house: House, text: str, line: int) -> None:
    assert found(house, text.encode(), "x.toml") == [("protocol_file_is_toml", None, line)]


@pytest.mark.parametrize("raw", [b"id = \xff", b"#" * 1_048_577])
def test_a_file_that_is_no_text_is_unusable(house: House, raw: bytes) -> None:
    with pytest.raises(Mistake):
        check_file(house, raw, "x.toml", NOW)


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_line_ends_change_no_line(house: House, end: str) -> None:
    text = TEXT.replace('zone = "sacrum"', 'zone = "throat"', 1)

    findings = found(house, text.replace("\n", end).encode())

    assert ("front_of_neck_is_never_worked", 1, line_of(text, 'zone = "throat"')) in findings
