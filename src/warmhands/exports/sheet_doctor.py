"""Everything on the sheet for a doctor: what is meant to be done, what was told, and room to reply."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from importlib.metadata import version

from msgspec import Struct

from warmhands.exports.sheet_press import Printing
from warmhands.exports.sheet_words import dated
from warmhands.model.screening import Finding, Screening
from warmhands.services.house import House


class Asked(Struct, frozen=True):
    """Something that a doctor may agree to: the question of the check, what was told, the rule behind it."""

    question: str
    because: str
    rule: str
    sources: tuple[str, ...]


class DoctorSheet(Struct, frozen=True):
    """The whole sheet; `told` are the other answers, `limits` what is kept to anyway."""

    title: str
    lead: str
    name: str
    urgency: str
    plan: tuple[str, ...]
    asked: tuple[Asked, ...]
    told: tuple[str, ...]
    limits: tuple[str, ...]
    foot: tuple[str, ...]
    labels: Mapping[str, str]


LABELS = {
    "for": "For",
    "plan": "What is meant to be done",
    "asked": "Why we ask",
    "rule": "Rule",
    "told": "Also told",
    "limits": "Kept to in any case",
    "reply": "Your reply",
    "agree": "A gentle massage at home is fine with this:",
    "yes": "yes",
    "no": "no",
    "with_limits": "With these limits:",
    "not_before": "Not before:",
    "who": "Name",
    "when": "Date",
    "signature": "Signature",
    "enter": "At home: enter the reply in warmhands under “I have asked a doctor”.",
    "page": "page",
    "of": "of",
}
PLAN = (
    "Somebody without training strokes, rubs and kneads the skin and the muscles with their hands, at home.",
    "For at most {minutes} minutes. Light to medium pressure, the muscle is worked a little at most.",
    "Never on the throat, on the spine itself, or on a place that hurts. No cracking, pulling or twisting.",
    "It is for well-being. It treats no illness.",
)


def doctor_words(
    house: House, screening: Screening, askable: Sequence[str], printing: Printing
) -> DoctorSheet:
    """The words of the sheet for these findings, already worded; `askable` are those to be agreed to."""
    words, knowledge = house.words, house.library.knowledge()
    asked = [one for one in screening.findings if one.condition in askable and one.effect == "refer"]
    told = [one for one in screening.findings if one.condition not in askable]
    return DoctorSheet(
        title=words.text("To ask a doctor"),
        lead=_lead(house, screening),
        name=printing.name,
        urgency=words.verdict(screening, knowledge),
        plan=tuple(words.text(line, minutes=screening.limits.max_minutes) for line in PLAN),
        asked=tuple(_asked(house, asked)),
        told=tuple(dict.fromkeys(one.because for one in told)),
        limits=words.limits(screening.limits, knowledge),
        foot=_foot(house, screening, printing.at),
        labels={key: words.text(label) for key, label in LABELS.items()},
    )


def _lead(house: House, screening: Screening) -> str:
    who = house.words.term(screening.receiver)
    if screening.age_years is None:
        return house.words.text("About a gentle massage at home for {who}.", who=who)
    return house.words.text(
        "About a gentle massage at home for {who}, {years} years old.",
        who=who,
        years=int(screening.age_years),
    )


def _asked(house: House, findings: Iterable[Finding]) -> Iterable[Asked]:
    """Each condition once, with all that was said of it."""
    by_condition: dict[str, list[Finding]] = {}
    for finding in findings:
        by_condition.setdefault(finding.condition, []).append(finding)
    knowledge = house.library.knowledge()
    weak = house.words.text("Two or more signs about the pain")
    for name, several in by_condition.items():
        known = knowledge.conditions.get(name)
        cites = dict.fromkeys(cite for finding in several for cite in finding.cites)
        yield Asked(
            question=house.words.text(known.question) if known else weak,
            because=" ".join(dict.fromkeys(finding.because for finding in several)),
            rule=name,
            sources=tuple(house.words.cited(cite, knowledge) for cite in cites),
        )


def _foot(house: House, screening: Screening, printed: datetime) -> tuple[str, str]:
    words = house.words
    told = words.text(
        "From the answers given at home on {moment}.", moment=dated(house, screening.at, printed)
    )
    made = words.text(
        "warmhands {version} · {printed} · knowledge {knowledge}",
        version=version("warmhands"),
        printed=dated(house, printed, printed),
        knowledge=house.library.knowledge().hash,
    )
    return told, made
