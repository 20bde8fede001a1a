"""How soon a tap of the receiver's remote is in the running plan: two browsers on one machine, fifty taps."""

import statistics

from playwright.sync_api import Browser, BrowserContext, Page

from bench.opened import opened
from bench.table import Row

TAPS = 50
KINDS = ("softer", "good")
GAP_MS = 450
"""Longer than two taps need to count as two."""


def rows() -> list[Row]:
    """The median and the worst time from the touch to the changed log of the player."""
    delays = _delays()
    return [
        Row("a tap in the running plan, median of 50", f"{statistics.median(delays):.0f} ms", "under 300 ms"),
        Row("the worst of them", f"{max(delays):.0f} ms", "under 300 ms"),
    ]


def _delays() -> list[float]:
    from remote_pair import linked  # noqa: PLC0415 - the tests' two browsers

    with opened() as (live, launch):
        table, hand = (_watched(launch(), script) for script in (_HEARD, _TOUCHED))
        pair = linked(live, table, hand)
        return [_delay(pair.player, pair.remote, KINDS[number % len(KINDS)]) for number in range(TAPS)]


def _watched(browser: Browser, script: str) -> BrowserContext:
    context = browser.new_context()
    context.add_init_script(script)
    return context


def _delay(player: Page, remote: Page, kind: str) -> float:
    before = player.evaluate("heard.length")
    remote.wait_for_timeout(GAP_MS)
    remote.locator(f".remote-area.is-{kind}").click()
    player.wait_for_function("(before) => heard.length > before", arg=before)
    return float(player.evaluate(f"heard[{before}]")) - float(remote.evaluate("touched.at(-1)"))


_TOUCHED = """
globalThis.touched = [];
addEventListener("pointerdown", () => touched.push(performance.timeOrigin + performance.now()), true);
"""
_HEARD = """
globalThis.heard = [];
let known = 0;
const set = Storage.prototype.setItem;
Storage.prototype.setItem = function (name, value) {
  set.call(this, name, value);
  if (!name.startsWith("warmhands:massage:")) return;
  const told = JSON.parse(value).events.filter(({ who }) => who === "receiver").length;
  if (told > known) heard.push(performance.timeOrigin + performance.now());
  known = told;
};
"""
