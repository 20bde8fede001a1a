"""Walks a person through the check, one card after another."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import uuid4

from msgspec.structs import replace

from warmhands.model.appearance import Appearance
from warmhands.model.journal import Intake, Person
from warmhands.model.mistake import Mistake
from warmhands.model.screening import Measures
from warmhands.model.vocabulary import Receiver
from warmhands.screening.thresholds import AGREED_FOR_DAYS
from warmhands.services.appearance_choose import appearance_of, draw_receiver
from warmhands.services.house import House
from warmhands.services.intake_answer import CardAnswer, answered
from warmhands.services.intake_carry import ages_of, carry_over, only_ages
from warmhands.services.intake_view import IntakeView, view
from warmhands.services.request_ids import can_be_agreed, check_ids
from warmhands.services.spelling import did_you_mean

__all__ = ["CardAnswer", "IntakeView", "agree", "answer_card", "belongs_to", "look", "renew", "start"]


def start(
    house: House, receiver: Receiver, person: Person | None, now: datetime, *, ages: Measures | None = None
) -> Intake:
    """Begin a check and keep it; what may be carried over from the person's last one is in it already.

    `ages` are the ages that were told, else the person's birth year speaks. Raises `Mistake` where an age
    contradicts the receiver.
    """
    journal, knowledge = house.journal, house.library.knowledge()
    last = None if person is None else journal.last_intake(journal.household(), person.id)
    legacy = carry_over(last, receiver, knowledge, now)
    told = ages or (Measures() if person is None else ages_of(person, now))
    request = replace(legacy.request, measures=only_ages(told, legacy.request.measures))
    check_ids(request, knowledge)
    intake = Intake(
        id=uuid4().hex,
        household=journal.household(),
        person=None if person is None else person.id,
        started_at=now,
        request=request,
        profile_from=legacy.profile_from,
        doctor_said=legacy.doctor_said,
    )
    journal.keep_intake(intake)
    return intake


def look(house: House, intake_id: str) -> IntakeView:
    """Where the check stands, screened as far as it goes. Raises `Mistake` where there is no such check."""
    return view(house, _find(house, intake_id))


def answer_card(house: House, intake_id: str, answer: CardAnswer, now: datetime) -> IntakeView:
    """Answer a card, for the first time or anew, and keep it. Raises `Mistake`; then nothing was kept."""
    intake = answered(_find(house, intake_id), answer, house.library.knowledge(), now)
    house.journal.keep_intake(intake)
    return view(house, intake)


def agree(  # noqa: PLR0913, PLR0917 - what one tells: to what, when, in which words
    house: House,
    intake_id: str,
    ids: Sequence[str],
    on: date,
    said: str,
    now: datetime,
) -> IntakeView:
    """Record that a doctor agreed on this day, and what was said.

    Raises `Mistake` for a day ahead or more than 90 days ago: it would count for nothing.
    """
    intake, knowledge = _find(house, intake_id), house.library.knowledge()
    for name in ids:
        if not can_be_agreed(name, knowledge):
            known = (*knowledge.conditions, *knowledge.kinds, *knowledge.protocols)
            raise Mistake("unknown_id", f"`{name[:80]}` is not known", "$.ids", did_you_mean(name, known))
    days = (now.date() - on).days
    if not 0 <= days <= AGREED_FOR_DAYS:
        problem = "is still to come" if days < 0 else "is too long ago"
        hint = f"An answer of the doctor counts for {AGREED_FOR_DAYS} days."
        raise Mistake("bad_value", f"the day {on.isoformat()} {problem}", "$.on", hint)
    request = replace(
        intake.request, doctor_agreed={**intake.request.doctor_agreed, **dict.fromkeys(ids, on)}
    )
    intake = replace(intake, request=request, doctor_said={**intake.doctor_said, **dict.fromkeys(ids, said)})
    house.journal.keep_intake(intake)
    return view(house, intake)


def belongs_to(house: House, intake_id: str, person: Person) -> Intake:
    """Keep a check under somebody's name, so that the next one need not ask everything again.

    How the receiver was drawn goes to a person for whom nobody has chosen anything yet.
    Raises `Mistake` where the check is another person's already, or of another kind of receiver.
    """
    intake = _find(house, intake_id)
    if intake.person not in (None, person.id) or person.receiver != intake.request.receiver:
        hint = "Start a check for them from the first page."
        raise Mistake("contradiction", "this check is not about that person", "$.person", hint)
    named = replace(intake, person=person.id)
    house.journal.keep_intake(named)
    if appearance_of(house, named) == Appearance():
        draw_receiver(house, named, intake.appearance)
    return named


def renew(house: House, intake_id: str, now: datetime) -> Intake:
    """Begin afresh where today's answers have grown too old; profile, ages, agreements stay."""
    old, knowledge = _find(house, intake_id), house.library.knowledge()
    legacy = carry_over(old, old.request.receiver, knowledge, now)
    check_ids(legacy.request, knowledge)
    intake = replace(
        old,
        id=uuid4().hex,
        started_at=now,
        request=legacy.request,
        profile_from=legacy.profile_from,
        doctor_said=legacy.doctor_said,
    )
    house.journal.keep_intake(intake)
    return intake


def _find(house: House, intake_id: str) -> Intake:
    intake = house.journal.intake(house.journal.household(), intake_id)
    if intake is None:
        raise Mistake("unknown_id", "this check is not known here", "$.intake", "Please start a new one.")
    return intake
