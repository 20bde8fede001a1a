"""The ports of one running program, as every deed receives them."""

from dataclasses import dataclass
from pathlib import Path

from warmhands.model.protocol import OwnProtocols
from warmhands.services.ports import Journal, Library, Words

NOTHING_OWN = OwnProtocols()
"""Nobody put protocols of their own anywhere."""


@dataclass(frozen=True)
class House:
    """Everything a deed may touch; built by `wiring` alone.

    `cache` is the folder for what can be made again; without one nothing of that kind is kept.
    """

    library: Library
    words: Words
    journal: Journal
    own: OwnProtocols = NOTHING_OWN
    cache: Path | None = None
