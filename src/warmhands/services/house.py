"""The ports of one running program, as every deed receives them."""

from dataclasses import dataclass

from warmhands.services.ports import Journal, Library, Words


@dataclass(frozen=True)
class House:
    """Everything a deed may touch; built by `wiring` alone."""

    library: Library
    words: Words
    journal: Journal
