"""A baby is asked first; a doll needs no check; the picture book has its verses and its lanes."""

import json
import re
from datetime import timedelta
from functools import cache
from typing import Any

import pytest
from web_cast import Visitor, words

from warmhands.services.intake_walk import look
from warmhands.web.static_shelf import read_shelf

FIGURES_KB = 40
SHELF = read_shelf()


def baby(visitor: Visitor, **ages: str) -> str:
    """Plan a game for a healthy baby; the address at which one arrives."""
    page = visitor.submit("/check", {"receiver": "baby", "age_weeks": "20", **ages})
    intake = page.url.path.split("/")[2]
    while page.url.path.count("/") == 3 and not page.url.path.endswith("/result"):
        page = visitor.answer(intake, page.url.path.split("/")[3])
    wish = {"giver": "first_time", "kind": "baby_play", "protocol": "baby_rails", "minutes": "5"}
    return visitor.submit(f"/plan/{intake}/begin", wish).url.path


def given(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="given">(.*?)</script>', page, re.DOTALL)
    assert found
    told: dict[str, Any] = json.loads(found[1])
    return told


@cache
def doll() -> str:
    with Visitor() as visitor:
        return visitor.get("/doll/baby_rails?minutes=7").text


def test_the_way_into_a_babys_massage_leads_past_the_baby() -> None:
    with Visitor() as visitor:
        address = baby(visitor)
        page = visitor.get(address)

    assert address.endswith("/ask")
    assert "Interested" in page.text
    assert "Had enough" in page.text
    assert "Begin" not in words(page)


def test_the_player_itself_asks_too_until_somebody_has_looked() -> None:
    with Visitor() as visitor:
        session = baby(visitor).removesuffix("/ask")
        asked = visitor.get(session, follow_redirects=False)
        ready = visitor.get(f"{session}?ready=yes")

    assert asked.headers["location"].endswith("/ask")
    assert "The baby is happy" not in ready.text
    assert 'data-do="begin"' in ready.text


def test_not_now_ends_kindly_and_begins_nothing() -> None:
    with Visitor() as visitor:
        session = baby(visitor).removesuffix("/ask")
        page = visitor.get(f"{session}/not-now")
        state = visitor.get(f"{session}/state").json()

    assert "Another time" in page.text
    assert state["status"] == "ready"


def test_a_baby_says_enough_where_others_say_that_it_hurts() -> None:
    with Visitor() as visitor:
        page = visitor.get(f"{baby(visitor).removesuffix('/ask')}?ready=yes").text

    assert 'data-do="stop" data-note="Had enough"' in page
    assert 'data-do="hurts"' not in page
    assert "112" in given(page)["words"]["unwell_more"]
    assert "Help them" not in given(page)["words"]["unwell"]


def test_an_adult_has_neither_rhyme_nor_doll() -> None:
    with Visitor() as visitor:
        page = visitor.get(f"/session/{visitor.massage()}").text

    assert given(page)["rhyme"] is None
    assert "rhyme/book.css" not in page
    assert 'data-do="hurts"' in page


def test_the_doll_is_found_on_the_way_to_the_check_of_a_baby() -> None:
    with Visitor() as visitor:
        age, choice = visitor.get("/check/age/baby"), visitor.get("/doll")

    assert 'href="/doll"' in age.text
    assert choice.text.count('class="choice"') == 6
    assert "do not use this for a baby" in choice.text


def test_a_practice_is_marked_and_leads_back_to_the_doll() -> None:
    assert "Practice with a doll" in doll()
    assert 'href="/doll"' in doll()
    assert "/end" not in doll()
    assert given(doll())["practice"] is True


@pytest.mark.parametrize(
    "address", ["/doll/simple_back", "/doll/baby_rails?minutes=4", "/doll/baby_rails?minutes=x"]
)
def test_what_cannot_be_practised_is_said_on_a_page(address: str) -> None:
    with Visitor() as visitor:
        page = visitor.get(address)

    assert page.status_code == 422
    assert "Traceback" not in page.text


def test_every_step_of_the_book_has_a_verse_with_gestures() -> None:
    told = given(doll())
    verses = told["rhyme"]["verses"]

    for step in told["plan"]["steps"]:
        assert all(line["text"] and line["gesture"] for line in verses[step["title"]]["lines"])


def test_every_figure_of_the_book_has_a_scene() -> None:
    scenes = SHELF.contents["rhyme/scene.js"].decode()
    figures = {verse["figure"] for verse in given(doll())["rhyme"]["verses"].values()}

    assert {figure for figure in figures if figure not in scenes} == set()


def test_the_figures_are_small_and_each_cut_names_a_drawing() -> None:
    drawings = {path: raw for path, raw in SHELF.contents.items() if re.fullmatch(r"rhyme/\w+\.svg", path)}
    cut = set(re.findall(r'cut\("(\w+)"', SHELF.contents["rhyme/cuts.js"].decode()))

    assert sum(map(len, drawings.values())) < FIGURES_KB * 1024
    assert {name for name in cut if f"rhyme/{name}.svg" not in drawings} == set()


def test_the_scripts_of_the_book_write_only_into_parts_of_its_page() -> None:
    scripts = [raw.decode() for path, raw in SHELF.contents.items() if re.fullmatch(r"rhyme/\w+\.js", path)]
    used = {name for text in scripts for name in re.findall(r'\bpart\("([\w-]+)"', text)}

    assert used
    assert {name for name in used if f'data-part="{name}"' not in doll()} == set()


@pytest.mark.parametrize(
    ("line", "measure", "told", "wait_h"),
    [
        ("infant_vaccinated", "hours_since_vaccination", "30", 42),
        ("infant_vaccinated", "hours_since_vaccination", "71.5", 0.5),
        ("infant_vaccinated", "hours_since_vaccination", "72", 72),
        ("infant_vaccinated", "hours_since_vaccination", "", 72),
        ("infant_just_fed", "hours_since_feed", "0,5", 0.25),
        ("infant_just_fed", "hours_since_feed", "", 0.75),
    ],
)
def test_a_yes_with_its_hours_waits_for_what_is_left(
    line: str, measure: str, told: str, wait_h: float
) -> None:
    with Visitor() as visitor:
        intake = visitor.submit("/check", {"receiver": "baby", "age_weeks": "20"}).url.path.split("/")[2]
        visitor.answer(intake, "i_urgent")
        visitor.submit(f"/check/{intake}/i_today/list", {f"a.{line}": "yes", f"m.{measure}": told})
        for card in ("i_profile", "g_giver"):
            visitor.answer(intake, card)
        screening = look(visitor.house, intake).screening
        page = visitor.get(f"/check/{intake}/result").text

    assert screening.verdict == "wait"
    assert screening.wait_until == screening.at + timedelta(hours=wait_h)
    assert 'href="/doll"' in page


@pytest.mark.parametrize(("weeks", "held"), [("7", True), ("8", False)])
def test_the_page_says_what_a_baby_under_eight_weeks_gets(weeks: str, held: bool) -> None:
    with Visitor() as visitor:
        player = visitor.get(f"{baby(visitor, age_weeks=weeks).removesuffix('/ask')}?ready=yes").text

    assert all(step["technique"] == "hold" for step in given(player)["plan"]["steps"]) is held
    assert sum(step["seconds"] for step in given(player)["plan"]["steps"]) == 300


def test_had_enough_stands_in_the_journal() -> None:
    with Visitor() as visitor:
        session = baby(visitor).removesuffix("/ask")
        headers = {"x-csrftoken": visitor.cookies["csrftoken"], "accept": "application/json"}
        visitor.post(f"{session}/begin", headers=headers)
        told = [{"id": "one", "kind": "stop", "at": visitor.clock.now.isoformat(), "note": "Had enough"}]
        kept = visitor.post(f"{session}/events", json=told, headers=headers)
        page = visitor.get(f"/journal/{session.rpartition('/')[2]}")

    assert kept.status_code == 200
    assert "Had enough" in words(page)
