"""Lays the figures out as a section of docs/safety.md."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from proof.census import Census
from proof.trial import Figures

PAGE = Path(__file__).parents[1] / "docs" / "safety.md"
BEGIN, END = "<!-- proof -->", "<!-- /proof -->"
VERDICTS = ("go", "go_with_limits", "wait", "incomplete", "ask_doctor", "stop", "emergency")
HEADS = ("go", "gently", "wait", "unfinished", "ask a doctor", "stop", "emergency")
RECEIVERS = {None: "all", "adult": "adults", "self": "oneself", "child": "children", "baby": "babies"}
ELSEWHERE = (
    ("PAR-Q+, before exercise", "33.1 %", "https://preprints.org/manuscript/202405.0306/v1"),
    ("ACSM 2015, before exercise", "54.2 %", "https://pmc.ncbi.nlm.nih.gov/articles/PMC7059860/"),
    ("AAPQ, men from 40", "93.5 %", "https://pubmed.ncbi.nlm.nih.gov/24421370/"),
    ("AAPQ, women from 40", "95.5 %", "https://pubmed.ncbi.nlm.nih.gov/24421370/"),
)
"""How many others send to a doctor, as published."""


class Proof(Struct, frozen=True):
    """What was proved: each condition alone, in pairs, and the simulated people."""

    knowledge: str
    alone: Figures
    pairs: Figures
    census: Census

    @property
    def unsafe(self) -> list[str]:
        """Everything that must not be."""
        return [*self.alone.unsafe, *self.pairs.unsafe, *self.census.unsafe]


def write(proof: Proof, page: Path = PAGE) -> None:
    """Put the figures between the marks of the page; ValueError when it has none."""
    before, begin, rest = page.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{page.name} has no place marked {BEGIN} … {END}")
    page.write_text(f"{before}{BEGIN}\n{told(proof)}\n{END}{after}", "utf-8")


def told(proof: Proof) -> str:
    """The figures as Markdown; the same knowledge always gives the same text."""
    return "\n".join([*_searched(proof), "", *_shares(proof.census), "", *_compared(proof.census)])


def _searched(proof: Proof) -> Iterator[str]:
    yield f"Of the knowledge `{proof.knowledge}`:\n"
    yield "| tried | checks judged | different limits | plans made and checked | nothing to plan | unsafe |"
    yield "|---|---:|---:|---:|---:|---:|"
    for name, figures in (("every condition", proof.alone), ("every pair", proof.pairs)):
        refused = sum(figures.refused.values())
        numbers = (sum(figures.judged.values()), len(figures.limits), figures.planned, refused)
        yield f"| {name} | {' | '.join(f'{one:,}' for one in numbers)} | {len(figures.unsafe)} |"


def _shares(census: Census) -> Iterator[str]:
    yield f"What {census.people():,} simulated people are told, in per cent:\n"
    yield f"| | people | {' | '.join(HEADS)} |"
    yield f"|---|---:|{'---:|' * len(HEADS)}"
    for receiver, name in RECEIVERS.items():
        shares = " | ".join(f"{100 * census.share(verdict, receiver):.1f}" for verdict in VERDICTS)
        yield f"| {name} | {census.people(receiver):,} | {shares} |"
    wishes = ", ".join(f"{count:,} {what}" for what, count in sorted(census.wishes.items()))
    yield "\nEach wished for something at random."
    yield f"Of those who may have a massage: {wishes}; {len(census.unsafe)} unsafe."
    most = ", ".join(f"`{name}` {count:,}" for name, count in census.reasons.most_common(6))
    yield f"Sent to a doctor most often for: {most}."
    four = "pain for weeks, regular headaches, numbness, shooting pain"
    yield f"For nothing but the guide's four signs ({four}): {census.four_signs_alone:,}."


def _compared(census: Census) -> Iterator[str]:
    sent = sum(census.share(verdict) for verdict in ("ask_doctor", "stop", "emergency"))
    yield "| sent to a doctor, or told not to | share |"
    yield "|---|---:|"
    yield f"| warmhands, the simulated people | {100 * sent:.1f} % |"
    for name, share, address in ELSEWHERE:
        yield f"| [{name}]({address}) | {share} |"
