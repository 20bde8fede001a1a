"""The pages about the formats name every field, and their examples load."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import asdict, fields

from warmhands.library.citations import citation_faults
from warmhands.library.entry_file import entry_of, parse
from warmhands.library.kinds_of_entry import KINDS
from warmhands.library.protocol_schema import protocol_schema
from warmhands.library.references import unknown_ids
from warmhands.library.shelf import load
from warmhands.library.soundness import soundness_faults
from warmhands.model.knowledge import Knowledge
from warmhands.model.protocol import Protocol, ProtocolStep, Way

FOLDER = Path(__file__).parents[2] / "docs/formats"
PAGES = {kind.removesuffix("s"): kind for kind in KINDS}


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


@pytest.mark.parametrize("page", [page for page in PAGES if page != "protocol"])
def test_the_page_names_every_field_and_no_other(page: str) -> None:
    named = re.findall(r"^- `(\w+)`: ", (FOLDER / f"{page}.md").read_text("utf-8"), re.MULTILINE)

    assert sorted(named) == sorted(field.name for field in fields(KINDS[PAGES[page]]))


@pytest.mark.parametrize(
    ("heading", "noun"), [("of the file", Protocol), ("of a step", ProtocolStep), ("of a way", Way)]
)
def test_the_page_about_protocols_names_every_field_of_each_table(heading: str, noun: type[Any]) -> None:
    section = (FOLDER / "protocol.md").read_text("utf-8").split(f"## Fields {heading}\n")[1].split("\n## ")[0]

    named = re.findall(r"^- `(\w+)`: ", section, re.MULTILINE)

    assert sorted(named) == sorted(field.name for field in fields(noun))


def test_the_schema_for_editors_is_that_of_the_program(knowledge: Knowledge) -> None:
    written = (FOLDER / "protocol.schema.json").read_bytes()

    assert written == protocol_schema(knowledge), "python -m warmhands.library.protocol_schema writes it anew"


@pytest.mark.parametrize("name", [None, *sorted(load().protocols)])
def test_every_protocol_and_the_example_fit_the_schema(name: str | None) -> None:
    folder = Path(__file__).parents[2] / "src/warmhands/knowledge/protocols"
    raw = example("protocol") if name is None else (folder / f"{name}.toml").read_bytes()
    schema = json.loads((FOLDER / "protocol.schema.json").read_bytes())

    assert [error.message for error in Draft202012Validator(schema).iter_errors(parse(raw, "it"))] == []


def test_the_first_page_leads_to_every_other() -> None:
    links = re.findall(r"\]\((\w+)\.md\)", (FOLDER / "README.md").read_text("utf-8"))

    assert sorted(links) == sorted(PAGES)


@pytest.mark.parametrize("page", [*PAGES, "README"])
def test_a_line_holds_one_sentence(page: str) -> None:
    lines = (FOLDER / f"{page}.md").read_text("utf-8").split("```")[::2]

    assert [line for text in lines for line in text.splitlines() if re.search(r"[.!?] [A-Z]", line)] == []
