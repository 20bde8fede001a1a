"""The move that fits a step becomes the way of each hand."""

import pytest
from body_board import ATLAS, BOARD, PLAIN, entry, gesture
from msgspec.structs import replace

from warmhands.model.body_map import BodyMap
from warmhands.model.stroke import Run, Stroke
from warmhands.model.stroke_entry import StrokeEntry, StrokeMove
from warmhands.model.vocabulary import Direction, Hand, Technique
from warmhands.stroking.ways import Gesture, ways

RING = StrokeMove(figure="ring", track="beside_spine", radius_cm=1, offset_cm=5)
SPOT = StrokeMove(figure="spot", track="beside_spine", start=0.5, offset_cm=5)


def drawn(of: StrokeEntry, done: Gesture | None = None, over: BodyMap = BOARD) -> Stroke:
    stroke = ways(of, done or gesture(), over, ATLAS)
    assert stroke is not None
    return stroke


def test_both_sides_are_mirrored() -> None:
    sides = drawn(entry(replace(PLAIN, offset_cm=3, turn=20))).sides

    assert [(500 - x, y, -turn) for x, y, turn in sides["left"].points] == list(sides["right"].points)


def test_the_first_move_that_fits_is_taken() -> None:
    of = entry(replace(SPOT, techniques=("hold",)), replace(RING, directions=("circles",)), PLAIN)

    runs = [
        drawn(of, gesture("hold", "fingertips", "in_place")).sides["left"].run,
        drawn(of, gesture("friction", "fingertips", "circles")).sides["left"].run,
        drawn(of).sides["left"].run,
    ]

    assert runs == ["still", "round", "once"]


def test_without_a_move_that_fits_there_is_no_stroke() -> None:
    assert ways(entry(replace(PLAIN, hands=("fist",))), gesture(), BOARD, ATLAS) is None


@pytest.mark.parametrize(
    ("where", "own", "pose", "fits"),
    [
        ("own", True, "neck", True),
        ("own", False, "neck", False),
        ("giver", False, "face", True),
        ("lap", False, "lap", True),
    ],
)
def test_a_move_may_be_for_some_pictures_and_hands_only(where: str, own: bool, pose: str, fits: bool) -> None:
    of = entry(StrokeMove(track="beside_spine", where=(where,), offset_cm=3))  # type: ignore[arg-type]

    assert (ways(of, gesture(own=own), replace(BOARD, pose=pose), ATLAS) is not None) is fits


@pytest.mark.parametrize(
    ("direction", "run"), [("up", "once"), ("up_and_down", "back"), ("across", "back"), ("in_place", "still")]
)
def test_the_direction_says_how_a_way_is_gone_again(direction: Direction, run: Run) -> None:
    assert drawn(entry(PLAIN), gesture(direction=direction)).sides["left"].run == run


@pytest.mark.parametrize(
    ("technique", "hand", "late"),
    [("effleurage", "fingertips", 0.0), ("petrissage", "fingertips", 0.5), ("friction", "palm_edge", 0.5)],
)
def test_hands_that_work_in_turn_are_half_a_round_apart(
    technique: Technique, hand: Hand, late: float
) -> None:
    sides = drawn(entry(PLAIN), gesture(technique, hand)).sides

    assert (sides["left"].phase, sides["right"].phase) == (0.0, late)


def test_a_side_that_is_not_shown_is_left_out() -> None:
    muscles = {"left": BOARD.zones["long_back_muscles"]["left"]}
    board = replace(BOARD, zones={**BOARD.zones, "long_back_muscles": muscles})

    assert set(drawn(entry(PLAIN), over=board).sides) == {"left"}


def test_a_picture_that_shows_neither_side_has_no_stroke() -> None:
    assert ways(entry(PLAIN), gesture(), replace(BOARD, zones={}), ATLAS) is None


def test_on_a_baby_another_hand_is_drawn() -> None:
    baby = replace(BOARD, body="baby")

    stroke = drawn(entry(PLAIN), gesture(hand="palm"), baby)

    assert (stroke.form, stroke.lie_cm) == ("finger_pads", (4.0, 3.0))


@pytest.mark.parametrize(("fingers", "lie"), [(4, (4.0, 2.0)), (2, (2.0, 1.5)), (1, (1.0, 1.2))])
def test_fewer_fingers_are_narrower_and_shorter(fingers: int, lie: tuple[float, float]) -> None:
    assert drawn(entry(replace(PLAIN, fingers=fingers))).lie_cm == lie


def test_a_hand_turns_on_its_way_and_with_its_line() -> None:
    turned = drawn(entry(replace(PLAIN, offset_cm=4, turn=10, turn_to=40))).sides["right"].points
    held = drawn(entry(replace(PLAIN, offset_cm=4, turn=10, follow=1.0))).sides["right"].points

    assert (turned[0][2], turned[-1][2]) == (10, 40)
    assert {turn for _, _, turn in held} == {10}


@pytest.mark.parametrize(("pose", "turn"), [("prone", 30), ("side_lying", 120), ("lap", -60)])
def test_fingers_are_turned_from_where_the_head_is(pose: str, turn: int) -> None:
    board = replace(BOARD, pose=pose)

    points = drawn(entry(replace(SPOT, turn=30)), over=board).sides["right"].points

    assert points[0][2] == turn


def test_on_a_face_left_and_right_are_seen_from_the_front() -> None:
    face = drawn(
        entry(replace(SPOT, offset_cm=0, through=("long_back_muscles",), track=None, turn=30)),
        over=replace(BOARD, pose="face"),
    )

    assert face.sides["right"].points[0][2] == -30


def test_a_stroke_goes_through_zones_and_landmarks() -> None:
    of = entry(StrokeMove(through=("long_back_muscles", "acromion")))

    (x, y, _) = drawn(of).sides["right"].points[-1]

    assert (x, y) == pytest.approx((380, 120), abs=8)
    assert "left" not in drawn(of).sides
