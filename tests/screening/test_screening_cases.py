"""The tables in plain words, and that none is missing for a number at which a judgement turns."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

from cast import AT, CARDS
from warmhands.model.knowledge import Knowledge
from warmhands.model.mistake import Mistake
from warmhands.model.screening import Screening, ScreeningRequest
from warmhands.screening import screen, thresholds
from warmhands.services.request_read import check_ids

CASES = Path(__file__).parents[2] / "cases" / "screening"
TOLD = (
    *("name", "threshold", "value", "receiver", "at", "without", "marks"),
    *("answers", "places", "measures", "agreed"),
)
NUMBERS = {name: value for name, value in vars(thresholds).items() if name.isupper()}


def told() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(CASES.glob("*.toml")):
        for case in tomllib.loads(path.read_text("utf-8"))["case"]:
            yield f"{path.stem}: {case['name']}", case


def asked(case: Mapping[str, Any], knowledge: Knowledge) -> ScreeningRequest:
    """Somebody well but for what the case says; a card with an answer is marked some."""
    receiver, left_out = case.get("receiver", "adult"), case.get("without", [])
    cards = dict.fromkeys(() if left_out == ["*"] else CARDS[receiver], "none")
    cards |= {knowledge.conditions[name].card: "some" for name in case.get("answers", {})}
    cards |= case.get("marks", {})
    form = {
        "receiver": receiver,
        "at": case.get("at", AT),
        "cards": {card: mark for card, mark in cards.items() if card not in left_out},
        "answers": case.get("answers", {}),
        "places": case.get("places", {}),
        "measures": case.get("measures", {}),
        "doctor_agreed": case.get("agreed", {}),
    }
    return msgspec.convert(form, ScreeningRequest)


def seen(screening: Screening, case: Mapping[str, Any]) -> dict[str, Any]:
    """What the screening says, in the words of the table."""
    limits = screening.limits
    zones = {f"{one.zone} {one.side}": one.max_pressure for one in limits.zones}
    wanted = case.get("zones", {})
    findings = [f"{one.condition} {one.effect} {one.because}" for one in screening.findings]
    return {
        "verdict": screening.verdict,
        "wait_hours": screening.wait_until and (screening.wait_until - screening.at) / timedelta(hours=1),
        "max_pressure": limits.max_pressure,
        "max_minutes": limits.max_minutes,
        "zones": {key: level for key, level in zones.items() if key in wanted or not wanted},
        "not_zones": [zone for zone in case.get("not_zones", ()) if f"{zone} both" not in zones],
        "techniques_off": list(limits.techniques_off),
        "positions_off": list(limits.positions_off),
        "refused": list(limits.refused),
        "unanswered": list(screening.unanswered),
        "findings": [one for one in case.get("findings", ()) if one in findings],
    }


def judged(case: Mapping[str, Any], knowledge: Knowledge) -> dict[str, Any]:
    request = asked(case, knowledge)
    try:
        check_ids(request, knowledge)
    except Mistake as mistake:
        return {"unusable": mistake.where}
    return seen(screen(request, knowledge), case)


@pytest.mark.parametrize("case", [pytest.param(case, id=name) for name, case in told()])
def test_case(case: dict[str, Any], knowledge: Knowledge) -> None:
    expected = {key: value for key, value in case.items() if key not in TOLD}

    outcome = judged(case, knowledge)

    assert expected
    assert {key: outcome.get(key) for key in expected} == expected


@pytest.mark.parametrize("name", NUMBERS)
def test_every_threshold_has_cases_below_at_and_above(name: str) -> None:
    values = [case["value"] for _, case in told() if case.get("threshold") == name]

    assert min(values) < NUMBERS[name] < max(values)
    assert NUMBERS[name] in values


def test_no_case_names_a_threshold_that_is_none() -> None:
    assert {case["threshold"] for _, case in told() if "threshold" in case} == set(NUMBERS)
