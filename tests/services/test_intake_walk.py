"""The walk through the check, as a person meets it."""

from datetime import date, timedelta

import pytest
from intake_cast import NOW, home, told, walk

from warmhands.model.mistake import Mistake
from warmhands.model.screening import Measures
from warmhands.services.house import House
from warmhands.services.intake_walk import CardAnswer, agree, answer_card, look, start


@pytest.fixture
def house() -> House:
    return home()


def test_a_healthy_adult_is_asked_nine_cards_then_giver_and_consent(house: House) -> None:
    intake = start(house, "adult", None, NOW)

    asked = [card.id for card in look(house, intake.id).open]

    assert asked[:3] == ["d_urgent", "d_today", "d_body"]
    assert len(asked) == 11
    assert asked[-2:] == ["g_giver", "c_consent"]


def test_a_healthy_adult_who_answered_all_goes(house: House) -> None:
    intake = start(house, "adult", None, NOW)

    view = walk(house, intake.id)

    assert view.finished
    assert view.screening.verdict == "go"
    assert view.screening.valid_until == NOW + timedelta(hours=4)


def test_an_answer_can_be_changed_without_starting_over(house: House) -> None:
    intake = start(house, "adult", None, NOW).id
    walk(house, intake)
    told(house, intake, "d_today", "fever")

    view = answer_card(house, intake, CardAnswer("d_today", "none"), NOW)

    assert view.screening.verdict == "go"


def test_a_stop_ends_the_asking(house: House) -> None:
    intake = start(house, "adult", None, NOW).id

    view = told(house, intake, "d_urgent", "dvt_signs")

    assert view.finished
    assert view.screening.verdict == "stop"


def test_todays_answers_count_from_the_first_of_them(house: House) -> None:
    intake = start(house, "adult", None, NOW).id
    answer_card(house, intake, CardAnswer("p_illness", "none"), NOW + timedelta(minutes=1))
    answer_card(house, intake, CardAnswer("d_urgent", "none"), NOW + timedelta(minutes=2))

    view = answer_card(house, intake, CardAnswer("d_body", "none"), NOW + timedelta(minutes=3))

    assert view.intake.request.at == NOW + timedelta(minutes=2)


@pytest.mark.parametrize(("minutes", "is_kept"), [(239, True), (240, True), (241, False)])
def test_todays_answers_are_kept_for_four_hours(house: House, minutes: int, is_kept: bool) -> None:
    intake = start(house, "adult", None, NOW).id
    walk(house, intake)

    view = answer_card(house, intake, CardAnswer("d_body", "none"), NOW + timedelta(minutes=minutes))

    assert ("d_urgent" in view.intake.request.cards) is is_kept
    assert "p_illness" in view.intake.request.cards
    assert view.intake.request.at == (NOW if is_kept else NOW + timedelta(minutes=minutes))


@pytest.mark.parametrize(("minutes", "is_kept"), [(9, True), (10, True), (11, False)])
def test_a_meal_told_long_after_the_first_answer_opens_the_day_anew(
    house: House, minutes: int, is_kept: bool
) -> None:
    intake = start(house, "adult", None, NOW).id
    walk(house, intake)
    now = NOW + timedelta(minutes=minutes)

    view = answer_card(
        house, intake, CardAnswer("d_today", "none", measures=Measures(hours_since_meal=1)), now
    )

    assert ("d_urgent" in view.intake.request.cards) is is_kept


def test_the_wait_after_a_meal_ends_when_it_should(house: House) -> None:
    intake = start(house, "adult", None, NOW).id
    walk(house, intake)
    now = NOW + timedelta(minutes=6)

    view = answer_card(
        house, intake, CardAnswer("d_today", "none", measures=Measures(hours_since_meal=1)), now
    )

    assert view.screening.wait_until == now + timedelta(hours=1)


def test_a_measure_that_is_taken_back_is_gone(house: House) -> None:
    intake = start(house, "adult", None, NOW).id
    walk(house, intake)
    answer_card(house, intake, CardAnswer("d_today", "none", measures=Measures(temperature_c=38.5)), NOW)

    view = answer_card(house, intake, CardAnswer("d_today", "none", measures=Measures()), NOW)

    assert view.screening.verdict == "go"


