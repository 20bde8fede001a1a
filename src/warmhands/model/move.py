"""What hands do for a while, whether it stands in a plan or in a protocol."""

from typing import Protocol

from warmhands.model.vocabulary import Direction, Hand, Side, Technique


class Move(Protocol):
    """The part of a plan's step, and of a protocol's way, that can be seen and felt."""

    @property
    def technique(self) -> Technique:
        """What is done."""

    @property
    def hand(self) -> Hand:
        """With what."""

    @property
    def zone(self) -> str:
        """Where it begins."""

    @property
    def to_zone(self) -> str | None:
        """Where it ends, if it goes elsewhere."""

    @property
    def side(self) -> Side:
        """On which side of the receiver."""

    @property
    def direction(self) -> Direction:
        """Which way."""

    @property
    def pressure(self) -> int:
        """The level, 0 to 5."""

    @property
    def pace_cm_s(self) -> float | None:
        """How many centimetres a second."""

    @property
    def beats_per_minute(self) -> int | None:
        """How many pats or circles a minute."""
