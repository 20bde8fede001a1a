"""What an earlier check leaves to the next one."""

from datetime import timedelta

import pytest
from intake_cast import NOW, ana, home, told, walk

from warmhands.model.mistake import Mistake
from warmhands.model.screening import Measures, Place
from warmhands.model.vocabulary import Receiver
from warmhands.services.house import House
from warmhands.services.intake_walk import CardAnswer, agree, answer_card, look, renew, start


@pytest.fixture
def house() -> House:
    return home()


def test_the_second_time_only_todays_cards_are_asked(house: House) -> None:
    person = ana(house)
    walk(house, start(house, "adult", person, NOW).id)

    again = start(house, "adult", person, NOW + timedelta(days=30))

    asked = [card.id for card in look(house, again.id).open]
    assert asked == ["d_urgent", "d_today", "d_body", "g_giver", "c_consent"]
    assert again.profile_from == NOW


@pytest.mark.parametrize(("days", "is_carried"), [(364, True), (365, True), (366, False)])
def test_a_profile_is_carried_over_for_twelve_months(house: House, days: int, is_carried: bool) -> None:
    person = ana(house)
    walk(house, start(house, "adult", person, NOW).id)

    again = start(house, "adult", person, NOW + timedelta(days=days))

    assert ("p_illness" in again.request.cards) is is_carried


def test_a_profile_does_not_grow_younger_by_being_carried_over(house: House) -> None:
    person = ana(house)
    walk(house, start(house, "adult", person, NOW).id)
    start(house, "adult", person, NOW + timedelta(days=300))

    third = start(house, "adult", person, NOW + timedelta(days=400))

    assert third.request.cards == {}
    assert third.profile_from is None


def test_a_stranger_carries_nothing(house: House) -> None:
    walk(house, start(house, "adult", None, NOW).id)

    assert start(house, "adult", None, NOW).request.cards == {}


def test_answers_places_and_agreements_of_the_profile_come_along(house: House) -> None:
    person = ana(house)
    first = start(house, "adult", person, NOW).id
    said = CardAnswer(
        "p_skin_allergy", "some", {"varicose_veins": "yes"}, {"varicose_veins": (Place("calf", "left"),)}
    )
    answer_card(house, first, said, NOW)
    told(house, first, "p_blood_heart", "heart_disease")
    agree(house, first, ["heart_disease"], NOW.date(), "short and light", NOW)

    again = start(house, "adult", person, NOW + timedelta(days=7))

    assert again.request.places == {"varicose_veins": (Place("calf", "left"),)}
    assert again.request.answers["heart_disease"] == "yes"
    assert again.request.doctor_agreed == {"heart_disease": NOW.date()}
    assert again.doctor_said == {"heart_disease": "short and light"}


def test_an_agreement_about_todays_complaint_is_not_carried_over(house: House) -> None:
    person = ana(house)
    first = start(house, "adult", person, NOW).id
    told(house, first, "d_today", "new_symptom_since_last")
    agree(house, first, ["new_symptom_since_last"], NOW.date(), "harmless", NOW)

    again = start(house, "adult", person, NOW + timedelta(days=7))

    assert again.request.doctor_agreed == {}


def test_a_new_symptom_asks_the_whole_profile_again(house: House) -> None:
    person = ana(house)
    walk(house, start(house, "adult", person, NOW).id)
    again = start(house, "adult", person, NOW + timedelta(days=7)).id

    view = answer_card(
        house,
        again,
        CardAnswer("d_today", "some", {"new_symptom_since_last": "unsure"}),
        NOW + timedelta(days=7),
    )

    assert "p_illness" in [card.id for card in view.open]
    assert view.intake.profile_from is None


def test_a_new_symptom_told_twice_keeps_the_profile_given_after_it(house: House) -> None:
    person, later = ana(house), NOW + timedelta(days=7)
    walk(house, start(house, "adult", person, NOW).id)
    again = start(house, "adult", person, later).id
    told(house, again, "d_today", "new_symptom_since_last", now=later)
    answer_card(house, again, CardAnswer("p_illness", "none"), later)

    view = told(house, again, "d_today", "new_symptom_since_last", now=later)

    assert "p_illness" not in [card.id for card in view.open]


def test_answers_grown_too_old_are_renewed_with_the_profile(house: House) -> None:
    old = walk(house, start(house, "adult", ana(house), NOW).id).intake

    fresh = renew(house, old.id, NOW + timedelta(hours=5))

    assert look(house, fresh.id).open[0].id == "d_urgent"
    assert "p_illness" in fresh.request.cards
    assert fresh.id != old.id
    assert fresh.request.at is None


@pytest.mark.parametrize(
    ("receiver", "birth_year", "years"),
    [
        ("adult", 1990, 35),
        ("adult", 2008, 17),
        ("adult", 1951, 74),
        ("adult", 1950, 76),
        ("adult", 2013, 13),
        ("self", 1990, 35),
        ("child", 2023, 2),
        ("child", 2025, 1),
        ("child", 2019, 6),
        ("baby", 2026, None),
    ],
)
def test_a_birth_year_speaks_on_the_strict_side(
    house: House, receiver: Receiver, birth_year: int, years: float | None
) -> None:
    intake = start(house, receiver, ana(house, receiver, birth_year), NOW)

    assert intake.request.measures.age_years == years


def test_a_child_who_has_grown_up_is_said_so(house: House) -> None:
    with pytest.raises(Mistake, match="contradicts"):
        start(house, "child", ana(house, "child", 2012), NOW)


def test_a_baby_grows_older_between_two_checks(house: House) -> None:
    person = ana(house, "baby")
    start(house, "baby", person, NOW, ages=Measures(age_weeks=7))

    later = start(house, "baby", person, NOW + timedelta(weeks=3))

    assert later.request.measures.age_weeks == 10


def test_somebody_of_another_kind_starts_afresh(house: House) -> None:
    person = ana(house)
    walk(house, start(house, "adult", person, NOW).id)

    assert start(house, "self", person, NOW).request.cards == {}
