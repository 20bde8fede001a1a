"""How smoothly the hands move on a slow phone: script, frames and long tasks while each technique is led."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from msgspec.structs import replace
from playwright.sync_api import CDPSession, Page, ViewportSize

from bench.opened import opened
from bench.table import Row
from warmhands.library import open_library
from warmhands.model.journal import Intake, Session
from warmhands.model.plan import Step
from warmhands.model.protocol import Way
from warmhands.model.stroke import stroke_key
from warmhands.pictures.choice import picture_of
from warmhands.pictures.shelf import strokes_of
from warmhands.services.house import House
from warmhands.services.session_play import prepare
from warmhands.wiring import now

SLOWED = 4
SECONDS = 3
PHONE = ViewportSize(width=412, height=915)
CATEGORIES = ["devtools.timeline.frame", "disabled-by-default-devtools.timeline.frame"]


@dataclass(frozen=True)
class Watched:
    """What some seconds of a step cost: milliseconds of script and of style, and what was drawn."""

    frames: int
    script_ms: float
    style_ms: float
    long_tasks: int

    def told(self) -> str:
        """All of it in one line: the costs of one frame, how many there are, and tasks longer than 50 ms."""
        each = max(1, self.frames)
        cost = f"{self.script_ms / each:.1f} ms script, {self.style_ms / each:.1f} ms style"
        return f"{cost}; {self.frames / SECONDS:.0f} a second; {self.long_tasks} long tasks"


def rows() -> list[Row]:
    """One row a technique, each with both hands at work; the CPU is slowed 4 times."""
    with opened() as (live, launch):
        page = launch().new_page(viewport=PHONE, device_scale_factor=2)
        session = _showcase(live.house)
        page.route("**/session/*/begin", lambda asked: asked.fulfill(status=204))
        page.route("**/session/*/events", lambda asked: asked.fulfill(status=204))
        page.goto(f"{live.address}/session/{session.id}")
        page.get_by_role("button", name="Begin").click()
        page.locator(".player-hand").first.wait_for(state="attached")
        return [Row(name, one.told(), "4 ms; 60; none") for name, one in _watched(page, session)]


def _watched(page: Page, session: Session) -> Iterator[tuple[str, Watched]]:
    link = page.context.new_cdp_session(page)
    link.send("Performance.enable")
    link.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    for step in session.plan.steps:
        page.wait_for_timeout(1500)
        yield step.technique, _watch(page, link)
        page.locator(".player-under-way [data-do=next]").click()


def _watch(page: Page, link: CDPSession) -> Watched:
    browser = page.context.browser
    assert browser is not None
    page.evaluate(_COUNT_LONG_TASKS)
    browser.start_tracing(page=page, categories=CATEGORIES)
    before = _metrics(link)
    page.wait_for_timeout(SECONDS * 1000)
    spent = {name: value - before[name] for name, value in _metrics(link).items()}
    traced = json.loads(browser.stop_tracing())["traceEvents"]
    frames = Counter(event["name"] for event in traced)["DrawFrame"]
    style = spent["LayoutDuration"] + spent["RecalcStyleDuration"]
    long_tasks: int = page.evaluate("globalThis.longTasks")
    return Watched(frames, spent["ScriptDuration"] * 1000, style * 1000, long_tasks)


def _metrics(link: CDPSession) -> dict[str, float]:
    return {one["name"]: one["value"] for one in link.send("Performance.getMetrics")["metrics"]}


def _showcase(house: House) -> Session:
    """A massage that has every technique once; nobody would be given it, so it is kept past the planner."""
    from led import shortest  # noqa: PLC0415 - the tests' people

    protocol = open_library().knowledge().protocols["classical_back"]
    wish = shortest(protocol, "trained", now())
    house.journal.keep_intake(Intake("frames", house.journal.household(), None, now(), wish.screening))
    session = prepare(house, "frames", wish, now())
    assert isinstance(session, Session)
    first = session.plan.steps[0]
    shown = picture_of(session.plan).name
    steps = tuple(_step(first, way, number) for number, way in enumerate(_one_of_each(shown)))
    plan = replace(session.plan, steps=steps)
    made = replace(session, id="f" * 32, plan=plan, rooms=(0,) * len(steps))
    house.journal.keep_session(made)
    return made


def _one_of_each(picture: str) -> tuple[Way, ...]:
    """The first way of each technique that moves hands over that picture."""
    drawn, found = strokes_of(picture).strokes, dict[str, Way]()
    for protocol in open_library().knowledge().protocols.values():
        for way in (way for step in protocol.steps for way in step.ways):
            key = stroke_key(way.technique, way.hand, way.zone, way.to_zone, way.direction)
            if key in drawn:
                found.setdefault(way.technique, way)
    return tuple(found.values())


def _step(like: Step, way: Way, number: int) -> Step:
    names = set(way.__struct_fields__) & set(like.__struct_fields__)
    told = {name: getattr(way, name) for name in names}
    return replace(like, n=number + 1, start_s=60 * number, seconds=60, **told)


_COUNT_LONG_TASKS = """() => {
  globalThis.longTasks = 0;
  globalThis.watcher?.disconnect();
  globalThis.watcher = new PerformanceObserver((list) => { longTasks += list.getEntries().length; });
  watcher.observe({ type: 'longtask' });
}"""
