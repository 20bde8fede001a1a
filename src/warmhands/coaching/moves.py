"""What an event does to a massage: one function for each word in the table's second column."""

from collections.abc import Callable, Mapping
from datetime import datetime

from msgspec.structs import replace

from warmhands.coaching.clock import following, left_ms, preceding
from warmhands.coaching.pressure import ceiling, lowered, work
from warmhands.model.coaching import Ceiling, CoachState, Cue, CueKey, Doing
from warmhands.model.journal import SessionEvent
from warmhands.model.plan import Plan

Result = tuple[CoachState, tuple[Cue, ...]]


def step_cues(plan: Plan, state: CoachState, index: int, at: datetime) -> tuple[Cue, ...]:
    """What is said where a step begins (or the massage is over)."""
    if index >= len(plan.steps):
        return (Cue("finished", at),)
    step, done = plan.steps[index], work(plan, state, index)
    if done is None:
        return ()
    if done.narrowed:
        return (Cue("narrowed", at, step.n, "", step.title, 1, _ends(done.zone, done.to_zone), done.side),)
    begun = Cue("step", at, step.n, step.say, step.title, done.pressure)
    eased = Cue("lighter", at, step.n, "", step.title, done.pressure)
    return (begun, eased) if done.pressure < step.pressure else (begun,)


def _ends(zone: str, to_zone: str | None) -> tuple[str, ...]:
    return (zone,) if to_zone is None else (zone, to_zone)


HALTS: Mapping[str, CueKey] = {"pause": "paused", "unwell": "unwell"}


def start(plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """Begin with the first step."""
    first = following(plan, state, -1)
    return replace(state, step=first, into_ms=0), step_cues(plan, state, first, event.at)


def keep(_plan: Plan, state: CoachState, _event: SessionEvent) -> Result:
    """Only time passes."""
    return state, ()


def halt(_plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """Stand still, for a while or for good."""
    return state, (Cue(HALTS.get(event.kind, "stopped"), event.at),)


def go_on(plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """Go on where it was, with the sentence said once more."""
    return state, (Cue("resumed", event.at), *step_cues(plan, state, state.step, event.at))


def end(plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """Be finished, whatever is left."""
    return replace(state, step=len(plan.steps), into_ms=0), (Cue("finished", event.at),)


def turn_next(plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """Go to the next step."""
    return _turned(plan, state, following(plan, state, state.step), event.at)


def turn_again(plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """Start the present step once more."""
    return _lengthened(plan, state, state.step, event.at)


def turn_back(plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """Go to the step before (at the first one: to its start)."""
    before = preceding(plan, state, state.step)
    return _lengthened(plan, state, state.step if before is None else before, event.at)


def _lengthened(plan: Plan, state: CoachState, index: int, at: datetime) -> Result:
    """Go to an earlier place, unless the whole would then be longer than the receiver may have."""
    turned, cues = _turned(plan, state, index, at)
    most = max(plan.limits.max_minutes * 60_000, state.stroked_ms + left_ms(plan, state))
    if index >= len(plan.steps) or turned.stroked_ms + left_ms(plan, turned) > most:
        return state, (Cue("too_long", at),)
    return turned, cues


def _turned(plan: Plan, state: CoachState, index: int, at: datetime) -> Result:
    return replace(state, step=index, into_ms=0), step_cues(plan, state, index, at)


def soften(plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """One level less here from now on, never below 1 (decision 6 of the house)."""
    done = work(plan, state, state.step)
    if done is None or done.pressure <= 1:
        return state, (Cue("softest", event.at, level=1),)
    level = done.pressure - 1
    zones = state.passes[state.step]
    more = [Ceiling(zone, done.side, level, "softer") for zone in zones]
    softer = replace(state, ceilings=lowered(state.ceilings, more))
    return softer, (Cue("softer", event.at, level=level, zones=zones, side=done.side),)


def ease(plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """No pain is accepted: one level less and at most 1, and 0 (leave it) the next time."""
    more = _painful(plan, state, event)
    eased = replace(state, ceilings=lowered(state.ceilings, more))
    level = min(each.max_pressure for each in more)
    zones = tuple(each.zone for each in more)
    if level > 0:
        return eased, (Cue("hurts", event.at, level=level, zones=zones, side=more[0].side),)
    skipped = [
        step.seconds
        for index, step in enumerate(plan.steps)
        if index > state.step and work(plan, state, index) and not work(plan, eased, index)
    ]
    shorter = (left_ms(plan, state) - left_ms(plan, _settled(plan, eased))) // 1000
    told = Cue("left_alone", event.at, None, "", "", 0, zones, more[0].side, len(skipped), shorter)
    if work(plan, eased, state.step):
        return eased, (told,)
    settled = _settled(plan, eased)
    return settled, (told, *step_cues(plan, settled, settled.step, event.at))


def _painful(plan: Plan, state: CoachState, event: SessionEvent) -> list[Ceiling]:
    """The new ceilings: at the place that was named, else wherever the present stroke passes."""
    done = work(plan, state, state.step)
    side = event.side or (done.side if done else "both")
    here = () if done is None else state.passes[state.step]
    zones = here if event.zone is None else (event.zone,)
    told = []
    for zone in zones:
        level = ceiling(state, zone, side) if zone not in here or done is None else done.pressure
        told.append(Ceiling(zone, side, max(0, min((2 if level is None else level) - 1, 1)), "hurts"))
    return told


def _settled(plan: Plan, state: CoachState) -> CoachState:
    """The state at the present step, or at the start of the next one when this one is left alone now."""
    if work(plan, state, state.step):
        return state
    return replace(state, step=following(plan, state, state.step), into_ms=0)


MOVES: Mapping[Doing, Callable[[Plan, CoachState, SessionEvent], Result]] = {
    "start": start,
    "keep": keep,
    "halt": halt,
    "go_on": go_on,
    "turn_back": turn_back,
    "turn_next": turn_next,
    "turn_again": turn_again,
    "soften": soften,
    "ease": ease,
    "end": end,
}
