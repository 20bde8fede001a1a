"""From the wish to the massage."""

from itertools import pairwise

import pytest
from web_cast import Visitor, words

from warmhands.web.plan_pages import phases_of
from warmhands.web.wish import Wish

WISH = "giver=first_time&kind=relaxing&protocol=light_home&minutes=12&position=prone"


def test_one_tap_a_page_leads_from_the_verdict_to_a_plan() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        hands = visitor.get(f"/wish/{intake}").text
        kinds = visitor.get(f"/wish/{intake}/kind?giver=first_time").text
        time = visitor.get(f"/wish/{intake}/time?giver=first_time&kind=relaxing").text

    assert f"/wish/{intake}/zones?giver=first_time" in hands
    assert f"/wish/{intake}/time?giver=first_time&amp;kind=relaxing" in kinds
    assert 'value="light_home"' in time
    assert 'value="12" checked' in time


def test_a_plan_shows_every_step_and_why() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        page = visitor.get(f"/plan/{intake}?{WISH}")

    assert page.text.count('<li class="step ') >= 5
    assert page.text.count("Why this?") == page.text.count('<li class="step ')
    assert "Get ready" in page.text


@pytest.mark.parametrize("minutes", ["0", "61", "-5", "soon", "9" * 300, "12.5"])
def test_minutes_that_cannot_be_are_refused_kindly(minutes: str) -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        page = visitor.get(f"/plan/{intake}?giver=first_time&protocol=light_home&minutes={minutes}")

    assert page.status_code == 422
    assert "Traceback" not in page.text


@pytest.mark.parametrize(
    "query",
    [
        "",
        "giver=nobody",
        "protocol=nope&minutes=12",
        "kind=nope&minutes=12",
        "zones=nope:left&minutes=12&kind=relaxing",
        "position=upside_down",
    ],
)
def test_a_wish_that_makes_no_sense_is_refused_kindly(query: str) -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        page = visitor.get(f"/plan/{intake}?{query}")

    assert page.status_code == 422
    assert "To the first page" in page.text


@pytest.mark.parametrize("page", ["", "/zones", "/kind", "/time"])
def test_nobody_wishes_before_the_verdict_allows_it(page: str) -> None:
    with Visitor() as visitor:
        intake = visitor.walk(d_today={"heavy_meal": "yes"})
        answer = visitor.get(f"/wish/{intake}{page}", follow_redirects=False)

    assert answer.status_code == 303
    assert answer.headers["location"] == f"/check/{intake}/result"


def test_a_kind_that_needs_a_doctor_says_so_and_takes_the_answer() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        page = visitor.get(
            f"/plan/{intake}?giver=practised&kind=neck_wellness&protocol=collar_scheme&minutes=15"
        )

    assert "Ask a doctor first." in words(page)
    assert "I have asked a doctor" in page.text


def test_getting_ready_ends_in_a_massage() -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        page = visitor.get(f"/session/{session}")

    assert page.status_code == 200
    assert "Begin" in page.text


def test_answers_of_this_morning_are_asked_again() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        visitor.clock.now = visitor.clock.now.replace(hour=22, minute=1)
        page = visitor.get(f"/plan/{intake}?{WISH}")
        renewed = visitor.submit(f"/check/{intake}/renew")

    assert "questions again" in page.text
    assert renewed.url.path.split("/")[2] != intake


def test_phases_follow_one_another_without_gaps() -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        plan = visitor.house.journal.session("home", session)

    assert plan is not None
    phases = phases_of(plan.plan.steps)
    assert phases[0][1] == 0
    assert all(start + seconds == later for (_, start, seconds), (_, later, _) in pairwise(phases))


def test_a_wish_travels_in_the_address() -> None:
    wish = Wish(giver="practised", zones=("nape:left", "nape:right"), kind="relaxing", minutes=15)

    address = wish.address("/plan/x", position="prone")

    assert address.startswith("/plan/x?giver=practised&kind=relaxing&minutes=15&position=prone")
    assert address.endswith("&zones=nape%3Aleft&zones=nape%3Aright")
