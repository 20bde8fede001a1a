"""Where a massage stands, from its plan and what happened in it."""

from collections.abc import Sequence
from datetime import datetime

from warmhands import coaching
from warmhands.model.coaching import CoachState
from warmhands.model.journal import Session, SessionEvent
from warmhands.model.knowledge import Knowledge


def opening(session: Session, knowledge: Knowledge) -> CoachState:
    """The state before the first stroke."""
    return coaching.start(session.plan, knowledge.routes.values(), session.rooms)


def state_after(
    session: Session, events: Sequence[SessionEvent], now: datetime, knowledge: Knowledge
) -> CoachState:
    """The state at `now` after these events."""
    return coaching.replay(session.plan, events, now, knowledge.routes.values(), session.rooms)
