"""Finds the words of a file that a finding is about."""

import json
import re
from dataclasses import dataclass

MOST_SHOWN = 72
WORDS = re.compile(r"[\w.]+")
STEPS = re.compile(r'"steps"\s*:\s*\[')
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
    return _underlined(line, lines[line - 1], 0, len(lines[line - 1]), message)


def find_step(text: str, step: int, message: str) -> Spot | None:
    """The step of a plan in JSON, by its place from 1; underlined where it has a word of the message."""
    span = _span_of_step(text, step)
    if span is None:
        return None
    start, end = span
    found = [each for each in WORDS.finditer(text, start, end) if _tells(each[0], message)]
    at = found[0].start() if found else start
    line_start = text.rfind("\n", 0, at) + 1
    line_end = text.find("\n", at)
    whole = text[line_start : len(text) if line_end < 0 else line_end]
    left = max(start - line_start, 0)
    right = min(end - line_start, len(whole))
    return _underlined(text.count("\n", 0, at) + 1, whole, left, right, message)


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


def _underlined(line: int, text: str, left: int, right: int, message: str) -> Spot:
    found = [each for each in WORDS.finditer(text, left, right) if _tells(each[0], message)]
    if found:
        return Spot(line, text, found[0].start(), found[0].end())
    bare = text[left:right]
    start = left + len(bare) - len(bare.lstrip())
    return Spot(line, text, start, max(start + len(bare.strip()), start + 1))


def _tells(word: str, message: str) -> bool:
    """Whether the message speaks of this word, by its id or with spaces for its underscores."""
    return (
        len(word) > DULL
        and re.search(rf"\b{re.escape(word.replace('_', ' '))}\b", message.replace("_", " ")) is not None
    )
