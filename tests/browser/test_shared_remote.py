"""The receiver's remote on a phone of its own, through the encrypted door, from the code to the end."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from remote_pair import line
from test_phone import code_of
from walk import through_the_check, to_the_plan, to_the_player

from live_share import Shared, share

PHONE = ViewportSize(width=360, height=740)
FIRST_EVENT = """(address) => new Promise((done) => {
  const stream = new EventSource(address);
  stream.addEventListener("beat", () => {
    stream.close();
    done("beat");
  });
  setTimeout(() => done("nothing for ten seconds"), 10_000);
})"""


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    with share(tmp_path_factory.mktemp("shared")) as running:
        yield running


@pytest.fixture
def phones(browser: Browser) -> Iterator[tuple[Page, Page]]:
    """The giver's phone and the receiver's, whose owners go on after the warning."""
    contexts = [browser.new_context(ignore_https_errors=True, viewport=PHONE) for _ in range(2)]
    yield contexts[0].new_page(), contexts[1].new_page()
    for context in contexts:
        context.close()


def test_a_phone_becomes_the_remote_by_its_code_and_reaches_nothing_else(
    page: Page, phones: tuple[Page, Page], shared: Shared
) -> None:
    player, remote = phones
    player.goto(code_of(page, shared))
    player.get_by_role("button", name="Yes, use this phone").click()
    through_the_check(player, shared.origin)
    to_the_plan(player)
    to_the_player(player)
    player.get_by_role("button", name="Remote for them").click()
    player.get_by_text("No camera? Type this address").click()
    sign = player.locator(".remote-dialog .sign").inner_text()

    remote.goto(player.locator(".remote-dialog code").inner_text())
    expect(remote.locator(".sign")).to_have_text(sign)
    remote.get_by_role("button", name="Yes, use this phone").click()
    player.get_by_role("button", name="Done").click()
    player.get_by_role("button", name="Begin").click()
    expect(line(remote)).to_contain_text("Linked. Now:")
    remote.locator(".remote-area.is-stop").click()

    expect(player.get_by_text("Stopped. Lift your hands away slowly.")).to_be_visible()
    expect(line(remote)).to_have_text("Heard: Stop.")
    massage = remote.url.rpartition("/")[2]
    assert player.evaluate(FIRST_EVENT, f"/session/{massage}/live") == "beat"
    assert remote.evaluate("fetch('/journal').then((answer) => answer.status)") == 403
    assert remote.evaluate(f"fetch('/session/{massage}/live').then((answer) => answer.status)") == 403
    assert remote.evaluate("isSecureContext && 'wakeLock' in navigator")


def test_an_open_stream_does_not_hold_up_the_end_of_the_program(page: Page, shared: Shared) -> None:
    through_the_check(page, shared.at_home)
    to_the_plan(page)
    to_the_player(page)
    massage = page.url.rpartition("/session/")[2].partition("/")[0].partition("?")[0]
    page.evaluate(FIRST_EVENT.replace("stream.close();", ""), f"/session/{massage}/live")

    assert shared.stop() == 0
