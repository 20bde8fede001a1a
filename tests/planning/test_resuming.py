"""What remains of a massage, composed anew after a place has hurt or time has grown short."""

import pytest
from msgspec.structs import replace
from planning_cast import planned, wish_for

from warmhands.model.coaching import Leg
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan
from warmhands.model.screening import ZoneLimit
from warmhands.planning import Break, left_out_now, resume, rooms, source

PROTOCOLS = ("simple_back", "light_home", "beginner_back", "neck_collar", "neck_stages", "step_by_step_back")


@pytest.fixture(params=PROTOCOLS)
def plan(request: pytest.FixtureRequest, knowledge: Knowledge) -> Plan:
    return planned(wish_for(knowledge, request.param), knowledge)


def after(plan: Plan, at: int) -> int:
    return sum(step.seconds for step in plan.steps[at + 1 :])


def without(plan: Plan, at: int, knowledge: Knowledge, *zones: str) -> tuple[Leg, ...]:
    limits = plan.limits.tightened(ZoneLimit(zone, "both", 0) for zone in zones)
    rest = resume(plan, Break(at, after(plan, at), limits), source(plan, knowledge), knowledge)
    assert rest is not None
    return rest


def titles(legs: tuple[Leg, ...]) -> list[str]:
    return [leg.step.title for leg in legs]


def test_where_nothing_is_closed_the_plan_goes_on_as_it_was(plan: Plan, knowledge: Knowledge) -> None:
    middle = len(plan.steps) // 2

    rest = without(plan, middle, knowledge)

    assert titles(rest)[-len(plan.steps[middle + 1 :]) :] == [step.title for step in plan.steps[middle + 1 :]]


def test_what_remains_fills_the_time_to_the_second(plan: Plan, knowledge: Knowledge) -> None:
    for at, step in enumerate(plan.steps[:-3]):
        rest = without(plan, at, knowledge, step.zone)

        assert sum(leg.step.seconds for leg in rest) == after(plan, at)


def test_a_closed_place_is_not_worked_again(plan: Plan, knowledge: Knowledge) -> None:
    for at, step in enumerate(plan.steps[:-3]):
        rest = without(plan, at, knowledge, step.zone)

        assert step.zone not in {zone for leg in rest for zone in (leg.step.zone, leg.step.to_zone)}


def test_the_last_strokes_come_whatever_hurts(plan: Plan, knowledge: Knowledge) -> None:
    for at, step in enumerate(plan.steps[:-3]):
        last = without(plan, at, knowledge, step.zone)[-1].step

        assert (last.phase, last.technique) == ("close", "effleurage")


def test_what_else_was_planned_stays(plan: Plan, knowledge: Knowledge) -> None:
    far = [step.title for step in plan.steps[2:] if {step.zone, step.to_zone} <= {"shoulder_top", None}]

    rest = without(plan, 1, knowledge, "low_back")

    assert set(far) <= set(titles(rest))


def test_the_other_side_of_a_step_that_is_broken_off_is_still_to_come(knowledge: Knowledge) -> None:
    plan = planned(wish_for(knowledge, "classical_back", giver="practised", minutes=30), knowledge)
    at = next(
        index
        for index, (one, other) in enumerate(zip(plan.steps, plan.steps[1:], strict=False))
        if (one.title, one.side, other.side) == (other.title, "left", "right")
    )
    limits = plan.limits.tightened([ZoneLimit(plan.steps[at].zone, "left", 0)])

    rest = resume(plan, Break(at, after(plan, at), limits), source(plan, knowledge), knowledge)

    assert rest is not None
    assert (rest[0].step.title, rest[0].step.side) == (plan.steps[at].title, "right")


def test_hurry_leads_to_calm_and_closing_strokes_alone(plan: Plan, knowledge: Knowledge) -> None:
    cut = Break(1, 120, plan.limits, is_short=True)

    rest = resume(plan, cut, source(plan, knowledge), knowledge)

    assert rest is not None
    assert {leg.step.phase for leg in rest} <= {"settle", "close"}
    assert sum(leg.step.seconds for leg in rest) == 120


def test_with_five_minutes_left_there_is_work_too(knowledge: Knowledge) -> None:
    plan = planned(wish_for(knowledge, "simple_back"), knowledge)

    rest = resume(plan, Break(1, 300, plan.limits, is_short=True), source(plan, knowledge), knowledge)

    assert rest is not None
    assert "work" in {leg.step.phase for leg in rest}
    assert sum(leg.step.seconds for leg in rest) == 300


def test_where_the_protocols_own_end_is_closed_other_light_strokes_end_it(knowledge: Knowledge) -> None:
    plan = planned(wish_for(knowledge, "simple_back"), knowledge)
    back = ("low_back", "kidney_area", "long_back_muscles", "shoulder_top")

    last = without(plan, 2, knowledge, *back)[-1].step

    assert (last.phase, last.technique, last.pressure) == ("close", "effleurage", 1)
    assert last.cites == ("ours:closing",)


def test_where_nothing_can_be_done_nothing_follows(knowledge: Knowledge) -> None:
    plan = planned(wish_for(knowledge, "simple_back"), knowledge)
    limits = plan.limits.tightened(ZoneLimit(zone, "both", 0) for zone in knowledge.zones)

    assert resume(plan, Break(2, 300, limits), source(plan, knowledge), knowledge) is None


def test_every_step_of_a_plan_has_room(plan: Plan, knowledge: Knowledge) -> None:
    room = rooms(plan, source(plan, knowledge))

    assert len(room) == len(plan.steps)
    assert min(room) >= 1


def test_a_plan_is_found_in_its_protocol(plan: Plan, knowledge: Knowledge) -> None:
    found = source(plan, knowledge)

    assert found.protocol == knowledge.protocols[plan.protocol or ""]
    assert list(found.places) == sorted(found.places)


def test_a_free_massage_is_found_too(knowledge: Knowledge) -> None:
    wish = replace(
        wish_for(knowledge, "simple_back"), protocol=None, kind="relaxing", zones=("nape", "shoulder_top")
    )
    plan = planned(wish, knowledge)

    found = source(plan, knowledge)

    assert found.protocol.id == "neck_and_shoulders"


def test_a_plan_that_is_in_no_protocol_goes_on_with_its_own_steps(knowledge: Knowledge) -> None:
    known = planned(wish_for(knowledge, "simple_back"), knowledge)
    plan = replace(known, steps=tuple(replace(step, title=f"My {step.n}") for step in known.steps))

    rest = without(plan, 3, knowledge, plan.steps[3].zone)

    assert set(titles(rest)) < {step.title for step in plan.steps}
    assert rest[-1].step.title == plan.steps[-1].title


def test_what_falls_out_is_named_with_its_reason(knowledge: Knowledge) -> None:
    plan = planned(wish_for(knowledge, "simple_back"), knowledge)

    gone = left_out_now(plan, plan.steps[:4], "limit", knowledge)

    assert gone[: len(plan.left_out)] == plan.left_out
    assert {one.because for one in gone[len(plan.left_out) :]} == {"limit"}
    assert "guide:PROT-ADULT-10" in {one.fact for one in gone}
