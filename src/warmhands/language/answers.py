"""What a finding rests on: what was answered, what was measured, what holds by itself."""

from collections.abc import Callable, Mapping

from warmhands.language.times import span
from warmhands.language.tongue import Tongue, english
from warmhands.model.knowledge import Condition
from warmhands.model.screening import Measures, ScreeningRequest

Tell = Callable[[Tongue, ScreeningRequest], str]

ASKING = (
    *("Are", "Can", "Could", "Did", "Do", "Does", "Ever", "Had", "Has", "Have", "How", "Is"),
    *("May", "Was", "Were", "What", "When", "Where", "Which", "Will"),
)
"""A question that begins so is quoted; any other names the thing itself: "A bruise?"."""


def answered(tongue: Tongue, condition: Condition, request: ScreeningRequest) -> str:
    """What speaks for the condition: the answer, the measure, or both; never empty."""
    answer = request.answers.get(condition.id, "no")
    said = [
        tongue.text(ANSWERS[answer], thing=thing(tongue, condition.question)) if answer in ANSWERS else "",
        _measured(tongue, condition.id, request),
    ]
    return " ".join(part for part in said if part) or tongue.text(
        "This holds today: {thing}.", thing=thing(tongue, condition.question)
    )


ANSWERS: Mapping[str, str] = {
    "yes": english("You said yes to: {thing}."),
    "unsure": english("You were not sure about: {thing}. Not sure counts as yes."),
}


def thing(tongue: Tongue, question: str) -> str:
    """The question as a thing to name: "a bruise" for "A bruise?", a full question in quotes."""
    name = question.strip().rstrip("?")
    first = name.split(" ", 1)[0]
    if first in ASKING or not tongue.is_english:
        return tongue.text("“{question}”", question=tongue.text(question.strip()))
    if first == "Wish":
        return f"the w{name[1:]}"
    # An abbreviation keeps its capitals; a single letter is the article.
    return name if first[1:2].isupper() else name[:1].lower() + name[1:]


def _measured(tongue: Tongue, condition: str, request: ScreeningRequest) -> str:
    tell = TELLS.get(condition)
    return tell(tongue, request) if tell else ""


def _temperature(tongue: Tongue, request: ScreeningRequest) -> str:
    degrees = request.measures.temperature_c
    if degrees is None or degrees < 37.2:
        return ""
    # Two digits, as 37.16 must not be told as 37.2.
    said = tongue.number(degrees, 2)
    return tongue.text("The temperature is {degrees} °C.", degrees=said)


def _since(sentence: str, measure: Callable[[Measures], float | None], least: float) -> Tell:
    def tell(tongue: Tongue, request: ScreeningRequest) -> str:
        hours = measure(request.measures)
        if hours is None or hours >= least:
            return ""
        if hours < 1 / 60:
            return tongue.text(sentence, ago=tongue.text("just now"))
        return tongue.text(sentence, ago=tongue.text("{span} ago", span=span(tongue, hours)))

    return tell


def _years(tongue: Tongue, request: ScreeningRequest) -> str:
    years = request.measures.age_years
    if years is None:
        return ""
    return tongue.text("The age given is {years}.", years=tongue.number(years))


def _weeks(tongue: Tongue, request: ScreeningRequest) -> str:
    if request.receiver != "baby":
        return ""
    weeks = request.measures.age_weeks
    if weeks is None:
        return tongue.text("The baby is under eight weeks old.") if request.measures.age_years else ""
    return tongue.text("The baby is {weeks} weeks old.", weeks=tongue.number(weeks))


def _receiver(receiver: str, sentence: str) -> Tell:
    def tell(tongue: Tongue, request: ScreeningRequest) -> str:
        return tongue.text(sentence) if request.receiver == receiver else ""

    return tell


TELLS: Mapping[str, Tell] = {
    "fever": _temperature,
    "infant_fever_or_unwell": _temperature,
    "heavy_meal": _since(english("The last meal was {ago}."), lambda one: one.hours_since_meal, 2),
    "infant_just_fed": _since(english("The last feed was {ago}."), lambda one: one.hours_since_feed, 0.75),
    "infant_vaccinated": _since(
        english("The vaccination was {ago}."), lambda one: one.hours_since_vaccination, 72
    ),
    "frail_or_very_old": _years,
    "consent_minor": _years,
    "infant_under_8_weeks": _weeks,
    "infant_under_1_year": _receiver("baby", english("The massage is for a baby.")),
    "child_under_12": _receiver("child", english("The massage is for a child.")),
}
"""What a measure or an age says of a condition; thresholds as in the contract's measures."""
