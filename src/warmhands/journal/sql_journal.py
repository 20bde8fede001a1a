"""The port `Journal` on SQLAlchemy Core: SQLite at home, PostgreSQL where somebody runs one."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import uuid4
from weakref import finalize

from msgspec.structs import asdict
from sqlalchemy import Connection, Row, Table, delete, exists, func, insert, select

from warmhands.journal import rows, tables
from warmhands.journal.database import Database, is_, is_id
from warmhands.journal.sql_courses import SqlCourses
from warmhands.journal.sql_devices import SqlDevices
from warmhands.journal.trouble import AlreadyKept, NoSuchRow, trouble
from warmhands.model.journal import Intake, PainMark, Person, Session, SessionEvent, Unreadable

AT_ONCE = 500
"""Ids in one question: SQLite takes no more than 999 on some systems."""

FIRST_CHILDREN = (
    *(tables.events, tables.sessions, tables.intakes, tables.pain_marks, tables.people),
    *(tables.courses, tables.feeds, tables.devices, tables.pairing_links),
)
"""The tables with data of a household, each before those that it belongs to."""

FORMS: tuple[tuple[Table, rows.Form[Any]], ...] = (
    (tables.people, rows.PERSON),
    (tables.intakes, rows.INTAKE),
    (tables.sessions, rows.SESSION),
    (tables.events, rows.EVENT),
    (tables.pain_marks, rows.MARK),
    (tables.courses, rows.COURSE),
    (tables.devices, rows.DEVICE),
    (tables.pairing_links, rows.LINK),
)


class SqlJournal(SqlCourses, SqlDevices):
    """Keeps everything of a household; threads, devices and programs may share it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._home: str | None = None
        # Nobody has to close a journal: at the end of the program SQLite's log goes into its file.
        finalize(self, database.engine.dispose)

    def close(self) -> None:
        """Give the file or the server back."""
        self._database.engine.dispose()

    def where(self) -> str:
        """The path of the file, or the database without its password."""
        return self._database.where

    def household(self) -> str:
        """The id of the household at home: random, made at the first call, and never changed."""
        if self._home is None:
            home = tables.households
            with self._database.writing() as connection:
                made = self._database.insert(home).values(id=uuid4().hex, place="home")
                connection.execute(made.on_conflict_do_nothing())
                found = connection.execute(select(home.c.id).where(home.c.place == "home"))
                self._home = str(found.scalar_one())
        return self._home

    def people(self, household: str) -> Sequence[Person]:
        """Everybody of the household who can be read, by name."""
        found = self._database.all(select(tables.people).where(tables.people.c.household == household))
        return sorted((person for _, person in rows.PERSON.readable(found)), key=_by_name)

    def keep_person(self, person: Person) -> None:
        """Add somebody, or replace what is known of them."""
        self._database.put(tables.people, asdict(person))

    def forget_person(self, household: str, person: str) -> bool:
        """Delete somebody with all intakes, massages, events and marks; false when there was nobody."""
        return self._remove(tables.people, household, person)

    def keep_intake(self, intake: Intake) -> None:
        """Store an intake, or replace its answers."""
        self._database.put(tables.intakes, rows.intake_row(intake))

    def intake(self, household: str, intake: str) -> Intake | None:
        """One intake."""
        row = self._row(tables.intakes, household, intake)
        return None if row is None else rows.INTAKE.read(row)

    def intakes(self, household: str) -> Sequence[Intake]:
        """Every intake that can be read, the oldest first."""
        table = tables.intakes
        found = select(table.c.id, table.c.body).where(table.c.household == household)
        kept = self._database.all(found.order_by(table.c.started_at, table.c.id))
        return [intake for _, intake in rows.INTAKE.readable(kept)]

    def last_intake(self, household: str, person: str) -> Intake | None:
        """The newest intake of a person; none when it cannot be read, so that all is asked anew."""
        table = tables.intakes
        theirs = select(table.c.id, table.c.body).where(*_of(table, household, "person", person))
        newest = theirs.order_by(table.c.started_at.desc(), table.c.id.desc()).limit(1)
        return next((intake for _, intake in rows.INTAKE.readable(self._database.all(newest))), None)

    def keep_session(self, session: Session) -> None:
        """Store a massage; the same once more changes nothing, another under its id is refused."""
        row = rows.session_row(session)
        same = select(tables.sessions.c.body).where(
            *_of(tables.sessions, session.household, "id", session.id)
        )
        with self._database.writing() as connection:
            kept = connection.execute(same).scalar()
            if kept is None:
                connection.execute(insert(tables.sessions).values(row))
            elif kept != row["body"]:
                raise trouble(AlreadyKept, self.where())

    def session(self, household: str, session: str) -> Session | None:
        """One massage."""
        row = self._row(tables.sessions, household, session)
        return None if row is None else rows.SESSION.read(row)

    def sessions(self, household: str, limit: int = 100) -> Sequence[Session]:
        """The massages that can be read, newest first."""
        table = tables.sessions
        found = select(table.c.id, table.c.body).where(table.c.household == household)
        newest = found.order_by(table.c.created_at.desc(), table.c.id.desc()).limit(limit)
        return [session for _, session in rows.SESSION.readable(self._database.all(newest))]

    def delete_session(self, household: str, session: str) -> bool:
        """Delete a massage and its events; false when there was none."""
        return self._remove(tables.sessions, household, session)

    def forget_unbegun(self, household: str, before: datetime) -> int:
        """Delete massages without an event, and intakes of nobody without a massage, made before that."""
        some, walk, done = tables.sessions.c, tables.intakes.c, tables.events.c
        begun = exists().where(done.household == some.household, done.session == some.id)
        used = exists().where(some.household == walk.household, some.intake == walk.id)
        unbegun = delete(tables.sessions).where(some.household == household, some.created_at < before, ~begun)
        loose = delete(tables.intakes).where(
            walk.household == household, walk.person.is_(None), walk.started_at < before, ~used
        )
        with self._database.writing() as connection:
            gone = connection.execute(unbegun).rowcount + connection.execute(loose).rowcount
        if gone:
            self._database.wipe()
        return gone

    def append(self, household: str, session: str, events: Sequence[SessionEvent]) -> int:
        """Write events to the disk, all or none, in their order; those that are known stay as they are."""
        here = _of(tables.sessions, household, "id", session)
        last_here = select(func.max(tables.events.c.n)).where(
            *_of(tables.events, household, "session", session)
        )
        with self._database.writing() as connection:
            # Two devices that write at once take their turns: one holds the massage until it is done.
            if (
                connection.execute(select(tables.sessions.c.id).where(*here).with_for_update()).first()
                is None
            ):
                raise trouble(NoSuchRow, self.where())
            fresh = _fresh(connection, household, session, events)
            last = connection.execute(last_here).scalar() or 0
            new = [rows.event_row(event, household, session, n) for n, event in enumerate(fresh, last + 1)]
            if new:
                connection.execute(insert(tables.events), new)
        return len(new)

    def events(self, household: str, session: str) -> Sequence[SessionEvent]:
        """What happened, in the order of its writing; one that cannot be read is a trouble, never skipped."""
        if not is_id(session):
            return []
        table = tables.events
        found = select(table.c.id, table.c.body).where(*_of(table, household, "session", session))
        return [rows.EVENT.read(row) for row in self._database.all(found.order_by(table.c.n))]

    def events_of(self, household: str, sessions: Sequence[str]) -> Mapping[str, Sequence[SessionEvent]]:
        """What happened in each of these massages; events that cannot be read are left out."""
        table, told = tables.events, dict[str, list[SessionEvent]]()
        for first in range(0, len(sessions), AT_ONCE):
            some = table.c.session.in_(sessions[first : first + AT_ONCE])
            found = select(table.c.session, table.c.id, table.c.body).where(
                table.c.household == household, some
            )
            for row, event in rows.EVENT.readable(
                self._database.all(found.order_by(table.c.session, table.c.n))
            ):
                told.setdefault(row.session, []).append(event)
        return told

    def mark_pain(self, household: str, marks: Sequence[PainMark]) -> None:
        """Remember zones that hurt; a stricter mark replaces a milder one, never the reverse."""
        table = tables.pain_marks
        with self._database.writing() as connection:
            for mark in marks:
                new = self._database.insert(table).values(household=household, **asdict(mark))
                level = new.excluded.max_pressure
                stricter = new.on_conflict_do_update(
                    index_elements=list(table.primary_key),
                    set_={"max_pressure": level},
                    where=level < table.c.max_pressure,
                )
                connection.execute(stricter)

    def pain_marks(self, household: str, person: str) -> Sequence[PainMark]:
        """The zones that hurt this person before; one that cannot be read is a trouble, never skipped."""
        table = tables.pain_marks
        theirs = select(table).where(*_of(table, household, "person", person))
        found = self._database.all(theirs.order_by(table.c.zone, table.c.side))
        return [rows.MARK.read(row) for row in found]

    def forget_pain(self, household: str, mark: PainMark) -> bool:
        """Take back what is remembered of that person, zone and side; false when there was nothing."""
        table = tables.pain_marks
        key = {"household": household, "person": mark.person, "zone": mark.zone, "side": mark.side}
        return self._database.remove(table, {table.c[name]: value for name, value in key.items()})

    def unreadable(self, household: str) -> Sequence[Unreadable]:
        """The rows that this program cannot read, with what stands in them."""
        found: list[Unreadable] = []
        for table, form in FORMS:
            kept = select(table).where(table.c.household == household)
            found.extend(form.broken(self._database.all(kept)))
        return found

    def erase_all(self, household: str) -> Mapping[str, int]:
        """Delete everything of the household but its own random id; how many rows of what."""
        with self._database.writing() as connection:
            gone = {
                table.name: connection.execute(delete(table).where(table.c.household == household)).rowcount
                for table in FIRST_CHILDREN
            }
        self._database.wipe()
        return gone

    def _row(self, table: Table, household: str, row_id: str) -> Row[Any] | None:
        if not is_id(row_id):
            return None
        found = select(table.c.id, table.c.body).where(*_of(table, household, "id", row_id))
        return next(iter(self._database.all(found)), None)

    def _remove(self, table: Table, household: str, row_id: str) -> bool:
        return self._database.remove(table, {table.c.household: household, table.c.id: row_id})


def _of(table: Table, household: str, column: str, value: str) -> list[Any]:
    return is_({table.c.household: household, table.c[column]: value})


def _fresh(
    connection: Connection, household: str, session: str, events: Sequence[SessionEvent]
) -> Sequence[SessionEvent]:
    """The events that are not written yet, the first of each id."""
    table, known = tables.events, set[str]()
    ids = [event.id for event in events]
    for first in range(0, len(ids), AT_ONCE):
        some = table.c.id.in_(ids[first : first + AT_ONCE])
        found = select(table.c.id).where(*_of(table, household, "session", session), some)
        known.update(connection.execute(found).scalars())
    fresh: dict[str, SessionEvent] = {}
    for event in events:
        if event.id not in known:
            fresh.setdefault(event.id, event)
    return tuple(fresh.values())


def _by_name(person: Person) -> tuple[str, str]:
    return person.name.casefold(), person.id
