"""Every page can be read and used by everybody: axe finds nothing, nothing runs off a small screen."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it brings no types
from playwright.sync_api import Page, expect
from walk import press, through_the_check, to_the_plan

READING = (
    "/", "/about", "/know", "/claims", "/sources", "/people", "/data", "/journal", "/courses", "/api/docs",
    "/moves", "/moves/friction",
    "/check/age/child", "/check/age/baby", "/why/guide:PROT-ADULT-01", "/why/source:carotid", "/nope",
)  # fmt: skip


def at_a_card(page: Page, base_url: str) -> None:
    page.goto(base_url)
    press(page, "Someone else")


def at_a_tick_list(page: Page, base_url: str) -> None:
    at_a_card(page, base_url)
    press(page, "Something here")


def at_an_emergency(page: Page, base_url: str) -> None:
    at_a_tick_list(page, base_url)
    page.get_by_role("group", name="Chest pain").get_by_label("Yes").check()
    press(page, "Go on")


def at_a_place(page: Page, base_url: str) -> None:
    at_a_card(page, base_url)
    for _ in range(2):
        press(page, "None of these")
    press(page, "Something here")
    page.get_by_role("group", name="A bruise?").get_by_label("Yes").check()
    press(page, "Go on")
    page.get_by_text("It is somewhere else").click()


def at_the_verdict(page: Page, base_url: str) -> None:
    through_the_check(page, base_url)


def at_a_doctors_word(page: Page, base_url: str) -> None:
    through_the_check(page, base_url)
    intake = page.url.split("/")[4]
    page.goto(f"{base_url}/wish/{intake}/doctor?giver=practised&kind=medicinal")


def at_a_wish_for_places(page: Page, base_url: str) -> None:
    through_the_check(page, base_url)
    intake = page.url.split("/")[4]
    page.goto(f"{base_url}/wish/{intake}/time?giver=practised&kind=relaxing&zones=nape:both")
    page.get_by_text("Another massage for this").click()


def at_tense_places(page: Page, base_url: str) -> None:
    through_the_check(page, base_url)
    intake = page.url.split("/")[4]
    page.goto(f"{base_url}/wish/{intake}/zones?giver=practised")
    page.get_by_text("Choose from a list").click()


def at_another_picture(page: Page, base_url: str) -> None:
    at_tense_places(page, base_url)
    press(page, "Change the picture")


def at_the_plan(page: Page, base_url: str) -> None:
    through_the_check(page, base_url)
    to_the_plan(page)
    page.get_by_text("Why this?").first.click()
    page.locator(".look summary").nth(1).click()


def at_the_list_to_tick(page: Page, base_url: str) -> None:
    at_the_plan(page, base_url)
    page.get_by_role("link", name="Get ready").click()


Way = Callable[[Page, str], None]
WAYS: tuple[Way, ...] = (
    at_a_card, at_a_tick_list, at_a_place, at_an_emergency, at_the_verdict, at_a_doctors_word,
    at_a_wish_for_places, at_tense_places, at_another_picture, at_the_plan, at_the_list_to_tick,
)  # fmt: skip


def barriers(page: Page) -> list[str]:
    """What axe finds, in its own words."""
    page.wait_for_load_state("networkidle")
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", READING)
def test_a_page_to_read_has_no_barrier(page: Page, base_url: str, address: str, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(base_url + address)

    assert barriers(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_a_page_of_the_walk_has_no_barrier(page: Page, base_url: str, way: Way, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.set_viewport_size({"width": 360, "height": 740})
    way(page, base_url)

    assert barriers(page) == []


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_nothing_runs_off_a_very_small_screen(page: Page, base_url: str, way: Way) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    way(page, base_url)
    page.wait_for_load_state()

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("way", [at_a_card, at_the_verdict, at_the_plan], ids=lambda way: way.__name__)
def test_every_answer_is_big_enough_for_a_thumb(page: Page, base_url: str, way: Way) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    way(page, base_url)

    targets = page.locator("button:visible, a.button:visible, a.choice:visible, summary:visible").all()
    boxes = [box for target in targets if (box := target.bounding_box())]
    assert boxes
    assert min(box["height"] for box in boxes) >= 44


def test_the_check_works_without_a_script(browser: object, base_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()

    at_the_plan(page, base_url)

    expect(page.get_by_role("link", name="Get ready")).to_be_visible()
    context.close()
