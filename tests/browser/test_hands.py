"""The hands over the picture: there for each step, still in a pause, in place when it gets softer."""

import pytest
from drawn_ways import draw_ways
from playwright.sync_api import Locator, Page, expect

from led import shortest
from live_house import Live
from warmhands.library.shelf import load
from warmhands.model.journal import Intake, Session
from warmhands.services.session_play import prepare
from warmhands.wiring import now

BACK = load().protocols["classical_back"]
GOING = """document.querySelector('.player-hands').getAnimations({ subtree: true })
  .filter((each) => each.effect.getTiming().iterations === Infinity).map((each) => each.playState)"""


@pytest.fixture
def back(page: Page, live: Live) -> Page:
    """A massage of the back before Begin, with a way for the hands in each step."""
    journal, wish = live.house.journal, shortest(BACK, "trained", now())
    journal.keep_intake(Intake("hands", journal.household(), None, now(), wish.screening))
    session = prepare(live.house, "hands", wish, now())
    assert isinstance(session, Session), session
    draw_ways(page, session.plan)
    page.emulate_media(reduced_motion="no-preference")
    page.set_viewport_size({"width": 360, "height": 740})
    page.clock.install()
    page.goto(f"{live.address}/session/{session.id}")
    return page


def begin(page: Page) -> Locator:
    page.get_by_role("button", name="Begin").click()
    hands = page.locator(".player-hand")
    expect(hands).to_have_count(2)
    return hands


def test_each_side_has_its_own_hand_and_it_moves(back: Page) -> None:
    hands = begin(back)

    drawn = [hands.nth(at).locator("img").get_attribute("src") or "" for at in (0, 1)]
    assert [name.rpartition("_")[2] for name in drawn] == ["left.webp", "right.webp"]
    assert set(back.evaluate(GOING)) == {"running"}


def test_a_pause_stops_the_hands_where_they_are_and_going_on_moves_the_same_ones(back: Page) -> None:
    hands = begin(back)
    hands.first.evaluate("(hand) => { hand.dataset.seen = 'yes'; }")

    back.get_by_role("button", name="Pause").first.click()
    assert set(back.evaluate(GOING)) == {"paused"}
    back.get_by_role("button", name="Go on").first.click()

    expect(hands.first).to_have_attribute("data-seen", "yes")
    assert set(back.evaluate(GOING)) == {"running"}


def test_softer_changes_the_warmth_and_not_the_hands(back: Page) -> None:
    hands = begin(back)
    while back.locator(".player-mark .is-on").count() < 2:
        back.get_by_role("button", name="Next").click()
    expect(hands).to_have_count(2)
    hands.first.evaluate("(hand) => { hand.dataset.seen = 'yes'; }")

    back.get_by_role("button", name="Softer").click()

    expect(hands.first).to_have_attribute("data-level", "1")
    expect(hands.first).to_have_attribute("data-seen", "yes")


def test_the_hands_of_a_step_go_with_it(back: Page) -> None:
    hands = begin(back)
    hands.first.evaluate("(hand) => { hand.dataset.seen = 'yes'; }")

    back.get_by_role("button", name="Next").click()

    expect(back.locator(".player-hand[data-seen]")).to_have_count(0)
    expect(hands).to_have_count(2)


def test_with_reduced_motion_the_hands_stand_still_beside_arrows(back: Page) -> None:
    back.emulate_media(reduced_motion="reduce")
    begin(back)

    assert back.evaluate(GOING) == []
    expect(back.locator(".player-arrows .player-way:not(.is-under)")).to_have_count(2)
