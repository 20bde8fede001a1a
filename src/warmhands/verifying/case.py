"""A plan laid out for the rules: its strokes with everything that each of them touches."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from warmhands.model.knowledge import Fact, Knowledge
from warmhands.model.plan import Plan, Step
from warmhands.model.protocol import Protocol
from warmhands.model.screening import Limits, Screening, ScreeningRequest

WEEKS_A_YEAR = 52.1775
BELOW_THE_KIDNEYS = frozenset(
    {
        "low_back",
        "sacrum",
        "tailbone",
        "buttock",
        "groin",
        "breast_genital",
        "thigh",
        "inner_thigh",
        "knee_back",
        "outer_knee",
        "calf",
        "shin",
        "foot",
    },
)
BELOW_THE_KNEE = frozenset({"calf", "shin", "foot"})
KNEE = frozenset({"knee_back", "outer_knee"})


class Fault(NamedTuple):
    """Where a rule is broken (the step's place, from 1; none for the whole) and what its words need."""

    step: int | None
    details: dict[str, str]


@dataclass(frozen=True)
class Stroke:
    """A step of the plan: its place from 1, and all zones under the hand, those on the way included."""

    at: int
    step: Step
    touched: tuple[str, ...]

    def fault(self, **details: object) -> Fault:
        """A fault of this step, called by its title."""
        words = {key: str(value) for key, value in details.items()}
        return Fault(self.at, {"title": self.step.title, **words})

    def claims(self) -> tuple[str, ...]:
        """The fact ids of the guide that the step says it carries out or replaces."""
        said = self.step.cites
        if self.step.replaces is not None:
            said = (*said, self.step.replaces.fact)
        return tuple(one.removeprefix("guide:") for one in said if one.startswith("guide:"))


@dataclass(frozen=True)
class Case:
    """What the rules look at. `day` are all limits that hold: the plan's own and those of the screening."""

    plan: Plan
    knowledge: Knowledge
    screening: Screening | None
    request: ScreeningRequest | None
    strokes: tuple[Stroke, ...]
    day: tuple[Limits, ...]

    @cached_property
    def protocol(self) -> Protocol | None:
        """The protocol that the plan says it follows, if there is one of that name."""
        return self.knowledge.protocols.get(self.plan.protocol or "")

    @cached_property
    def numbered(self) -> Mapping[str, Fact]:
        """The numbered steps that the guide wants carried out in this protocol, by fact id."""
        if self.protocol is None:
            return {}
        prefix = f"{self.protocol.prefix}-"
        return {
            fact.id: fact
            for fact in self.knowledge.facts.values()
            if fact.step is not None and fact.strength in {"must", "should"} and fact.id.startswith(prefix)
        }

    @cached_property
    def years(self) -> float | None:
        """The receiver's age; where years and weeks are both given, the younger of the two."""
        weeks = self.plan.age_weeks
        known = (self.plan.age_years, None if weeks is None else weeks / WEEKS_A_YEAR)
        return min((age for age in known if age is not None), default=None)

    @cached_property
    def receiver_ceiling(self) -> int:
        """The most pressure for this receiver: baby 1, child under 3 or of unknown age 1, child 2, else 3."""
        if self.plan.receiver == "baby":
            return 1
        if self.plan.receiver == "child":
            return 1 if self.is_under_three else 2
        return 3

    @property
    def is_under_three(self) -> bool:
        """Whether baby rules of age hold; an unknown age counts as under three."""
        return self.plan.receiver == "baby" or self.years is None or not self.years >= 3

    def plain(self, zone: str) -> str:
        """The zone in plain words."""
        known = self.knowledge.zones.get(zone)
        return known.plain if known else zone

    def may(self, technique: str) -> bool:
        """Whether the technique stands in the row of this giver, or of a receiver with a row of their own."""
        entry = self.knowledge.techniques.get(technique)
        if entry is None:
            return False
        if technique == "pinching" and self.plan.receiver == "child":
            return not self.is_under_three
        if self.plan.receiver == "adult":
            return self.plan.giver in entry.givers
        return self.plan.receiver in entry.receivers


Rule = Callable[[Case], Iterator[Fault]]


def lay_out(
    plan: Plan,
    knowledge: Knowledge,
    screening: Screening | None,
    request: ScreeningRequest | None,
) -> Case:
    """The plan as a case for the rules."""
    strokes = tuple(
        Stroke(at, step, touched(step.zone, step.to_zone, knowledge)) for at, step in enumerate(plan.steps, 1)
    )
    day = (plan.limits,) if screening is None else (plan.limits, screening.limits)
    return Case(plan, knowledge, screening, request, strokes, day)


def touched(zone: str, to_zone: str | None, knowledge: Knowledge) -> tuple[str, ...]:
    """Both ends of a stroke and every zone that it passes; the kidneys and the knee even without a route."""
    if to_zone is None or to_zone == zone:
        return (zone,)
    way: dict[str, None] = {zone: None, to_zone: None}
    for route in knowledge.routes.values():
        if zone in route.zones and to_zone in route.zones:
            first, last = sorted((route.zones.index(zone), route.zones.index(to_zone)))
            way.update(dict.fromkeys(route.zones[first + 1 : last]))
    if (zone in BELOW_THE_KIDNEYS) != (to_zone in BELOW_THE_KIDNEYS):
        way["kidney_area"] = None
    if _passes_the_knee(zone, to_zone):
        way["knee_back"] = None
    return tuple(way)


def _passes_the_knee(zone: str, to_zone: str) -> bool:
    """Whether a stroke has one end below the knee and the other above it."""
    if zone in KNEE or to_zone in KNEE:
        return False
    return (zone in BELOW_THE_KNEE) != (to_zone in BELOW_THE_KNEE)
