"""Citations as they are shown beside a statement, each with the text behind it."""

from collections.abc import Iterable

from warmhands.services.house import House
from warmhands.services.knowledge_read import CitedText, citation_read


def cited(house: House, cites: Iterable[str]) -> list[CitedText]:
    """The texts behind these citations, each once, in their order; those that lead nowhere are left out."""
    found = (citation_read(house, cite) for cite in dict.fromkeys(cites))
    return [text for text in found if text is not None]
