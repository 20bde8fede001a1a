"""How a sound track is to sound, as the options of the command line."""

from dataclasses import dataclass
from typing import Annotated, Literal

from cyclopts import Parameter


@Parameter(name="*")
@dataclass(frozen=True)
class Sound:
    """How much is said, and what sounds beneath it."""

    verbosity: Annotated[
        Literal["learning", "normal", "quiet"],
        Parameter(help="How much is said: title, how and why; how; or names alone."),
    ] = "normal"
    pad: Annotated[bool, Parameter(help="Lay a soft chord under everything.", negative="")] = False
    beat: Annotated[
        bool, Parameter(name="--beat", negative="--no-beat", help="A soft beat at the pace of the stroke.")
    ] = True
    counts: Annotated[bool, Parameter(help="Say which step of how many.", negative="")] = False


USUAL = Sound()
