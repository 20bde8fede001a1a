"""The receiver's remote in a browser of its own: taps land, broken links are told, both come back."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect
from remote_pair import OUT_OF_REACH_MS, Pair, line, linked, planned
from test_accessible_pages import barriers

from live_house import Live

PHONE = ViewportSize(width=360, height=740)


@pytest.fixture
def at_the_table(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE)
    yield context
    context.close()


@pytest.fixture
def under_the_hand(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE)
    yield context
    context.close()


@pytest.fixture
def pair(live: Live, at_the_table: BrowserContext, under_the_hand: BrowserContext) -> Pair:
    return linked(live, at_the_table, under_the_hand)


def test_softer_lands_in_the_running_plan_and_is_heard(pair: Pair) -> None:
    pair.go_to_a_firm_step()

    pair.tap("softer")

    expect(line(pair.remote)).to_have_text("Heard: Softer.")
    expect(pair.player.locator("[data-part=note]")).to_contain_text("Softer here from now on")


def test_good_is_kept_with_the_place_under_the_hands(pair: Pair) -> None:
    pair.tap("good")

    expect(line(pair.remote)).to_have_text("Heard: Good.")
    expect(pair.player.locator("[data-part=note]")).to_have_text("They like it here.")
    with pair.player.expect_response("**/session/*/events"):
        pair.player.get_by_role("button", name="Pause").click()
    assert [(each.who, bool(each.zone), bool(each.side)) for each in pair.events("good")] == [
        ("receiver", True, True)
    ]


def test_hurts_makes_it_lighter_at_once(pair: Pair) -> None:
    pair.go_to_a_firm_step()

    pair.tap("hurts")

    expect(line(pair.remote)).to_have_text("Heard: It hurts.")
    expect(pair.player.locator("[data-part=note]")).to_contain_text("Lighter at once")


def test_stop_asks_nothing(pair: Pair) -> None:
    pair.tap("stop")

    expect(pair.player.get_by_text("Stopped. Lift your hands away slowly.")).to_be_visible()
    expect(line(pair.remote)).to_have_text("Heard: Stop.")


def test_a_double_tap_counts_once(pair: Pair) -> None:
    pair.remote.locator(".remote-area.is-good").dblclick()

    expect(line(pair.remote)).to_have_text("Heard: Good.")
    with pair.player.expect_response("**/session/*/events"):
        pair.player.get_by_role("button", name="Pause").click()
    assert len(pair.events("good")) == 1


def test_both_say_when_the_player_is_out_of_reach_and_both_come_back(pair: Pair) -> None:
    pair.player.context.set_offline(True)

    expect(line(pair.remote)).to_contain_text("out of reach", timeout=OUT_OF_REACH_MS)
    expect(pair.player.locator(".remote-line")).to_contain_text("No connection", timeout=OUT_OF_REACH_MS)
    expect(pair.player.get_by_role("button", name="Pause")).to_be_visible()
    pair.player.context.set_offline(False)
    expect(line(pair.remote)).to_contain_text("Linked. Now:", timeout=OUT_OF_REACH_MS)
    expect(pair.player.locator(".remote-line")).to_be_empty(timeout=OUT_OF_REACH_MS)


def test_both_say_when_the_remote_is_out_of_reach_and_both_come_back(pair: Pair) -> None:
    pair.remote.context.set_offline(True)

    expect(line(pair.remote)).to_contain_text("No connection", timeout=OUT_OF_REACH_MS)
    expect(pair.player.locator(".remote-line")).to_contain_text("out of reach", timeout=OUT_OF_REACH_MS)
    pair.remote.context.set_offline(False)
    expect(line(pair.remote)).to_contain_text("Linked. Now:", timeout=OUT_OF_REACH_MS)
    expect(pair.player.locator(".remote-button")).to_have_attribute("data-link", "here")


def test_a_stop_without_a_player_is_kept_and_done_when_it_comes_back(pair: Pair) -> None:
    pair.player.context.set_offline(True)
    pair.tap("stop")
    expect(line(pair.remote)).to_contain_text("Not heard yet: Stop", timeout=OUT_OF_REACH_MS)
    expect(line(pair.remote)).to_contain_text("out of reach", timeout=OUT_OF_REACH_MS)
    kept = pair.events("stop")

    pair.player.context.set_offline(False)

    expect(pair.player.locator(".remote-late")).to_contain_text("They tapped “Stop”", timeout=OUT_OF_REACH_MS)
    expect(pair.player.get_by_text("Stopped. Lift your hands away slowly.")).to_be_visible()
    expect(line(pair.remote)).to_have_text("Heard: Stop.", timeout=OUT_OF_REACH_MS)
    assert [each.who for each in kept] == ["receiver"]
    assert len(pair.events("stop")) == 1


def test_a_tap_made_without_a_connection_is_heard_when_it_is_back(pair: Pair) -> None:
    pair.remote.context.set_offline(True)
    pair.tap("hurts")
    expect(line(pair.remote)).to_contain_text("Not heard yet: It hurts")

    pair.remote.context.set_offline(False)

    expect(line(pair.remote)).to_have_text("Heard: It hurts.", timeout=OUT_OF_REACH_MS)


def test_the_player_loaded_anew_finds_its_remote_again(pair: Pair) -> None:
    pair.player.reload()

    expect(pair.player.locator(".remote-button")).to_have_attribute("data-link", "here")
    pair.tap("softer")
    expect(line(pair.remote)).to_have_text("Heard: Softer.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_remote_has_no_barrier_and_fills_the_screen(page: Page, live: Live, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size(PHONE)
    page.goto(f"{live.address}/remote/{planned(live.house)}")

    boxes = [area.bounding_box() for area in page.locator(".remote-area").all()]

    assert min(box["width"] * box["height"] for box in boxes if box) > 0.22 * 360 * 740
    assert barriers(page) == []


def test_the_code_has_no_barrier(page: Page, live: Live) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{live.address}/session/{planned(live.house)}")
    page.get_by_role("button", name="Remote for them").click()
    expect(page.get_by_role("link", name="Try it in a second window")).to_be_visible()

    assert barriers(page) == []


def test_the_remote_works_without_scripts(browser: Browser, live: Live) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{live.address}/remote/{planned(live.house)}")

    page.get_by_role("button", name="Softer").click()

    expect(line(page)).to_contain_text("Not heard yet: Softer")
    context.close()
