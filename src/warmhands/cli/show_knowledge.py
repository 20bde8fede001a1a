"""Counts what is known, for a person."""

from collections import Counter

from warmhands.cli.page import heading, paragraph
from warmhands.services.house import House
from warmhands.services.knowledge_read import KnowledgeListing


def show_knowledge(listing: KnowledgeListing, house: House) -> None:
    """Print how many entries of each kind there are, and what became of the guide's statements."""
    words = house.words
    counts = Counter(entry.kind for entry in listing.entries)
    carried = {fact for entry in listing.entries for fact in entry.facts}
    print(words.text("What is known ({hash})", hash=house.library.knowledge().hash))
    for kind, count in sorted(counts.items()):
        print(f"  {count:5}  {kind.replace('_', ' ')}")
    heading(words.text("Statements of the folk guide"))
    print(f"  {len(listing.facts):5}  {words.text('in all')}")
    print(f"  {len(carried):5}  {words.text('carried out or told')}")
    print(f"  {len(listing.declined):5}  {words.text('declined, each with its reason')}")
    _show_own(house)
    print("\n" + words.text("`warmhands knowledge --json` lists every one."))


def _show_own(house: House) -> None:
    """Print which of the person's own massages can be planned, and why the others cannot."""
    words, own = house.words, house.own
    if not (own.kept or own.faults):
        return
    heading(words.text("Massages of your own, in {folder}", folder=own.folder))
    for protocol in own.kept:
        paragraph(f"{protocol.id}: {protocol.title}", "  ")
    for fault in own.faults:
        paragraph(words.text("{file} is left out: {fault}", file=fault.file, fault=fault.message), "  ")
        if fault.hint:
            paragraph(fault.hint, "      ")
