"""How exact the player's cues are after an hour, on a clock that the bench turns."""

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bench.table import Row
from warmhands.library import open_library
from warmhands.model.journal import Intake, Session
from warmhands.services.session_play import prepare
from warmhands.wiring import now

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

HOUR_S = 3600
THROTTLED_MS = 997
"""A hidden page's timers come about once a second, never in step with the seconds of a plan."""


def rows() -> list[Row]:
    """The greatest lateness of a step's sentence in an hour, with free timers and with throttled ones."""
    free = _lateness(lambda page: page.clock.run_for(HOUR_S * 1000))
    throttled = _lateness(_by_jumps)
    return [
        Row("greatest cue error of an hour, free timers", f"{max(map(abs, free)):.0f} ms", "under 50 ms"),
        Row("the same, timers once a second", f"{max(map(abs, throttled)):.0f} ms", "one tick"),
        Row(
            "drift over that hour (last cue less first)",
            f"{throttled[-1] - throttled[0]:.0f} ms",
            "within a tick",
        ),
    ]


def _by_jumps(page: Page) -> None:
    for _ in range(HOUR_S * 1000 // THROTTLED_MS + 2):
        page.clock.fast_forward(THROTTLED_MS)


def _lateness(turn: Callable[[Page], None]) -> list[float]:
    from led import answers  # noqa: PLC0415 - the tests' people
    from live_house import Live, serve  # noqa: PLC0415 - the tests' server
    from warmhands.model.plan import PlanRequest  # noqa: PLC0415

    def planned(live: Live) -> Session:
        protocol = open_library().knowledge().protocols["classical_back"]
        wish = PlanRequest(
            minutes=60, giver="trained", screening=answers(protocol, now()), protocol=protocol.id
        )
        journal = live.house.journal
        journal.keep_intake(Intake("hour", journal.household(), None, now(), wish.screening))
        made = prepare(live.house, "hour", wish, now())
        assert isinstance(made, Session)
        return made

    with (
        tempfile.TemporaryDirectory() as folder,
        serve(Path(folder)) as live,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page, session = browser.new_page(), planned(live)
        page.clock.install()
        page.goto(f"{live.address}/session/{session.id}")
        page.evaluate(_WATCH)
        page.get_by_role("button", name="Begin").click()
        begun = page.evaluate("seen.at(-1)[0]")
        turn(page)
        seen: list[list[float | str]] = page.evaluate("seen")
        browser.close()
    shown = {str(text): float(at) - begun for at, text in reversed(seen)}
    return [shown[step.say] - step.start_s * 1000 for step in session.plan.steps[1:] if step.say in shown]


_WATCH = """(() => {
  const say = document.querySelector('[data-part=say]');
  globalThis.seen = [];
  const look = () => seen.push([Date.now(), say.textContent]);
  new MutationObserver(look).observe(say, { childList: true, subtree: true, characterData: true });
})()"""
