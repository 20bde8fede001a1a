"""One's own neck: both hands are busy, so the whole picture pauses and goes on."""

import pytest
from drawn_ways import draw_ways
from playwright.sync_api import Page, expect

from led import shortest
from live_house import Live
from warmhands.library.shelf import load
from warmhands.model.journal import Intake, Session
from warmhands.services.session_play import prepare
from warmhands.wiring import now

NECK = load().protocols["self_neck"]


@pytest.fixture
def neck(page: Page, live: Live) -> Page:
    """One's own neck just after Begin, on a clock that the test turns."""
    journal, wish = live.house.journal, shortest(NECK, "first_time", now())
    journal.keep_intake(Intake("own_neck", journal.household(), None, now(), wish.screening))
    session = prepare(live.house, "own_neck", wish, now())
    assert isinstance(session, Session), session
    draw_ways(page, session.plan)
    page.set_viewport_size({"width": 360, "height": 740})
    page.clock.install()
    page.goto(f"{live.address}/session/{session.id}")
    expect(page.get_by_text("both hands stay free")).to_be_visible()
    page.get_by_role("button", name="Begin").click()
    return page


def test_a_tap_on_the_picture_pauses_and_goes_on(neck: Page) -> None:
    neck.locator("[data-part=stage]").click()
    expect(neck.locator("body")).to_have_attribute("data-status", "paused")

    neck.clock.run_for(400)
    neck.locator("[data-part=stage]").click()

    expect(neck.locator("body")).to_have_attribute("data-status", "stroking")


def test_a_shoulder_is_worked_by_the_opposite_hand(neck: Page) -> None:
    while "left shoulder" not in neck.locator("[data-part=say]").inner_text():
        neck.get_by_role("button", name="Next").click()

    hands = neck.locator(".player-hand img")
    expect(hands).to_have_count(1)
    assert "right" in (hands.get_attribute("src") or "")
