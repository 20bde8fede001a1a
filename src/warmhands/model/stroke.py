"""A stroke as it is shown: the way of each hand over one picture."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from warmhands.model.vocabulary import Direction, Hand, Technique

Run = Literal["once", "back", "round", "still"]
"""How a way is gone again and again: lifted to its start, back along itself, in a ring, or not at all."""


class HandWay(Struct, frozen=True):
    """The way of one hand over one side of the body.

    `points` are (x, y, turn): where the middle of what touches lies, in pixels of the picture, and how far
    the hand is turned, in degrees clockwise from fingers up the picture. `phase` is the share of one round
    by which this hand is behind the other one.
    """

    points: tuple[tuple[int, int, int], ...]
    run: Run
    phase: float = 0.0


class Stroke(Struct, frozen=True):
    """What the hands do in one kind of step on one picture.

    `sides` holds the way of the hand that works on that side of the receiver's body; a step on both sides
    has both. `form` is the drawn hand, `press_cm` the width and length of the part of it that presses,
    `lie_cm` of all that lies on the skin.
    """

    form: Hand
    press_cm: tuple[float, float]
    lie_cm: tuple[float, float]
    sides: Mapping[str, HandWay]


class Strokes(Struct, frozen=True):
    """All strokes that one picture can show, by `stroke_key`."""

    picture: str
    strokes: Mapping[str, Stroke]


def stroke_key(technique: Technique, hand: Hand, zone: str, to_zone: str | None, direction: Direction) -> str:
    """The name of a stroke in `Strokes`, as `effleurage/palm/low_back/shoulder_top/up`; `-` for no second."""
    return "/".join((technique, hand, zone, to_zone or "-", direction))
