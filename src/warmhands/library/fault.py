"""What is wrong with an entry, as a value, and the one exception that carries all of them."""

from collections.abc import Iterable
from difflib import get_close_matches

from msgspec import Struct

from warmhands.model.trouble import Trouble


class Fault(Struct, frozen=True):
    """Something wrong in one file: which field, what, and what to do about it."""

    file: str
    field: str
    what: str
    hint: str = ""

    def sentence(self) -> str:
        """The whole fault in one line for the person who writes the entry."""
        where = f"{self.file}: {self.field}" if self.field else f"{self.file}:"
        return f"{where} {self.what} {self.hint}".rstrip()


class KnowledgeFaults(Trouble):
    """The knowledge cannot be used; `faults` holds every fault of every file."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        files = len({fault.file for fault in self.faults})
        head = f"The knowledge cannot be used: {_many(len(self.faults), 'fault')} in {_many(files, 'file')}."
        super().__init__("\n".join([head, *(f"  {fault.sentence()}" for fault in self.faults)]))


def nearest(word: object, known: Iterable[str]) -> str | None:
    """The known word that was probably meant, if any is near."""
    near = get_close_matches(str(word), sorted(known), n=1, cutoff=0.6)
    return near[0] if near else None


def did_you_mean(word: object, known: Iterable[str], list_up_to: int = 20) -> str:
    """The hint for a word that is not known: the nearest known one, and all of them when they are few."""
    words = sorted(known)
    near = nearest(word, words)
    guess = f"Did you mean {near!r}?" if near else ""
    choice = f"Use one of: {', '.join(words)}." if 0 < len(words) <= list_up_to else ""
    return f"{guess} {choice}".strip()


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
