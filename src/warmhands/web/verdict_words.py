"""A verdict as a headline and what it means, each thing said once."""

import re
from datetime import datetime

from warmhands.model.screening import Finding, Screening
from warmhands.services.house import House
from warmhands.services.knowledge_read import CitedText
from warmhands.web.citations import cited

_HEADLINES = {
    "go": "You can begin.",
    "go_with_limits": "Yes, and gently.",
    "wait": "Wait a little.",
    "incomplete": "Some answers are missing.",
    "ask_doctor": "Ask a doctor first.",
    "stop": "No massage today.",
    "emergency": "Call for help now: 112 or your local number.",
}


def headline(house: House, screening: Screening, now: datetime) -> str:
    """The verdict in a few words; a wait says until when."""
    if screening.verdict == "wait" and screening.wait_until is not None:
        return house.words.text("Wait until {time}.", time=house.words.moment(screening.wait_until, now))
    return house.words.text(_HEADLINES[screening.verdict])


def meaning(house: House, screening: Screening, shown: str) -> str:
    """What the verdict means, without what the headline `shown` says already."""
    if screening.verdict == "wait":
        return house.words.text("Then check again. Some things only need time.")
    told = sentences(house.words.verdict(screening, house.library.knowledge()))
    return " ".join(sentence for sentence in told if not shown.startswith(sentence.rstrip(".!")))


def reasons(house: House, findings: tuple[Finding, ...]) -> list[tuple[str, str, str, list[CitedText]]]:
    """Each condition once: its id, its first sentence, the rest of its meaning, and the sources of it all."""
    told: dict[str, list[str]] = {}
    cites: dict[str, list[str]] = {}
    for finding in findings:
        said = told.setdefault(finding.condition, [])
        said += [sentence for sentence in sentences(finding.because) if sentence not in said]
        cites.setdefault(finding.condition, []).extend(finding.cites)
    return [
        (name, said[0], " ".join(said[1:]), cited(house, cites[name])) for name, said in told.items() if said
    ]


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [sentence for sentence in re.split(r"(?<=[.!?]) +", text) if sentence]
