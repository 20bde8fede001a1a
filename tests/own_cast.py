"""A massage of somebody's own as a file, and a house that has such files in its folder."""

from pathlib import Path

from fakes import MemoryJournal
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.services.house import House
from warmhands.services.own_protocols import vet

EXAMPLE = Path(__file__).parents[1] / "docs/formats/protocol.md"


def example() -> str:
    """The protocol that the page about the format shows."""
    return EXAMPLE.read_text("utf-8").split("```toml\n")[1].split("```")[0]


def house_with(folder: Path, *changes: tuple[str, str, str]) -> House:
    """A house with the example, and with a copy of it for each name, old and new text."""
    (folder / "evening_strokes.toml").write_text(example(), "utf-8")
    for name, old, new in changes:
        assert old in example(), old
        text = example().replace(old, new).replace('"evening_strokes"', f'"{name}"')
        (folder / f"{name}.toml").write_text(text, "utf-8")
    words = speak()
    library, own = vet(open_library(own=folder), words, str(folder))
    return House(library=library, words=words, journal=MemoryJournal(), own=own)
