"""Prepare a massage, begin it when the answers still hold, record what happens in it, and rate it.

Only `begin` opens a massage: it judges the answers once more, and nothing is recorded before it.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal
from uuid import uuid4

from msgspec import Struct
from msgspec.structs import replace

from warmhands import planning, verifying
from warmhands.model.coaching import CoachState
from warmhands.model.journal import Intake, PainMark, Session, SessionEvent
from warmhands.model.mistake import Mistake
from warmhands.model.plan import PlanRequest, Refusal
from warmhands.model.screening import Screening, ScreeningRequest
from warmhands.model.vocabulary import CLEARED
from warmhands.services.event_check import check_events, check_rating
from warmhands.services.house import House
from warmhands.services.pain_mark import marks_after, newer_pain
from warmhands.services.person_screen import screen_person
from warmhands.services.session_plan import plan_session
from warmhands.services.session_rest import Rests, rests_from, with_rests
from warmhands.services.session_state import state_after

SKEW = timedelta(minutes=5)
"""How far behind the answers this machine's clock may be before their age is unknown."""

AT_ONCE = timedelta(seconds=30)
"""A massage that began longer ago than this runs already when its beginning is told."""

UNDER_WAY = timedelta(hours=2)
"""How much longer the answers hold for a massage that has begun: the longest, with its pauses."""

USELESS = timedelta(days=31)
"""A plan of which nobody heard until then is cleared away: a device may hand in its massage that late."""


class Stale(Struct, frozen=True):
    """Why a planned massage may not begin now; nothing has begun. `because` is a sentence."""

    reason: Literal["too_old", "verdict", "plan", "pain"]
    because: str
    screening: Screening


class Rating(Struct, frozen=True, forbid_unknown_fields=True):
    """How it was for one of the two: 1 (bad) to 5 (lovely), and a word if they like."""

    who: Literal["giver", "receiver"]
    value: int
    note: str = ""


def prepare(house: House, intake_id: str, wish: PlanRequest, now: datetime) -> Session | Refusal:
    """Plan a massage on the answers of that intake and keep it; a screening in the wish is ignored."""
    intake = _find_intake(house, intake_id)
    request = replace(intake.request, at=intake.request.at or intake.started_at)
    marks = () if intake.person is None else house.journal.pain_marks(intake.household, intake.person)
    plan = plan_session(house, replace(wish, screening=request), now, marks=marks, judged_at=now)
    if isinstance(plan, Refusal):
        return plan
    knowledge = house.library.knowledge()
    room = planning.rooms(plan, planning.source(plan, knowledge))
    session = Session(uuid4().hex, intake.household, intake.person, intake.id, now, plan, request, room)
    house.journal.keep_session(session)
    house.journal.forget_unbegun(intake.household, now - USELESS)
    return session


def begin(house: House, session_id: str, now: datetime, ago: timedelta = timedelta()) -> Session | Stale:
    """Begin a massage, once; answers that no longer hold give a `Stale` in its place.

    `ago` is how long since it began on a device that could not say so at once: the age of the answers
    is judged by that moment. A massage that runs already is written down even where something became
    known since then that stops it now.
    """
    session = find_session(house, session_id)
    begun = _has_begun(house.journal.events(session.household, session.id))
    moment = now if begun else min(now, max(now - ago, session.created_at))
    answer = judge_again(house, session_id, moment)
    runs = moment < now - AT_ONCE and not (isinstance(answer, Stale) and answer.reason == "too_old")
    if not begun and (runs or isinstance(answer, Session)):
        house.journal.append(session.household, session.id, [SessionEvent("begin", "begin", moment)])
    return answer


def judge_again(house: House, session_id: str, now: datetime) -> Session | Stale:
    """The massage where it might begin or go on now, else why not; nothing is begun by asking."""
    session = find_session(house, session_id)
    screening = screen_person(house, _answers(house, session), now)
    begun = _has_begun(house.journal.events(session.household, session.id))
    stale = _grown_old(house, screening, now, begun=begun)
    if not begun:
        stale = stale or _no_longer_fits(house, session, screening)
    return stale or session


