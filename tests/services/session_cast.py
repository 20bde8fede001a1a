"""A house with Ana in it, well and checked, and a massage planned for her."""

from datetime import datetime, timedelta

from intake_cast import home

from cast import AT, ana
from warmhands.model.journal import Intake, Session, SessionEvent, SessionEventKind
from warmhands.model.plan import PlanRequest, Refusal
from warmhands.model.screening import ScreeningRequest
from warmhands.services.house import House
from warmhands.services.people_keep import Newcomer, add_person
from warmhands.services.session_play import begin, prepare

WISH = PlanRequest(minutes=12, giver="first_time", screening=ana(), protocol="simple_back")


def after(minutes: float = 0, seconds: float = 0) -> datetime:
    return AT + timedelta(minutes=minutes, seconds=seconds)


def checked(request: ScreeningRequest | None = None, house: House | None = None) -> House:
    """A house in which somebody called Ana went through the check."""
    lived_in = house or home()
    person = add_person(lived_in, Newcomer("Ana", "adult"), AT)
    lived_in.journal.keep_intake(Intake("check", person.household, person.id, AT, request or ana()))
    return lived_in


def planned(house: House, wish: PlanRequest = WISH, now: datetime = AT) -> Session:
    answer = prepare(house, "check", wish, now)
    assert not isinstance(answer, Refusal)
    return answer


def begun(house: House) -> Session:
    session = planned(house)
    assert isinstance(begin(house, session.id, AT), Session)
    return session


def event(id_: str, kind: SessionEventKind, seconds: float, zone: str | None = None) -> SessionEvent:
    return SessionEvent(id_, kind, after(seconds=seconds), zone=zone)
