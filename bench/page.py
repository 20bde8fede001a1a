"""What the player weighs, when its Begin works on a slow phone, and how exact its cues are after an hour."""

import json
import statistics

from playwright.sync_api import Browser, Page

from bench.opened import opened
from bench.table import Row

ROUNDS = 5
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 95_000}
"""1.6 Mbit/s down, 150 ms there and back."""


def rows() -> list[Row]:
    """Weight before and after Begin, and milliseconds until Begin works (4x slowed CPU, cold cache)."""
    with opened() as (live, launch):
        browser = launch()
        player = _player(browser, live.address)
        cold = [_cold(browser, player) for _ in range(ROUNDS)]
    ready = statistics.median(one["ready_ms"] for one in cold)
    first = cold[0]
    return [
        Row("Begin works, slow phone, cold, median of 5", f"{ready:.0f} ms", "under 800 ms"),
        Row("modules before Begin", f"{first['modules']:.0f}", "at most 5"),
        Row("kB of page, style and script before Begin", f"{first['before_kb']:.1f}", "at most 30"),
        Row("kB in all without pictures", f"{first['all_kb']:.1f}", "at most 80"),
    ]


def _player(browser: Browser, address: str) -> str:
    """The address of a prepared massage."""
    from walk import through_the_check, to_the_plan, to_the_player  # noqa: PLC0415 - the tests' walk

    page = browser.new_page()
    through_the_check(page, address)
    to_the_plan(page)
    to_the_player(page)
    page.wait_for_url("**/session/*")
    return page.url


def _cold(browser: Browser, player: str) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    link = context.new_cdp_session(page)
    link.send("Network.enable")
    link.send("Network.emulateNetworkConditions", SLOW)
    link.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(player)
    ready = _mark(page)
    page.wait_for_timeout(1500)
    loaded = json.loads(page.evaluate(_LOADED))
    context.close()
    texts = [one for one in loaded if not one["name"].endswith((".webp", ".mp3", ".svg"))]
    before = [one for one in texts if one["end"] <= ready + 1]
    return {
        "ready_ms": ready,
        "modules": sum(one["name"].endswith(".js") for one in before),
        "before_kb": sum(one["size"] for one in before) / 1000,
        "all_kb": sum(one["size"] for one in texts) / 1000,
    }


def _mark(page: Page) -> float:
    for _ in range(400):
        found: float | None = page.evaluate("performance.getEntriesByName('ready')[0]?.startTime ?? null")
        if found is not None:
            return found
        page.wait_for_timeout(25)
    raise TimeoutError("the player's Begin never worked")


_LOADED = """JSON.stringify(['navigation', 'resource'].flatMap((kind) => performance.getEntriesByType(kind))
  .map((one) => ({ name: one.name, size: one.encodedBodySize, end: one.responseEnd })))"""
