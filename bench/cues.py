"""How exact the player's cues are after an hour, on a clock that the bench turns."""

from collections.abc import Callable

from playwright.sync_api import Page

from bench.opened import opened
from bench.table import Row
from warmhands.library import open_library
from warmhands.model.journal import Intake, Session
from warmhands.model.plan import PlanRequest
from warmhands.services.house import House
from warmhands.services.session_play import prepare
from warmhands.wiring import now

HOUR_S = 3600
THROTTLED_MS = 997
"""A hidden page's timers come about once a second, never in step with the seconds of a plan."""


def rows() -> list[Row]:
    """The greatest lateness of a step's sentence in an hour, with free timers and with throttled ones."""
    free = _lateness(lambda page: page.clock.run_for(HOUR_S * 1000))
    throttled = _lateness(_by_jumps)
    sounded = _lateness(_by_jumps, is_heard=True)
    return [
        Row(
            "greatest error of a spoken cue, timers once a second",
            f"{max(map(abs, sounded)):.0f} ms",
            "under 50 ms",
        ),
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


def _lateness(turn: Callable[[Page], None], *, is_heard: bool = False) -> list[float]:
    """How late each step's sentence was shown, or was laid on the audio clock."""
    from laid import heard, open_player  # noqa: PLC0415 - the tests' audio clock

    with opened() as (live, launch):
        page, session = launch().new_page(), _planned(live.house)
        open_player(page, f"{live.address}/session/{session.id}", session.plan)
        page.evaluate(_WATCH)
        page.get_by_role("button", name="Begin").click()
        begun = page.evaluate("seen.at(-1)[0]")
        turn(page)
        said = heard(page, session.plan, begun)
        seen: list[list[float | str]] = page.evaluate("seen")
    if is_heard:
        return [each for times in said.values() for each in times]
    shown = {str(text): float(at) - begun for at, text in reversed(seen)}
    return [shown[step.say] - step.start_s * 1000 for step in session.plan.steps[1:] if step.say in shown]


def _planned(house: House) -> Session:
    from led import answers  # noqa: PLC0415 - the tests' people

    protocol = open_library().knowledge().protocols["classical_back"]
    wish = PlanRequest(minutes=60, giver="trained", screening=answers(protocol, now()), protocol=protocol.id)
    house.journal.keep_intake(Intake("hour", house.journal.household(), None, now(), wish.screening))
    made = prepare(house, "hour", wish, now())
    assert isinstance(made, Session)
    return made


_WATCH = """(() => {
  const say = document.querySelector('[data-part=say]');
  globalThis.seen = [];
  const look = () => seen.push([Date.now(), say.textContent]);
  new MutationObserver(look).observe(say, { childList: true, subtree: true, characterData: true });
})()"""
