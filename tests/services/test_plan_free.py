"""Massages without a protocol, as people meet them."""

from typing import Any

import pytest
from msgspec.structs import replace

from cast import AT, agree, ana, tell, well
from fakes import MemoryJournal
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.mistake import Mistake
from warmhands.model.plan import Plan, PlanRequest, Refusal
from warmhands.model.screening import Measures, Place, ScreeningRequest
from warmhands.screening import screen
from warmhands.services.house import House
from warmhands.services.plan_free import FREELY, free_choice, reaches, usual_for
from warmhands.services.session_plan import Choice, plan_choices, plan_session

HOUSE = House(library=open_library(), words=speak(), journal=MemoryJournal())
KNOWLEDGE = HOUSE.library.knowledge()


def wish(person: ScreeningRequest | None = None, **parts: Any) -> PlanRequest:
    plain = PlanRequest(minutes=10, giver="practised", screening=person or ana(), kind="relaxing")
    return replace(plain, **parts)


def choice_of(protocol: str, giver: Any = "practised") -> Choice:
    choices = plan_choices(HOUSE, screen(ana(), KNOWLEDGE), giver)
    return next(one for one in choices if one.protocol == protocol)


def test_kind_and_places_are_enough_for_a_plan() -> None:
    plan = plan_session(HOUSE, wish(zones=("shoulder_top", "nape")), AT)

    assert isinstance(plan, Plan)
    assert (plan.protocol, plan.title, plan.left_out) == (None, "Neck and shoulders", ())


def test_a_wished_place_that_is_shut_is_refused_with_what_would_go() -> None:
    sore = tell(
        well(), "d_body", "bruise", places=(Place("low_back"), Place("sacrum"), Place("long_back_muscles"))
    )

    answer = plan_session(HOUSE, wish(sore, zones=("low_back",)), AT)

    assert isinstance(answer, Refusal)
    assert answer.refused.instead


def test_too_many_minutes_for_a_small_place_name_the_nearest() -> None:
    with pytest.raises(Mistake, match="do not work") as caught:
        plan_session(HOUSE, wish(giver="trained", zones=("foot",), minutes=60), AT)

    assert "nearest minutes that work" in caught.value.hint


@pytest.mark.parametrize("kind", ["medicinal", "reflex"])
def test_a_kind_for_an_illness_asks_a_doctor_first(kind: str) -> None:
    silent = plan_session(HOUSE, wish(kind=kind), AT)
    agreed = plan_session(HOUSE, wish(agree(well(), kind), kind=kind), AT)

    assert isinstance(silent, Refusal)
    assert silent.refused.verdict == "ask_doctor"
    assert isinstance(agreed, Plan)
    assert max(step.pressure for step in agreed.steps) <= 2


def test_a_minor_gets_no_massage_for_two() -> None:
    young = tell(well(measures=Measures(age_years=17)), "c_consent", "consent_minor")

    answer = plan_session(HOUSE, wish(young, kind="partner"), AT)

    assert isinstance(answer, Refusal)


def test_the_choice_for_places_says_how_long_and_lying_how() -> None:
    choice = free_choice(HOUSE, screen(ana(), KNOWLEDGE), wish(zones=("nape",)))

    assert choice is not None
    assert (choice.protocol, choice.title, choice.positions[0]) == (FREELY, "Neck", "seated")
    assert choice.least == 5 <= choice.usual <= choice.most <= 30


def test_nothing_is_chosen_freely_for_a_game_or_on_a_bad_day() -> None:
    feverish = well(measures=Measures(temperature_c=38.0))

    answers = [
        free_choice(HOUSE, screen(well("baby", Measures(age_weeks=20)), KNOWLEDGE), wish(kind="baby_play")),
        free_choice(HOUSE, screen(feverish, KNOWLEDGE), wish(feverish)),
    ]

    assert answers == [None, None]


@pytest.mark.parametrize(
    ("kind", "minutes"),
    [("sports_before", 18), ("classical", 30), ("sports_restorative", 30), ("nothing_said", 30)],
)
def test_a_kind_makes_a_massage_shorter_or_longer_within_its_range(kind: str, minutes: int) -> None:
    said = None if kind == "nothing_said" else kind

    assert usual_for(HOUSE, choice_of("classical_back"), said) == minutes


def test_a_protocol_reaches_the_places_that_its_own_ways_work() -> None:
    light = choice_of("light_home")

    assert reaches(HOUSE, light, ("low_back", "shoulder_top"))
    assert not reaches(HOUSE, light, ("low_back", "calf"))
    assert not reaches(HOUSE, replace(light, protocol=FREELY), ("low_back",))
