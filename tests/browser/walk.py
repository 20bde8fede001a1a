"""The steps of a first-timer through the pages, as they see them."""

from playwright.sync_api import Page


def press(page: Page, name: str) -> None:
    """Press the button of that name and wait for the page that it leads to."""
    before = page.url
    page.get_by_role("button", name=name).click()
    page.wait_for_url(lambda address: address != before)


def through_the_check(page: Page, base_url: str) -> None:
    """From the first question to the verdict, as a healthy adult."""
    page.goto(base_url)
    press(page, "Someone else")
    while not page.url.endswith("/result"):
        press(page, "None of these")


def to_the_plan(page: Page) -> None:
    """From the verdict to the plan, with the first answer each time."""
    page.get_by_role("link", name="Go on").or_(page.get_by_role("button", name="Go on")).first.click()
    page.get_by_text("This is new to me").click()
    page.get_by_role("button", name="Go on").click()
    page.get_by_text("Light home massage").first.click()
    page.locator("input[name=minutes][value='5']").check()
    page.get_by_role("button", name="Show me the plan").click()


def to_the_player(page: Page) -> None:
    """From the plan through the preparation to the big Begin."""
    page.get_by_text("Get ready").click()
    page.get_by_role("button", name="All ready").click()
