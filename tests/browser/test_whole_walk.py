"""A first-timer opens the program and gives a massage, from the first question to the journal."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, ViewportSize, expect
from walk import through_the_check, to_the_plan, to_the_player

PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1280, height=860)
REFUSED = "net::ERR"
NO_FADE = "ViewTransition opt-in disabled"
"""The browser's own word where a page came too slowly to be faded in: it is shown all the same."""


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def strict_page(page: Page, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page on which an error, a refused script or a request to anywhere else fails the test."""
    told: list[str] = []
    page.on("pageerror", lambda error: None if NO_FADE in str(error) else told.append(str(error)))
    page.on(
        "console",
        lambda line: told.append(line.text) if line.type == "error" and REFUSED not in line.text else None,
    )
    page.on("request", lambda sent: told.append(sent.url) if "//localhost" not in sent.url else None)
    page.set_viewport_size(request.param)
    yield page
    assert told == []


@pytest.fixture
def begun(strict_page: Page, base_url: str) -> Page:
    """The player of a five-minute massage just after Begin, on a clock that the test turns."""
    through_the_check(strict_page, base_url)
    to_the_plan(strict_page)
    strict_page.clock.install()
    to_the_player(strict_page)
    strict_page.get_by_role("button", name="Begin").click()
    expect(strict_page.get_by_role("button", name="Pause")).to_be_visible()
    return strict_page


def test_a_first_timer_gives_a_massage_to_the_last_stroke(begun: Page) -> None:
    page = begun
    page.clock.run_for(5 * 60_000 + 1_000)

    page.get_by_role("link", name="How was it?").click()
    page.get_by_role("group", name="You who lay there").get_by_label("Lovely").check()
    page.get_by_role("group", name="You who gave").get_by_label("Good", exact=True).check()
    page.get_by_role("button", name="Keep").click()

    expect(page.get_by_role("heading", name="Light home massage")).to_be_visible()
    expect(page.get_by_text("Whoever was massaged: Lovely")).to_be_visible()
    page.get_by_text("Delete this entry").click()
    page.get_by_role("button", name="Delete").click()
    expect(page.get_by_role("heading", name="Journal")).to_be_visible()


def test_a_reload_goes_on_where_the_massage_was(begun: Page) -> None:
    page = begun
    page.clock.run_for(70_000)
    before = page.locator("[data-part=say]").inner_text()

    page.reload()

    expect(page.locator("[data-part=say]")).to_have_text(before)
    expect(page.get_by_role("button", name="Begin")).to_be_hidden()


def test_a_lost_connection_changes_nothing(begun: Page) -> None:
    page = begun
    page.context.set_offline(True)
    page.get_by_role("button", name="Softer").click()
    page.clock.run_for(5 * 60_000 + 1_000)
    expect(page.get_by_role("link", name="How was it?")).to_be_visible()

    page.context.set_offline(False)
    page.clock.run_for(60_000)

    expect(page.get_by_text("Not saved yet")).to_be_hidden()


@pytest.mark.parametrize("name", ["Back", "Pause", "Next", "Repeat", "Softer", "It hurts", "Stop"])
def test_a_knuckle_hits_every_deed_of_a_massage(begun: Page, name: str) -> None:
    box = begun.get_by_role("button", name=name).bounding_box()

    assert box is not None
    assert min(box["width"], box["height"]) >= 64


def test_what_did_not_load_comes_with_the_next_connection(page: Page, base_url: str) -> None:
    through_the_check(page, base_url)
    to_the_plan(page)
    page.route("**/player/where.js", lambda asked: asked.abort())
    to_the_player(page)
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()

    page.unroute("**/player/where.js")
    page.evaluate("dispatchEvent(new Event('online'))")

    expect(page.locator(".player-hand").first).to_be_attached()
