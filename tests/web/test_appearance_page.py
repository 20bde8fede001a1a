"""Body and tone of the picture: offered, never asked, and shown wherever that body is drawn."""

import re

import pytest
from web_cast import Visitor, words

from warmhands.web.static_shelf import read_shelf

FOUR = {"body": "woman", "tone": "4"}


def choose(visitor: Visitor, intake: str, fields: dict[str, str] = FOUR, at: str = "at=zones") -> str:
    """Choose on the page of a check; the page where one comes back."""
    return visitor.submit(f"/appearance/{intake}?{at}", fields).text


def tones(page: str) -> set[str]:
    return set(re.findall(r'class="body[^>]*data-tone="(\d)"', page))


@pytest.mark.parametrize(("receiver", "bodies"), [("adult", 3), ("self", 3), ("child", 0), ("baby", 0)])
def test_adults_choose_a_body_and_everybody_a_tone(receiver: str, bodies: int) -> None:
    ages = {"child": {"age_years": "7"}, "baby": {"age_weeks": "30"}}
    with Visitor() as visitor:
        page = visitor.submit("/check", {"receiver": receiver, **ages.get(receiver, {})})
        text = visitor.get(f"/appearance/{page.url.path.split('/')[2]}?at=zones").text

    assert len(re.findall(r'type="radio" name="body"', text)) == bodies
    assert re.findall(r'name="tone" value="(\d)"', text) == ["1", "2", "3", "4", "5"]


def test_nobody_who_says_nothing_is_drawn_otherwise_than_before() -> None:
    with Visitor() as visitor:
        page = visitor.get(f"/wish/{visitor.walk()}/zones").text

    assert tones(page) == {"2"}
    assert "neutral_face_down.webp" in page


def test_tense_places_are_tapped_on_the_chosen_body_and_stay_ticked() -> None:
    with Visitor() as visitor:
        page = choose(visitor, visitor.walk(), at="at=zones&giver=practised&zones=nape:left")

    assert tones(page) == {"4"}
    assert "woman_face_down.webp" in page
    assert re.search(r'value="nape:left" checked', page)
    assert 'name="giver" value="practised"' in page


def test_the_plan_shows_the_chosen_body_with_every_place_lit() -> None:
    wish = "at=plan&giver=first_time&kind=relaxing&protocol=light_home&minutes=12"
    with Visitor() as visitor:
        page = choose(visitor, visitor.walk(), at=wish)

    assert tones(page) == {"4"}
    assert "woman_prone.webp" in page
    assert 'data-zone="long_back_muscles" data-side="left" class="zone is-lit"' in page
    assert "Change the picture" in page


def test_the_player_shows_the_chosen_body() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        choose(visitor, intake)
        wish = {"giver": "first_time", "kind": "relaxing", "protocol": "light_home", "minutes": "12"}
        page = visitor.submit(f"/plan/{intake}/begin", wish).text

    assert tones(page) == {"4"}
    assert "woman_prone.webp" in page


def test_a_place_that_was_tapped_is_kept_while_the_picture_is_changed() -> None:
    with Visitor() as visitor:
        intake = visitor.submit("/check", {"receiver": "adult"}).url.path.split("/")[2]
        visitor.answer(intake, "d_body", {"bruise": "yes"})
        there = {"condition": "bruise", "place": "calf:left", "then": "appearance"}
        picture = visitor.submit(f"/check/{intake}/d_body/place", there)
        back = visitor.submit(f"{picture.url.path}?{picture.url.query.decode()}", FOUR)

    assert back.url.path == f"/check/{intake}/d_body/place"
    assert re.search(r'value="calf:left" checked', back.text)
    assert tones(back.text) == {"4"}


def test_the_picture_can_be_changed_before_any_place_is_tapped() -> None:
    with Visitor() as visitor:
        intake = visitor.submit("/check", {"receiver": "adult"}).url.path.split("/")[2]
        visitor.answer(intake, "d_body", {"bruise": "yes"})
        fields = {"condition": "bruise", "then": "appearance"}
        page = visitor.submit(f"/check/{intake}/d_body/place", fields)
        kept = visitor.house.journal.intake("home", intake)

    assert page.url.path == f"/appearance/{intake}"
    assert kept is not None
    assert "bruise" not in kept.request.places


