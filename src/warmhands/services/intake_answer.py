"""Puts one card's answers into a check, and drops the answers that they make too old or needless."""

from collections.abc import Callable
from datetime import datetime, timedelta
from math import floor

from msgspec import Struct
from msgspec.structs import replace

from warmhands.model.journal import Intake
from warmhands.model.knowledge import Knowledge
from warmhands.model.mistake import Mistake
from warmhands.model.screening import Measures, Place, ScreeningRequest
from warmhands.model.vocabulary import Answer, CardMark
from warmhands.screening import VALID_HOURS, due_cards
from warmhands.services.intake_carry import only_ages
from warmhands.services.request_ids import check_ids
from warmhands.services.spelling import did_you_mean

VALID = timedelta(hours=VALID_HOURS)
TOGETHER = timedelta(minutes=10)
NEW_SYMPTOM = "new_symptom_since_last"
SHORT_WAITS = ("hours_since_meal", "hours_since_feed")
HOURS = (*SHORT_WAITS, "hours_since_vaccination")


class CardAnswer(Struct, frozen=True, forbid_unknown_fields=True):
    """What is said on one card; it replaces what was said there before.

    `measures` none leaves the measures as they are; else they replace those that the card asks for.
    """

    card: str
    mark: CardMark
    answers: dict[str, Answer] = {}
    places: dict[str, tuple[Place, ...]] = {}
    measures: Measures | None = None


def answered(intake: Intake, answer: CardAnswer, knowledge: Knowledge, now: datetime) -> Intake:
    """The intake with this card answered at `now`. Raises `Mistake` for what cannot be.

    Today's answers count from the first of them (`at`). Older than four hours they are dropped; so they are
    when a short wait (a meal, a feed) is told more than ten minutes after it, as it would end too early: a
    longer wait outlives the answers anyway. A new symptom drops the profile that was carried over. A card
    that is no longer due is dropped with its answers.
    """
    _check_belongs(answer, knowledge)
    request = _fresh(intake.request, answer, knowledge, now)
    if request.at is None and _is_of_today(answer.card, knowledge):
        request = replace(request, at=now)
    request = _merged(request, answer, knowledge, now)
    if intake.profile_from is not None and answer.answers.get(NEW_SYMPTOM, "no") != "no":
        request = keep_cards(request, lambda card: _is_of_today(card, knowledge), knowledge)
        intake = replace(intake, profile_from=None)
    request = _reopened(intake.request, request, knowledge)
    due = {answer.card, *(card.id for card in due_cards(request, knowledge))}
    request = keep_cards(request, due.__contains__, knowledge)
    check_ids(request, knowledge)
    return replace(intake, request=request)


def keep_cards(
    request: ScreeningRequest, is_kept: Callable[[str], bool], knowledge: Knowledge
) -> ScreeningRequest:
    """The request with some of its cards only, and with their answers and places."""
    kept = {name for name, one in knowledge.conditions.items() if is_kept(one.card)}
    return replace(
        request,
        cards={
            card: mark for card, mark in request.cards.items() if card in knowledge.cards and is_kept(card)
        },
        answers={name: said for name, said in request.answers.items() if name in kept},
        places={name: places for name, places in request.places.items() if name in kept},
    )


def _check_belongs(answer: CardAnswer, knowledge: Knowledge) -> None:
    if answer.card not in knowledge.cards:
        hint = did_you_mean(answer.card, knowledge.cards)
        raise Mistake("unknown_id", f"`{answer.card[:80]}` is not a known card", "$.card", hint)
    theirs = [name for name, one in knowledge.conditions.items() if one.card == answer.card]
    for field, names in (("answers", answer.answers), ("places", answer.places)):
        for name in names:
            if name not in theirs:
                message = f"`{name[:80]}` does not belong to the card `{answer.card}`"
                raise Mistake("unknown_id", message, f"$.{field}.{name[:80]}", did_you_mean(name, theirs))


def _is_of_today(card: str, knowledge: Knowledge) -> bool:
    return knowledge.cards[card].when != "profile"


def _fresh(
    request: ScreeningRequest, answer: CardAnswer, knowledge: Knowledge, now: datetime
) -> ScreeningRequest:
    """The request without today's answers where they can no longer stand beside this one."""
    if request.at is None:
        return request
    passed = abs(now - request.at)
    if passed <= (TOGETHER if _means_short_wait(answer, knowledge) else VALID):
        return request
    profile = keep_cards(request, lambda card: not _is_of_today(card, knowledge), knowledge)
    return replace(profile, at=None, measures=only_ages(request.measures, request.measures))


def _means_short_wait(answer: CardAnswer, knowledge: Knowledge) -> bool:
    held = (knowledge.conditions[name] for name, said in answer.answers.items() if said != "no")
    return any(one.effect == "defer" and (one.hours or 0) < VALID_HOURS for one in held) or any(
        getattr(answer.measures, name, None) is not None for name in SHORT_WAITS
    )


def _merged(
    request: ScreeningRequest, answer: CardAnswer, knowledge: Knowledge, now: datetime
) -> ScreeningRequest:
    others = keep_cards(request, lambda card: card != answer.card, knowledge)
    return replace(
        request,
        cards={**others.cards, answer.card: answer.mark},
        answers={**others.answers, **answer.answers},
        places={**others.places, **answer.places},
        measures=_measured(request, answer, now),
    )


def _measured(request: ScreeningRequest, answer: CardAnswer, now: datetime) -> Measures:
    """The measures with those of this answer, its hours counted back to the moment `at` of the request."""
    if answer.measures is None:
        return request.measures
    passed = timedelta(0) if request.at is None else max(timedelta(0), now - request.at)
    measures = {name: getattr(request.measures, name) for name in Measures.__struct_fields__}
    measures |= dict.fromkeys(_asked_on(answer.card, request))
    for name in Measures.__struct_fields__:
        value = getattr(answer.measures, name)
        if value is not None:
            measures[name] = _counted_back(value, passed) if name in HOURS else value
    return Measures(**measures)


def _asked_on(card: str, request: ScreeningRequest) -> tuple[str, ...]:
    """The measures that a card asks for: they are emptied when they are not given again."""
    if card == "d_today":
        return ("temperature_c", "hours_since_meal")
    if card == "i_today":
        own = ("hours_since_feed", "hours_since_vaccination")
        return (*own, "temperature_c") if request.receiver == "baby" else own
    return ()


def _counted_back(hours: float, passed: timedelta) -> float:
    return max(0.0, round(hours - floor(passed / timedelta(minutes=1)) / 60, 2))


def _reopened(before: ScreeningRequest, after: ScreeningRequest, knowledge: Knowledge) -> ScreeningRequest:
    """Ask a card again that was answered with none before one of its questions made sense.

    Cancer told on the profile brings up the question about chemotherapy, which belongs to an earlier card.
    """
    awake = {
        one.card
        for one in knowledge.conditions.values()
        if one.only_if is not None
        and before.answers.get(one.only_if, "no") == "no"
        and after.answers.get(one.only_if, "no") != "no"
    }
    again = {card for card in awake if before.cards.get(card) == after.cards.get(card) == "none"}
    return keep_cards(after, lambda card: card not in again, knowledge)
