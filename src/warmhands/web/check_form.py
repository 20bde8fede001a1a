"""Reads what was sent with a card: its lines, its measures and its places."""

from typing import cast

import msgspec
from litestar.datastructures import FormMultiDict

from warmhands.model.knowledge import Condition
from warmhands.model.mistake import Mistake
from warmhands.model.screening import Measures, Place
from warmhands.model.vocabulary import Answer, CardMark, Side
from warmhands.services.intake_walk import CardAnswer, IntakeView


class Measure(msgspec.Struct, frozen=True):
    """A number that may be told beside a line."""

    name: str
    label: str
    unit: str


MEASURES = {
    "fever": Measure("temperature_c", "Temperature", "°C"),
    "heavy_meal": Measure("hours_since_meal", "How long since the meal?", "hours"),
    "infant_fever_or_unwell": Measure("temperature_c", "Temperature", "°C"),
    "infant_just_fed": Measure("hours_since_feed", "How long since the feed?", "hours"),
    "infant_vaccinated": Measure("hours_since_vaccination", "How long since the vaccination?", "hours"),
}
"""Which line takes which number."""

WAITS = ("heavy_meal", "infant_just_fed", "infant_vaccinated")
"""The lines whose number is a time that has passed of a wait."""

MEASURED = ("d_today", "i_today")
"""The cards with such lines."""


def none_of(card_id: str) -> CardAnswer:
    """The answer "none of these"; it also takes back the numbers that were told on this card."""
    return CardAnswer(card=card_id, mark="none", measures=Measures() if card_id in MEASURED else None)


def read_card(form: FormMultiDict, card_id: str, view: IntakeView) -> CardAnswer | None:
    """The answer that the tick list gives; None where nothing at all was marked."""
    shown = view.conditions.get(card_id, ())
    measures = _measures(form) if card_id in MEASURED else None
    answers = {
        condition.id: cast("Answer", form[f"a.{condition.id}"])
        for condition in shown
        if form.get(f"a.{condition.id}") in ("yes", "no", "unsure")
        and not _is_told(condition, form, measures)
    }
    if not answers and (measures is None or measures == Measures()):
        return None
    before = view.intake.request.places
    places = {
        name: before[name] for name, given in answers.items() if given in ("yes", "unsure") and name in before
    }
    mark: CardMark = "some" if answers else "none"
    return CardAnswer(card=card_id, mark=mark, answers=answers, places=places, measures=measures)


def read_places(form: FormMultiDict) -> tuple[str, tuple[Place, ...]]:
    """The line that was asked about, and the places that were tapped."""
    pairs = (str(value).partition(":") for value in form.getall("place", []))
    places = dict.fromkeys(Place(zone, cast("Side", side)) for zone, _, side in pairs)
    return str(form.get("condition", "")), tuple(places)


def with_places(view: IntakeView, card_id: str, condition: str, places: tuple[Place, ...]) -> CardAnswer:
    """The card as it was answered, with the places of one line."""
    request = view.intake.request
    shown = {entry.id for entry in view.conditions.get(card_id, ())}
    answers = {name: given for name, given in request.answers.items() if name in shown}
    kept = {name: given for name, given in request.places.items() if name in shown}
    return CardAnswer(card=card_id, mark="some", answers=answers, places={**kept, condition: places})


def _is_told(condition: Condition, form: FormMultiDict, measures: Measures | None) -> bool:
    """Whether a yes says no more than its number: "fed 30 minutes ago" waits for what is left of the wait.

    Beside a number that is past the wait the yes stays: one of the two must be a slip.
    """
    if measures is None or form.get(f"a.{condition.id}") != "yes" or condition.id not in WAITS:
        return False
    hours = getattr(measures, MEASURES[condition.id].name)
    return hours is not None and condition.hours is not None and hours < condition.hours


def _measures(form: FormMultiDict) -> Measures:
    names = {measure.name for measure in MEASURES.values()}
    told = {name: str(form.get(f"m.{name}", "")).strip() for name in names}
    return measures_of({name: number(given, name) for name, given in told.items() if given})


def measures_of(told: dict[str, float]) -> Measures:
    """The measures with these numbers; one that cannot be is a `Mistake`."""
    try:
        return msgspec.convert(told, Measures)
    except msgspec.ValidationError as error:
        name = str(error).rpartition("$.")[2].rstrip("`").replace("_", " ")
        hint = "Go back and look at the number once more."
        raise Mistake("bad_value", f"That number cannot be right: {name}.", "measures", hint) from error


def number(given: str, where: str) -> float:
    """A number as people write it, with a point or a comma."""
    try:
        return float(given.strip().replace(",", "."))
    except ValueError:
        hint = "Go back and write a number such as 36.6, or leave the field empty."
        raise Mistake("bad_value", f"“{given[:20]}” is not a number.", where, hint) from None
