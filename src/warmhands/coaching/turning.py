"""Go to another step: the state there, and what is said."""

from datetime import datetime

from msgspec.structs import replace

from warmhands.coaching.fitting import fitted
from warmhands.coaching.pressure import work
from warmhands.model.coaching import CoachState, Cue

Result = tuple[CoachState, tuple[Cue, ...]]


def turned(state: CoachState, index: int, at: datetime) -> Result:
    """The state at the start of a step, all that is to come fitted to the time that is left."""
    there = fitted(replace(_passed_over(state, index), step=index, into_ms=0))
    return there, step_cues(there, index, at)


def _passed_over(state: CoachState, index: int) -> CoachState:
    """The state with no time for what lies between the present step and a later one."""
    legs = [
        replace(leg, more_ms=-leg.step.seconds * 1000) if state.step < place < index else leg
        for place, leg in enumerate(state.legs)
    ]
    return replace(state, legs=tuple(legs))


def step_cues(state: CoachState, index: int, at: datetime) -> tuple[Cue, ...]:
    """What is said where a step begins (or the massage is over)."""
    if index >= len(state.legs):
        return (Cue("finished", at),)
    step, done, n = state.legs[index].step, work(state, index), index + 1
    if done is None:
        return ()
    if done.narrowed:
        return (Cue("narrowed", at, n, "", step.title, 1, _ends(done.zone, done.to_zone), done.side),)
    begun = Cue("step", at, n, step.say, step.title, done.pressure)
    eased = Cue("lighter", at, n, "", step.title, done.pressure)
    return (begun, eased) if done.pressure < step.pressure else (begun,)


def _ends(zone: str, to_zone: str | None) -> tuple[str, ...]:
    return (zone,) if to_zone is None else (zone, to_zone)
