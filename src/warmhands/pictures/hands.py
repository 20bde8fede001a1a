"""Reads how the hands are drawn."""

from collections.abc import Mapping
from functools import cache

import msgspec
from msgspec import Struct

from warmhands.model.body_map import Point
from warmhands.model.vocabulary import Hand
from warmhands.pictures.shelf import FOLDER


class HandPicture(Struct, frozen=True):
    """A drawn hand, fingers up: `contact` is the middle of what touches, in pixels of its picture."""

    picture: str
    size: tuple[int, int]
    contact: Point


class HandPictures(Struct, frozen=True):
    """Every form of the hand, left and right."""

    pixels_per_cm: float
    hands: Mapping[Hand, Mapping[str, HandPicture]]


@cache
def hand_pictures() -> HandPictures:
    """The hands beside the bodies."""
    return msgspec.json.decode((FOLDER / "hands.json").read_bytes(), type=HandPictures)
