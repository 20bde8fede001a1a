"""The receiver's remote: four taps, and what becomes of each."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

TapKind = Literal["softer", "good", "hurts", "stop"]
Fate = Literal["waiting", "heard", "late", "idle"]
"""`heard`: the player has done it; `late`: too old to be done; `idle`: no massage was under way."""

LASTING: frozenset[TapKind] = frozenset({"hurts", "stop"})
"""What is never too old, and is written down when nobody hears it."""


class Tap(Struct, frozen=True):
    """One tap. `id` is made by the remote, so that sending it twice counts once; `kept`: in the journal."""

    id: str
    kind: TapKind
    at: datetime
    fate: Fate = "waiting"
    kept: bool = False
