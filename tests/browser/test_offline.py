"""A massage to its end without a touch, without the program, without the network: the journal is complete."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from kept import KEPT, NOTHING_WAITS, assert_complete, begin, happened, house_of, open_player, prepared
from playwright.sync_api import Page, expect

from live_house import Live
from live_process import Program
from warmhands.model.journal import Session

LOCKED = """() => {
  Object.defineProperty(document, 'visibilityState', { get: () => 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}"""
PLAIN_HTTP = "Object.defineProperty(window, 'isSecureContext', { get: () => false });"
KEEP_SOUND = """async (session) => (await caches.open((await caches.keys())[0]))
  .put(`/session/${session}/bed.mp3`, new Response(new Uint8Array(1000)))"""
ASK_SOUND = """async ([session, range]) => {
  const answer = await fetch(`/session/${session}/bed.mp3`, { headers: range ? { range } : {} });
  return [answer.status, answer.headers.get("content-range")];
}"""
PRIVATE = ("/check", "/journal", "/people", "/result", "/plan/")
KEPT_ADDRESSES = """async () => (await Promise.all((await caches.keys()).map(async (name) =>
  (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat()"""


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    program = Program(tmp_path)
    program.start()
    yield program
    program.stop()


@pytest.fixture
def short(live: Live) -> Session:
    return prepared(live.house, 5)


def end(page: Page) -> None:
    """The last stroke is behind, and everything is handed in."""
    expect(page.get_by_role("link", name="How was it?")).to_be_visible()
    page.clock.run_for(60_000)
    page.wait_for_function(NOTHING_WAITS)


def rate(page: Page) -> None:
    page.get_by_role("link", name="How was it?").click()
    page.get_by_role("group", name="You who gave").get_by_label("Good", exact=True).check()
    page.get_by_label("Something to remember?").fill("Warm hands.")
    page.get_by_role("button", name="Keep").click()


def test_a_whole_massage_needs_no_touch_after_begin(page: Page, live: Live) -> None:
    session = prepared(live.house, 15)
    open_player(page, live.address, session)
    begin(page)

    page.clock.run_for(15 * 60_000 + 1_000)

    end(page)
    assert_complete(live.house, session)


def test_a_whole_massage_needs_no_program_after_begin(page: Page, program: Program) -> None:
    house = house_of(program.folder)
    session = prepared(house, 15)
    open_player(page, program.address, session)
    begin(page)
    page.wait_for_function(NOTHING_WAITS)

    program.stop()
    page.clock.run_for(7 * 60_000)
    before = page.locator("[data-part=say]").inner_text()
    page.reload()
    expect(page.locator("[data-part=say]")).to_have_text(before)
    page.clock.run_for(8 * 60_000 + 1_000)
    rate(page)
    expect(page.get_by_text("Kept on this device.")).to_be_visible()
    program.start()
    page.goto(program.address)

    expect(page.get_by_text("What happened in the massage is handed in.")).to_be_visible()
    assert_complete(house, session)
    rated = [
        (event.who, event.value, event.note) for event in happened(house, session) if event.kind == "rated"
    ]
    assert rated == [("giver", 4, "Warm hands.")]


def test_a_massage_begins_while_the_program_is_gone(page: Page, program: Program) -> None:
    house = house_of(program.folder)
    session = prepared(house, 5)
    open_player(page, program.address, session)

    program.stop()
    page.reload()
    begin(page)
    page.clock.run_for(5 * 60_000 + 1_000)
    expect(page.get_by_role("link", name="How was it?")).to_be_visible()
    page.goto(program.address)
    expect(page.get_by_role("heading", name="warmhands does not answer")).to_be_visible()
    program.start()
    page.goto(f"{program.address}/journal")

    expect(page.get_by_text("What happened in the massage is handed in.")).to_be_visible()
    assert_complete(house, session)


def test_a_lost_network_loses_nothing_and_a_reload_goes_on(page: Page, live: Live, short: Session) -> None:
    open_player(page, live.address, short)
    begin(page)

    page.context.set_offline(True)
    page.clock.run_for(60_000)
    page.reload()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    page.clock.run_for(4 * 60_000 + 1_000)
    page.context.set_offline(False)

    end(page)
    assert_complete(live.house, short)


def test_a_locked_phone_leaves_no_step_out(page: Page, live: Live, short: Session) -> None:
    open_player(page, live.address, short)
    begin(page)
    page.evaluate(LOCKED)

    for _ in range(6):  # A hidden page is woken once a minute.
        page.clock.fast_forward(60_000)

    end(page)
    assert_complete(live.house, short)


def test_a_phone_that_slept_finishes_at_its_own_time(page: Page, live: Live, short: Session) -> None:
    open_player(page, live.address, short)
    begin(page)

    page.clock.fast_forward(20 * 60_000)

    end(page)
    assert_complete(live.house, short)
    first, *_, last = (event for event in happened(live.house, short) if event.kind in ("step", "finish"))
    assert (last.at - first.at).total_seconds() <= 5 * 60


def test_nothing_private_is_kept_and_what_is_over_goes(page: Page, live: Live, short: Session) -> None:
    open_player(page, live.address, short)
    kept: list[str] = page.evaluate(KEPT_ADDRESSES)
    begin(page)
    page.clock.run_for(5 * 60_000 + 1_000)
    end(page)

    page.goto(f"{live.address}/journal")

    assert kept
    assert not [address for address in kept if any(part in address for part in PRIVATE)]
    page.wait_for_function("async () => (await caches.keys()).length === 0")


def test_a_massage_is_led_by_the_newest_tab(page: Page, live: Live, short: Session) -> None:
    open_player(page, live.address, short)
    begin(page)

    newest = page.context.new_page()
    newest.goto(f"{live.address}/session/{short.id}")

    expect(newest.get_by_role("button", name="Pause")).to_be_visible()
    page.wait_for_url(f"{live.address}/")


def test_the_sound_comes_in_parts_without_a_network(page: Page, live: Live, short: Session) -> None:
    open_player(page, live.address, short)
    page.reload()
    page.evaluate(KEEP_SOUND, short.id)
    page.context.set_offline(True)

    asked = ["bytes=0-", "bytes=100-199", "bytes=999-5000", "bytes=1000-", ""]
    answers = [page.evaluate(ASK_SOUND, [short.id, part]) for part in asked]

    parts = ["bytes 0-999/1000", "bytes 100-199/1000", "bytes 999-999/1000", "bytes */1000", None]
    assert answers == [list(answer) for answer in zip([206, 206, 206, 416, 200], parts, strict=True)]


def test_where_a_browser_keeps_no_page_it_says_what_is_lost(page: Page, live: Live, short: Session) -> None:
    page.add_init_script(PLAIN_HTTP)
    page.goto(f"{live.address}/session/{short.id}")
    expect(page.get_by_text("Ready without a connection: no")).to_be_visible()

    page.get_by_role("button", name="Why?").click()

    said = page.get_by_role("dialog", name="Without a connection")
    expect(said).to_contain_text("as long as you leave this page open")
    expect(said).to_contain_text("begins with http")
    expect(page.locator(KEPT)).to_have_count(0)
