"""Strokes end a hand-width short of lymph nodes."""

from math import hypot

import pytest
from body_board import BOARD
from msgspec.structs import replace

from warmhands.stroking.clearing import Held
from warmhands.stroking.nodes import short_of_nodes

START, TOWARDS = (420.0, 300.0, 0.0), (420.0, 60.0, 0.0)


def end_of(*way: Held, body: str = "neutral") -> float:
    picture = replace(BOARD, body=body)
    return 40 - short_of_nodes(way, "once", picture)[-1][1]


@pytest.mark.parametrize(
    ("body", "least", "most"), [("neutral", 82, 110), ("child", 52, 80), ("baby", 27, 55)]
)
def test_a_stroke_towards_the_armpit_ends_before_it(body: str, least: float, most: float) -> None:
    assert least <= -end_of(START, TOWARDS, body=body) <= most


def test_a_stroke_away_from_it_goes_its_whole_way() -> None:
    assert short_of_nodes([TOWARDS, START], "once", BOARD) == [TOWARDS, START]


def test_a_stroke_there_and_back_is_cut_at_both_ends() -> None:
    way = short_of_nodes([TOWARDS, (420.0, 200.0, 0.0), TOWARDS], "back", BOARD)

    assert {min(y for _, y, _ in (way[0], way[-1])) >= 122} == {True}


def test_a_ring_begins_where_it_goes_away_from_it() -> None:
    ring: list[Held] = [(420.0, 130.0, 0.0), (440.0, 150.0, 0.0), (420.0, 170.0, 0.0), (400.0, 150.0, 0.0)]

    way = short_of_nodes(ring, "round", BOARD)

    assert sorted(way) == sorted(ring)
    assert way[-1][1] > way[-2][1]


def test_a_place_that_stands_still_stays() -> None:
    assert short_of_nodes([TOWARDS], "still", BOARD) == [TOWARDS]


def test_what_is_cut_keeps_its_direction() -> None:
    (_, _, _), (x, y, _) = short_of_nodes([(300.0, 200.0, 0.0), (420.0, 60.0, 0.0)], "once", BOARD)

    assert (x - 300) / hypot(x - 300, 200 - y) == pytest.approx(120 / hypot(120, 140))
