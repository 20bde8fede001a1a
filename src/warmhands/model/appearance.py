"""How the body on the pictures is drawn; it changes nothing of a massage."""

from typing import Literal

from msgspec import Struct

Body = Literal["neutral", "woman", "man"]
"""Which of the drawn adults; a child and a baby are drawn in one way."""

Tone = Literal[1, 2, 3, 4, 5]
"""The tone of the skin, from the lightest to the darkest."""


class Appearance(Struct, frozen=True):
    """The body and the tone that somebody chose; nobody is asked, so both have a value from the start."""

    body: Body = "neutral"
    tone: Tone = 2
