"""Lead a massage without a journal: the plan that may be led, and the coach that leads it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec
from msgspec.structs import replace

from warmhands import coaching, planning
from warmhands.model.coaching import CoachState, Cue
from warmhands.model.journal import SessionEvent
from warmhands.model.mistake import Mistake
from warmhands.model.plan import CheckFinding, Plan, PlanRequest, Refusal, RefusalBody
from warmhands.services.house import House
from warmhands.services.plan_check import check_file
from warmhands.services.request_read import read_json
from warmhands.services.session_plan import plan_session
from warmhands.services.session_vary import Variations

HOLDS = timedelta(hours=4)
SKEW = timedelta(minutes=5)
"""How far ahead of this clock the answers may be before their age is unknown."""


def plan_to_lead(
    house: House, raw: bytes, name: str, now: datetime
) -> Plan | Refusal | tuple[CheckFinding, ...]:
    """The plan in these bytes, or the one for the wish in them, when it may be led now.

    A plan with findings is not led: they are the answer. Answers that have grown too old (or lie ahead
    of the clock) are refused as `incomplete`, as at every Begin. Raises `Mistake` for unusable input.
    """
    if not _is_plan(raw):
        return _planned(house, raw, now)
    plan = read_json(raw, Plan)
    findings = check_file(house, raw, name, now)
    if findings:
        return findings
    return plan if _holds(plan, now) else Refusal(RefusalBody("incomplete", (), None, ()))


def _planned(house: House, raw: bytes, now: datetime) -> Plan | Refusal:
    answer = plan_session(house, read_json(raw, PlanRequest), now, judged_at=now)
    if isinstance(answer, Refusal) or _holds(answer, now):
        return answer
    return Refusal(RefusalBody("incomplete", (), None, ()))


def _is_plan(raw: bytes) -> bool:
    """Whether these bytes mean a plan and not a wish: only a plan has steps."""
    try:
        value = read_json(raw, dict[str, msgspec.Raw])
    except Mistake as mistake:
        if mistake.code == "bad_value":
            return False
        raise
    return "steps" in value


def _holds(plan: Plan, now: datetime) -> bool:
    return plan.valid_until - HOLDS - SKEW <= now <= plan.valid_until


def start(house: House, plan: Plan) -> CoachState:
    """The state before the first stroke."""
    knowledge = house.library.knowledge()
    room = planning.rooms(plan, planning.source(plan, knowledge))
    return coaching.start(plan, knowledge.routes.values(), room)


def advance(
    house: House, plan: Plan, state: CoachState, event: SessionEvent
) -> tuple[CoachState, tuple[Cue, ...]]:
    """The state after an event, and what is said at once; a pain and a hurry change what remains."""
    here = coaching.at(state, event.at)
    if event.kind in ("hurts", "no_time") and here.step < len(here.legs):
        rest = Variations(plan, here, house.library.knowledge()).rest(event, here.step)
        return coaching.advance(plan, here, replace(event, rest=rest))
    return coaching.advance(plan, here, event)


def at(state: CoachState, now: datetime) -> CoachState:
    """The state at this moment."""
    return coaching.at(state, now)


def timetable(state: CoachState) -> Sequence[Cue]:
    """What will be said from here on if nothing happens."""
    return coaching.timetable(state)


def left_s(state: CoachState) -> float:
    """How many seconds of the massage are left."""
    return coaching.left_ms(state) / 1000


def length_s(state: CoachState) -> float:
    """How many seconds the present step takes."""
    return coaching.length_ms(state, state.step) / 1000


def level(state: CoachState) -> int:
    """How hard the present step is done now, after everything that was made softer."""
    done = coaching.work(state, state.step)
    return 1 if done is None else done.pressure
