"""What holds for every plan and every course of events."""

from datetime import timedelta
from typing import Any

from coaching_cast import EVENING, EVENT_KINDS, happened, moment, planned, ways
from hypothesis import given
from hypothesis import strategies as st

from warmhands import coaching
from warmhands.model.coaching import CoachState, Work
from warmhands.model.plan import Plan

ROUTES = ways([["sacrum", "low_back", "kidney_area", "shoulder_top"]])
ZONES = ["sacrum", "low_back", "kidney_area", "shoulder_top", "nape"]

steps = st.fixed_dictionaries(
    {
        "seconds": st.integers(5, 120),
        "zone": st.sampled_from(ZONES),
        "to_zone": st.sampled_from([None, *ZONES]),
        "side": st.sampled_from(["left", "right", "both", "middle"]),
        "pressure": st.integers(1, 3),
        "phase": st.sampled_from(["open", "work", "close"]),
        "technique": st.sampled_from(["effleurage", "petrissage", "hold"]),
    }
)
plans = st.builds(planned, st.lists(steps, min_size=1, max_size=8), st.integers(5, 60))
passing = st.integers(0, 90_000).map(lambda ms: ms / 1000)
events = st.lists(st.tuples(passing, st.sampled_from(EVENT_KINDS)), max_size=12)


def course(passed: list[tuple[float, str]]) -> list[dict[str, Any]]:
    now, told = 0.0, [{"at_s": 0.0, "kind": "begin"}]
    for seconds, kind in passed:
        now = round(now + seconds, 3)
        told.append({"at_s": now, "kind": kind})
    return told


def ceilings(state: CoachState) -> dict[tuple[str, str], int]:
    return {(each.zone, each.side): each.max_pressure for each in state.ceilings}


def touching(state: CoachState, done: Work) -> list[int]:
    """What the places at the ends of a stroke still bear; left and right are apart."""
    return [
        each.max_pressure
        for each in state.ceilings
        if each.zone in (done.zone, done.to_zone) and {each.side, done.side} != {"left", "right"}
    ]


@given(plans, events)
def test_pressure_never_rises(plan: Plan, passed: list[tuple[float, str]]) -> None:
    state = coaching.start(plan, ROUTES)

    for number, event in enumerate(course(passed)):
        before = ceilings(state)
        state, _ = coaching.advance(plan, state, happened(number, event))
        assert all(ceilings(state)[place] <= most for place, most in before.items())
        for index, leg in enumerate(state.legs):
            done = coaching.work(state, index)
            assert done is None or done.pressure <= min([leg.step.pressure, *touching(state, done)])


@given(plans)
def test_every_plan_is_coached_to_its_last_second(plan: Plan) -> None:
    begun, _ = coaching.advance(plan, coaching.start(plan, ROUTES), happened(0, {"at_s": 0, "kind": "begin"}))

    over = coaching.at(begun, EVENING + timedelta(seconds=plan.total_seconds))
    before = coaching.at(begun, EVENING + timedelta(seconds=plan.total_seconds, milliseconds=-1))

    assert (before.status, over.status) == ("stroking", "finished")
    assert over.stroked_ms == plan.total_seconds * 1000


@given(plans, passing, passing)
def test_a_pause_changes_nothing_but_time(plan: Plan, first: float, length: float) -> None:
    begin = {"at_s": 0, "kind": "begin"}
    first = min(first, plan.total_seconds - 0.001)
    paused = [begin, {"at_s": first, "kind": "pause"}, {"at_s": round(first + length, 3), "kind": "resume"}]

    plain = coaching.replay(plan, [happened(0, begin)], moment(first + 3))
    later = coaching.replay(
        plan, [happened(n, each) for n, each in enumerate(paused)], moment(first + length + 3)
    )

    assert (later.status, later.step, later.into_ms, later.stroked_ms) == (
        plain.status,
        plain.step,
        plain.into_ms,
        plain.stroked_ms,
    )


@given(plans, events, passing)
def test_a_replay_is_where_the_living_massage_is(
    plan: Plan, passed: list[tuple[float, str]], rest: float
) -> None:
    told = [happened(number, event) for number, event in enumerate(course(passed))]
    now = told[-1].at + timedelta(seconds=rest)
    live = coaching.start(plan, ROUTES)
    for event in told:
        live = coaching.at(live, event.at - timedelta(milliseconds=7))
        live, _ = coaching.advance(plan, live, event)

    assert coaching.replay(plan, [*told, *told], now, ROUTES) == coaching.at(live, now)


@given(plans, events, st.lists(passing, max_size=5))
def test_looking_at_the_clock_changes_nothing(
    plan: Plan, passed: list[tuple[float, str]], looks: list[float]
) -> None:
    told = [happened(number, event) for number, event in enumerate(course(passed))]
    looked = state = coaching.replay(plan, told, told[-1].at, ROUTES)

    for seconds in sorted(looks):
        looked = coaching.at(looked, told[-1].at + timedelta(seconds=seconds))

    end = told[-1].at + timedelta(seconds=100)
    assert coaching.at(looked, end) == coaching.at(state, end)


@given(plans, events)
def test_nobody_is_massaged_longer_than_the_screening_allows(
    plan: Plan, passed: list[tuple[float, str]]
) -> None:
    told = [happened(number, event) for number, event in enumerate(course(passed))]

    state = coaching.replay(plan, told, told[-1].at + timedelta(hours=9), ROUTES)

    assert state.stroked_ms <= max(plan.limits.max_minutes * 60, plan.total_seconds) * 1000


@given(plans, events)
def test_what_is_left_alone_is_never_under_the_hand(plan: Plan, passed: list[tuple[float, str]]) -> None:
    told = [happened(number, event) for number, event in enumerate(course(passed))]

    state = coaching.replay(plan, told, told[-1].at, ROUTES)

    under_way = state.status in ("stroking", "paused")
    assert not under_way or coaching.work(state, state.step) is not None


@given(plans, events)
def test_the_timetable_names_each_step_to_come_at_its_start(
    plan: Plan, passed: list[tuple[float, str]]
) -> None:
    told = [happened(number, event) for number, event in enumerate(course(passed))]
    state = coaching.replay(plan, told, told[-1].at, ROUTES)

    begun = [cue for cue in coaching.timetable(state) if cue.key in ("step", "narrowed")]

    for cue in begun:
        there = coaching.at(state, cue.at)
        assert (plan.steps[there.step].n, there.into_ms) == (cue.step, 0)
