"""Where a massage stands after some time: position from absolute times alone."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from warmhands.coaching.pressure import work
from warmhands.coaching.table import TRANSITIONS
from warmhands.model.coaching import CoachState

MILLISECOND = timedelta(milliseconds=1)


def whole(moment: datetime) -> datetime:
    """The moment cut to whole milliseconds, so that differences add up exactly."""
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def at(state: CoachState, now: datetime) -> CoachState:
    """The state at the moment `now`; a `now` before the anchor changes nothing."""
    if state.status != "stroking" or state.anchor is None:
        return state
    gone = (whole(now) - state.anchor) // MILLISECOND
    if gone <= 0:
        return state
    step, into = state.step, state.into_ms + gone
    while step < len(state.legs) and into >= length_ms(state, step):
        into -= length_ms(state, step)
        step = following(state, step)
    if step < len(state.legs):
        return _moved(state, step, into, gone)
    over = _moved(state, step, 0, gone - into)
    return replace(over, status=TRANSITIONS[state.status]["plan_over"].to)


def _moved(state: CoachState, step: int, into: int, gone: int) -> CoachState:
    anchor = None if state.anchor is None else state.anchor + gone * MILLISECOND
    return replace(state, step=step, into_ms=into, anchor=anchor, stroked_ms=state.stroked_ms + gone)


def length_ms(state: CoachState, index: int) -> int:
    """How long a step takes."""
    leg = state.legs[index]
    return leg.step.seconds * 1000 + leg.more_ms


def following(state: CoachState, index: int) -> int:
    """The next step that is not left alone, or the number of steps when there is none."""
    later = range(index + 1, len(state.legs))
    return next((each for each in later if work(state, each)), len(state.legs))


def preceding(state: CoachState, index: int) -> int | None:
    """The step before that is not left alone."""
    earlier = range(index - 1, -1, -1)
    return next((each for each in earlier if work(state, each)), None)


def left_ms(state: CoachState) -> int:
    """The time of stroking that is left, from the state's anchor on."""
    here = range(state.step, len(state.legs))
    return sum(length_ms(state, each) for each in here if work(state, each)) - state.into_ms
