"""Whoever hears the page is told what the picture shows, and whoever reads the plan can look closely."""

from playwright.sync_api import Page, expect
from walk import through_the_check, to_the_plan, to_the_player


def test_the_picture_of_the_player_says_what_the_hands_do(page: Page, base_url: str) -> None:
    through_the_check(page, base_url)
    to_the_plan(page)
    to_the_player(page)
    picture = page.locator('[data-part="body"] > *').first

    page.get_by_role("button", name="Begin").click()

    expect(picture).to_have_accessible_name(
        "Stroking with both palms from the low back up beside the spine to the tops of the shoulders, "
        "light, about 2.5 cm a second."
    )


def test_the_words_change_with_the_step(page: Page, base_url: str) -> None:
    through_the_check(page, base_url)
    to_the_plan(page)
    to_the_player(page)
    picture = page.locator('[data-part="body"] > *').first
    page.get_by_role("button", name="Begin").click()

    page.get_by_role("button", name="Next").click()

    expect(picture).to_have_accessible_name(
        "Stroking with both palms in circles beside the spine from the low back "
        "to the tops of the shoulders, light, about 4 cm a second."
    )


def test_a_small_picture_of_the_plan_opens_large_without_scripts(page: Page, base_url: str) -> None:
    page.route("**/*.js", lambda route: route.abort())
    through_the_check(page, base_url)
    to_the_plan(page)
    look = page.locator(".look").first
    picture = look.locator("svg")
    small = picture.bounding_box() or {"width": 0}

    look.locator("summary").click()

    large = picture.bounding_box() or {"width": 0}
    assert large["width"] > 3 * small["width"] > 0
    expect(look.get_by_role("link", name="How this move is done")).to_be_visible()
