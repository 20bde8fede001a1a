"""Outlines of zones, and hands that lie near them."""

from math import hypot

import pytest
from body_board import rectangle
from hypothesis import given
from hypothesis import strategies as st
from shapely import Polygon, affinity, box

from warmhands.stroking.outlines import contains, distance, heart, meets_box, seen_from

CORNER = [(0.0, 0.0), (100.0, 0.0), (100.0, 40.0), (40.0, 40.0), (40.0, 100.0), (0.0, 100.0)]
FAR = st.floats(-60, 160)


def test_the_heart_is_furthest_from_all_edges() -> None:
    x, y = heart(rectangle(0, 0, 100, 40))

    assert y == pytest.approx(20, abs=1.5)
    assert 18 <= x <= 82


def test_the_heart_of_a_crooked_zone_lies_inside() -> None:
    assert contains(CORNER, *heart(CORNER))


@given(FAR, FAR)
def test_the_distance_is_that_of_geometry(x: float, y: float) -> None:
    expected = Polygon(CORNER).distance(box(x, y, x, y).centroid)

    assert distance(CORNER, x, y) == pytest.approx(expected, abs=1e-6)


@given(st.tuples(FAR, FAR, st.floats(-180, 180)), st.floats(1, 40), st.floats(1, 60), st.floats(0.5, 20))
def test_a_laid_box_meets_an_outline_as_in_geometry(
    held: tuple[float, float, float], wide: float, long: float, within: float
) -> None:
    x, y, turn = held
    laid = affinity.rotate(box(x - wide, y - long, x + wide, y + long), turn, origin=(x, y))
    far = laid.distance(Polygon(CORNER))

    met = meets_box(seen_from(CORNER, x, y, turn), wide, long, within)

    assert met is (far < within) or abs(far - within) < 1e-6


def test_a_box_inside_a_large_outline_meets_it() -> None:
    assert meets_box(seen_from(rectangle(-500, -500, 500, 500), 0, 0, 30), 5, 5, 1)


def test_an_outline_turns_against_the_hand() -> None:
    ((across, along),) = seen_from([(10, 0)], 0, 0, 90)

    assert (across, along) == pytest.approx((0, -10), abs=1e-9)
    assert hypot(across, along) == pytest.approx(10)
