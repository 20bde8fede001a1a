"""Kinds that need a doctor's word, and massages for the tapped places alone."""

import pytest
from web_cast import Visitor, words

ASKED = {"kind": "medicinal", "giver": "practised", "agreed": "yes", "on": "2026-11-20", "said": "Softly."}


def test_a_kind_for_an_illness_leads_to_the_page_about_it() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        kinds = visitor.get(f"/wish/{intake}/kind?giver=practised").text
        page = visitor.get(f"/wish/{intake}/doctor?giver=practised&kind=medicinal")

    assert f"/wish/{intake}/doctor?giver=practised&amp;kind=medicinal" in kinds
    assert "used in disease of the spine" in words(page)
    assert "It treats no heart and no swelling." in words(page)


def test_a_doctors_word_opens_the_kind_within_todays_limits() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        after = visitor.submit(f"/wish/{intake}/doctor", ASKED)
        wish = "giver=practised&kind=medicinal&protocol=classical_back&minutes=20"
        plan = visitor.get(f"/plan/{intake}?{wish}")

    assert after.url.path == f"/wish/{intake}/time"
    assert 'class="step ' in plan.text


def test_the_doctors_word_is_kept_with_its_day() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        visitor.submit(f"/wish/{intake}/doctor", ASKED)
        page = visitor.get(f"/wish/{intake}/doctor?giver=practised&kind=medicinal")

    assert "A doctor agreed on 20 November 2026." in words(page)
    assert "Softly." in words(page)


@pytest.mark.parametrize(
    ("name", "value"), [("agreed", ""), ("on", "soon"), ("on", "2026-12-24"), ("on", "2026-08-25")]
)
def test_a_word_that_counts_for_nothing_is_refused_kindly(name: str, value: str) -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        page = visitor.submit(f"/wish/{intake}/doctor", {**ASKED, name: value})

    assert page.status_code == 422
    assert "To the first page" in page.text


def test_a_plan_without_the_doctors_word_leads_to_the_page_about_it() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        page = visitor.get(f"/plan/{intake}?giver=practised&protocol=collar_scheme&minutes=15")

    assert (page.url.path, page.url.params["kind"]) == (f"/wish/{intake}/doctor", "neck_wellness")


@pytest.mark.parametrize("kind", ["relaxing", "nothing", ""])
def test_only_a_kind_that_needs_it_has_the_page(kind: str) -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        page = visitor.get(f"/wish/{intake}/doctor?kind={kind}")

    assert page.status_code == 404


def test_tapped_places_are_offered_a_massage_of_their_own() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        wish = "giver=first_time&kind=relaxing&zones=nape:left&zones=shoulder_top:both"
        page = visitor.get(f"/wish/{intake}/time?{wish}")
        alone = visitor.get(f"/wish/{intake}/time?{wish}&protocol=-")
        plan = visitor.get(f"/plan/{intake}?{wish}&protocol=-&minutes=10&position=seated")

    assert "Only there: Neck and shoulders" in words(page)
    assert 'name="protocol" value="-"' in alone.text
    assert "<h1>Neck and shoulders</h1>" in plan.text


def test_places_that_no_massage_of_the_guide_reaches_get_their_own_at_once() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        page = visitor.get(f"/wish/{intake}/time?giver=first_time&kind=relaxing&zones=calf:both")

    assert 'name="protocol" value="-"' in page.text
    assert "Legs" in words(page)


def test_without_a_tapped_place_nothing_is_offered_for_it() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        page = visitor.get(f"/wish/{intake}/time?giver=first_time&kind=relaxing")

    assert "Only there" not in words(page)


def test_a_massage_of_tapped_places_is_led_like_any_other() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        wish = {
            "giver": "first_time",
            "kind": "relaxing",
            "zones": "nape:both",
            "protocol": "-",
            "minutes": "10",
        }
        page = visitor.submit(f"/plan/{intake}/begin", wish)

    assert page.status_code == 200
    assert page.url.path.startswith("/session/")


@pytest.mark.parametrize(("kind", "minutes"), [("sports_before", "18"), ("sports_training", "30")])
def test_a_kind_proposes_its_own_minutes(kind: str, minutes: str) -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        page = visitor.get(f"/wish/{intake}/time?giver=practised&kind={kind}")

    assert f'value="{minutes}" checked' in page.text


def test_a_massage_for_two_is_offered_only_to_those_who_wish_for_it() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        relaxing = visitor.get(f"/wish/{intake}/time?giver=first_time&kind=relaxing&zones=calf:both")
        partner = visitor.get(f"/wish/{intake}/time?giver=first_time&kind=partner")

    assert "partner_back" not in relaxing.text
    assert 'value="partner_back"' in partner.text