def _answers(house: House, session: Session) -> ScreeningRequest:
    """The answers as they stand in the intake now: what was told after the planning counts too."""
    intake = house.journal.intake(session.household, session.intake)
    if intake is None or replace(intake.request, at=session.screening.at) == session.screening:
        return session.screening
    return replace(intake.request, at=intake.request.at or intake.started_at)


def _grown_old(house: House, screening: Screening, now: datetime, *, begun: bool) -> Stale | None:
    end = screening.valid_until + (UNDER_WAY if begun else timedelta())
    if screening.at - SKEW <= now <= end:
        return None
    because = house.words.text("The answers are too old to go by. Please go through the check once more.")
    return Stale("too_old", because, screening)


def _no_longer_fits(house: House, session: Session, screening: Screening) -> Stale | None:
    knowledge = house.library.knowledge()
    if screening.verdict not in CLEARED:
        return Stale("verdict", house.words.verdict(screening, knowledge), screening)
    if verifying.check(session.plan, knowledge, screening):
        because = house.words.text("Something has changed since this was planned. Please plan it anew.")
        return Stale("plan", because, screening)
    if newer_pain(session.plan, _marks(house, session), knowledge):
        because = house.words.text("A place has hurt since this was planned. Please plan it anew.")
        return Stale("pain", because, screening)
    return None


def _marks(house: House, session: Session) -> Sequence[PainMark]:
    return () if session.person is None else house.journal.pain_marks(session.household, session.person)


def record(house: House, session_id: str, events: Sequence[SessionEvent]) -> int:
    """Write down what happened and say how much of it was new; nothing is kept when one event is a `Mistake`.

    A pain is remembered for the person before it is written down here: should the power fail
    between the two, the place is spared all the same.
    """
    session, knowledge = find_session(house, session_id), house.library.knowledge()
    kept = house.journal.events(session.household, session.id)
    check_events(session, kept, events, knowledge)
    if not _has_begun(kept):
        hint = "Open the massage with Begin first."
        raise Mistake("contradiction", "This massage has not begun.", "$.events", hint)
    told = with_rests(session, kept, events, knowledge)
    if session.person is not None and any(event.kind == "hurts" for event in told):
        marks = marks_after(session, [*kept, *told], knowledge, session.person)
        house.journal.mark_pain(session.household, marks)
    return house.journal.append(session.household, session.id, told)


def state(house: House, session_id: str, now: datetime) -> CoachState:
    """Where the massage stands at this moment, after everything that was recorded."""
    session = find_session(house, session_id)
    events = house.journal.events(session.household, session.id)
    return state_after(session, events, now, house.library.knowledge())


def carried(house: House, session_id: str, first: int, now: datetime) -> Rests:
    """The verified rests that may be needed from the step `first` on, some at a time."""
    session, knowledge = find_session(house, session_id), house.library.knowledge()
    events = house.journal.events(session.household, session.id)
    return rests_from(session.plan, state_after(session, events, now, knowledge), first, knowledge)


def rate(house: House, session_id: str, rating: Rating, now: datetime) -> None:
    """Keep how it was for one of the two; their latest rating is the one that counts."""
    session = find_session(house, session_id)
    check_rating(rating.value, rating.note)
    event = SessionEvent(uuid4().hex, "rated", now, value=rating.value, who=rating.who, note=rating.note)
    house.journal.append(session.household, session.id, [event])


def find_session(house: House, session_id: str) -> Session:
    """One massage; an id that is not known is a `Mistake`."""
    session = house.journal.session(house.journal.household(), session_id)
    if session is None:
        hint = "It may have been deleted. Look into the journal, or plan a new one."
        raise Mistake("unknown_id", "There is no such massage in the journal.", "$.session", hint)
    return session


def _find_intake(house: House, intake_id: str) -> Intake:
    intake = house.journal.intake(house.journal.household(), intake_id)
    if intake is None:
        hint = "It may have been deleted. Start the check once more."
        raise Mistake("unknown_id", "There is no such check in the journal.", "$.intake", hint)
    return intake


def _has_begun(events: Sequence[SessionEvent]) -> bool:
    return any(event.kind == "begin" for event in events)
