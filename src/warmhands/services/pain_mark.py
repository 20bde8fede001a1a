"""Turn a pain in a massage into marks that spare the place in the next ones (decision 6 of the house)."""

from collections.abc import Sequence

from warmhands.model.journal import PainMark, Session, SessionEvent
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan
from warmhands.model.vocabulary import Side
from warmhands.services.session_state import state_after


def marks_after(
    session: Session, events: Sequence[SessionEvent], knowledge: Knowledge, person: str
) -> tuple[PainMark, ...]:
    """The marks that these events leave: as low as the coach went, and at most 1.

    Reckoned from all events each time, so that one that is sent twice marks only once.
    """
    after = state_after(session, events, events[-1].at, knowledge)
    led = [each for each in after.ceilings if each.because == "hurts"]
    marks = {(each.zone, each.side): each.max_pressure for each in led}
    for event in events:
        if event.kind == "hurts" and event.zone is not None:
            marks.setdefault((event.zone, event.side or "both"), 1)
    return tuple(PainMark(person, zone, side, level) for (zone, side), level in marks.items())


def newer_pain(plan: Plan, marks: Sequence[PainMark], knowledge: Knowledge) -> bool:
    """Whether a place of these marks bears less than the limits that the plan was made for."""
    return any(
        mark.max_pressure < _allowed(plan, mark.zone, side, knowledge)
        for mark in marks
        if mark.zone in knowledge.zones
        for side in _skin(mark.side)
    )


def _allowed(plan: Plan, zone: str, side: Side, knowledge: Knowledge) -> int:
    limits = [
        limit.max_pressure for limit in plan.limits.zones if limit.zone == zone and side in _skin(limit.side)
    ]
    return min([*limits, plan.limits.max_pressure, knowledge.zones[zone].max_level])


def _skin(side: Side) -> tuple[Side, ...]:
    """The skin that a side means; the middle belongs to both halves."""
    return (side,) if side in ("left", "right") else ("left", "right")
