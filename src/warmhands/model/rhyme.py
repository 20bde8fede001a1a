"""A rhyme: the words of a play massage, each line with its gesture, in time with the hands."""

import re
from typing import Annotated, Literal

from msgspec import Meta, Struct

Figure = Literal[
    "birds",
    "rails",
    "sleepers",
    "train",
    "grain",
    "peas",
    "chickens",
    "geese",
    "elephant",
    "little_elephant",
    "sun",
    "mouse",
    "fox",
    "squirrel",
]

STRESSED = re.compile(r"\*([^*\s]+)\*")
"""A syllable on which the beat falls, as it is written in a line: between two stars."""


class RhymeLine(Struct, frozen=True, forbid_unknown_fields=True):
    """A line as it is sung, its stressed syllables between stars, and what the hands do with it.

    The gesture says how, never where: which place and side are worked, the plan alone says.
    """

    text: str
    gesture: str

    @property
    def plain(self) -> str:
        """The line without its stars."""
        return STRESSED.sub(r"\1", self.text)

    @property
    def stresses(self) -> int:
        """How many syllables the beat falls on."""
        return len(STRESSED.findall(self.text))


class Verse(Struct, frozen=True, forbid_unknown_fields=True):
    """What is sung while a step lasts: couplets, each line `beats` long, and their picture."""

    step: str
    figure: Figure
    lines: tuple[RhymeLine, ...]
    beats: Annotated[int, Meta(ge=2, le=8)] = 4


class Rhyme(Struct, frozen=True, forbid_unknown_fields=True):
    """The rhyme of a protocol: a verse for each of its steps, in their order.

    `beats_per_minute` is the time of those steps that have none of their own. `tune` gives the notes of
    each line of a verse, one a beat, as letter and octave; a verse with fewer lines takes the first ones.
    `held` is the gesture of every line where the hands only rest while the story is told.
    """

    id: str
    title: str
    protocol: str
    beats_per_minute: Annotated[int, Meta(ge=50, le=120)]
    tune: tuple[str, ...]
    held: str
    verses: tuple[Verse, ...]
    cites: tuple[str, ...]
