"""Refuse events of a massage that cannot be: each fault names its event."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from warmhands.model.journal import Session, SessionEvent
from warmhands.model.knowledge import Knowledge
from warmhands.model.mistake import Mistake
from warmhands.services.spelling import did_you_mean, shown

MOST_AT_ONCE = 500
MOST_IN_ALL = 20_000
MOST_STEPS = 500
"""More than the plan has: steps that come into it on the way are counted too."""
LONGEST_NOTE = 2_000
LONGEST_VARIANT = 300
LEFT_S = (30, 3_600)
LONGEST_ID = 100
EARLY = timedelta(days=1)
LATE = timedelta(days=31)
"""An event belongs to about the day of its massage; notes may follow for a month."""

Fault = tuple[str, str, str]
"""The field, what is wrong with it, and what to do."""


def check_events(
    session: Session, kept: Sequence[SessionEvent], events: Sequence[SessionEvent], knowledge: Knowledge
) -> None:
    """Raise a `Mistake` that names the first event that cannot be, or the limit that is passed."""
    if len(events) > MOST_AT_ONCE:
        hint = "Send them in smaller parts."
        raise Mistake("too_large", f"At most {MOST_AT_ONCE} events go in one call.", "$.events", hint)
    known = {event.id for event in kept} | {event.id for event in events}
    if len(known) > MOST_IN_ALL:
        hint = "This massage is full. End it and plan a new one."
        raise Mistake("too_large", f"A massage has at most {MOST_IN_ALL} events.", "$.events", hint)
    for index, event in enumerate(events):
        for field, message, hint in _faults(session, event, knowledge):
            raise Mistake("bad_value", message, f"$.events[{index}].{field}", hint)


def check_rating(value: int | None, note: str) -> None:
    """Raise a `Mistake` for a rating outside 1 to 5 or a note that is too long."""
    for field, message, hint in (*_value_faults(value), *_note_faults(note)):
        raise Mistake("bad_value", message, f"$.{field}", hint)


def _faults(session: Session, event: SessionEvent, knowledge: Knowledge) -> Iterator[Fault]:
    if not 1 <= len(event.id) <= LONGEST_ID or not event.id.isprintable():
        yield "id", f"An id has 1 to {LONGEST_ID} signs that can be printed.", "Make a random one."
    yield from _time_faults(session, event)
    yield from _step_faults(session, event)
    if event.zone is not None and event.zone not in knowledge.zones:
        message = f"{shown(event.zone)} is not a known zone."
        yield "zone", message, did_you_mean(event.zone, knowledge.zones)
    if event.kind == "rated":
        yield from _rated_faults(event)
    elif event.value is not None:
        yield "value", "Only a rating has a value.", "Leave it out."
    yield from _change_faults(event)
    yield from _note_faults(event.note)


def _change_faults(event: SessionEvent) -> Iterator[Fault]:
    least, most = LEFT_S
    if event.left_s is not None and not least <= event.left_s <= most:
        yield "left_s", f"{event.left_s} seconds are no time to finish in.", f"Use {least} to {most}."
    if event.variant is not None and len(event.variant) > LONGEST_VARIANT:
        yield "variant", "No change of plan has so long a name.", "Leave it out."


def _time_faults(session: Session, event: SessionEvent) -> Iterator[Fault]:
    earliest, latest = session.created_at - EARLY, session.created_at + LATE
    if not earliest <= event.at <= latest:
        message = f"{event.at.isoformat()} is far from this massage ({session.created_at.isoformat()})."
        yield "at", message, "Set the clock of this device."


def _step_faults(session: Session, event: SessionEvent) -> Iterator[Fault]:
    if event.step is not None and not 0 <= event.step <= MOST_STEPS:
        yield "step", f"Step {event.step} is in no massage.", f"Steps count from 0 to {MOST_STEPS}."
    if event.into_step_ms is not None and not 0 <= event.into_step_ms <= session.plan.total_seconds * 1000:
        yield "into_step_ms", "That is longer than the massage.", "Give milliseconds into the step."


def _rated_faults(event: SessionEvent) -> Iterator[Fault]:
    if event.who is None:
        yield "who", "A rating says whose it is.", "Use giver or receiver."
    yield from _value_faults(event.value)


def _value_faults(value: int | None) -> Iterator[Fault]:
    if value is None or not 1 <= value <= 5:
        yield "value", "A rating goes from 1 to 5.", "Use 1, 2, 3, 4 or 5."


def _note_faults(note: str) -> Iterator[Fault]:
    if len(note) > LONGEST_NOTE:
        yield "note", f"A note has at most {LONGEST_NOTE} characters; this has {len(note)}.", "Shorten it."
