"""What an event does to a massage: one function for each word in the table's second column."""

from collections.abc import Callable, Mapping
from datetime import datetime

from msgspec.structs import replace

from warmhands.coaching.changes import ease, firm, soften, wind_down
from warmhands.coaching.clock import following, left_ms, preceding
from warmhands.coaching.fitting import broken_off, gain
from warmhands.coaching.turning import Result, step_cues, turned
from warmhands.model.coaching import CoachState, Cue, CueKey, Doing
from warmhands.model.journal import SessionEvent
from warmhands.model.plan import Plan

HALTS: Mapping[str, CueKey] = {"pause": "paused", "unwell": "unwell"}


def start(_plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """Begin with the first step."""
    return turned(state, following(state, -1), event.at)


def keep(_plan: Plan, state: CoachState, _event: SessionEvent) -> Result:
    """Only time passes."""
    return state, ()


def halt(_plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """Stand still, for a while or for good."""
    return state, (Cue(HALTS.get(event.kind, "stopped"), event.at),)


def go_on(_plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """Go on where it was, with the sentence said once more."""
    return state, (Cue("resumed", event.at), *step_cues(state, state.step, event.at))


def end(_plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """Be finished, whatever is left."""
    return replace(state, step=len(state.legs), into_ms=0), (Cue("finished", event.at),)


def turn_next(_plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """Go to the next step; what is to come takes over the time of this one."""
    moved, cues = turned(broken_off(state), following(state, state.step), event.at)
    gained = gain(state, moved)
    if gained is None:
        return moved, cues
    return moved, (*cues, Cue("skipped", event.at, gain=gained))


def turn_again(plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """Start the present step once more."""
    return _lengthened(plan, state, state.step, event.at)


def turn_back(plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """Go to the step before (at the first one: to its start)."""
    before = preceding(state, state.step)
    return _lengthened(plan, state, state.step if before is None else before, event.at)


def _lengthened(plan: Plan, state: CoachState, index: int, at: datetime) -> Result:
    """Go to an earlier place, unless the whole would then be longer than the receiver may have."""
    back, cues = turned(state, index, at)
    most = max(plan.limits.max_minutes * 60_000, state.stroked_ms + left_ms(state))
    if index >= len(state.legs) or back.stroked_ms + left_ms(back) > most:
        return state, (Cue("too_long", at),)
    return back, cues


MOVES: Mapping[Doing, Callable[[Plan, CoachState, SessionEvent], Result]] = {
    "start": start,
    "keep": keep,
    "halt": halt,
    "go_on": go_on,
    "turn_back": turn_back,
    "turn_next": turn_next,
    "turn_again": turn_again,
    "soften": soften,
    "firm": firm,
    "ease": ease,
    "wind_down": wind_down,
    "end": end,
}
