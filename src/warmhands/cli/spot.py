"""Finds the words of a file that a finding is about."""

import json
import re
from dataclasses import dataclass

MOST_SHOWN = 72
WORDS = re.compile(r"[\w.]+")
STEPS = re.compile(r'"steps"\s*:\s*\[')
VALUE = re.compile(r"""\s*[\w"'-]+\s*=\s*(?=\S)(.)""")
QUOTED = re.compile("“[^”]*”")
KEYS = (
    ("level", "pressure"),
    ("cm/s", "pace_cm_s"),
    ("beats", "beats_per_minute"),
    ("second", "seconds"),
    ("phase", "phase"),
    ("side", "side"),
    ("spoken", "say"),
)
"""A word of a message, and the key that it means."""
DULL = 4
"""Words up to this length are too common to point at anything."""


@dataclass(frozen=True)
class Spot:
    """A line (from 1), its text, and the columns (from 0) to underline."""

    line: int
    text: str
    start: int
    end: int

    def shown(self) -> str:
        """The line with its number and the underlining; a long line is cut around it."""
        cut = max(0, min(self.start - 8, len(self.text) - MOST_SHOWN))
        shown = self.text[cut : cut + MOST_SHOWN].replace("\t", " ")
        length = max(1, min(self.end, cut + MOST_SHOWN) - self.start)
        return f"{self.line:6} | {shown}\n       | {' ' * (self.start - cut)}{'~' * length}"


def find_line(text: str, line: int, message: str) -> Spot | None:
    """The line with this number, underlined where it has a word of the message."""
    lines = text.splitlines()
    if not 0 < line <= len(lines):
        return None
    start = sum(len(each) for each in text.splitlines(keepends=True)[: line - 1])
    value = VALUE.match(lines[line - 1])
    # What a line says is what a finding is about, unless the key itself is in question.
    column = value.start(1) if value and "key" not in message else 0
    return _spot(text, (start + column, start + len(lines[line - 1])), message)


def find_step(text: str, step: int, message: str) -> Spot | None:
    """The step of a plan in JSON, by its place from 1; underlined where it has a word of the message."""
    span = _span_of_step(text, step)
    return None if span is None else _spot(text, span, message)


def _span_of_step(text: str, step: int) -> tuple[int, int] | None:
    head = STEPS.search(text)
    if head is None:
        return None
    decoder, at = json.JSONDecoder(), head.end()
    for place in range(1, step + 1):
        opening = text.find("{", at)
        try:
            _, at = decoder.raw_decode(text, opening)
        except (ValueError, RecursionError):
            return None
        if place == step:
            return opening, at
    return None


def _spot(text: str, span: tuple[int, int], message: str) -> Spot:
    """The first told word of a span of the text, or the span's first line."""
    # A quoted title points at nothing: it is only what the step is called.
    at, end = _told(text, span, QUOTED.sub("", message)) or _first_line(text, span)
    line_start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    whole = text[line_start:].splitlines()[0] if text[line_start:] else ""
    number = len(text[:line_start].splitlines()) + 1
    return Spot(number, whole, at - line_start, end - line_start)


def _told(text: str, span: tuple[int, int], message: str) -> tuple[int, int] | None:
    keys = [re.compile(rf'"{key}"\s*:\s*[^,}}\n]*') for said, key in KEYS if said in message]
    hits = [hit for pattern in keys for hit in [pattern.search(text, *span)] if hit]
    words = [each for each in WORDS.finditer(text, *span) if _tells(each[0], message)]
    # A word that the message names is a better sign than a key that it only hints at.
    first = min(words, key=lambda each: each.start(), default=hits[0] if hits else None)
    return None if first is None else first.span()


def _first_line(text: str, span: tuple[int, int]) -> tuple[int, int]:
    bare = text[slice(*span)]
    start = span[0] + len(bare) - len(bare.lstrip())
    return start, start + max(len((bare.strip().splitlines() or [""])[0]), 1)


def _tells(word: str, message: str) -> bool:
    """Whether the message speaks of this word, by its id or with spaces for its underscores."""
    return (
        len(word) > DULL
        and re.search(rf"\b{re.escape(word.replace('_', ' '))}\b", message.replace("_", " ")) is not None
    )
