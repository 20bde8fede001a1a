"""Places along a way, and its arrow."""

from math import dist

import pytest

from warmhands.model.stroke import HandWay
from warmhands.pictures.way_line import heads, placed

CORNER = HandWay(((0, 0, 350), (100, 0, 10), (100, 100, 90)), "once")


@pytest.mark.parametrize(
    ("share", "place"),
    [
        (0.0, (0, 0, 350)),
        (0.25, (50, 0, 360)),
        (0.5, (100, 0, 370)),
        (0.75, (100, 50, 50)),
        (1.0, (100, 100, 90)),
    ],
)
def test_a_hand_turns_the_shorter_way(share: float, place: tuple[float, float, float]) -> None:
    assert placed(CORNER, share) == pytest.approx(place)


def test_a_hand_that_stays_is_where_it_is() -> None:
    assert placed(HandWay(((7, 8, 30),), "still"), 0.5) == (7, 8, 30)


def test_points_upon_each_other_have_no_arrow() -> None:
    assert heads(HandWay(((7, 8, 30), (7, 8, 30)), "once"), 10) == ()


def test_a_short_way_has_an_arrow_too() -> None:
    ((_, tip, _),) = heads(HandWay(((0, 0, 0), (3, 0, 0)), "once"), 10)

    assert tip == (3, 0)


@pytest.mark.parametrize(("length", "barb"), [(18, 9), (20, 10), (22, 10)])
def test_a_small_way_has_a_small_arrow(length: int, barb: int) -> None:
    ((left, tip, _),) = heads(HandWay(((0, 0, 0), (length, 0, 0)), "once"), 10)

    assert dist(left, tip) == pytest.approx(barb)
