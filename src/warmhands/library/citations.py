"""Nothing is stated without saying where it comes from: the citations of an entry must exist."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from warmhands.library.fault import did_you_mean
from warmhands.library.kinds_of_entry import Entries
from warmhands.library.misfits import Misfit
from warmhands.library.references import ways
from warmhands.model.citation import Citation
from warmhands.model.composition import Composition
from warmhands.model.protocol import Protocol
from warmhands.model.rhyme import Rhyme

_FROM_WHERE = "Say where this comes from: a fact of the guide, a source, or ours with a word."
_OUR_WORD = re.compile(r"[a-z][a-z0-9_]*")


def citation_faults(entry: Any, entries: Entries) -> Iterator[Misfit]:
    """Every citation of an entry that is missing or leads nowhere."""
    if isinstance(entry, Protocol | Composition):
        yield from _of_protocol(entry, entries)
    elif isinstance(entry, Rhyme):
        yield from _of_texts([("cites", entry.cites)], entries)
    elif hasattr(entry, "cites"):
        if not entry.cites:
            yield Misfit("cites", "is empty.", _FROM_WHERE)
        for number, citation in enumerate(entry.cites, 1):
            yield from _of_citation(f"cites[{number}]", citation, entries)


def _of_citation(where: str, citation: Citation, entries: Entries) -> Iterator[Misfit]:
    if citation.source == "ours" and citation.supports != "house_caution":
        yield Misfit(f"{where}.supports", "must be 'house_caution' where the source is 'ours'.")
    if citation.source in ("guide", "ours"):
        yield from _leads_nowhere(f"{where}.locator", citation.source, citation.locator, entries)
    else:
        yield from _leads_nowhere(f"{where}.source", "source", citation.source, entries)


def _of_protocol(protocol: Protocol | Composition, entries: Entries) -> Iterator[Misfit]:
    cited = [("cites", protocol.cites)]
    cited += [(f"steps[{step.id}].ways[{number}].cites", way.cites) for step, number, way in ways(protocol)]
    yield from _of_texts(cited, entries)


def _of_texts(cited: Iterable[tuple[str, tuple[str, ...]]], entries: Entries) -> Iterator[Misfit]:
    for where, cites in cited:
        if not cites:
            yield Misfit(where, "is empty.", _FROM_WHERE)
        for cite in cites:
            family, _, word = cite.partition(":")
            yield from _leads_nowhere(where, family, word, entries)


def _leads_nowhere(where: str, family: str, word: str, entries: Entries) -> Iterator[Misfit]:
    if family == "ours":
        if not _OUR_WORD.fullmatch(word):
            yield Misfit(where, f"= {word!r} is no word.", "After 'ours' comes one word in small letters.")
    elif family in ("guide", "source"):
        shelf = entries["facts" if family == "guide" else "sources"]
        if word not in shelf:
            name = "fact of the guide" if family == "guide" else "source"
            yield Misfit(where, f"= {word!r} is no {name}.", did_you_mean(word, shelf))
    else:
        yield Misfit(
            where, f"= {family!r} is no family of sources.", did_you_mean(family, ("guide", "source", "ours"))
        )
