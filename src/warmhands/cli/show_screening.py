"""Says a screening to a person: the verdict, the limits, every reason with its sources."""

from collections.abc import Iterable, Iterator

from warmhands.cli.page import bullets, heading, paragraph
from warmhands.model.screening import Finding, Screening
from warmhands.services.house import House


def show_screening(screening: Screening, house: House) -> None:
    """Print the whole answer."""
    words, knowledge = house.words, house.library.knowledge()
    paragraph(f"{words.term(screening.verdict)}. {words.verdict(screening, knowledge)}")
    limits = words.limits(screening.limits, knowledge)
    if limits:
        heading(words.text("Keep to this"))
        bullets(limits)
    if screening.unanswered:
        heading(words.text("Still to be answered"))
        cards = (knowledge.cards.get(card) for card in screening.unanswered)
        bullets(f"{words.text(card.title)}: {words.text(card.text)} ({card.id})" for card in cards if card)
    show_findings(screening.findings, house)
    until = words.moment(screening.valid_until, screening.at)
    heading(words.text("This answer holds until {moment}.", moment=until))


def show_findings(findings: Iterable[Finding], house: House) -> None:
    """Print the reasons, each with where it comes from."""
    told = tuple(findings)
    if told:
        heading(house.words.text("Why"))
    for finding in told:
        paragraph(finding.because, "  ", "• ")
        for source in sources(finding.cites, house):
            paragraph(source, "    ", "↳ ")


def sources(cites: Iterable[str], house: House) -> Iterator[str]:
    """Each citation as a reader may look it up."""
    knowledge = house.library.knowledge()
    for cite in cites:
        yield house.words.cited(cite, knowledge)
