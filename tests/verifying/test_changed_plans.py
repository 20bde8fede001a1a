"""A plan that was changed on the way: six things it is allowed, and all that it is not."""

import pytest
from msgspec.structs import replace
from verifying_cast import HEALTHY, laid

from cast import AT, well
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan, PlanRequest
from warmhands.model.screening import Limits, ZoneLimit
from warmhands.planning import compose
from warmhands.screening import screen
from warmhands.verifying import check_changed

SPARED = HEALTHY.tightened([ZoneLimit("low_back", "both", 0)])


@pytest.fixture(scope="module")
def plan(knowledge: Knowledge) -> Plan:
    wish = PlanRequest(minutes=12, giver="first_time", screening=well(), protocol="light_home")
    made = compose(wish, screen(wish.screening, knowledge), knowledge)
    assert isinstance(made, Plan)
    return replace(made, limits=HEALTHY, valid_until=AT)


def rules(before: Plan, after: Plan, done: int, knowledge: Knowledge) -> set[str]:
    return {breach.rule for breach in check_changed(before, after, done, knowledge)}


def test_a_plan_that_was_not_changed_passes(plan: Plan, knowledge: Knowledge) -> None:
    assert rules(plan, plan, 0, knowledge) == set()


def test_what_hurt_after_it_was_worked_was_worked_rightly(plan: Plan, knowledge: Knowledge) -> None:
    after = replace(plan, limits=SPARED)

    assert rules(plan, after, len(plan.steps), knowledge) == set()
    assert rules(plan, after, 0, knowledge) == {"zones_of_the_day_are_spared"}


def test_what_was_done_keeps_the_limits_of_its_time(plan: Plan, knowledge: Knowledge) -> None:
    before = replace(plan, limits=SPARED)

    assert "zones_of_the_day_are_spared" in rules(before, before, len(plan.steps), knowledge)


def test_a_step_that_was_broken_off_may_be_short(plan: Plan, knowledge: Knowledge) -> None:
    first, second, *others = plan.steps
    moved = replace(second, seconds=second.seconds + first.seconds - 2)
    after = laid(plan, replace(first, seconds=2), moved, *others)

    assert rules(plan, after, 1, knowledge) == set()
    assert rules(plan, after, 0, knowledge) == {"every_step_has_its_time"}


def test_a_massage_goes_on_without_an_opening_that_hurt(plan: Plan, knowledge: Knowledge) -> None:
    first, second, *others = plan.steps
    moved = replace(second, phase="warm", seconds=second.seconds + first.seconds)
    after = laid(plan, moved, *others)

    assert "first_step_opens" not in rules(plan, after, 0, knowledge)
    assert "first_step_opens" in rules(after, after, 0, knowledge)


def test_a_massage_never_goes_without_its_last_strokes(plan: Plan, knowledge: Knowledge) -> None:
    *others, before_last, last = plan.steps
    after = laid(plan, *others, replace(before_last, seconds=before_last.seconds + last.seconds))

    assert "last_step_closes" in rules(plan, after, 0, knowledge)


def test_a_massage_that_is_cut_short_owes_no_least_length(plan: Plan, knowledge: Knowledge) -> None:
    short = laid(plan, *(replace(step, seconds=7) for step in plan.steps))

    assert rules(plan, short, 0, knowledge) == set()


def test_a_massage_never_grows(plan: Plan, knowledge: Knowledge) -> None:
    first, *others = plan.steps

    longer = laid(plan, replace(first, seconds=first.seconds + 60), *others)

    assert rules(plan, longer, 0, knowledge) == {"changed_plan_keeps_its_frame"}


@pytest.mark.parametrize(
    ("field", "loose"),
    [
        ("zones", ()),
        ("zones", (ZoneLimit("low_back", "both", 1),)),
        ("zones", (ZoneLimit("low_back", "left", 0),)),
        ("techniques_off", ()),
        ("positions_off", ()),
        ("refused", ()),
        ("max_pressure", 3),
        ("max_minutes", 60),
    ],
)
def test_limits_never_grow_looser(plan: Plan, knowledge: Knowledge, field: str, loose: object) -> None:
    strict = Limits(SPARED.zones, 2, 30, ("tapotement",), ("supine",), ("partner_back",))
    before = replace(plan, limits=strict)

    after = replace(plan, limits=replace(strict, **{field: loose}))

    assert "changed_plan_keeps_its_frame" in rules(before, after, len(plan.steps), knowledge)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("giver", "trained"),
        ("receiver", "self"),
        ("kind", "preventive"),
        ("position", "seated"),
        ("after", ()),
    ],
)
def test_it_stays_the_massage_that_it_was(
    plan: Plan, knowledge: Knowledge, field: str, value: object
) -> None:
    other = replace(plan, **{field: value})

    assert "changed_plan_keeps_its_frame" in rules(plan, other, 0, knowledge)


def test_every_other_rule_holds_for_what_was_done_too(plan: Plan, knowledge: Knowledge) -> None:
    first, *others = plan.steps
    hard = laid(plan, replace(first, pressure=3), *others)

    assert "giver_ceiling_holds" in rules(plan, hard, len(plan.steps), knowledge)
