"""How often: the figures of the guide for every kind, pain and health."""

import tomllib
from itertools import product
from pathlib import Path
from typing import Any, get_args

import pytest
from msgspec.structs import replace

from course_wishes import HOUSE, KNOWLEDGE, wish
from warmhands.model.course import Course, Health, Pain
from warmhands.model.plan import Refusal
from warmhands.scheduling import rhythm_of, rules_for
from warmhands.services.course_plan import plan_course
from warmhands.services.course_wish import minutes_of

CASES = tomllib.loads((Path(__file__).parents[2] / "cases/scheduling/rhythms.toml").read_text("utf-8"))[
    "case"
]
CIRCUMSTANCES = list(product(KNOWLEDGE.kinds, get_args(Pain), get_args(Health)))


def answer(case: dict[str, Any]) -> Course | Refusal:
    said = {name: case[name] for name in ("kind", "pain", "health", "techniques") if name in case}
    minutes = minutes_of(case["kind"], KNOWLEDGE)[0]
    return plan_course(HOUSE, wish(**said, minutes=minutes, doctor_agreed=case.get("agreed", False)))


@pytest.mark.parametrize(
    "case", [case for case in CASES if "refused" not in case], ids=lambda case: case["name"]
)
def test_the_rule_is_the_guides(case: dict[str, Any]) -> None:
    course = answer(case)

    assert isinstance(course, Course)
    assert course.rule.per_week == (tuple(case["per_week"]) if "per_week" in case else None)
    assert course.rule.min_gap_hours == case["gap"]
    assert course.rule.courses_per_year == (tuple(case["courses"]) if "courses" in case else None)
    assert set(case.get("cites", ())) <= set(course.rule.cites)


@pytest.mark.parametrize("case", [case for case in CASES if "refused" in case], ids=lambda case: case["name"])
def test_a_doctor_is_asked_first(case: dict[str, Any]) -> None:
    refusal = answer(case)

    assert isinstance(refusal, Refusal)
    assert refusal.refused.verdict == "ask_doctor"
    assert [finding.condition for finding in refusal.refused.findings] == case["refused"]
    assert all(finding.cites for finding in refusal.refused.findings)


@pytest.mark.parametrize(("kind", "pain", "health"), CIRCUMSTANCES)
def test_every_kind_has_a_rhythm_in_every_circumstance(kind: str, pain: Pain, health: Health) -> None:
    rules = rules_for(wish(kind=kind, pain=pain, health=health), KNOWLEDGE.courses.values())
    rhythm = rhythm_of(rules)

    assert 12 <= rhythm.min_gap_hours <= 48
    assert any(rule.min_gap_hours for rule in rules)


@pytest.mark.parametrize(("kind", "pain", "health"), CIRCUMSTANCES)
def test_pain_and_illness_never_go_without_a_doctor(kind: str, pain: Pain, health: Health) -> None:
    asked = wish(kind=kind, pain=pain, health=health, minutes=minutes_of(kind, KNOWLEDGE)[0])
    needs = (pain, health) != ("none", "well") or KNOWLEDGE.kinds[kind].needs_doctor

    assert isinstance(plan_course(HOUSE, asked), Refusal) == needs
    assert isinstance(plan_course(HOUSE, replace(asked, doctor_agreed=True)), Course)


@pytest.mark.parametrize(("kind", "pain", "health"), CIRCUMSTANCES)
def test_only_therapeutic_kinds_are_ever_twice_a_day(kind: str, pain: Pain, health: Health) -> None:
    rules = rules_for(wish(kind=kind, pain=pain, health=health), KNOWLEDGE.courses.values())

    is_twice = rhythm_of(rules).per_day == 2

    assert is_twice == (pain == "aching" and kind in ("medicinal", "reflex", "neck_wellness"))
