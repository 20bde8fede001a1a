"""Lead a massage: an event or a moment in, the new state and what is to be said out."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from msgspec.structs import replace

from warmhands.coaching.clock import MILLISECOND, at, following, length_ms, whole
from warmhands.coaching.moves import MOVES
from warmhands.coaching.pressure import touched
from warmhands.coaching.table import TRANSITIONS
from warmhands.coaching.turning import step_cues
from warmhands.model.coaching import CoachState, Cue, Leg
from warmhands.model.journal import SessionEvent
from warmhands.model.knowledge import Route
from warmhands.model.plan import Plan

NOTICE_MS = 10_000
"""How long before its start a step is announced; a step under twice that long, at its half."""


def start(plan: Plan, routes: Iterable[Route] = (), rooms: Sequence[int] = ()) -> CoachState:
    """The state before the first stroke.

    `routes` tell which zones a long stroke passes on its way; `rooms` how many seconds longer each step may
    last when others fall out (none: no step is stretched).
    """
    known = tuple(route.zones for route in routes)
    given = rooms if len(rooms) == len(plan.steps) else [0] * len(plan.steps)
    return CoachState(
        passes=tuple(touched(step, known) for step in plan.steps),
        routes=known,
        legs=tuple(Leg(step, room) for step, room in zip(plan.steps, given, strict=True)),
        target_ms=plan.total_seconds * 1000,
    )


def advance(plan: Plan, state: CoachState, event: SessionEvent) -> tuple[CoachState, tuple[Cue, ...]]:
    """The state after an event, and what is said at once.

    An event that means nothing in the present status only lets time pass.
    """
    here = at(state, event.at)
    move = TRANSITIONS[here.status].get(event.kind)
    if move is None:
        return here, ()
    moved, cues = MOVES[move.does](plan, here, event)
    status = move.to
    if moved.step >= len(moved.legs) and "plan_over" in TRANSITIONS[status]:
        status = TRANSITIONS[status]["plan_over"].to
    return replace(moved, status=status, anchor=whole(event.at)), cues


def replay(
    plan: Plan,
    events: Sequence[SessionEvent],
    now: datetime,
    routes: Iterable[Route] = (),
    rooms: Sequence[int] = (),
) -> CoachState:
    """The state at `now` after these events, in the order of their writing; a repeated id counts once."""
    state = start(plan, routes, rooms)
    seen: set[str] = set()
    for event in events:
        if event.id not in seen:
            state, _ = advance(plan, state, event)
            seen.add(event.id)
    return at(state, now)


def timetable(state: CoachState) -> tuple[Cue, ...]:
    """What will be said after the state's anchor if nothing happens, with the moments to say it."""
    if state.status != "stroking" or state.anchor is None:
        return ()
    cues: list[Cue] = []
    step, begins = state.step, state.anchor - state.into_ms * MILLISECOND
    while step < len(state.legs):
        length = length_ms(state, step)
        ends, later = begins + length * MILLISECOND, following(state, step)
        cues.append(_notice(state, later, ends - min(NOTICE_MS, length // 2) * MILLISECOND))
        cues.extend(step_cues(state, later, ends))
        step, begins = later, ends
    return tuple(cue for cue in cues if cue.at > state.anchor)


def _notice(state: CoachState, index: int, at: datetime) -> Cue:
    if index >= len(state.legs):
        return Cue("ending", at)
    return Cue("coming", at, index + 1, title=state.legs[index].step.title)
