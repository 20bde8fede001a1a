"""What a massage may go on with: the rests that it carries along, and the one that an event has taken."""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from warmhands import coaching
from warmhands.model.coaching import CoachState, Leg
from warmhands.model.journal import Session, SessionEvent
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan
from warmhands.services.session_state import opening
from warmhands.services.session_vary import Variations, name

AT_ONCE = 48
"""Rests in one answer: composing and verifying so many takes well under a second."""


class Rests(Struct, frozen=True):
    """Verified rests by name, for a massage that was changed last by the event `of`.

    `until` is the step to ask from for more; nothing when these are all.
    """

    of: str
    until: int | None
    rests: dict[str, tuple[Leg, ...]]


def rests_from(plan: Plan, state: CoachState, first: int, knowledge: Knowledge) -> Rests:
    """The rests that may be needed from that step on; none for what is behind already."""
    variations, rests = Variations(plan, state, knowledge), dict[str, tuple[Leg, ...]]()
    for index in range(max(first, state.step), len(state.legs)):
        if len(rests) >= AT_ONCE:
            return Rests(state.of, index, rests)
        rests.update(variations.at(index))
    return Rests(state.of, None, rests)


def with_rests(
    session: Session, kept: Sequence[SessionEvent], events: Sequence[SessionEvent], knowledge: Knowledge
) -> list[SessionEvent]:
    """The new events, each that names a variant with the rest that it stands for.

    A rest that the sender has put in counts for nothing: it is composed and verified here once more. Where a
    name means nothing in this massage, the event has none, and what is left is led without it.
    """
    told = [replace(event, rest=None) for event in events]
    if not any(event.variant for event in told):
        return told
    state, known = opening(session, knowledge), {event.id for event in kept}
    for event in kept:
        state, _ = coaching.advance(session.plan, state, event)
    for place, event in enumerate(told):
        if event.variant and event.id not in known:
            told[place] = replace(event, rest=_meant(session.plan, state, event, knowledge))
        if event.id not in known:
            state, _ = coaching.advance(session.plan, state, told[place])
            known.add(event.id)
    return told


def _meant(
    plan: Plan, state: CoachState, event: SessionEvent, knowledge: Knowledge
) -> tuple[Leg, ...] | None:
    """The rest that the event's variant names."""
    index = _step_of(event.variant or "")
    if index is None or index >= len(state.legs) or name(state, event, index) != event.variant:
        return None
    return Variations(plan, state, knowledge).rest(event, index)


def _step_of(variant: str) -> int | None:
    parts = variant.split("/")
    return int(parts[1]) if len(parts) > 2 and parts[1].isdecimal() else None
