"""The hands that are shown never press or lie where a hand may not: proven by geometry, stroke by stroke."""

import msgspec
import pytest
from every_stroke import drawn, tasks

from warmhands.model.body_map import BodyMap, Outline
from warmhands.model.knowledge import Knowledge
from warmhands.model.stroke import HandWay, Run, Stroke, Strokes
from warmhands.pictures.shelf import FOLDER
from warmhands.verifying.swept_area import LAWS, Task, prove


def square(x: float, y: float, size: float = 100) -> Outline:
    return [(x, y), (x + size, y), (x + size, y + size), (x, y + size)]


PICTURE = BodyMap(
    name="a_board",
    size=(500, 500),
    picture="",
    pixels_per_cm=10,
    zones={
        "thigh": {"left": square(100, 100, 200)},
        "spine_line": {"middle": square(300, 100, 40)},
        "kidney_area": {"left": square(100, 300, 100)},
        "armpit": {"left": square(180, 0, 20)},
    },
)
LIMITS = {"thigh": 3, "spine_line": 0, "kidney_area": 1, "armpit": 0}


def task(
    *points: tuple[int, int, int],
    run: Run = "once",
    pressure: int = 2,
    press: tuple[float, float] = (4, 4),
    lie: tuple[float, float] = (6, 6),
) -> Task:
    stroke = Stroke("palm", press, lie, {"left": HandWay(points, run)})
    return Task(stroke, "left", ("thigh", "thigh"), ("thigh",), pressure, LIMITS, PICTURE)


def laws_broken_by(case: Task) -> set[tuple[str, str]]:
    return {(touch.law, touch.zone) for touch in prove(case)}


def test_a_stroke_within_its_place_is_proven() -> None:
    assert prove(task((200, 250, 0), (200, 200, 0))) == ()


@pytest.mark.parametrize(("y", "is_broken"), [(282, False), (283, True), (284, True)])
def test_what_presses_stays_off_a_place_that_bears_less(y: int, is_broken: bool) -> None:
    found = laws_broken_by(task((150, 200, 0), (150, y, 0)))

    assert (("pressing_stays_within_limits", "kidney_area") in found) is is_broken


def test_at_the_lightest_level_a_soft_place_may_be_touched() -> None:
    assert prove(task((150, 200, 0), (150, 290, 0), pressure=1)) == ()


@pytest.mark.parametrize(("x", "is_broken"), [(272, False), (273, True), (274, True)])
def test_nothing_lies_on_the_spine_at_any_level(x: int, is_broken: bool) -> None:
    found = laws_broken_by(task((250, 120, 0), (x, 120, 0), pressure=1))

    assert (("nothing_lies_on_closed_places", "spine_line") in found) is is_broken


def test_a_hand_that_turns_sweeps_what_lies_between() -> None:
    still = task((262, 120, 0), (262, 120, 0), lie=(2, 20))
    turning = task((262, 120, 0), (262, 120, 90), lie=(2, 20))

    assert "nothing_lies_on_closed_places" not in {law for law, _ in laws_broken_by(still)}
    assert ("nothing_lies_on_closed_places", "spine_line") in laws_broken_by(turning)


@pytest.mark.parametrize(("y", "is_broken"), [(98, True), (99, False), (100, False)])
def test_a_stroke_towards_lymph_nodes_ends_a_hand_width_short(y: int, is_broken: bool) -> None:
    found = laws_broken_by(task((190, 200, 0), (190, y, 0), pressure=1, lie=(1, 1)))

    assert (("ends_short_of_lymph_nodes", "armpit") in found) is is_broken


def test_a_stroke_away_from_lymph_nodes_may_begin_near_them() -> None:
    away, there_and_back = ((task((190, 90, 0), (190, 200, 0), run=run)) for run in ("once", "back"))

    assert ("ends_short_of_lymph_nodes", "armpit") not in laws_broken_by(away)
    assert ("ends_short_of_lymph_nodes", "armpit") in laws_broken_by(there_and_back)


@pytest.mark.parametrize(("x", "is_broken"), [(86, False), (85, False), (84, True)])
def test_a_hand_is_where_the_words_say(x: int, is_broken: bool) -> None:
    found = laws_broken_by(task((200, 200, 0), (x, 200, 0)))

    assert (("hands_are_where_the_words_say", "thigh") in found) is is_broken


def test_a_hand_stays_in_the_picture() -> None:
    assert ("hands_stay_in_the_picture", "thigh") in laws_broken_by(task((200, 200, 0), (-1, 200, 0)))


def test_every_law_has_a_stroke_here_that_breaks_it() -> None:
    broken = [
        task((150, 200, 0), (150, 290, 0)),
        task((250, 120, 0), (290, 120, 0)),
        task((190, 200, 0), (190, 95, 0)),
        task((-1, 200, 0)),
    ]

    assert {law for case in broken for law, _ in laws_broken_by(case)} == set(LAWS)


@pytest.mark.parametrize("name", drawn())
def test_every_stroke_that_is_shown_is_proven(name: str, knowledge: Knowledge) -> None:
    strokes = msgspec.json.decode((FOLDER / f"{name}.json").read_bytes(), type=Strokes)

    found = {of: prove(case) for of, case in tasks(strokes, knowledge)}

    assert {of: touches for of, touches in found.items() if touches} == {}
