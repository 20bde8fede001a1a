"""Everything that stands on the sheet of a massage, in words, ready to be set."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from importlib.metadata import version

from msgspec import Struct

from warmhands.exports.sheet_drawing import Drawing
from warmhands.exports.sheet_press import Printing
from warmhands.exports.sheet_steps import PrintedPhase, phases_of
from warmhands.exports.sheet_stop import StopBox, stop_box
from warmhands.model.plan import Errand, Plan
from warmhands.services.house import House
from warmhands.services.preparation_groups import grouped

LONG_AGO = timedelta(days=400)
"""From so far away a moment is told with its day and year."""


class Group(Struct, frozen=True):
    """Lines under a heading."""

    heading: str
    lines: tuple[str, ...]


class MassageSheet(Struct, frozen=True):
    """The whole sheet; `labels` are the fixed words by key."""

    title: str
    lead: str
    name: str
    may_be_named: bool
    strip: str
    phases: tuple[PrintedPhase, ...]
    limits: tuple[str, ...]
    ready: tuple[Group, ...]
    stop: StopBox
    after: tuple[str, ...]
    sources: tuple[str, ...]
    foot: tuple[str, ...]
    labels: Mapping[str, str]


LABELS = {
    "for": "For",
    "ready": "Get ready",
    "limits": "Keep to this today",
    "steps": "Step by step",
    "begins": "from",
    "stop": "When to stop",
    "spare_lead": "Spare the place for:",
    "after": "Afterwards",
    "sources": "Where it comes from",
    "changed": "Changed to be safe.",
    "why": "Why:",
    "page": "page",
    "of": "of",
}


def massage_words(house: House, plan: Plan, drawings: Sequence[Drawing], printing: Printing) -> MassageSheet:
    """The words of a plan's sheet; times are told in the offset of `printing.at`."""
    words, box = house.words, stop_box(house, plan.receiver)
    cites = dict.fromkeys(cite for step in plan.steps for cite in step.cites)
    numbers = {cite: number for number, cite in enumerate(cites, 1)}
    phases = phases_of(house, plan, drawings, numbers)
    return MassageSheet(
        title=words.text(plan.title),
        lead=_lead(house, plan),
        name=printing.name,
        may_be_named=plan.receiver != "self",
        strip=", ".join(f"{phase.name}: {phase.lasts}" for phase in phases),
        phases=phases,
        limits=words.limits(plan.limits, house.library.knowledge()),
        ready=tuple(_group(house, heading, lines) for heading, lines in grouped(house, plan.prepare)),
        stop=box,
        after=tuple(words.text(errand.text) for errand in plan.after),
        sources=tuple(words.cited(cite, house.library.knowledge()) for cite in cites),
        foot=_foot(house, plan, printing.at),
        labels={key: words.text(label) for key, label in LABELS.items()},
    )


def dated(house: House, when: datetime, now: datetime) -> str:
    """A moment in full, in the offset of `now`: "24 November 2026 at 20:45"."""
    there = when.astimezone(now.tzinfo)
    return house.words.moment(there, there - LONG_AGO)


def _lead(house: House, plan: Plan) -> str:
    return house.words.text(
        "{minutes} minutes for {who}, {position}.",
        minutes=plan.total_seconds // 60,
        who=house.words.term(plan.receiver),
        position=house.words.term(plan.position),
    )


def _group(house: House, heading: str, errands: Iterable[Errand]) -> Group:
    return Group(house.words.text(heading), tuple(house.words.text(errand.text) for errand in errands))


def _foot(house: House, plan: Plan, printed: datetime) -> tuple[str, str]:
    words = house.words
    until = words.text(
        "Made for the answers given today. Begin before {moment}; after that, check again.",
        moment=dated(house, plan.valid_until, printed),
    )
    made = words.text(
        "warmhands {version} · {printed} · knowledge {knowledge} · held against {rules} safety rules",
        version=version("warmhands"),
        printed=dated(house, printed, printed),
        knowledge=plan.knowledge,
        rules=plan.checked.rules,
    )
    return until, made
