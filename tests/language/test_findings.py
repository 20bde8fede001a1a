"""Every reason is said, in whole sentences, for every condition and every answer."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace
from speakers import BRACKETED, WORDS

from cast import agree, kofi, tell, well
from warmhands.library.shelf import load
from warmhands.model.knowledge import Condition, Knowledge
from warmhands.model.screening import Finding, Measures, Place, ScreeningRequest
from warmhands.model.vocabulary import Answer, Receiver
from warmhands.screening import BECAUSE, screen

ASKED = [one.id for one in load().conditions.values() if one.when in ("day_of", "profile", "branch")]
RECEIVERS: dict[str, Receiver] = {"infant": "baby", "child": "child"}
SHOULDER = (Place("shoulder_blade", "left"),)


def asked(condition: Condition, answer: Answer, knowledge: Knowledge) -> ScreeningRequest:
    receiver = RECEIVERS.get(condition.audience, "adult")
    parent = knowledge.conditions.get(condition.only_if or "")
    request = well(receiver)
    if parent is not None:
        request = tell(request, parent.card, parent.id, "yes", SHOULDER)
    return tell(request, condition.card, condition.id, answer, SHOULDER)


def is_plain(sentence: str) -> bool:
    return (
        sentence.endswith((".", "!"))
        and not re.search(r"[{}]|None(?! under)|…|\s\s|\.\.", sentence)
        and sentence[:1].isupper()
    )


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_every_condition_is_told_in_whole_sentences(name: str, answer: Answer, knowledge: Knowledge) -> None:
    request = asked(knowledge.conditions[name], answer, knowledge)

    told = [
        WORDS.finding(one, request, knowledge)
        for one in screen(request, knowledge).findings
        if one.condition == name
    ]

    assert told
    assert [one for one in told if not is_plain(one)] == []


@pytest.mark.parametrize("because", BECAUSE)
def test_no_key_fails_for_any_condition(because: str, knowledge: Knowledge) -> None:
    effect = "refer" if because.startswith("weak") else because.partition("_")[0]
    effect = {"avoid": "avoid_area", "cap": "cap_pressure"}.get(effect, effect)

    told = [
        WORDS.finding(Finding(one, effect, because, ()), well(), knowledge) for one in knowledge.conditions
    ]

    assert [one for one in told if not is_plain(one)] == []


def outside(text: str) -> Iterator[str]:
    depth = 0
    for letter in text:
        depth += {"[": 1, "]": -1}.get(letter, 0)
        if depth == 0 and letter != "]":
            yield letter


@pytest.mark.parametrize("name", ASKED)
def test_every_word_of_a_reason_can_be_translated(name: str, knowledge: Knowledge) -> None:
    request = asked(knowledge.conditions[name], "yes", knowledge)

    told = [BRACKETED.finding(one, request, knowledge) for one in screen(request, knowledge).findings]

    assert {"".join(outside(one)).strip() for one in told} <= {""}


def reason(name: str, request: ScreeningRequest, knowledge: Knowledge) -> str:
    found = screen(request, knowledge).findings
    return next(WORDS.finding(one, request, knowledge) for one in found if one.condition == name)


def test_a_bruise_is_told_with_its_place(knowledge: Knowledge) -> None:
    request = tell(well(), "d_body", "bruise", "yes", SHOULDER)

    told = reason("bruise", request, knowledge)

    assert told.startswith("You said yes to: a bruise. Left alone today: the left shoulder blade.")


def test_unsure_is_told_to_count_as_yes(knowledge: Knowledge) -> None:
    request = tell(well(), "d_body", "bruise", "unsure", SHOULDER)

    assert "Not sure counts as yes." in reason("bruise", request, knowledge)


def test_a_meal_is_told_with_what_is_left_of_its_wait(knowledge: Knowledge) -> None:
    told = reason("heavy_meal", kofi(), knowledge)

    assert told.startswith("The last meal was 1 hour ago. The massage waits for 1 hour.")


@pytest.mark.parametrize(
    ("person", "name", "said"),
    [
        (well("adult", Measures(temperature_c=37.2)), "fever", "The temperature is 37.2 °C."),
        (
            well("baby", Measures(temperature_c=37.2, age_weeks=20)),
            "infant_fever_or_unwell",
            "waits for 24 hours",
        ),
        (well("baby", Measures(temperature_c=38.0, age_weeks=20)), "infant_fever_or_unwell", "No massage."),
        (
            well("baby", Measures(hours_since_feed=0.5, age_weeks=20)),
            "infant_just_fed",
            "waits for 15 minutes",
        ),
        (
            well("baby", Measures(hours_since_vaccination=30, age_weeks=20)),
            "infant_vaccinated",
            "waits for 42 hours",
        ),
        (well("baby", Measures(age_weeks=7)), "infant_under_8_weeks", "The baby is 7 weeks old."),
        (well("baby", Measures(age_years=0.1)), "infant_under_8_weeks", "The baby is under eight weeks old."),
        (well("baby", Measures(age_weeks=20)), "infant_under_1_year", "The massage is for a baby."),
        (well("child", Measures(age_years=7)), "child_under_12", "The massage is for a child."),
        (well("adult", Measures(age_years=76)), "frail_or_very_old", "The age given is 76."),
        (well("adult", Measures(age_years=17)), "consent_minor", "The age given is 17."),
    ],
)
def test_a_measure_speaks_for_itself(
    person: ScreeningRequest, name: str, said: str, knowledge: Knowledge
) -> None:
    told = reason(name, person, knowledge)

    assert said in told
    assert is_plain(told)


def test_an_answer_of_no_is_not_told_as_a_yes(knowledge: Knowledge) -> None:
    request = tell(well(measures=Measures(temperature_c=38.2)), "d_today", "fever", "no")

    assert "yes" not in reason("fever", request, knowledge)


def test_an_agreement_is_told_with_its_day(knowledge: Knowledge) -> None:
    request = agree(tell(well(), "p_blood_heart", "blood_thinners"), "blood_thinners")

    assert "A doctor agreed on 1 November," in reason("blood_thinners", request, knowledge)


@pytest.mark.parametrize(
    ("on", "said"),
    [(date(2026, 7, 1), "more than 90 days old"), (date(2027, 1, 1), "1 January 2027, is still to come")],
)
def test_an_agreement_that_does_not_count_is_told_why(on: date, said: str, knowledge: Knowledge) -> None:
    request = agree(tell(well(), "p_blood_heart", "blood_thinners"), "blood_thinners", on)

    assert said in reason("blood_thinners", request, knowledge)


def test_two_weak_signs_are_told_together(knowledge: Knowledge) -> None:
    request = tell(well(), "p_nerves_pain", "severe_pain_now")
    for sign in ("pain_night_or_rest", "pain_over_four_weeks"):
        request = tell(request, "b_pain_flags", sign)

    assert "Two or more signs" in reason("weak_pain_flags", request, knowledge)


def test_a_kind_that_needs_a_doctor_is_told_by_its_title(knowledge: Knowledge) -> None:
    kind = knowledge.kinds["medicinal"]

    told = WORDS.finding(Finding("medicinal", "refer", "refer", ()), well(), knowledge)

    assert kind.title in told
    assert "doctor" in told


def test_nothing_is_ever_called_safe(knowledge: Knowledge) -> None:
    told = " ".join(
        WORDS.finding(one, request, knowledge)
        for name in ASKED
        for request in [asked(knowledge.conditions[name], "yes", knowledge)]
        for one in screen(request, knowledge).findings
    )

    assert not re.search(r"\b(you are|is|are) safe\b", told, re.IGNORECASE)


def test_what_is_looser_than_the_guide_says_so(knowledge: Knowledge) -> None:
    loose = [one for one in knowledge.conditions.values() if one.looser_than_guide and one.id in ASKED]

    told = [reason(one.id, asked(one, "yes", knowledge), knowledge) for one in loose]

    assert [one for one in told if "The guide advises no massage" not in one] == []


def test_a_sentence_is_said_only_once(knowledge: Knowledge) -> None:
    request = replace(well(), places={})

    told = WORDS.finding(Finding("bruise", "avoid_area", "avoid_area", ()), request, knowledge)

    assert told.count("That place is left alone.") == 1
