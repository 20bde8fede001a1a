"""Every step can be heard as well as seen."""

import re
from typing import get_args

import pytest
from msgspec.structs import replace
from speakers import BRACKETED, WORDS

from warmhands.library.shelf import load
from warmhands.model.protocol import Way
from warmhands.model.vocabulary import Direction, Hand, Side

STROKE = Way(
    technique="effleurage",
    hand="palm",
    zone="low_back",
    to_zone="shoulder_top",
    direction="up",
    pressure=1,
    pace_cm_s=3.0,
    title="Long strokes",
    say="Stroke up.",
    cites=(),
)
LONGEST = 33
"""Words: only a way from one far place to another, said with both names, needs more than 25."""


KNOWN = load()
STEPS = [
    *(step for protocol in KNOWN.protocols.values() for step in protocol.steps),
    *(step for composition in KNOWN.compositions.values() for step in composition.steps),
]
WAYS = [way for step in STEPS for way in step.ways]


def said(**changes: object) -> str:
    return WORDS.step(replace(STROKE, **changes), KNOWN)


def test_a_long_stroke_is_said_whole() -> None:
    assert said() == (
        "Stroking with both palms from the low back up beside the spine to the tops of the shoulders, "
        "light, about 3 cm a second."
    )


def test_a_stroke_on_one_side_is_done_with_one_hand() -> None:
    assert said(side="left") == (
        "Stroking with one palm from the low back up beside the spine to the top of the shoulder, "
        "on the left, light, about 3 cm a second."
    )


def test_a_step_on_one_place_says_its_way() -> None:
    told = said(to_zone=None, technique="petrissage", hand="thumb", direction="circles", pace_cm_s=None)

    assert told == "Kneading with both thumbs in circles on the low back, light."


def test_hands_that_only_rest_are_said_to_rest() -> None:
    told = said(to_zone=None, technique="hold", direction="in_place", pace_cm_s=None)

    assert told == "Resting both palms on the low back, light."


def test_beats_are_said_as_often_as_they_come() -> None:
    told = said(technique="tapotement", to_zone=None, pace_cm_s=None, beats_per_minute=140, pressure=2)

    assert told.endswith("soft, about 140 times a minute.")


@pytest.mark.parametrize(
    ("pace", "words"),
    [(0.2, "0.5"), (1.0, "1"), (2.24, "2"), (2.25, "2"), (2.26, "2.5"), (2.74, "2.5"), (2.76, "3")],
)
def test_a_pace_is_told_to_the_half_centimetre(pace: float, words: str) -> None:
    assert f"about {words} cm a second" in said(pace_cm_s=pace)


def test_another_word_may_stand_for_the_pressure() -> None:
    assert ", {level}, about" in WORDS.step(STROKE, KNOWN, "{level}")


def test_a_short_way_is_not_said_to_go_along_the_spine() -> None:
    assert "beside the spine to" not in said(zone="long_back_muscles")


@pytest.mark.parametrize("side", get_args(Side))
def test_every_step_of_every_massage_is_one_plain_sentence(side: Side) -> None:
    for way in WAYS:
        told = WORDS.step(replace(way, side=side), KNOWN)

        assert re.fullmatch(r"[A-Z][\w ,'.-]*\w\.", told), told
        assert not re.search(r"None|_|…|[a-z]\d", told), told
        assert not re.search(r"\b(\w+) \1\b", told), told
        assert len(told.split()) <= LONGEST, told


@pytest.mark.parametrize("hand", get_args(Hand))
@pytest.mark.parametrize("direction", get_args(Direction))
def test_every_hand_and_way_can_be_said(hand: Hand, direction: Direction) -> None:
    for side in get_args(Side):
        for to_zone in (None, "shoulder_top", "flank", "low_back"):
            told = said(hand=hand, direction=direction, side=side, to_zone=to_zone)

            assert "…" not in told
            assert "_" not in told


def test_every_piece_passes_the_catalogue() -> None:
    told = BRACKETED.step(STROKE, KNOWN)

    assert re.sub(r"\[[^][]*\]", "", told) != told
    assert all(f"[{piece}]" in told for piece in ("stroking", "both palms", "the low back", "light"))
