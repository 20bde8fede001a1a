"""A line over a picture is measured by shares of its length."""

import pytest

from warmhands.stroking.line import Line

BENT = Line([(0, 100), (0, 0), (100, 0)])


@pytest.mark.parametrize(
    ("share", "x", "y", "heading"),
    [(0.0, 0, 100, 0), (0.25, 0, 50, 0), (0.75, 50, 0, 90), (1.0, 100, 0, 90)],
)
def test_a_share_is_a_place_and_a_heading(share: float, x: float, y: float, heading: float) -> None:
    spot = BENT.at(share)

    assert (spot.x, spot.y, spot.heading) == pytest.approx((x, y, heading))


def test_beyond_its_ends_a_line_goes_straight_on() -> None:
    assert (BENT.at(-0.1).y, BENT.at(1.1).x) == pytest.approx((120, 120))


def test_places_are_spread_evenly_and_backwards_too() -> None:
    spots = BENT.spread(1.0, 0.0, 5)

    assert [(spot.x, spot.y) for spot in spots] == [(100, 0), (50, 0), (0, 0), (0, 50), (0, 100)]


def test_aside_is_to_the_right_of_the_heading() -> None:
    aside = BENT.at(0.25).aside(10)

    assert (aside.x, aside.y, aside.heading) == pytest.approx((10, 50, 0))
