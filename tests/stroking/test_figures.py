"""The figures that hands draw along a line."""

from math import hypot

import pytest

from warmhands.model.stroke_entry import Figure, StrokeMove
from warmhands.stroking.figures import Part, figure
from warmhands.stroking.line import Line

UP = Line([(0, 200), (0, 0)])


def parts(move: StrokeMove, mirrored: int = 1, *more: Line) -> list[Part]:
    return figure(move, [UP, *more], 10, mirrored)


def places(drawn: list[Part]) -> list[tuple[float, float]]:
    return [(round(spot.x, 3), round(spot.y, 3)) for part in drawn for spot in part]


def test_a_line_goes_from_share_to_share_beside_its_track() -> None:
    drawn = places(parts(StrokeMove(start=0.25, stop=0.75, offset_cm=2)))

    assert (drawn[0], drawn[-1]) == ((20, 150), (20, 50))


def test_the_other_side_is_mirrored() -> None:
    move = StrokeMove(figure="zigzag", width_cm=2, times=3, offset_cm=1)

    assert places(parts(move, -1)) == [(-x, y) for x, y in places(parts(move))]


def test_a_saw_goes_three_steps_on_and_two_back() -> None:
    heights = [y for _, y in places(parts(StrokeMove(figure="saw", times=3)))]

    assert heights == [200, 80, 160, 40, 120, 0]


def test_a_zigzag_goes_from_edge_to_edge() -> None:
    across = [x for x, _ in places(parts(StrokeMove(figure="zigzag", width_cm=4, times=3)))]

    assert across == [-20, 20, -20, 20]


def test_rows_follow_one_another() -> None:
    row = Line([(0, 300), (100, 300)])

    drawn = figure(StrokeMove(figure="rows"), [UP, row], 10, 1)

    assert places(drawn) == [(0, 200), (0, 0), (0, 300), (100, 300)]


def test_a_ring_keeps_its_distance_and_goes_outward_first() -> None:
    (ring,) = parts(StrokeMove(figure="ring", radius_cm=3))

    assert [hypot(spot.x, spot.y - 100) for spot in ring] == pytest.approx([30] * 12)
    assert ring[1].x > ring[0].x == pytest.approx(0, abs=1e-9)


def test_an_oval_along_a_track_is_as_long_as_it_says() -> None:
    (ring,) = parts(StrokeMove(figure="ring", track="beside_spine", radius_cm=2, length_cm=8))

    assert max(spot.y for spot in ring) - min(spot.y for spot in ring) == pytest.approx(80)
    assert max(spot.x for spot in ring) == pytest.approx(20)


def test_a_coil_travels_on() -> None:
    loops = parts(StrokeMove(figure="coil", radius_cm=1, times=3))

    heights = [sum(spot.y for spot in loop) / len(loop) for loop in loops]

    assert len(loops) == 3
    assert heights == sorted(heights, reverse=True)


@pytest.mark.parametrize("times", [1, 3, 4, 8])
def test_a_coil_has_no_more_than_24_places(times: int) -> None:
    assert len(places(parts(StrokeMove(figure="coil", radius_cm=1, times=times)))) <= 24


@pytest.mark.parametrize("name", ["spot", "line", "saw", "zigzag"])
def test_what_is_no_ring_is_moved_place_by_place(name: Figure) -> None:
    assert {len(part) for part in parts(StrokeMove(figure=name, width_cm=1))} == {1}
