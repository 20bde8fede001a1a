"""A way has no more places than it needs."""

import pytest

from warmhands.stroking.thinning import Whole, thinned


@pytest.mark.parametrize("way", [[], [(1, 2, 3)], [(1, 2, 3), (4, 5, 6)]])
def test_a_short_way_stays(way: list[Whole]) -> None:
    assert thinned(way) == way


def test_what_lies_on_the_straight_way_is_left_out() -> None:
    assert thinned([(0, 0, 0), (10, 1, 0), (20, 0, 0), (30, 0, 0)]) == [(0, 0, 0), (30, 0, 0)]


def test_a_corner_stays() -> None:
    assert thinned([(0, 0, 0), (10, 0, 0), (10, 10, 0)]) == [(0, 0, 0), (10, 0, 0), (10, 10, 0)]


@pytest.mark.parametrize(("turn", "count"), [(10, 2), (12, 2), (13, 3)])
def test_a_hand_that_does_not_turn_evenly_keeps_its_place(turn: int, count: int) -> None:
    assert len(thinned([(0, 0, 0), (50, 0, turn), (100, 0, 20)])) == count


def test_a_turn_in_place_stays() -> None:
    assert len(thinned([(5, 5, 0), (5, 5, 40), (5, 5, 0)])) == 3
