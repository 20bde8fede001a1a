"""People, checks, massages and events to keep, as small as they may be."""

from datetime import UTC, datetime, timedelta, timezone

from cast import AT, ana
from warmhands.model.journal import Intake, PainMark, Person, Session, SessionEvent, SessionEventKind
from warmhands.model.plan import Checked, Plan, Step
from warmhands.model.screening import Limits

HOME = "home"
EAST = timezone(timedelta(hours=9))
NO_LIMITS = Limits((), 3, 60, (), (), ())


def person(id_: str = "ana", name: str = "Ana", household: str = HOME) -> Person:
    return Person(id_, household, name, "adult", left_handed=True, birth_year=1990)


def intake(id_: str = "check", whose: str | None = "ana", household: str = HOME, hours: int = 0) -> Intake:
    begun = AT + timedelta(hours=hours)
    return Intake(id_, household, whose, begun, ana(), begun.astimezone(UTC), {"cancer_now": "„gentle“ 🙂"})


def plan() -> Plan:
    step = Step(
        1, 0, 720, "open", "effleurage", "palm", "low_back", None, "both", "up", 1, 3.0, None,
        "Stroke", "Stroke up.", ("ours:opening",), None,
    )  # fmt: skip
    return Plan(
        "simple_back", "Simple back massage", "relaxing", "adult", "first_time", "prone", 720, "hash",
        (), (step,), (), (), NO_LIMITS, AT + timedelta(hours=4), None, None, Checked(1, ()),
    )  # fmt: skip


def session(
    id_: str = "massage", whose: str | None = "ana", household: str = HOME, hours: int = 0
) -> Session:
    return Session(id_, household, whose, "check", AT + timedelta(hours=hours), plan(), ana())


def event(id_: str, kind: SessionEventKind = "pause", seconds: float = 0, note: str = "") -> SessionEvent:
    return SessionEvent(id_, kind, AT.astimezone(EAST) + timedelta(seconds=seconds), step=0, note=note)


def mark(level: int, zone: str = "low_back", whose: str = "ana") -> PainMark:
    return PainMark(whose, zone, "left", level)


def moment(hours: float = 0) -> datetime:
    return AT + timedelta(hours=hours)
