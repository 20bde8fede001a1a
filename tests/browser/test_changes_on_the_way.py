"""It hurts, next, no time left: what remains changes, without a connection too, and the end stays."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from walk import through_the_check, to_the_plan, to_the_player

from warmhands.wiring import now

ALL_CARRIED = """() => Object.entries(localStorage)
  .some(([name, kept]) => name.startsWith("warmhands:rests:") && JSON.parse(kept).until === null)"""


@pytest.fixture
def begun(page: Page, base_url: str) -> Page:
    """The player of a five-minute massage just after Begin, with its rests on the device."""
    page.set_viewport_size(ViewportSize(width=360, height=740))
    through_the_check(page, base_url)
    to_the_plan(page)
    page.clock.install()
    to_the_player(page)
    page.get_by_role("button", name="Begin").wait_for()
    page.clock.pause_at(now() + timedelta(seconds=5))
    page.get_by_role("button", name="Begin").click()
    page.wait_for_function(ALL_CARRIED)
    return page


def left(page: Page) -> str:
    return page.locator("[data-part=left]").inner_text()


def note(page: Page) -> str:
    return page.locator("[data-part=note]").inner_text()


def test_a_place_that_hurts_without_a_connection_leaves_the_end_where_it_was(begun: Page) -> None:
    page = begun
    page.clock.run_for(20_000)
    page.context.set_offline(True)

    page.get_by_role("button", name="It hurts").click()
    page.get_by_role("button", name="the low back").click()

    assert "Left alone from now on: the low back. The time goes to" in note(page)
    expect(page.locator("[data-part=say]")).not_to_contain_text("low back")
    page.clock.run_for(4 * 60_000 + 38_000)
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    page.clock.run_for(4_000)
    expect(page.get_by_role("link", name="How was it?")).to_be_visible()


def test_what_was_changed_without_a_connection_is_kept_by_the_house_later(begun: Page) -> None:
    page = begun
    page.clock.run_for(20_000)
    page.context.set_offline(True)
    page.get_by_role("button", name="It hurts").click()
    page.get_by_role("button", name="the low back").click()
    page.clock.run_for(60_000)

    page.context.set_offline(False)
    page.clock.run_for(60_000)
    expect(page.get_by_text("Not saved yet")).to_be_hidden()
    page.reload()

    events = page.evaluate("() => JSON.parse(document.getElementById('given').textContent).events")
    assert "/0/hurts/low_back/both" in [event.get("variant") for event in events]
    assert next(event["rest"] for event in events if event["kind"] == "hurts")


def test_what_is_skipped_gives_its_time_to_the_rest(begun: Page) -> None:
    page = begun
    page.clock.run_for(10_000)
    before = left(page)

    page.get_by_role("button", name="Next").click()

    assert note(page).startswith("The time goes to")
    assert left(page) == before


def test_a_tap_on_the_time_finishes_in_two_minutes(begun: Page) -> None:
    page = begun
    page.clock.run_for(10_000)

    page.locator("[data-part=left]").click()
    page.get_by_role("button", name="Finish in 2 minutes").click()

    assert note(page) == "The last strokes now. It is over in 2:00."
    assert left(page) == "2:00 left"
    page.clock.run_for(121_000)
    expect(page.get_by_role("link", name="How was it?")).to_be_visible()


def test_the_key_for_no_time_asks_and_goes_on_as_planned(begun: Page) -> None:
    page = begun
    page.clock.run_for(10_000)
    before = left(page)

    page.keyboard.press("t")
    expect(page.get_by_role("button", name="Finish in 2 minutes")).to_be_focused()
    page.get_by_role("button", name="Go on as planned").click()

    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    assert left(page) == before


def test_a_knuckle_hits_the_time_and_its_answers(begun: Page) -> None:
    page = begun
    page.locator("[data-part=left]").click()

    names = ("Finish in 2 minutes", "Go on as planned", "Stop")
    boxes = [page.get_by_role("button", name=name).bounding_box() for name in names]
    boxes.append(page.locator("[data-part=left]").bounding_box())

    assert all(box and min(box["width"], box["height"]) >= 64 for box in boxes)
