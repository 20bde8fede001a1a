"""Where in a protocol file a key stands: its step and way, from 1, and the line."""

import re
from collections.abc import Mapping

TABLE = re.compile(r"\s*\[\[\s*(steps)\s*(?:\.\s*(ways)\s*)?\]\]")
STRANGE_TABLE = re.compile(r"\s*\[\[?\s*steps\s*\.\s*(\w+)")
OTHER_TABLE = re.compile(r"\s*\[\[?\s*(\w+)")
NOTHING = re.compile(r"\s*(#|$)")
KEY = re.compile(r"\s*\"?([\w-]+)\"?\s*=")

Spot = tuple[int, int, str]
"""Step (0: above all steps), way (0: of the step itself), and key (empty: the table's own line)."""

Lines = Mapping[Spot, int]


def find_lines(text: str) -> Lines:
    """The line, from 1, of every table and key that stands at the beginning of a line."""
    written = text.split("\n")
    first = next((number for number, line in enumerate(written, 1) if not NOTHING.match(line)), 1)
    lines: dict[Spot, int] = {(0, 0, ""): first}
    step = way = 0
    for number, line in enumerate(written, 1):
        table, strange, other, key = (shape.match(line) for shape in (TABLE, STRANGE_TABLE, OTHER_TABLE, KEY))
        if table:
            step, way = (step, way + 1) if table[2] else (step + 1, 0)
            lines[step, way, ""] = number
        elif strange:
            lines.setdefault((step, 0, strange[1]), number)
        elif other:
            lines.setdefault((0, 0, other[1]), number)
        elif key:
            lines.setdefault((step, way, key[1]), number)
    return lines


def line_of(lines: Lines, step: int | None, way: int | None, key: str) -> int:
    """The line of a key, or of what it stands in where it is not written out."""
    at, number = step or 0, way or 0
    nearest = ((at, number, key), (at, number, ""), (at, 0, "ways"), (at, 0, ""), (0, 0, "steps"), (0, 0, ""))
    return next(lines[spot] for spot in nearest if spot in lines)
