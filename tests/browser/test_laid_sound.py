"""The sound of the player: exact on a page that nobody sees, and going on without the program."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from laid import heard, open_player
from led import shortest
from live_house import Live
from warmhands.library.shelf import load
from warmhands.model.journal import Intake, Session
from warmhands.model.plan import Plan
from warmhands.services.session_play import prepare
from warmhands.wiring import now

BACK = load().protocols["light_home"]
HIDDEN = """() => {
  Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
  Object.defineProperty(document, "hidden", { get: () => true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
KEYS = """
  globalThis.keys = {};
  navigator.mediaSession.setActionHandler = (name, does) => { keys[name] = does; };
"""


@dataclass(frozen=True)
class Led:
    """A massage under way on a clock that only the test turns; `begun_ms` is when."""

    page: Page
    plan: Plan
    begun_ms: float


@pytest.fixture
def led(live: Live, browser: Browser) -> Iterator[Led]:
    journal, wish = live.house.journal, shortest(BACK, "first_time", now())
    journal.keep_intake(Intake("sound", journal.household(), None, now(), wish.screening))
    session = prepare(live.house, "sound", wish, now())
    assert isinstance(session, Session), session
    page = browser.new_page(viewport={"width": 360, "height": 740})
    page.add_init_script(KEYS)
    open_player(page, f"{live.address}/session/{session.id}", session.plan)
    page.clock.pause_at(now().timestamp() + 60)
    page.get_by_role("button", name="Begin").click()
    begun_ms = page.evaluate("Date.now()")
    page.clock.run_for(10)
    yield Led(page, session.plan, begun_ms)
    page.close()


@pytest.mark.parametrize("every_ms", [997, 60_000])
def test_a_hidden_page_whose_timers_come_late_says_each_step_once_and_in_time(
    led: Led, every_ms: int
) -> None:
    led.page.evaluate(HIDDEN)

    for _ in range(led.plan.total_seconds * 1000 // every_ms + 1):
        led.page.clock.fast_forward(every_ms)

    late = heard(led.page, led.plan, led.begun_ms)
    assert all(len(each) == 1 for each in late.values()), late
    assert max(abs(each) for [each] in late.values()) < 50


def test_without_a_connection_it_goes_on(led: Led) -> None:
    led.page.context.set_offline(True)

    led.page.clock.fast_forward(led.plan.total_seconds * 1000 // 2)

    late = heard(led.page, led.plan, led.begun_ms)
    assert all(late[step.n] for step in led.plan.steps[1:] if step.start_s < led.plan.total_seconds // 2)


def test_after_next_nothing_of_the_old_time_is_left(led: Led) -> None:
    led.page.get_by_role("button", name="Next").click()
    led.page.clock.run_for(2_000)

    late = heard(led.page, led.plan, led.begun_ms)
    assert late[2] == []


def test_the_keys_of_a_headset_lead_the_massage(led: Led) -> None:
    body = led.page.locator("body")

    led.page.evaluate("keys.pause()")
    expect(body).to_have_attribute("data-status", "paused")
    led.page.evaluate("keys.play()")
    expect(body).to_have_attribute("data-status", "stroking")
    led.page.evaluate("keys.nexttrack()")
    assert led.page.evaluate("navigator.mediaSession.metadata.title") == led.plan.steps[1].title
    led.page.evaluate("keys.stop()")
    expect(body).to_have_attribute("data-status", "stopped")


def test_how_much_is_said_is_remembered(led: Led) -> None:
    led.page.get_by_role("button", name="Sound").click()
    led.page.get_by_label("Names only").check()

    assert '"verbosity":"quiet"' in led.page.evaluate("localStorage.getItem('warmhands:sound')")
