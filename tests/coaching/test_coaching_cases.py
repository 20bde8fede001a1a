"""The case files that the player in the browser runs too."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from coaching_cast import EVENING, happened, moment, planned, ways

from warmhands import coaching
from warmhands.coaching.clock import MILLISECOND
from warmhands.model.coaching import CoachState
from warmhands.services.session_vary import name

CASES = Path(__file__).parents[2] / "cases" / "coaching"


def told() -> Iterator[Any]:
    for path in sorted(CASES.glob("*.json")):
        scene = json.loads(path.read_text("utf-8"))
        for case in scene["cases"]:
            yield pytest.param(scene, case, id=f"{path.stem}: {case['name']}")


def seen(state: CoachState) -> dict[str, Any]:
    works = [coaching.work(state, index) for index in range(len(state.legs))]
    return {
        "status": state.status,
        "step": state.step,
        "into_s": state.into_ms / 1000,
        "stroked_s": state.stroked_ms / 1000,
        "left_s": coaching.left_ms(state) / 1000,
        "lengths_s": [coaching.length_ms(state, index) / 1000 for index in range(len(state.legs))],
        "levels": [work.pressure if work else 0 for work in works],
        "ceilings": [[c.zone, c.side, c.max_pressure, c.because] for c in state.ceilings],
        "works": [w and [w.zone, w.to_zone, w.side, w.pressure, w.narrowed] for w in works],
    }


@pytest.mark.parametrize(("scene", "case"), list(told()))
def test_case(scene: dict[str, Any], case: dict[str, Any]) -> None:
    plan, routes = planned(scene["plan"]["steps"], scene["plan"]["max_minutes"]), ways(scene["routes"])
    events = [happened(number, event) for number, event in enumerate(case["events"])]

    rooms = scene["plan"].get("rooms", ())
    state = coaching.replay(plan, events, moment(case["now_s"]), routes, rooms)

    expected = case.get("state", {}) | ({"works": case["works"]} if "works" in case else {})
    assert {key: value for key, value in seen(state).items() if key in expected} == expected
    if "timetable" in case:
        due = [[cue.key, (cue.at - EVENING) / MILLISECOND / 1000] for cue in coaching.timetable(state)]
        assert due == case["timetable"]


@pytest.mark.parametrize(("scene", "case"), [each for each in told() if "variant" in each.values[1]])
def test_a_change_has_the_same_name_everywhere(scene: dict[str, Any], case: dict[str, Any]) -> None:
    plan, rooms = planned(scene["plan"]["steps"]), scene["plan"].get("rooms", ())
    *before, last = [happened(number, event) for number, event in enumerate(case["events"])]

    state = coaching.replay(plan, before, last.at, ways(scene["routes"]), rooms)

    assert name(state, last, state.step) == case["variant"]


@pytest.mark.parametrize(("scene", "case"), [each for each in told() if "cues" in each.values[1]])
def test_what_is_said_at_once(scene: dict[str, Any], case: dict[str, Any]) -> None:
    plan = planned(scene["plan"]["steps"], scene["plan"]["max_minutes"])
    state = coaching.start(plan, ways(scene["routes"]), scene["plan"].get("rooms", ()))
    said, gains = [], list[str | None]()

    for number, event in enumerate(case["events"]):
        state, cues = coaching.advance(plan, state, happened(number, event))
        said.append([cue.key for cue in cues])
        gains += [cue.gain for cue in cues if cue.gain]

    assert said == case["cues"]
    assert gains == case.get("gains", gains)
