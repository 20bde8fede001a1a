"""Lead a massage: an event or a moment in, the new state and what is to be said out."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from msgspec.structs import replace

from warmhands.coaching.clock import MILLISECOND, at, following, length_ms, whole
from warmhands.coaching.moves import MOVES, step_cues
from warmhands.coaching.pressure import touched
from warmhands.coaching.table import TRANSITIONS
from warmhands.model.coaching import CoachState, Cue
from warmhands.model.journal import SessionEvent
from warmhands.model.knowledge import Route
from warmhands.model.plan import Plan

NOTICE_MS = 10_000
"""How long before its start a step is announced; a step under twice that long, at its half."""


def start(plan: Plan, routes: Iterable[Route] = ()) -> CoachState:
    """The state before the first stroke. `routes` tell which zones a long stroke passes on its way."""
    known = tuple(routes)
    return CoachState(passes=tuple(touched(step, known) for step in plan.steps))


def advance(plan: Plan, state: CoachState, event: SessionEvent) -> tuple[CoachState, tuple[Cue, ...]]:
    """The state after an event, and what is said at once.

    An event that means nothing in the present status only lets time pass.
    """
    here = at(plan, state, event.at)
    move = TRANSITIONS[here.status].get(event.kind)
    if move is None:
        return here, ()
    moved, cues = MOVES[move.does](plan, here, event)
    status = move.to
    if moved.step >= len(plan.steps) and "plan_over" in TRANSITIONS[status]:
        status = TRANSITIONS[status]["plan_over"].to
    return replace(moved, status=status, anchor=whole(event.at)), cues


def replay(
    plan: Plan, events: Sequence[SessionEvent], now: datetime, routes: Iterable[Route] = ()
) -> CoachState:
    """The state at `now` after these events, in the order of their writing; a repeated id counts once."""
    state = start(plan, routes)
    seen: set[str] = set()
    for event in events:
        if event.id not in seen:
            state, _ = advance(plan, state, event)
            seen.add(event.id)
    return at(plan, state, now)


def timetable(plan: Plan, state: CoachState) -> tuple[Cue, ...]:
    """What will be said after the state's anchor if nothing happens, with the moments to say it."""
    if state.status != "stroking" or state.anchor is None:
        return ()
    cues: list[Cue] = []
    step, begins = state.step, state.anchor - state.into_ms * MILLISECOND
    while step < len(plan.steps):
        length = length_ms(plan, step)
        ends, later = begins + length * MILLISECOND, following(plan, state, step)
        cues.append(_notice(plan, later, ends - min(NOTICE_MS, length // 2) * MILLISECOND))
        cues.extend(step_cues(plan, state, later, ends))
        step, begins = later, ends
    return tuple(cue for cue in cues if cue.at > state.anchor)


def _notice(plan: Plan, index: int, at: datetime) -> Cue:
    if index >= len(plan.steps):
        return Cue("ending", at)
    return Cue("coming", at, plan.steps[index].n, title=plan.steps[index].title)
