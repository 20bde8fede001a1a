"""The page about the command line is the commands' own help."""

from pathlib import Path

from warmhands.cli.commands import app
from warmhands.cli.reference import COMMANDS, reference

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == reference()


def test_the_page_names_every_command() -> None:
    assert set(COMMANDS) == {name for name in app if not name.startswith("-")}
