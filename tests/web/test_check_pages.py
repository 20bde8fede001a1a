"""The check, one card a screen."""

import pytest
from web_cast import ADULT_CARDS, Visitor, words

from warmhands.web.check_form import MEASURES


def test_a_healthy_adult_is_through_after_one_answer_a_card() -> None:
    with Visitor() as visitor:
        page = visitor.submit("/check", {"receiver": "adult"})
        intake, answers = page.url.path.split("/")[2], 0
        while not page.url.path.endswith("/result"):
            page = visitor.submit(page.url.path, {"mark": "none"})
            answers += 1

    assert answers == len(ADULT_CARDS) == 11
    assert "You can begin." in page.text
    assert f"/wish/{intake}" in page.text


@pytest.mark.parametrize("mark", ["some", "unsure"])
def test_anything_but_none_opens_the_tick_list_of_that_card_only(mark: str) -> None:
    with Visitor() as visitor:
        page = visitor.submit("/check", {"receiver": "adult"})
        page = visitor.submit(page.url.path, {"mark": mark})

    assert page.url.path.endswith("/d_urgent/list")
    assert "Chest pain" in page.text
    assert "bruise" not in page.text.lower()


def test_nothing_is_ticked_beforehand() -> None:
    with Visitor() as visitor:
        page = visitor.submit("/check", {"receiver": "adult"})
        page = visitor.get(f"{page.url.path}/list")

    assert " checked" not in page.text


def test_a_list_without_a_mark_is_shown_again() -> None:
    with Visitor() as visitor:
        page = visitor.submit("/check", {"receiver": "adult"})
        page = visitor.submit(f"{page.url.path}/list", {})

    assert page.status_code == 422
    assert "Nothing is marked yet" in page.text


def test_an_emergency_sign_ends_the_walk_at_once() -> None:
    with Visitor() as visitor:
        page = visitor.submit("/check", {"receiver": "adult"})
        page = visitor.submit(f"{page.url.path}/list", {"a.chest_pain_or_breathless": "unsure"})

    assert page.url.path.endswith("/result")
    assert "112 or your local number" in words(page)
    assert "/wish/" not in page.text


def test_a_bruise_asks_for_its_place_and_the_place_is_left_alone() -> None:
    with Visitor() as visitor:
        page = visitor.submit("/check", {"receiver": "adult"})
        base = page.url.path.rpartition("/")[0]
        asked = visitor.submit(f"{base}/d_body/list", {"a.bruise": "yes"})
        visitor.submit(f"{base}/d_body/place", {"condition": "bruise", "place": "shoulder_blade:left"})
        result = visitor.get(f"{base}/result")

    assert asked.url.path.endswith("/d_body/place")
    assert "left shoulder blade" in words(result)


def test_a_place_that_is_not_given_is_asked_for_again() -> None:
    with Visitor() as visitor:
        page = visitor.submit("/check", {"receiver": "adult"})
        base = page.url.path.rpartition("/")[0]
        visitor.submit(f"{base}/d_body/list", {"a.bruise": "yes"})
        again = visitor.submit(f"{base}/d_body/place", {"condition": "bruise"})

    assert again.status_code == 422
    assert "No place is marked yet" in again.text


@pytest.mark.parametrize(
    ("given", "said"),
    [("36,6", "You can begin"), ("37.1", "You can begin"), ("37,2", "Wait until"), ("38", "Wait until")],
)
def test_a_temperature_may_be_told_with_a_point_or_a_comma(given: str, said: str) -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        visitor.submit(f"/check/{intake}/d_today/list", {"m.temperature_c": given})
        page = visitor.get(f"/check/{intake}/result")

    assert said in words(page)


@pytest.mark.parametrize("given", ["warm", "1e999", "nan", "-3", "99", "37.2.1", "3" * 500])
def test_a_number_that_cannot_be_is_refused_kindly(given: str) -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        page = visitor.submit(f"/check/{intake}/d_today/list", {"m.temperature_c": given})

    assert page.status_code == 422
    assert "Go back" in page.text


def test_an_answer_can_be_changed_without_starting_over() -> None:
    with Visitor() as visitor:
        intake = visitor.walk(d_today={"heavy_meal": "yes"})
        before = words(visitor.get(f"/check/{intake}/result"))
        after = words(visitor.answer(intake, "d_today"))

    assert "Wait until" in before
    assert "You can begin." in after


def test_going_back_shows_the_answer_that_was_given() -> None:
    with Visitor() as visitor:
        intake = visitor.walk(d_today={"heavy_meal": "unsure"})
        card = visitor.get(f"/check/{intake}/p_pregnancy").text
        ticked = visitor.get(f"/check/{intake}/d_today/list").text

    assert "your answer so far" in card
    assert 'name="a.heavy_meal" value="unsure" checked' in ticked


def test_what_is_the_matter_today_can_be_agreed_by_a_doctor() -> None:
    with Visitor() as visitor:
        intake = visitor.walk(p_blood_heart={"blood_thinners": "yes"})
        before = visitor.get(f"/check/{intake}/result")
        fields = {"agreed": "blood_thinners", "on": "2026-11-01", "said": "Light is fine."}
        after = visitor.submit(f"/check/{intake}/agreed", fields)

    assert "Ask a doctor first." in words(before)
    assert "I have asked a doctor" in before.text
    assert "Yes, and gently." in words(after)


@pytest.mark.parametrize("day", ["2026-11-25", "2026-08-01", "soon", ""])
def test_a_day_that_counts_for_nothing_is_refused(day: str) -> None:
    with Visitor() as visitor:
        intake = visitor.walk(p_blood_heart={"blood_thinners": "yes"})
        page = visitor.submit(f"/check/{intake}/agreed", {"agreed": "blood_thinners", "on": day, "said": ""})

    assert page.status_code == 422


@pytest.mark.parametrize(("receiver", "age"), [("child", "years"), ("baby", "weeks")])
def test_the_age_is_asked_where_it_matters(receiver: str, age: str) -> None:
    with Visitor() as visitor:
        page = visitor.submit("/check", {"receiver": receiver})

    assert page.url.path == f"/check/age/{receiver}"
    assert age in words(page)


@pytest.mark.parametrize(
    ("weeks", "status"), [("51", 200), ("51,9", 200), ("52", 422), ("-1", 422), ("old", 422)]
)
def test_a_baby_is_under_a_year(weeks: str, status: int) -> None:
    with Visitor() as visitor:
        page = visitor.submit("/check", {"receiver": "baby", "age_weeks": weeks})

    assert page.status_code == status


def test_an_unknown_age_goes_on() -> None:
    with Visitor() as visitor:
        page = visitor.submit("/check", {"receiver": "child", "unknown": "yes"})

    assert page.url.path.count("/") == 3


@pytest.mark.parametrize(
    "address", ["/check/nobody", "/check/nobody/result", "/wish/nobody", "/plan/nobody", "/session/nobody"]
)
def test_what_is_not_there_is_said_kindly(address: str) -> None:
    with Visitor() as visitor:
        page = visitor.get(address)

    assert page.status_code == 404
    assert "Traceback" not in page.text
    assert "To the first page" in page.text


def test_every_measure_belongs_to_a_condition() -> None:
    with Visitor() as visitor:
        known = visitor.house.library.knowledge().conditions

    assert set(MEASURES) <= set(known)