def test_pain_opens_the_card_about_it_and_its_end_closes_it(house: House) -> None:
    intake = start(house, "adult", None, NOW).id
    opened = told(house, intake, "p_nerves_pain", "shooting_back_pain")
    told(house, intake, "b_pain_flags", "pain_progressive_leg_weakness")

    closed = answer_card(house, intake, CardAnswer("p_nerves_pain", "none"), NOW)

    assert "b_pain_flags" in [card.id for card in opened.open]
    assert "b_pain_flags" not in closed.intake.request.cards
    assert "pain_progressive_leg_weakness" not in closed.intake.request.answers


def test_cancer_asks_again_about_chemotherapy(house: House) -> None:
    intake = start(house, "adult", None, NOW).id
    answer_card(house, intake, CardAnswer("d_today", "none"), NOW)

    view = told(house, intake, "p_illness", "cancer_now")

    assert "d_today" in [card.id for card in view.open]
    assert "chemotherapy_last_3_days" in [one.id for one in view.conditions["d_today"]]


def test_chemotherapy_is_not_a_question_without_cancer(house: House) -> None:
    intake = start(house, "adult", None, NOW).id

    view = answer_card(house, intake, CardAnswer("p_illness", "none"), NOW)

    assert "chemotherapy_last_3_days" not in [one.id for one in view.conditions["d_today"]]


def test_a_place_is_wanted_until_it_is_told_or_there_is_no_one_place(house: House) -> None:
    intake = start(house, "adult", None, NOW).id
    wanted = told(house, intake, "p_illness", "cancer_now").place_wanted

    view = answer_card(
        house, intake, CardAnswer("p_illness", "some", {"cancer_now": "yes"}, {"cancer_now": ()}), NOW
    )

    assert wanted == ("cancer_now",)
    assert view.place_wanted == ()


def test_what_a_doctor_could_agree_to_is_offered_until_they_did(house: House) -> None:
    intake = start(house, "adult", None, NOW).id
    before = told(house, intake, "p_blood_heart", "heart_disease")

    after = agree(house, intake, ["heart_disease"], date(2026, 11, 20), "fine, gently", NOW)

    assert before.askable == ("heart_disease",)
    assert after.askable == ()
    assert after.intake.doctor_said == {"heart_disease": "fine, gently"}


@pytest.mark.parametrize(("days", "is_taken"), [(-1, False), (0, True), (90, True), (91, False)])
def test_an_agreement_that_would_count_for_nothing_is_refused(
    house: House, days: int, is_taken: bool
) -> None:
    intake = start(house, "adult", None, NOW).id
    on = NOW.date() - timedelta(days=days)

    if is_taken:
        assert agree(house, intake, ["heart_disease"], on, "yes", NOW).intake.request.doctor_agreed
    else:
        with pytest.raises(Mistake, match=on.isoformat()):
            agree(house, intake, ["heart_disease"], on, "yes", NOW)


def test_a_refused_answer_keeps_nothing(house: House) -> None:
    intake = start(house, "adult", None, NOW).id

    with pytest.raises(Mistake, match="feverr"):
        told(house, intake, "d_today", "feverr")

    assert look(house, intake).intake.request.cards == {}


def test_a_card_that_is_not_for_the_receiver_is_refused(house: House) -> None:
    intake = start(house, "baby", None, NOW).id

    with pytest.raises(Mistake, match="d_urgent"):
        answer_card(house, intake, CardAnswer("d_urgent", "none"), NOW)


def test_a_check_that_is_not_there_is_said_so(house: House) -> None:
    with pytest.raises(Mistake, match="not known"):
        look(house, "nowhere")


def test_a_child_whose_age_is_told_is_no_longer_asked_as_a_baby(house: House) -> None:
    unknown = start(house, "child", None, NOW)
    seven = start(house, "child", None, NOW, ages=Measures(age_years=7))

    assert "i_urgent" in [card.id for card in look(house, unknown.id).due]
    assert "i_urgent" not in [card.id for card in look(house, seven.id).due]
