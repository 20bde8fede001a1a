"""Values of the model as rows of the journal, and back."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, Literal, TypeVar

import msgspec
from msgspec import Struct
from sqlalchemy import Row

from warmhands.journal.trouble import RowUnreadable
from warmhands.model.course import KeptCourse
from warmhands.model.device import Device, PairingLink
from warmhands.model.journal import Intake, PainMark, Person, Session, SessionEvent, Unreadable

T = TypeVar("T", bound=Struct)
Kind = Literal["person", "pain_mark", "intake", "session", "event", "course", "device", "pairing_link"]


def intake_row(intake: Intake) -> dict[str, object]:
    """The columns of an intake."""
    return {
        "household": intake.household,
        "id": intake.id,
        "person": intake.person,
        "started_at": intake.started_at,
        "body": as_json(intake),
    }


def session_row(session: Session) -> dict[str, object]:
    """The columns of a massage; the state of the knowledge stands beside it, to explain it later."""
    return {
        "household": session.household,
        "id": session.id,
        "person": session.person,
        "intake": session.intake,
        "created_at": session.created_at,
        "knowledge": session.plan.knowledge,
        "body": as_json(session),
    }


def course_row(course: KeptCourse) -> dict[str, object]:
    """The columns of a course."""
    return {
        "household": course.household,
        "id": course.id,
        "created_at": course.created_at,
        "body": as_json(course),
    }


def event_row(event: SessionEvent, household: str, session: str, n: int) -> dict[str, object]:
    """The columns of an event, the `n`th of its massage."""
    return {
        "household": household,
        "session": session,
        "n": n,
        "id": event.id,
        "kind": event.kind,
        "at": event.at,
        "body": as_json(event),
    }


def as_json(value: Struct) -> str:
    """The value as JSON; what is as its default stays there too, so that a new default changes no old row."""
    return msgspec.json.encode(value).decode()


class Form(Generic[T]):
    """How the rows of one table are read as values of the model."""

    def __init__(self, kind: Kind, reads: Callable[[Row[Any]], T]) -> None:
        self._kind, self._reads = kind, reads

    def read(self, row: Row[Any]) -> T:
        """The value that stands in a row, or `RowUnreadable`."""
        try:
            return self._reads(row)
        except (msgspec.MsgspecError, ValueError) as error:
            message = f"A row of the journal ({self._kind} {_id(row)}) cannot be read: {error}."
            raise RowUnreadable(message, "It was left as it is; the journal page names it.") from error

    def readable(self, rows: Iterable[Row[Any]]) -> Iterator[tuple[Row[Any], T]]:
        """Each row with its value; rows that cannot be read are left out (`broken` names them)."""
        for row in rows:
            try:
                yield row, self.read(row)
            except RowUnreadable:
                continue

    def broken(self, rows: Iterable[Row[Any]]) -> Iterator[Unreadable]:
        """The rows that cannot be read, with the reason and what stands there."""
        for row in rows:
            try:
                self.read(row)
            except RowUnreadable as trouble:
                yield Unreadable(self._kind, _id(row), trouble.message, str(getattr(row, "body", tuple(row))))


def _id(row: Row[Any]) -> str:
    name = next(name for name in ("zone", "id", "digest") if hasattr(row, name))
    return str(getattr(row, name))


def _from_body(type_: type[T]) -> Callable[[Row[Any]], T]:
    decoder = msgspec.json.Decoder(type_)
    return lambda row: decoder.decode(row.body)


def _from_columns(type_: type[T]) -> Callable[[Row[Any]], T]:
    return lambda row: msgspec.convert(row, type_, from_attributes=True)


PERSON = Form("person", _from_columns(Person))
MARK = Form("pain_mark", _from_columns(PainMark))
INTAKE = Form("intake", _from_body(Intake))
SESSION = Form("session", _from_body(Session))
EVENT = Form("event", _from_body(SessionEvent))
COURSE = Form("course", _from_body(KeptCourse))
DEVICE = Form("device", _from_columns(Device))
LINK = Form("pairing_link", _from_columns(PairingLink))
