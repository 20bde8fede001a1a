"""Softer, it hurts, no time left: what is still to come changes, and never becomes harder than planned.

A place that is left alone takes its strokes out of what is to come. What then fills the time is either the
`rest` that the event brings (composed by the planner and verified) or, where none was at hand, the steps
that are left, each within its room.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from warmhands.coaching.clock import following, left_ms
from warmhands.coaching.fitting import broken_off, fitted, gain
from warmhands.coaching.pressure import ceiling, lowered, raised, touched, work
from warmhands.coaching.turning import Result, turned
from warmhands.model.coaching import Ceiling, CoachState, Cue, Leg
from warmhands.model.journal import SessionEvent
from warmhands.model.plan import Plan

WIND_DOWN_S = 120
"""How long a massage still is when there is no time left and nobody says how much."""


def soften(_plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """One level less here from now on, never below 1 (decision 6 of the house)."""
    done = work(state, state.step)
    if done is None or done.pressure <= 1:
        return state, (Cue("softest", event.at, level=1),)
    level = done.pressure - 1
    zones = state.passes[state.step]
    more = [Ceiling(zone, done.side, level, "softer") for zone in zones]
    softer = replace(state, ceilings=lowered(state.ceilings, more))
    return softer, (Cue("softer", event.at, level=level, zones=zones, side=done.side),)


def firm(_plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """One level of what `softer` took is given back here; what a pain took never is."""
    done = work(state, state.step)
    if done is None:
        return state, ()
    zones = state.passes[state.step]
    firmer = replace(state, ceilings=raised(state.ceilings, zones, done.side))
    after = work(firmer, state.step)
    if after is None or after.pressure <= done.pressure:
        return state, (Cue("firmest", event.at, level=done.pressure),)
    return firmer, (Cue("firmer", event.at, level=after.pressure, zones=zones, side=done.side),)


def ease(_plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """No pain is accepted: one level less and at most 1, and 0 (leave it) the next time."""
    more = painful(state, event)
    eased = replace(state, ceilings=lowered(state.ceilings, more))
    level = min(each.max_pressure for each in more)
    zones = tuple(each.zone for each in more)
    if level > 0:
        return eased, (Cue("hurts", event.at, level=level, zones=zones, side=more[0].side),)
    after, cues = _without(replace(eased, of=event.id), event)
    told = Cue(
        "left_alone",
        event.at,
        level=0,
        zones=zones,
        side=more[0].side,
        seconds=max(0, left_ms(state) - left_ms(after)) // 1000,
        gain=gain(state, after),
    )
    return after, (told, *cues)


def painful(state: CoachState, event: SessionEvent) -> list[Ceiling]:
    """The new ceilings: at the place that was named, else wherever the present stroke passes."""
    done = work(state, state.step)
    side = event.side or (done.side if done else "both")
    here = () if done is None else state.passes[state.step]
    zones = here if event.zone is None else (event.zone,)
    told = []
    for zone in zones:
        level = ceiling(state, zone, side) if zone not in here or done is None else done.pressure
        told.append(Ceiling(zone, side, max(0, min((2 if level is None else level) - 1, 1)), "hurts"))
    return told


def _without(state: CoachState, event: SessionEvent) -> Result:
    """Go on after a place was closed: with the present step where it can be done, else with what follows."""
    if work(state, state.step):
        return fitted(state), ()
    ended = broken_off(state)
    changed = ended if event.rest is None else _followed_by(ended, event.rest)
    return turned(changed, _next_or_end(changed), event.at)


def _next_or_end(state: CoachState) -> int:
    """The next step; the end where no last stroke is left to be done, for nothing ends without one."""
    coming = [index for index in range(state.step + 1, len(state.legs)) if work(state, index)]
    lacks_an_end = state.legs[-1].step.phase == "close" and not any(
        state.legs[index].step.phase == "close" for index in coming
    )
    return len(state.legs) if lacks_an_end or not coming else coming[0]


def wind_down(_plan: Plan, state: CoachState, event: SessionEvent) -> Result:
    """Come to the last strokes, so that all is over in the time that is left; nothing where it is anyway."""
    wish_ms = (event.left_s or WIND_DOWN_S) * 1000
    if left_ms(state) <= wish_ms:
        return state, ()
    told = Cue("winding_down", event.at, seconds=wish_ms // 1000)
    aimed = replace(state, target_ms=state.stroked_ms + wish_ms, of=event.id)
    rest = _last_strokes(state, wish_ms // 1000) if event.rest is None else event.rest
    if not rest:
        return broken_off(aimed, wish_ms), (told,)
    ended = _followed_by(broken_off(aimed), rest)
    after, cues = turned(ended, following(ended, ended.step), event.at)
    return after, (told, *cues)


def _last_strokes(state: CoachState, wish_s: int) -> tuple[Leg, ...]:
    """What is to come as far as it fits before the last stroke, and that stroke."""
    coming = [index for index in range(state.step + 1, len(state.legs)) if work(state, index)]
    if not coming:
        return ()
    last = state.legs[coming[-1]]
    closing = replace(last, step=replace(last.step, seconds=min(last.step.seconds, wish_s)))
    free, kept = wish_s - closing.step.seconds, []
    for leg in (state.legs[index] for index in coming[:-1]):
        if leg.step.seconds <= free:
            kept.append(leg)
            free -= leg.step.seconds
    return (*kept, closing)


def _followed_by(state: CoachState, rest: Iterable[Leg]) -> CoachState:
    """The state with these legs in the place of all that was to come."""
    kept, known = state.step + 1, tuple(rest)
    passes = tuple(touched(leg.step, state.routes) for leg in known)
    return replace(state, legs=(*state.legs[:kept], *known), passes=(*state.passes[:kept], *passes))
