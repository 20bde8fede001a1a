"""Print every figure: `python dev.py bench`, or those of some parts: `python dev.py bench cues remote`."""

import sys

from rich.console import Console

from bench import cues, frames, page, remote, soundtrack, start, thinking
from bench.table import table

PARTS = {
    "thinking": thinking.rows,
    "start": start.rows,
    "page": page.rows,
    "cues": cues.rows,
    "frames": frames.rows,
    "soundtrack": soundtrack.rows,
    "remote": remote.rows,
}


def main(wanted: list[str]) -> int:
    """Measure the parts named, or all of them; figures of one run compare with each other only."""
    console = Console()
    for name, rows in PARTS.items():
        if not wanted or name in wanted:
            console.print(table(name, rows()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
