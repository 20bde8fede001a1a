"""The pages about the formats name every field, and their examples load."""

import re
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import asdict, fields

from warmhands.library.citations import citation_faults
from warmhands.library.entry_file import entry_of, parse
from warmhands.library.kinds_of_entry import KINDS
from warmhands.library.references import unknown_ids
from warmhands.library.soundness import soundness_faults
from warmhands.model.knowledge import Knowledge

FOLDER = Path(__file__).parents[2] / "docs/formats"
PAGES = {kind.removesuffix("s"): kind for kind in KINDS if kind not in ("protocols", "rules")}


def example(page: str) -> bytes:
    text = (FOLDER / f"{page}.md").read_text("utf-8")
    found = re.search(r"```toml\n(.*?)```", text, re.DOTALL)
    assert found is not None, page
    return found[1].encode()


def loaded(page: str) -> Any:
    table = parse(example(page), page)
    assert isinstance(table, dict)
    entry, faults = entry_of(example(page), Path(f"{table['id']}.toml"), KINDS[PAGES[page]], page)
    assert faults == []
    return entry


@pytest.mark.parametrize("page", PAGES)
def test_the_example_loads(page: str, knowledge: Knowledge) -> None:
    entries = {key: dict(shelf) for key, shelf in asdict(knowledge).items() if key in KINDS}
    entry = loaded(page)

    assert list(unknown_ids(PAGES[page], entry, entries)) == []
    assert list(citation_faults(entry, entries)) == []
    assert list(soundness_faults(PAGES[page], entry, entries)) == []


@pytest.mark.parametrize("page", PAGES)
def test_the_page_names_every_field_and_no_other(page: str) -> None:
    named = re.findall(r"^- `(\w+)`: ", (FOLDER / f"{page}.md").read_text("utf-8"), re.MULTILINE)

    assert sorted(named) == sorted(field.name for field in fields(KINDS[PAGES[page]]))


def test_the_first_page_leads_to_every_other() -> None:
    links = re.findall(r"\]\((\w+)\.md\)", (FOLDER / "README.md").read_text("utf-8"))

    assert sorted(links) == sorted(PAGES)


@pytest.mark.parametrize("page", [*PAGES, "README"])
def test_a_line_holds_one_sentence(page: str) -> None:
    lines = (FOLDER / f"{page}.md").read_text("utf-8").split("```")[::2]

    assert [line for text in lines for line in text.splitlines() if re.search(r"[.!?] [A-Z]", line)] == []
