"""Tell what a massage came to, from its plan and its events: how long, how it ended, what was done when."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from msgspec import Struct

from warmhands import coaching
from warmhands.model.coaching import CoachState
from warmhands.model.journal import Session, SessionEvent
from warmhands.model.knowledge import Knowledge
from warmhands.model.screening import Place
from warmhands.model.vocabulary import Giver, Receiver
from warmhands.services.session_state import opening, state_after

Ending = Literal["not_begun", "stroking", "paused", "finished", "stopped", "unwell"]
_TURNS = ("step", "narrowed", "finished")


class Summary(Struct, frozen=True):
    """One line of the journal: who, when, what, how long, how it ended and how it was.

    `ended` is "stroking" or "paused" while it goes on; ratings are from 1 to 5, the latest of each;
    `pain` the places that hurt.
    """

    id: str
    person: str | None
    name: str | None
    created_at: datetime
    begun_at: datetime | None
    title: str
    protocol: str | None
    kind: str
    receiver: Receiver
    giver: Giver
    planned_s: int
    done_s: int
    ended: Ending
    ratings: dict[str, int]
    notes: tuple[str, ...]
    pain: tuple[Place, ...]

    @property
    def minutes(self) -> int:
        """The minutes that were planned."""
        return self.planned_s // 60


class StepDone(Struct, frozen=True):
    """A step that was stroked: its number among the steps, when it first began, and for how long in all."""

    n: int
    title: str
    zone: str
    begun_at: datetime
    seconds: float


def summarise(
    session: Session, events: Sequence[SessionEvent], now: datetime, knowledge: Knowledge, name: str | None
) -> Summary:
    """The line of the journal about this massage, as it stands at `now`."""
    plan, begun = session.plan, [event.at for event in events if event.kind == "begin"]
    after = state_after(session, events, now, knowledge)
    return Summary(
        id=session.id,
        person=session.person,
        name=name,
        created_at=session.created_at,
        begun_at=begun[0] if begun else None,
        title=plan.title,
        protocol=plan.protocol,
        kind=plan.kind,
        receiver=plan.receiver,
        giver=plan.giver,
        planned_s=plan.total_seconds,
        done_s=after.stroked_ms // 1000,
        ended="not_begun" if after.status == "ready" else after.status,
        ratings={event.who: event.value for event in events if event.who and event.value},
        notes=tuple(event.note for event in events if event.note),
        pain=tuple(Place(each.zone, each.side) for each in after.ceilings if each.because == "hurts"),
    )


def steps_done(
    session: Session, events: Sequence[SessionEvent], now: datetime, knowledge: Knowledge
) -> tuple[StepDone, ...]:
    """The steps in the order in which they first began, with the time that each got, repeats included."""
    state, done = opening(session, knowledge), dict[int, StepDone]()
    for event in events:
        state = _stroked(state, event.at, done)
        state, _ = coaching.advance(session.plan, state, event)
    _stroked(state, now, done)
    return tuple(done.values())


def _stroked(state: CoachState, until: datetime, done: dict[int, StepDone]) -> CoachState:
    """The state at `until`; the time up to there is added to the steps that it was given to."""
    turns = {cue.at for cue in coaching.timetable(state) if cue.key in _TURNS and cue.at < until}
    for moment in (*sorted(turns), until):
        later = coaching.at(state, moment)
        seconds = (later.stroked_ms - state.stroked_ms) / 1000
        if seconds > 0 and state.anchor is not None:
            step, n = state.legs[state.step].step, state.step + 1
            before = done.get(n, StepDone(n, step.title, step.zone, state.anchor, 0))
            done[n] = StepDone(n, step.title, step.zone, before.begun_at, before.seconds + seconds)
        state = later
    return state
