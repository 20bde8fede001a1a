"""The protocols are what the contract says, and every one of them can be given."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from planning_cast import every_fit, planned

from warmhands.library.shelf import load
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import PlanRequest
from warmhands.model.protocol import Protocol, Way
from warmhands.verifying import check

TABLE: dict[str, dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[2] / "cases/planning/protocols.toml").read_text("utf-8")
)
KNOWLEDGE = load()
FITS = list(every_fit(KNOWLEDGE))
WAYS = [
    pytest.param(way, id=f"{protocol.id}-{step.id}-{number}")
    for protocol in KNOWLEDGE.protocols.values()
    for step in protocol.steps
    for number, way in enumerate(step.ways)
]


def fit_name(wish: PlanRequest) -> str:
    return f"{wish.protocol}-{wish.screening.receiver}-{wish.giver}-{wish.position}-{wish.kind}"


@pytest.mark.parametrize("name", TABLE)
def test_a_protocol_is_open_to_those_of_the_table(name: str) -> None:
    protocol = KNOWLEDGE.protocols[name]

    assert {field: getattr(protocol, field) for field in TABLE[name]} == {
        field: tuple(value) if isinstance(value, list) else value for field, value in TABLE[name].items()
    }


@pytest.mark.parametrize("wish", FITS, ids=fit_name)
def test_whoever_a_protocol_fits_gets_a_safe_plan_in_its_least_minutes(wish: PlanRequest) -> None:
    plan = planned(wish, KNOWLEDGE)

    assert check(plan, KNOWLEDGE) == ()


@pytest.mark.parametrize("wish", FITS, ids=fit_name)
def test_nothing_numbered_is_left_out_for_somebody_well(wish: PlanRequest) -> None:
    plan = planned(wish, KNOWLEDGE)

    missing = [left.fact.removeprefix("guide:") for left in plan.left_out]
    assert [fact for fact in missing if KNOWLEDGE.facts[fact].strength in ("must", "should")] == []


@pytest.mark.parametrize("protocol", KNOWLEDGE.protocols.values(), ids=lambda protocol: protocol.id)
def test_times_come_in_pairs_of_seconds_and_rise(protocol: Protocol) -> None:
    unruly = [
        step.id
        for step in protocol.steps
        if list(step.seconds) != sorted(step.seconds)
        or any(time % (4 if step.turns == "each_side" else 2) for time in step.seconds)
    ]

    assert unruly == []


@pytest.mark.parametrize("way", WAYS)
def test_a_way_is_said_in_one_short_sentence_for_each_side(way: Way) -> None:
    said = [way.say, way.say_left, way.say_right]

    assert all(1 < len(sentence.split()) <= 25 and sentence.endswith(".") for sentence in said)
    assert ("left" in way.say_left, "right" in way.say_right) == (True, True)


@pytest.mark.parametrize("way", WAYS)
def test_a_title_has_two_to_five_words(way: Way) -> None:
    assert 2 <= len(way.title.split()) <= 5


def test_every_protocol_has_its_facts(knowledge: Knowledge) -> None:
    for protocol in knowledge.protocols.values():
        own = {fact for fact in knowledge.facts if fact.startswith(f"{protocol.prefix}-")}
        assert set(protocol.facts) == own
