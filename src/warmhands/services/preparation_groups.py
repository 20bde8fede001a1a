"""What to get ready, under headings, in the order in which one does it."""

from collections.abc import Iterable

from warmhands.model.plan import Errand
from warmhands.services.house import House

HEADINGS = (
    (140, "The room and your things"),
    (200, "Whoever is massaged"),
    (240, "Your hands"),
    (1_000_000, "Then"),
)
"""Up to which order of the preparations each heading goes."""


def grouped(house: House, errands: Iterable[Errand]) -> list[tuple[str, list[Errand]]]:
    """The errands under English headings, in the order in which their entries are got ready."""
    entries = house.library.knowledge().preparations
    groups: dict[str, list[Errand]] = {}
    for errand in errands:
        order = entries[errand.id].order if errand.id in entries else 0
        heading = next(words for until, words in HEADINGS if order < until)
        groups.setdefault(heading, []).append(errand)
    return list(groups.items())
