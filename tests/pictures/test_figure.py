"""A still picture of a move shows its place, its ways and its hands, and nothing else."""

import pytest
from drawing_board import PICTURE, ROUTES, Shown, strokes
from msgspec.structs import replace

from warmhands.model.stroke import Run, Strokes
from warmhands.model.vocabulary import Side
from warmhands.pictures.figure import figure_of
from warmhands.pictures.hands import hand_pictures

NONE = Strokes("small", {})


def test_a_long_stroke_lights_what_it_passes() -> None:
    figure = figure_of(Shown(), PICTURE, NONE, ROUTES)

    assert {zone for zone, _ in figure.lit} == {"low_back", "kidney_area", "shoulder_top"}


@pytest.mark.parametrize(
    ("side", "lit"), [("both", {"left", "right"}), ("left", {"left"}), ("middle", {"left", "right"})]
)
def test_only_the_worked_side_is_lit(side: Side, lit: set[str]) -> None:
    figure = figure_of(Shown(side=side), PICTURE, NONE, ROUTES)

    assert {each for _, each in figure.lit} == lit


def test_a_place_in_the_middle_is_lit_for_either_side() -> None:
    figure = figure_of(Shown(zone="nape", to_zone=None, side="left"), PICTURE, NONE, ROUTES)

    assert figure.lit == (("nape", "middle"),)


def test_without_a_known_stroke_there_is_no_hand() -> None:
    figure = figure_of(Shown(hand="fist"), PICTURE, strokes(), ROUTES)

    assert figure.lit
    assert (figure.ways, figure.hands) == ((), ())


@pytest.mark.parametrize(
    ("side", "drawn", "shown"),
    [
        ("both", ("left", "right"), ["left", "right"]),
        ("right", ("left", "right"), ["right"]),
        ("right", ("left",), []),
        ("middle", ("left", "right"), ["left", "right"]),
        ("middle", ("left", "right", "middle"), ["middle"]),
        ("both", ("middle",), ["middle"]),
    ],
)
def test_each_worked_side_shows_its_way(side: Side, drawn: tuple[str, ...], shown: list[str]) -> None:
    figure = figure_of(Shown(side=side), PICTURE, strokes(sides=drawn), ROUTES)

    assert [way.side for way in figure.ways] == shown
    assert len(figure.hands) == len(shown)


@pytest.mark.parametrize(("run", "number"), [("once", 1), ("back", 2), ("round", 1), ("still", 0)])
def test_arrows_point_where_a_hand_still_goes(run: Run, number: int) -> None:
    figure = figure_of(Shown(side="left"), PICTURE, strokes(run), ROUTES)

    assert len(figure.ways[0].heads) == number


def test_an_arrow_ends_where_the_way_ends() -> None:
    (way,) = figure_of(Shown(side="left"), PICTURE, strokes(), ROUTES).ways

    (left, tip, right) = way.heads[0]

    assert tip == (160, 180)
    assert left[1] == pytest.approx(right[1])
    assert left[1] > tip[1]


@pytest.mark.parametrize(("phase", "y"), [(0.0, 350), (0.5, 250), (0.15, 380)])
def test_a_hand_that_is_behind_is_drawn_behind(phase: float, y: float) -> None:
    _, right = figure_of(Shown(), PICTURE, strokes(phase=phase), ROUTES).hands

    assert right.y == pytest.approx(y)


@pytest.mark.parametrize(
    ("side", "own", "hands"),
    [
        ("both", False, ["left", "right"]),
        ("middle", False, ["left", "right"]),
        ("left", False, ["right"]),
        ("right", False, ["right"]),
        ("left", True, ["right"]),
        ("right", True, ["left"]),
    ],
)
def test_the_hand_that_leads_or_can_reach_is_drawn(side: Side, own: bool, hands: list[str]) -> None:
    figure = figure_of(Shown(side=side), PICTURE, strokes(), ROUTES, own=own)

    palms = hand_pictures().hands["palm"]
    assert [hand.file for hand in figure.hands] == [palms[which].picture for which in hands]


def test_a_hand_is_as_large_as_the_body_is() -> None:
    (hand,) = figure_of(Shown(side="left"), PICTURE, strokes(), ROUTES).hands

    assert hand.scale == PICTURE.pixels_per_cm / hand_pictures().pixels_per_cm


def test_the_crop_is_a_square_around_what_happens() -> None:
    crop = figure_of(Shown(), PICTURE, strokes(), ROUTES).crop

    assert crop.width == crop.height
    assert crop.y <= 100
    assert crop.y + crop.height >= 400


def test_a_small_place_is_shown_with_its_surroundings() -> None:
    crop = figure_of(Shown(zone="nape", to_zone=None), PICTURE, NONE, ROUTES).crop

    assert crop.width == 22 * PICTURE.pixels_per_cm
    assert crop.y == 25


def test_a_place_that_is_not_on_the_picture_shows_the_whole() -> None:
    crop = figure_of(Shown(zone="face", to_zone=None), PICTURE, NONE, ROUTES).crop

    assert crop.view_box() == "0 0 400 500"


def test_the_band_is_as_wide_as_what_presses() -> None:
    (way,) = figure_of(Shown(side="left"), PICTURE, strokes(), ROUTES).ways

    assert way.band == 7.0 * PICTURE.pixels_per_cm
    assert way.line() == "M160 380L160 180"


def test_on_one_place_there_is_no_band() -> None:
    here = Strokes("small", {"effleurage/palm/nape/-/up": next(iter(strokes().strokes.values()))})

    (way,) = figure_of(Shown(zone="nape", to_zone=None, side="left"), PICTURE, here, ROUTES).ways

    assert way.band == 0


def test_two_hands_on_one_another_are_one_picture() -> None:
    (stroke,) = strokes().strokes.values()
    key = "squeezing/reinforced_palm/low_back/shoulder_top/up"
    known = Strokes("small", {key: replace(stroke, form="reinforced_palm")})

    figure = figure_of(Shown(technique="squeezing", hand="reinforced_palm"), PICTURE, known, ROUTES)

    assert (len(figure.ways), len(figure.hands)) == (2, 1)
