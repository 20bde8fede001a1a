"""The same deeds from a terminal."""

from warmhands.cli.commands import app
from warmhands.cli.entry import main

__all__ = ["app", "main"]
