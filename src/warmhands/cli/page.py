"""Paper for people: wraps long lines at the width of the terminal."""

import shutil
import sys
import textwrap
from collections.abc import Iterable

MOST_WIDTH = 100


def width() -> int:
    """The columns to write in."""
    return min(shutil.get_terminal_size((80, 24)).columns, MOST_WIDTH)


def paragraph(text: str, indent: str = "", bullet: str = "") -> None:
    """Print a text, wrapped; `bullet` stands before its first line."""
    first, rest = indent + bullet, indent + " " * len(bullet)
    print(textwrap.fill(text, width(), initial_indent=first, subsequent_indent=rest, break_long_words=False))


def bullets(texts: Iterable[str], indent: str = "  ") -> None:
    """Print texts as a list."""
    for text in texts:
        paragraph(text, indent, "• ")


def heading(text: str) -> None:
    """Print a heading after an empty line, bold where the terminal can."""
    print(f"\n\033[1m{text}\033[0m" if sys.stdout.isatty() else f"\n{text}")
