"""Checks that a screening request names only what is known, and does not contradict itself."""

from collections.abc import Iterable, Mapping

from warmhands.model.knowledge import Condition, Knowledge
from warmhands.model.mistake import Mistake
from warmhands.model.screening import ScreeningRequest
from warmhands.model.vocabulary import Receiver
from warmhands.screening import AFFECTED, PAIN_CARD, WEAK_FLAGS, WEEKS_A_YEAR, due_cards
from warmhands.screening.thresholds import ADULT_FROM_YEARS, CHILD_FROM_WEEKS, CHILD_FROM_YEARS
from warmhands.services.spelling import did_you_mean, shown

AGE_BOUNDS = (
    ("age_years", CHILD_FROM_YEARS, ADULT_FROM_YEARS),
    ("age_weeks", CHILD_FROM_WEEKS, ADULT_FROM_YEARS * WEEKS_A_YEAR),
)
"""From which age on the receiver is a child, and an adult."""
YEARS_THAT_FIT = range(1900, 2200)
AGES: Mapping[Receiver, str] = {
    "baby": "A baby is under 52 weeks.",
    "child": "A child is from 1 up to 12 years.",
    "adult": "An adult is 13 years or more.",
    "self": "Self-massage is for 13 years or more.",
}
ASKED_LATER: Mapping[str, str] = {
    "in_session": "is asked during the massage, never beforehand",
    "after": "is for after the massage, never beforehand",
}


def check_ids(request: ScreeningRequest, knowledge: Knowledge, where: str = "$") -> None:
    """Raise the first `Mistake` of a request that cannot be judged; `where` is the path to it.

    Refused are unknown ids of cards, conditions, zones and agreements; ages that contradict the receiver; a
    mark for a card that is not due (`b_pain_flags` "may always be answered"); an answer for a condition whose
    card is none, absent, in-session or after. Where the contract is silent: a place is refused for a
    condition that takes none, and has no effect for one that was not answered with yes or unsure.
    """
    _check_moment(request, where)
    _check_ages(request, where)
    _check_known(request.cards, knowledge.cards, f"{where}.cards", "card")
    _check_known(request.answers, knowledge.conditions, f"{where}.answers", "condition")
    _check_known(request.places, knowledge.conditions, f"{where}.places", "condition")
    _check_agreements(request, knowledge, f"{where}.doctor_agreed")
    _check_marks(request, knowledge, f"{where}.cards")
    _check_answers(request, knowledge, f"{where}.answers")
    _check_places(request, knowledge, f"{where}.places")


def _check_moment(request: ScreeningRequest, where: str) -> None:
    if request.at is not None and request.at.year not in YEARS_THAT_FIT:
        message = f"`at` is {request.at.isoformat()}, which cannot be the time of the answers"
        raise Mistake("bad_value", message, f"{where}.at", "Leave `at` out where it means now.")


def _check_ages(request: ScreeningRequest, where: str) -> None:
    """Refuse an age that contradicts the receiver, "baby: under 52 weeks; child: 1 up to … 13 years"."""
    for name, child_from, adult_from in AGE_BOUNDS:
        age: float | None = getattr(request.measures, name)
        fitting = _receivers_of(age, child_from, adult_from)
        if age is not None and request.receiver not in fitting:
            message = f"`{name}` is {age:g}, which contradicts the receiver `{request.receiver}`"
            hint = f"{AGES[request.receiver]} With this age the receiver is `{fitting[0]}`."
            raise Mistake("contradiction", message, f"{where}.measures.{name}", hint)


def _receivers_of(age: float | None, child_from: float, adult_from: float) -> tuple[Receiver, ...]:
    if age is None or age < child_from:
        return ("baby",)
    return ("child",) if age < adult_from else ("adult", "self")


def _check_known(given: Mapping[str, object], known: Mapping[str, object], where: str, noun: str) -> None:
    for name, value in given.items():
        if name not in known:
            raise _unknown(name, f"{where}.{name[:80]}", noun, known, value)


def _check_agreements(request: ScreeningRequest, knowledge: Knowledge, where: str) -> None:
    """Refuse agreements to anything but conditions, kinds, protocols and the weak signs."""
    for name, said_on in request.doctor_agreed.items():
        if not can_be_agreed(name, knowledge):
            known = (*knowledge.conditions, *knowledge.kinds, *knowledge.protocols, WEAK_FLAGS)
            raise _unknown(name, f"{where}.{name[:80]}", "condition, kind or protocol", known, said_on)


def can_be_agreed(name: str, knowledge: Knowledge) -> bool:
    """Whether a doctor's agreement may be recorded under this id."""
    return (
        name in knowledge.conditions
        or name == WEAK_FLAGS
        or name in knowledge.kinds
        or name in knowledge.protocols
    )


def _check_marks(request: ScreeningRequest, knowledge: Knowledge, where: str) -> None:
    due = {PAIN_CARD, *(card.id for card in due_cards(request, knowledge))}
    for name in request.cards:
        if name not in due:
            reason = ASKED_LATER.get(
                knowledge.cards[name].when, f"is not due for the receiver `{request.receiver}`"
            )
            hint = f"Leave it out. Due are: {', '.join(sorted(due - {PAIN_CARD}))}."
            raise Mistake("contradiction", f"the card `{name}` {reason}", f"{where}.{name}", hint)


def _check_answers(request: ScreeningRequest, knowledge: Knowledge, where: str) -> None:
    for name, answer in request.answers.items():
        card = knowledge.conditions[name].card
        mark = request.cards.get(card)
        if mark != "some":
            state = "is marked none" if mark == "none" else "is not marked"
            state = ASKED_LATER.get(knowledge.cards[card].when, state)
            message = f"`{name}` is answered with {answer}, but its card `{card}` {state}"
            hint = f"Mark `{card}` with some, or leave the answer out."
            raise Mistake("contradiction", message, f"{where}.{name}", hint)


def _check_places(request: ScreeningRequest, knowledge: Knowledge, where: str) -> None:
    for name, places in request.places.items():
        if not takes_place(knowledge.conditions[name]):
            message = f"`{name}` takes no place"
            raise Mistake(
                "contradiction", message, f"{where}.{name}", "Leave its place out: its zones are fixed."
            )
        for number, place in enumerate(places):
            if not knowledge.zones_of(place.zone):
                known = (*knowledge.zones, *knowledge.zone_groups)
                raise _unknown(
                    place.zone, f"{where}.{name}[{number}].zone", "zone or group", known, place.side
                )


def takes_place(condition: Condition) -> bool:
    """Whether one of the condition's effects is for the place affected."""
    return AFFECTED in condition.zones or any(AFFECTED in one.zones for one in condition.also)


def _unknown(name: str, where: str, noun: str, known: Iterable[str], value: object) -> Mistake:
    message = f"`{name[:80]}` (with {shown(str(value))}) is not a known {noun}"
    return Mistake("unknown_id", message, where, did_you_mean(name, known))
