"""Everything that stands on the sheet of a massage, in words, ready to be set."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from importlib.metadata import version
from itertools import groupby

from msgspec import Struct

from warmhands.exports.sheet_drawing import Drawing
from warmhands.exports.sheet_stop import StopBox, stop_box
from warmhands.model.plan import Errand, Plan, Step
from warmhands.services.house import House
from warmhands.services.preparation_groups import grouped

LONG_AGO = timedelta(days=400)
"""From so far away a moment is told with its day and year."""


class PrintedStep(Struct, frozen=True):
    """A step; `at` and `lasts` are m:ss, `why` are numbers of the sources."""

    n: int
    title: str
    at: str
    lasts: str
    say: str
    hand: str
    way: str
    level: int
    like: str
    changed: str
    why: tuple[int, ...]
    alt: str
    drawing: Drawing


class PrintedPhase(Struct, frozen=True):
    """A phase with its steps; `seconds` are those of each step, for the strip."""

    id: str
    name: str
    lasts: str
    seconds: tuple[int, ...]
    steps: tuple[PrintedStep, ...]


class Group(Struct, frozen=True):
    """Lines under a heading."""

    heading: str
    lines: tuple[str, ...]


class MassageSheet(Struct, frozen=True):
    """The whole sheet; `labels` are the fixed words by key."""

    title: str
    lead: str
    name: str
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
    "stop_lead": "Either of you may stop at any moment and needs no reason. Stop at once for:",
    "spare_lead": "Spare the place for:",
    "after": "Afterwards",
    "sources": "Where it comes from",
    "changed": "Changed to be safe.",
    "why": "Why:",
    "page": "page",
    "of": "of",
}


def massage_words(
    house: House, plan: Plan, drawings: Sequence[Drawing], printed: datetime, name: str = ""
) -> MassageSheet:
    """The words of a plan's sheet; times are told in the offset of `printed`."""
    words, box = house.words, stop_box(house, plan.receiver)
    cites = dict.fromkeys(cite for step in plan.steps for cite in step.cites)
    numbers = {cite: number for number, cite in enumerate(cites, 1)}
    told = [_step(house, step, drawing, numbers) for step, drawing in zip(plan.steps, drawings, strict=True)]
    phases = _phases(house, plan.steps, told)
    return MassageSheet(
        title=words.text(plan.title),
        lead=_lead(house, plan),
        name=name,
        strip=", ".join(f"{phase.name}: {phase.lasts}" for phase in phases),
        phases=phases,
        limits=words.limits(plan.limits, house.library.knowledge()),
        ready=tuple(_group(house, heading, lines) for heading, lines in grouped(house, plan.prepare)),
        stop=box,
        after=tuple(words.text(errand.text) for errand in plan.after),
        sources=tuple(words.cited(cite, house.library.knowledge()) for cite in cites),
        foot=_foot(house, plan, printed),
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


def _step(house: House, step: Step, drawing: Drawing, numbers: Mapping[str, int]) -> PrintedStep:
    words = house.words
    return PrintedStep(
        n=step.n,
        title=words.text(step.title),
        at=_clock(step.start_s),
        lasts=_clock(step.seconds),
        say=words.text(step.say),
        hand=_capital(words.term(step.hand)),
        way=words.term(step.direction),
        level=step.pressure,
        like=words.pressure(step.pressure),
        changed=words.text(step.replaces.because) if step.replaces else "",
        why=tuple(numbers[cite] for cite in dict.fromkeys(step.cites)),
        alt=words.step(step, house.library.knowledge()),
        drawing=drawing,
    )


def _phases(house: House, steps: Iterable[Step], told: Sequence[PrintedStep]) -> tuple[PrintedPhase, ...]:
    phases = []
    for phase, group in groupby(zip(steps, told, strict=True), key=lambda pair: pair[0].phase):
        members = list(group)
        seconds = tuple(step.seconds for step, _ in members)
        printed = tuple(step for _, step in members)
        lasts = house.words.minutes(sum(seconds))
        phases.append(PrintedPhase(phase, house.words.term(phase), lasts, seconds, printed))
    return tuple(phases)


def _group(house: House, heading: str, errands: Iterable[Errand]) -> Group:
    return Group(house.words.text(heading), tuple(house.words.text(errand.text) for errand in errands))


def _foot(house: House, plan: Plan, printed: datetime) -> tuple[str, str]:
    words = house.words
    until = words.text(
        "Made for the answers of that day. Begin before {moment}; after that, check again.",
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


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
