"""Draws the app's icons from the mark: what a phone shows on its home screen.

    .venv/bin/python atelier/icons.py

Needs typst (in requirements.lock) and nothing else; the outputs lie beside the mark.
"""

from pathlib import Path

import typst

ICONS = Path(__file__).parents[1] / "src" / "warmhands" / "web" / "static" / "icons"
PAPER = "#faf5ee"
WHOLE, MASKED = 0.72, 0.52
"""How wide the mark is. A phone may cut a masked icon down to a circle of four fifths of its width."""


def draw(name: str, pixels: int, width: float) -> None:
    """The mark on paper as a square PNG."""
    page = f'#set page(width: {pixels}pt, height: {pixels}pt, margin: 0pt, fill: rgb("{PAPER}"))\n'
    mark = f'#place(center + horizon, image("mark.svg", width: {width * 100}%))'
    source = ICONS / "icon.typ"
    source.write_text(page + mark, "utf-8")
    try:
        typst.compile(str(source), output=str(ICONS / name), format="png", ppi=72)
    finally:
        source.unlink()


if __name__ == "__main__":
    draw("app-192.png", 192, WHOLE)
    draw("app-512.png", 512, WHOLE)
    draw("app-masked-512.png", 512, MASKED)
    draw("app-touch-180.png", 180, WHOLE)
