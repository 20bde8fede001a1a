"""Where a massage stands after some time: position from absolute times alone."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from warmhands.coaching.pressure import work
from warmhands.coaching.table import TRANSITIONS
from warmhands.model.coaching import CoachState
from warmhands.model.plan import Plan

MILLISECOND = timedelta(milliseconds=1)


def whole(moment: datetime) -> datetime:
    """The moment cut to whole milliseconds, so that differences add up exactly."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def at(plan: Plan, state: CoachState, now: datetime) -> CoachState:
    """The state at the moment `now`; a `now` before the anchor changes nothing."""
    if state.status != "stroking" or state.anchor is None:
        return state
    gone = (whole(now) - state.anchor) // MILLISECOND
    if gone <= 0:
        return state
    step, into = state.step, state.into_ms + gone
    while step < len(plan.steps) and into >= length_ms(plan, step):
        into -= length_ms(plan, step)
        step = following(plan, state, step)
    if step < len(plan.steps):
        return _moved(state, step, into, gone)
    over = _moved(state, step, 0, gone - into)
    return replace(over, status=TRANSITIONS[state.status]["plan_over"].to)


def _moved(state: CoachState, step: int, into: int, gone: int) -> CoachState:
    anchor = None if state.anchor is None else state.anchor + gone * MILLISECOND
    return replace(state, step=step, into_ms=into, anchor=anchor, stroked_ms=state.stroked_ms + gone)


def length_ms(plan: Plan, index: int) -> int:
    """How long a step takes."""
    return plan.steps[index].seconds * 1000


def following(plan: Plan, state: CoachState, index: int) -> int:
    """The next step that is not left alone, or the number of steps when there is none."""
    later = range(index + 1, len(plan.steps))
    return next((each for each in later if work(plan, state, each)), len(plan.steps))


def preceding(plan: Plan, state: CoachState, index: int) -> int | None:
    """The step before that is not left alone."""
    earlier = range(index - 1, -1, -1)
    return next((each for each in earlier if work(plan, state, each)), None)


def left_ms(plan: Plan, state: CoachState) -> int:
    """The time of stroking that is left, from the state's anchor on."""
    here = range(state.step, len(plan.steps))
    return sum(length_ms(plan, each) for each in here if work(plan, state, each)) - state.into_ms
