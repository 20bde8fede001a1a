"""What an earlier check leaves to the next one: profile answers, ages and doctors' agreements."""

from datetime import datetime, timedelta
from math import floor

from msgspec import Struct
from msgspec.structs import replace

from warmhands.model.journal import Intake, Person
from warmhands.model.knowledge import Knowledge
from warmhands.model.screening import Measures, ScreeningRequest
from warmhands.model.vocabulary import Receiver
from warmhands.screening import WEEKS_A_YEAR
from warmhands.screening.thresholds import ADULT_FROM_YEARS, CHILD_FROM_YEARS, FRAIL_OVER_YEARS
from warmhands.services.request_ids import can_be_agreed

PROFILE_DAYS = 365
LEAST_YEARS = {"adult": ADULT_FROM_YEARS, "self": ADULT_FROM_YEARS, "child": CHILD_FROM_YEARS}


class Legacy(Struct, frozen=True):
    """What is carried over: a request without today's answers, the profile's date, what doctors said."""

    request: ScreeningRequest
    profile_from: datetime | None = None
    doctor_said: dict[str, str] = {}


def carry_over(last: Intake | None, receiver: Receiver, knowledge: Knowledge, now: datetime) -> Legacy:
    """Carry over what may be: profile cards answered within twelve months (365 days, the stricter reading).

    A receiver of another kind starts afresh, as other cards are due. What the knowledge no longer has is left
    behind, so that its card is asked again. The age grows by the time that has passed.
    """
    if last is None or last.request.receiver != receiver:
        return Legacy(ScreeningRequest(receiver=receiver))
    given = last.profile_from or last.started_at
    request = ScreeningRequest(receiver=receiver, measures=_aged(last, now))
    if now - given <= timedelta(days=PROFILE_DAYS):
        request = _with_profile(request, last.request, knowledge)
    agreed = {name: on for name, on in last.request.doctor_agreed.items() if _lasts(name, knowledge)}
    return Legacy(
        request=replace(request, doctor_agreed=agreed),
        profile_from=given if request.cards else None,
        doctor_said={name: said for name, said in last.doctor_said.items() if name in agreed},
    )


def _with_profile(fresh: ScreeningRequest, old: ScreeningRequest, knowledge: Knowledge) -> ScreeningRequest:
    cards = {
        name: mark
        for name, mark in old.cards.items()
        if name in knowledge.cards and knowledge.cards[name].when == "profile"
    }
    known = {name for name, one in knowledge.conditions.items() if cards.get(one.card) == "some"}
    places = {
        name: tuple(place for place in given if knowledge.zones_of(place.zone))
        for name, given in old.places.items()
        if name in known
    }
    answers = {name: answer for name, answer in old.answers.items() if name in known}
    return replace(fresh, cards=cards, answers=answers, places=places)


def _lasts(name: str, knowledge: Knowledge) -> bool:
    """Whether an agreement outlives the check in which it was told.

    One about today's complaints does not: a new symptom, pain or swelling is another one next time, and the
    old agreement must not open it.
    """
    condition = knowledge.conditions.get(name)
    return can_be_agreed(name, knowledge) and (condition is None or condition.when != "day_of")


def _aged(last: Intake, now: datetime) -> Measures:
    weeks = max(0, (now - last.started_at).days) / 7
    old = last.request.measures
    return Measures(
        age_years=None if old.age_years is None else _rounded(old.age_years + weeks / WEEKS_A_YEAR),
        age_weeks=None if old.age_weeks is None else _rounded(old.age_weeks + weeks),
    )


def _rounded(age: float) -> float:
    return floor(age * 100 + 1e-6) / 100


def only_ages(told: Measures, otherwise: Measures) -> Measures:
    """The ages that were told, alone; where none was, those of `otherwise`."""
    source = otherwise if told.age_years is None and told.age_weeks is None else told
    return Measures(age_years=source.age_years, age_weeks=source.age_weeks)


def ages_of(person: Person, now: datetime) -> Measures:
    """The age that a birth year tells, on the strict side: nobody said whether the birthday has been.

    The younger of the two ages counts, and over 75 the older one. A baby's year tells too little.
    """
    if person.birth_year is None or person.receiver == "baby":
        return Measures()
    turning = now.year - person.birth_year
    least = LEAST_YEARS[person.receiver]
    age = turning if turning > FRAIL_OVER_YEARS or turning <= least else turning - 1
    return Measures(age_years=max(0, age))
