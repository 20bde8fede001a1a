"""Turns message keys and quantities into sentences of the reader's language."""

from warmhands.language.speech import speak

__all__ = ["speak"]