def test_the_next_walk_of_this_browser_is_drawn_alike() -> None:
    with Visitor() as visitor:
        choose(visitor, visitor.walk())
        adult = visitor.get(f"/wish/{visitor.walk()}/zones").text
        own = visitor.get(f"/wish/{visitor.walk('self')}/zones").text

    assert (tones(adult), "woman_face_down.webp" in adult) == ({"4"}, True)
    assert (tones(own), "neutral_neck.webp" in own) == ({"2"}, True)


def test_choosing_what_is_usual_leaves_nothing_in_the_browser() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        choose(visitor, intake)
        remembered = "appearance_adult" in visitor.cookies
        choose(visitor, intake, {"body": "neutral", "tone": "2"})

    assert remembered
    assert "appearance_adult" not in visitor.cookies


@pytest.mark.parametrize(
    ("cookie", "tone"),
    [("woman-1", "1"), ("woman-5", "5"), ("woman-0", "2"), ("woman-6", "2"), ("dog-4", "2"), ("4", "2")],
)
def test_a_cookie_that_says_nothing_is_none(cookie: str, tone: str) -> None:
    with Visitor() as visitor:
        visitor.cookies.set("appearance_adult", cookie)
        page = visitor.get(f"/wish/{visitor.walk()}/zones").text

    assert tones(page) == {tone}


def test_a_person_keeps_the_picture_and_the_browser_does_not() -> None:
    with Visitor() as visitor:
        visitor.submit("/people", {"name": "Ana", "receiver": "adult"})
        person = visitor.house.journal.people("home")[0].id
        fields = {"name": "Anna", "receiver": "adult", "then": "appearance"}
        page = visitor.submit(f"/people/{person}", fields)
        visitor.submit(page.url.path, FOUR)
        kept = visitor.house.journal.people("home")[0]

    assert (kept.name, kept.body, kept.tone) == ("Anna", "woman", 4)
    assert "appearance_adult" not in visitor.cookies


def test_a_doll_has_the_tone_of_the_baby() -> None:
    with Visitor() as visitor:
        visitor.cookies.set("appearance_baby", "neutral-5")
        page = visitor.get("/doll/baby_rails").text

    assert tones(page) == {"5"}


@pytest.mark.parametrize(
    "fields",
    [{}, {"body": "dog", "tone": "2"}, {"body": "man", "tone": "0"}, {"body": "man", "tone": "6"}],
)
def test_a_picture_that_is_not_there_is_refused_kindly(fields: dict[str, str]) -> None:
    with Visitor() as visitor:
        page = visitor.submit(f"/appearance/{visitor.walk()}?at=zones", fields)

    assert page.status_code == 422
    assert "That picture is not known." in words(page)


@pytest.mark.parametrize("query", ["", "at=", "at=https://example.org", "at=//example.org"])
def test_the_page_leads_back_to_pages_of_the_house_only(query: str) -> None:
    with Visitor() as visitor:
        page = visitor.get(f"/appearance/{visitor.walk()}?{query}")

    assert page.status_code == 404


def test_a_card_in_the_address_cannot_lead_out_of_the_check() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        page = visitor.get(f"/appearance/{intake}?at=place&card=/../../../&of=bruise")

    assert page.status_code == 404


def test_the_looks_of_this_page_weigh_nothing_on_the_player() -> None:
    sheet = read_shelf().contents["css/site.css"]

    assert b".body-card" not in sheet
    assert b".zone-box" not in sheet


def test_the_journal_shows_on_the_chosen_body_where_it_hurt() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        choose(visitor, intake)
        wish = {"giver": "first_time", "kind": "relaxing", "protocol": "light_home", "minutes": "12"}
        session = visitor.submit(f"/plan/{intake}/begin", wish).url.path.split("/")[2]
        token = {"x-csrftoken": visitor.cookies["csrftoken"]}
        visitor.post(f"/session/{session}/begin", headers=token)
        hurt = {"id": "h", "kind": "hurts", "at": "2026-11-24T18:00:30Z", "zone": "low_back", "side": "left"}
        visitor.post(f"/session/{session}/events", json=[hurt], headers=token)
        page = visitor.get(f"/journal/{session}").text

    assert tones(page) == {"4"}
    assert 'data-zone="low_back" data-side="left" class="zone is-lit"' in page
