"""A phone's browser, from the code on the computer's screen to the list of phones."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from test_accessible_pages import barriers
from walk import through_the_check, to_the_plan, to_the_player

from live_share import Shared, share

PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    with share(tmp_path_factory.mktemp("shared")) as running:
        yield running


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A phone whose owner goes on after the warning."""
    context = browser.new_context(ignore_https_errors=True, viewport=PHONE)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def code_of(page: Page, shared: Shared) -> str:
    """Show a code on the computer; the address in it."""
    page.goto(f"{shared.at_home}/phone")
    page.get_by_role("button", name="Show a code").click()
    page.get_by_text("It does not work").click()
    return page.locator("code").first.inner_text()


def test_a_phone_is_let_in_by_the_code_and_shut_out_again(page: Page, phone: Page, shared: Shared) -> None:
    phone.goto(f"{shared.origin}/journal")
    expect(phone.get_by_role("heading", level=1)).to_have_text("This phone is not let in yet")
    phone.goto(code_of(page, shared))
    sign = phone.locator(".sign").inner_text()
    expect(page.locator(".sign")).to_have_text(sign)

    phone.get_by_role("button", name="Yes, use this phone").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("This phone is ready")
    phone.get_by_role("link", name="To the first page").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Who is the massage for?")

    page.goto(f"{shared.at_home}/phone")
    page.get_by_role("button", name="Shut out").first.click()
    phone.reload()
    expect(phone.get_by_role("heading", level=1)).to_have_text("This phone is not let in yet")


def test_a_phone_that_was_let_in_may_keep_its_screen_on(page: Page, phone: Page, shared: Shared) -> None:
    phone.goto(code_of(page, shared))
    phone.get_by_role("button", name="Yes, use this phone").click()

    assert phone.evaluate("isSecureContext && 'wakeLock' in navigator")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_for_phones_have_no_barrier(page: Page, phone: Page, shared: Shared, scheme: str) -> None:
    for each in (page, phone):
        each.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    link = code_of(page, shared)
    found = barriers(page)
    phone.goto(shared.origin)
    found += barriers(phone)
    phone.goto(link)
    found += barriers(phone)
    phone.get_by_role("button", name="Yes, use this phone").click()
    for summary in phone.locator("summary").all():
        summary.click()
    found += barriers(phone)
    page.goto(f"{shared.at_home}/phone")

    assert found + barriers(page) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_massage_is_led_on_the_phone_with_nothing_kept_from_it(
    page: Page, phone: Page, shared: Shared
) -> None:
    phone.goto(code_of(page, shared))
    phone.get_by_role("button", name="Yes, use this phone").click()
    refused: list[str] = []
    phone.on("response", lambda answer: refused.append(answer.url) if answer.status >= 400 else None)

    through_the_check(phone, shared.origin)
    to_the_plan(phone)
    to_the_player(phone)
    with phone.expect_response("**/session/*/begin") as kept:
        phone.get_by_role("button", name="Begin").first.click()

    assert kept.value.ok
    assert refused == []
