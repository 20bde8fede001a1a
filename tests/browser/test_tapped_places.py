"""Places of the body are tapped, ticked by keyboard and said in words, on every picture alike."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from test_accessible_pages import at_a_place, at_tense_places
from walk import press


def middle(page: Page, place: str) -> tuple[float, float]:
    """A point on the shape of a place of the first picture, in pixels of the window."""
    shape = page.locator(f".is-back input[value='{place}'] + label path")
    shape.scroll_into_view_if_needed()
    box = shape.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_tap_on_a_shape_ticks_its_place_and_says_it(page: Page, base_url: str) -> None:
    at_tense_places(page, base_url)

    page.mouse.click(*middle(page, "shoulder_blade:left"))

    expect(page.locator(".is-back input[value='shoulder_blade:left']")).to_be_checked()
    expect(page.locator(".told")).to_have_text("Tense: the left shoulder blade")


def test_a_place_is_ticked_on_every_picture_and_in_the_list(page: Page, base_url: str) -> None:
    at_a_place(page, base_url)

    page.mouse.click(*middle(page, "thigh:left"))

    boxes = page.locator("input[value='thigh:left']")
    expect(boxes).to_have_count(3)
    assert boxes.evaluate_all("all => all.every((box) => box.checked)")


def test_another_side_shows_its_own_places(page: Page, base_url: str) -> None:
    at_a_place(page, base_url)
    expect(page.locator(".is-legs")).to_be_hidden()

    page.get_by_role("radio", name="Legs").check()

    expect(page.locator(".is-legs")).to_be_visible()
    expect(page.locator(".is-back")).to_be_hidden()


def test_the_shape_in_focus_has_a_ring_and_space_ticks_it(page: Page, base_url: str) -> None:
    at_tense_places(page, base_url)
    page.get_by_role("radio", name="Back").focus()

    page.keyboard.press("Tab")
    page.keyboard.press("Space")

    focused = page.locator(".zone-box:focus-visible")
    expect(focused).to_be_checked()
    assert (
        focused.locator("+ label path").evaluate("path => parseFloat(getComputedStyle(path).strokeWidth)") > 4
    )


def test_every_box_lies_over_its_own_shape(page: Page, base_url: str) -> None:
    at_tense_places(page, base_url)

    for box in page.locator(".is-back .zone-box").all():
        own, shape = box.bounding_box(), box.locator("+ label path").bounding_box()
        assert own
        assert shape
        assert own["x"] == pytest.approx(shape["x"], abs=3)
        assert own["y"] == pytest.approx(shape["y"], abs=3)


def test_enter_on_a_place_goes_on_and_not_to_the_picture(page: Page, base_url: str) -> None:
    at_tense_places(page, base_url)
    page.locator(".is-back .zone-box").first.focus()

    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile("/kind"))


def test_without_a_script_the_picture_is_changed_and_ticks_stay(browser: Browser, base_url: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    at_tense_places(page, base_url)
    page.mouse.click(*middle(page, "shoulder_blade:left"))

    press(page, "Change the picture")
    page.get_by_role("radio", name="A woman").check()
    page.get_by_role("radio", name="Dark brown").check()
    press(page, "Take this picture")

    expect(page.locator(".is-back input[value='shoulder_blade:left']")).to_be_checked()
    expect(page.locator(".is-back [data-tone='5']")).to_have_count(1)
    page.context.close()


def test_a_tone_is_seen_before_it_is_taken(page: Page, base_url: str) -> None:
    at_tense_places(page, base_url)
    press(page, "Change the picture")

    page.get_by_role("radio", name="Dark brown").check()

    tone = page.locator(".body-card .body-tone").first
    assert tone.evaluate("tone => getComputedStyle(tone).fill") == "rgb(96, 63, 47)"
