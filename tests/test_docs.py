"""What the documents say about the house is true."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "src" / "warmhands"
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]


def rooms_on_disk() -> set[str]:
    return {path.parent.name for path in HOUSE.glob("*/__init__.py")} | {"wiring"}


def test_the_picture_of_the_house_shows_every_room() -> None:
    table = re.findall(r"^\| `(\w+)` \|", (ROOT / "docs/architecture.md").read_text("utf-8"), re.MULTILINE)

    assert set(table) == rooms_on_disk()


def test_the_import_contract_knows_every_room() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = {room.strip() for layer in contracts[0]["layers"] for room in layer.split("|")}

    assert layers == rooms_on_disk()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_path_named_in_the_documents_exists(page: Path) -> None:
    named = re.findall(r"`((?:src|docs|cases|tests|services|web|bench)/[\w./-]*\w)`", page.read_text("utf-8"))

    missing = [path for path in named if not (ROOT / path).exists() and not (HOUSE / path).exists()]

    assert missing == []
