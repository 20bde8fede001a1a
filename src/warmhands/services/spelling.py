"""Guesses what somebody meant to write."""

import json
from collections.abc import Iterable
from difflib import SequenceMatcher

CLOSE = 0.6
FEW = 8
LONGEST = 80
"""Longer words are cut before they are compared or shown: a guess must not cost anybody a minute."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one; None only where nothing is known."""
    cut = word[:LONGEST].lower()
    return max(known, key=lambda one: _likeness(cut, one), default=None)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint with the nearest known word, and with all of them where nothing is near and they are few."""
    words = sorted(known)
    guess = nearest(word, words)
    if guess is None:
        return "Nothing is known here."
    if _likeness(word[:LONGEST].lower(), guess) >= CLOSE:
        return f"Did you mean `{guess}`?"
    others = f" Use one of: {', '.join(words)}." if len(words) <= FEW else ""
    return f"The nearest known one is `{guess}`.{others}"


def shown(value: object) -> str:
    """A value as JSON writes it, for a message; never long."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _likeness(word: str, known: str) -> float:
    return SequenceMatcher(None, word, known, autojunk=False).ratio()
