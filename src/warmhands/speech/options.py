"""What somebody may choose about the sound of a massage."""

from typing import Literal

from msgspec import Struct

Verbosity = Literal["learning", "normal", "quiet"]


class Options(Struct, frozen=True):
    """How much is said, and what sounds beneath it.

    `verbosity`: "learning" says title, how and why, "normal" how, "quiet" names alone. `pad` is a soft chord
    under everything, `beat` a soft knock at the pace of the stroke, `counts` says which step of how many.
    `bed` leaves out voice and bells and begins with the first stroke: what the player lays its clips over.
    """

    verbosity: Verbosity = "normal"
    pad: bool = False
    beat: bool = True
    counts: bool = False
    bed: bool = False


BED = Options(pad=True, bed=True)
"""The bed that is made ahead of a massage."""
