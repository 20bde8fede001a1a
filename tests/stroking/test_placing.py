"""Hands come to lie where they may, by the least that brings them there."""

import pytest
from body_board import BOARD, LIMITS, rectangle
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from warmhands.model.stroke_entry import SmallHand
from warmhands.stroking.clearing import Ground, Held, Load, Words
from warmhands.stroking.placing import Place

HAND = SmallHand("fingertips", (4.0, 2.0), (4.0, 2.0))
MUSCLES = ("long_back_muscles", "long_back_muscles")


def place(pressure: int = 1) -> Place:
    words = Words(BOARD, "right", MUSCLES, MUSCLES[:1])
    return Place(Ground(BOARD, LIMITS, Load(HAND, pressure)), words, BOARD.pixels_per_cm)


def settled(*held: Held, pressure: int = 1) -> list[Held]:
    return place(pressure).settle([[one] for one in held], 1)


def test_a_hand_that_lies_well_stays() -> None:
    assert settled((335, 200, 0)) == [(335, 200, 0)]


@pytest.mark.parametrize(("x", "stays"), [(293, True), (292, True), (291, False)])
def test_a_hand_keeps_a_little_off_the_spine(x: float, stays: bool) -> None:
    ((moved, _, _),) = settled((x, 200, 0))

    assert (moved == x) is stays
    assert moved >= 291.5


@pytest.mark.parametrize(("pressure", "stays"), [(1, True), (2, False)])
def test_what_presses_keeps_off_a_place_that_bears_less(pressure: int, stays: bool) -> None:
    ((_, y, _),) = settled((335, 295, 0), pressure=pressure)

    assert (y == 295) is stays
    assert stays or y <= 288.5


def test_a_ring_is_moved_as_a_whole() -> None:
    ring: list[Held] = [(280, 190, 0), (290, 200, 0), (280, 210, 0), (270, 200, 0)]

    moved = place().settle([ring], 1)

    (dx,) = {round(after[0] - before[0], 6) for before, after in zip(ring, moved, strict=True)}
    assert dx > 20


@pytest.mark.parametrize(("turn", "is_kept"), [(0, True), (90, False)])
def test_a_hand_that_finds_no_room_is_held_otherwise(turn: float, is_kept: bool) -> None:
    long = SmallHand("fingertips", (2.0, 30.0), (2.0, 30.0))
    words = Words(BOARD, "right", MUSCLES, MUSCLES[:1])

    ((_, _, held),) = Place(Ground(BOARD, LIMITS, Load(long, 1)), words, 10).settle([[(335, 200, turn)]], 1)

    assert (held == turn) is is_kept


def test_what_finds_no_room_at_all_is_left_out() -> None:
    assert settled((335, 480, 0)) == []


def test_the_way_around_a_closed_place_has_more_places() -> None:
    closed = {"middle": rectangle(320, 190, 350, 210)}
    board = replace(BOARD, zones={**BOARD.zones, "knee_back": closed})
    ground = Ground(board, {**LIMITS, "knee_back": 0}, Load(HAND, 1))

    way = Place(ground, Words(board, "right", MUSCLES, MUSCLES[:1]), 10).settle(
        [[(335, 280, 0)], [(335, 120, 0)]], 1
    )

    assert len(way) > 2
    assert all(ground.is_clear(held) for held in way)


@given(st.floats(240, 430), st.floats(90, 330), st.floats(-90, 90))
def test_wherever_it_is_written_a_hand_lies_clear_or_not_at_all(x: float, y: float, turn: float) -> None:
    ground = Ground(BOARD, LIMITS, Load(HAND, 2))

    assert all(ground.is_clear(held) for held in settled((x, y, turn), pressure=2))
