"""What holds for every plan that anybody could write."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from verifying_cast import BACK, HEALTHY, LIGHT, STROKE, laid, of_today

from warmhands.library.shelf import load
from warmhands.model.plan import LeftOut, Plan, Step
from warmhands.model.protocol import Replacement
from warmhands.model.screening import ZoneLimit
from warmhands.verifying import check

KNOWLEDGE = load()
ZONES = st.sampled_from([*KNOWLEDGE.zones, "wing", ""])
NUMBERS = st.integers() | st.sampled_from([0, 1, 2, 3, 60, 10**40, -(10**40)])
PACES = st.none() | st.floats()
TEXTS = st.text(max_size=40)
CITES = TEXTS | st.sampled_from([f"guide:{fact}" for fact in KNOWLEDGE.facts])
MIRROR = {"left": "right", "right": "left"}


def words(*known: str) -> st.SearchStrategy[str]:
    return st.sampled_from(known) | TEXTS


STEPS: st.SearchStrategy[Any] = st.builds(
    Step,
    n=NUMBERS,
    start_s=NUMBERS,
    seconds=NUMBERS,
    phase=words("open", "work", "close"),
    technique=words(*KNOWLEDGE.techniques),
    hand=words("palm", "fist", "object"),
    zone=ZONES,
    to_zone=st.none() | ZONES,
    side=words("left", "right", "both", "middle"),
    direction=words("up", "down", "in_place"),
    pressure=NUMBERS,
    pace_cm_s=PACES,
    beats_per_minute=st.none() | NUMBERS,
    title=TEXTS,
    say=TEXTS,
    cites=st.lists(CITES, max_size=3).map(tuple),
    replaces=st.none() | st.builds(Replacement, fact=CITES, because=TEXTS),
)
PLANS: st.SearchStrategy[Any] = st.builds(
    lambda steps, **fields: replace(BACK, steps=tuple(steps), **fields),
    st.lists(STEPS, max_size=6),
    protocol=st.none() | st.sampled_from(list(KNOWLEDGE.protocols)) | TEXTS,
    kind=st.sampled_from(list(KNOWLEDGE.kinds)) | TEXTS,
    receiver=words("adult", "self", "child", "baby"),
    giver=words("first_time", "practised", "trained"),
    position=words("prone", "supine"),
    total_seconds=NUMBERS,
    age_years=PACES,
    age_weeks=PACES,
    left_out=st.lists(st.builds(LeftOut, fact=CITES, because=words("time", "limit")), max_size=3).map(tuple),
)
LIMITS = st.builds(
    ZoneLimit,
    zone=ZONES | st.sampled_from(list(KNOWLEDGE.zone_groups)),
    side=st.sampled_from(["left", "right", "both", "middle"]),
    max_pressure=st.integers(0, 3),
)
SIDES = st.sampled_from(["left", "right", "both"])


def mirrored(plan: Plan) -> Plan:
    steps = tuple(replace(step, side=MIRROR.get(step.side, step.side)) for step in plan.steps)
    zones = tuple(replace(one, side=MIRROR.get(one.side, one.side)) for one in plan.limits.zones)
    return replace(plan, steps=steps, limits=replace(plan.limits, zones=zones))


@given(PLANS)
@settings(max_examples=150, deadline=None)
def test_no_plan_however_absurd_is_answered_with_an_exception(plan: Plan) -> None:
    assert check(plan, KNOWLEDGE)


@given(STEPS)
@settings(max_examples=100, deadline=None)
def test_one_absurd_step_spoils_a_good_plan_without_an_exception(step: Step) -> None:
    check(replace(LIGHT, steps=(*LIGHT.steps, step)), KNOWLEDGE)


@given(SIDES, st.lists(LIMITS, max_size=3))
@settings(max_examples=100, deadline=None)
def test_left_and_right_are_judged_alike(side: Any, zones: list[ZoneLimit]) -> None:
    plan = laid(of_today(LIGHT, KNOWLEDGE), *(replace(step, side=side) for step in LIGHT.steps))
    plan = replace(plan, limits=replace(HEALTHY, zones=tuple(zones)))

    assert named(check(plan, KNOWLEDGE)) == named(check(mirrored(plan), KNOWLEDGE))


@given(LIMITS, st.lists(LIMITS, max_size=3))
@settings(max_examples=100, deadline=None)
def test_one_more_limit_never_takes_a_finding_away(one: ZoneLimit, zones: list[ZoneLimit]) -> None:
    plan = laid(of_today(LIGHT, KNOWLEDGE), *LIGHT.steps, STROKE)
    looser = replace(plan, limits=replace(HEALTHY, zones=tuple(zones)))
    stricter = replace(plan, limits=replace(HEALTHY, zones=(*zones, one)))

    assert named(check(looser, KNOWLEDGE)) <= named(check(stricter, KNOWLEDGE))


def named(found: tuple[Any, ...]) -> set[tuple[str, int | None]]:
    return {(one.rule, one.step) for one in found}
