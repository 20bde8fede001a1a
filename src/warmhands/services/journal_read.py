"""Read the journal: the massages, one of them in full, everything as a file; and delete what is there."""

from collections.abc import Mapping
from datetime import datetime

import msgspec
from msgspec import Struct

from warmhands.model.course import KeptCourse
from warmhands.model.journal import Intake, PainMark, Person, Session, SessionEvent, Unreadable
from warmhands.model.screening import Screening
from warmhands.services.house import House
from warmhands.services.person_screen import screen_person
from warmhands.services.session_play import UNDER_WAY, find_session
from warmhands.services.session_state import state_after
from warmhands.services.session_tell import StepDone, Summary, steps_done, summarise

EVERYTHING = 1_000_000_000
RECENT = 5


class JournalList(Struct, frozen=True):
    """The massages that were begun, newest first, and what could not be read."""

    entries: tuple[Summary, ...]
    unreadable: tuple[Unreadable, ...]


class Entry(Struct, frozen=True):
    """One massage as it is kept: its plan and the answers in the session, and what happened."""

    session: Session
    events: tuple[SessionEvent, ...]


class Story(Struct, frozen=True):
    """One massage in full: the line of the list, the steps done with their times, and the check's reasons."""

    summary: Summary
    entry: Entry
    steps: tuple[StepDone, ...]
    screening: Screening


class Export(Struct, frozen=True):
    """Everything that is kept of the household."""

    exported_at: datetime
    people: tuple[Person, ...]
    pain_marks: tuple[PainMark, ...]
    intakes: tuple[Intake, ...]
    entries: tuple[Entry, ...]
    courses: tuple[KeptCourse, ...]
    unreadable: tuple[Unreadable, ...]


def list_entries(house: House, now: datetime, limit: int = 100) -> JournalList:
    """The newest massages that were begun, in one line each."""
    journal, household = house.journal, house.journal.household()
    sessions = journal.sessions(household, limit)
    events = journal.events_of(household, [session.id for session in sessions])
    names = {person.id: person.name for person in journal.people(household)}
    knowledge = house.library.knowledge()
    entries = (
        summarise(session, events[session.id], now, knowledge, names.get(session.person or ""))
        for session in sessions
        if session.id in events
    )
    return JournalList(tuple(entries), tuple(journal.unreadable(household)))


def show_entry(house: House, session_id: str) -> Entry:
    """One massage as it is kept; an id that is not known is a `Mistake`."""
    session = find_session(house, session_id)
    return Entry(session, tuple(house.journal.events(session.household, session.id)))


def tell_story(house: House, session_id: str, now: datetime) -> Story:
    """One massage in full, as it stands at `now`; the reasons are those of its own moment."""
    entry, knowledge = show_entry(house, session_id), house.library.knowledge()
    session = entry.session
    people = house.journal.people(session.household)
    name = next((person.name for person in people if person.id == session.person), None)
    return Story(
        summary=summarise(session, entry.events, now, knowledge, name),
        entry=entry,
        steps=steps_done(session, entry.events, now, knowledge),
        screening=screen_person(house, session.screening, now),
    )


def running_session(house: House, now: datetime) -> Session | None:
    """The newest massage under way or paused, to go on with; none when its answers are too old for that."""
    household, knowledge = house.journal.household(), house.library.knowledge()
    recent = house.journal.sessions(household, RECENT)
    events = house.journal.events_of(household, [session.id for session in recent])
    for session in recent:
        if session.id in events and now <= session.plan.valid_until + UNDER_WAY:
            state = state_after(session, events[session.id], now, knowledge)
            if state.status in ("stroking", "paused"):
                return session
    return None


def delete_entry(house: House, session_id: str) -> bool:
    """Delete one massage and all that happened in it; false when there was none. Pain marks stay."""
    return house.journal.delete_session(house.journal.household(), session_id)


def export_all(house: House, now: datetime) -> bytes:
    """Everything of the household as one JSON file, what cannot be read included as it stands."""
    journal, household = house.journal, house.journal.household()
    people = journal.people(household)
    sessions = journal.sessions(household, EVERYTHING)
    events = journal.events_of(household, [session.id for session in sessions])
    export = Export(
        exported_at=now,
        people=tuple(people),
        pain_marks=tuple(mark for one in people for mark in journal.pain_marks(household, one.id)),
        intakes=tuple(journal.intakes(household)),
        entries=tuple(Entry(session, tuple(events.get(session.id, ()))) for session in sessions),
        courses=tuple(journal.courses(household)),
        unreadable=tuple(journal.unreadable(household)),
    )
    return msgspec.json.format(msgspec.json.encode(export), indent=2)


def erase_all(house: House) -> Mapping[str, int]:
    """Delete everything of the household; how many rows of what. It cannot be undone."""
    return house.journal.erase_all(house.journal.household())


def where_data_lie(house: House) -> str:
    """The file or the database with everything in it, for a person to read."""
    return house.journal.where()
