"""Plan every massage that a person with certain limits could be given, and check each plan."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import product

from msgspec import Struct, field
from msgspec.structs import replace

from warmhands import verifying
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan, PlanRequest
from warmhands.model.protocol import Protocol
from warmhands.model.screening import Limits, Screening, ScreeningRequest
from warmhands.model.vocabulary import CLEARED
from warmhands.planning import Draft, arrange, draft
from warmhands.verifying.case import touched

Lengths = Callable[[Protocol, Draft], Iterable[int]]
"""The minutes to try of those that a draft allows."""


def usual(protocol: Protocol, fitted: Draft) -> Iterable[int]:
    """The usual minutes, or the nearest that work."""
    return fitted.nearest(protocol.minutes[1])[:1]


def least_usual_most(protocol: Protocol, fitted: Draft) -> Iterable[int]:
    """The least, the usual and the most minutes that work."""
    return {near for wanted in protocol.minutes for near in fitted.nearest(wanted)}


def every(_protocol: Protocol, fitted: Draft) -> Iterable[int]:
    """Every minute that protocol, giver and day allow, those that cannot be filled included."""
    return fitted.minutes


class Figures(Struct):
    """What was tried and what came of it; `unsafe` must stay empty."""

    judged: Counter[str] = field(default_factory=Counter)
    limits: set[Limits] = field(default_factory=set)
    planned: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    unsafe: list[str] = field(default_factory=list)

    def add(self, other: "Figures") -> None:
        """Take in what another run found."""
        self.judged += other.judged
        self.limits |= other.limits
        self.planned += other.planned
        self.refused += other.refused
        self.unsafe += other.unsafe


class Matter(Struct, frozen=True):
    """What of a day's limits a protocol can feel: its zones, techniques, positions and kinds."""

    zones: frozenset[str]
    techniques: frozenset[str]
    positions: frozenset[str]
    names: frozenset[str]
    conditions: frozenset[str]


def matter(protocol: Protocol, knowledge: Knowledge) -> Matter:
    """What the protocol's ways touch and do, and which conditions change its errands."""
    ways = [way for step in protocol.steps for way in step.ways]
    errands = knowledge.preparations.values()
    return Matter(
        zones=frozenset(zone for way in ways for zone in touched(way.zone, way.to_zone, knowledge)),
        techniques=frozenset(way.technique for way in ways),
        positions=frozenset(protocol.positions),
        names=frozenset((protocol.id, *protocol.kinds)),
        conditions=frozenset(name for errand in errands for name in (*errand.unless, *errand.only_with)),
    )


class Thorough(Struct, frozen=True):
    """How much is tried of each day: the lengths, every kind or the usual one, and what errands change."""

    lengths: Lengths
    kinds: bool = False
    errands: bool = False


class Trial:
    """Tries all massages of one person; days that a protocol cannot tell apart are planned once."""

    def __init__(self, knowledge: Knowledge, thorough: Thorough) -> None:
        self.knowledge = knowledge
        self.thorough = thorough
        self.figures = Figures()
        self._seen: set[tuple[object, ...]] = set()
        self._matters = {one.id: matter(one, knowledge) for one in knowledge.protocols.values()}

    def judge(self, request: ScreeningRequest, screening: Screening, told: str) -> None:
        """Count the verdict, and plan everything where it is cleared."""
        self.figures.judged[screening.verdict] += 1
        if screening.verdict not in CLEARED:
            return
        self.figures.limits.add(screening.limits)
        for protocol in self.knowledge.protocols.values():
            if screening.receiver in protocol.receivers:
                key = self._key(protocol, screening)
                if key not in self._seen:
                    self._seen.add(key)
                    self._plan_all(protocol, request, screening, told)

    def _key(self, protocol: Protocol, screening: Screening) -> tuple[object, ...]:
        limits, felt = screening.limits, self._matters[protocol.id]
        found = {one.condition for one in screening.findings} if self.thorough.errands else set()
        return (
            protocol.id,
            tuple(limit for limit in limits.zones if limit.zone in felt.zones),
            limits.max_pressure,
            limits.max_minutes,
            felt.techniques & set(limits.techniques_off),
            felt.positions & set(limits.positions_off),
            felt.names & set(limits.refused),
            felt.conditions & found,
        )

    def _plan_all(
        self, protocol: Protocol, request: ScreeningRequest, screening: Screening, told: str
    ) -> None:
        for giver, position in product(protocol.givers, protocol.positions):
            for kind in self._kinds(protocol, screening):
                wish = PlanRequest(1, giver, request, protocol.id, kind, (), position)
                if {protocol.id, kind} & set(screening.limits.refused):
                    self.figures.refused["refused"] += 1
                else:
                    self._plan(wish, protocol, screening, told)

    def _kinds(self, protocol: Protocol, screening: Screening) -> tuple[str, ...]:
        suiting = [one for one in protocol.kinds if screening.receiver in self.knowledge.kinds[one].receivers]
        return tuple(suiting if self.thorough.kinds else suiting[:1])

    def _plan(self, wish: PlanRequest, protocol: Protocol, screening: Screening, told: str) -> None:
        fitted = draft(protocol, wish, screening, self.knowledge)
        if not isinstance(fitted, Draft):
            self.figures.refused[fitted.why] += 1
            return
        minutes = tuple(self.thorough.lengths(protocol, fitted))
        if not minutes:
            self.figures.refused["minutes"] += 1
        for length in minutes:
            self._check(replace(wish, minutes=length), protocol, screening, told)

    def _check(self, wish: PlanRequest, protocol: Protocol, screening: Screening, told: str) -> None:
        plan = arrange(protocol, wish, screening, self.knowledge)
        if not isinstance(plan, Plan):
            self.figures.refused[plan.why] += 1
            return
        self.figures.planned += 1
        breaches = verifying.check(plan, self.knowledge, screening, wish.screening)
        if breaches:
            rules = ", ".join(sorted({breach.rule for breach in breaches}))
            who = f"{wish.giver}, {wish.position}, {wish.kind}, {wish.minutes} min"
            self.figures.unsafe.append(f"{told}: {protocol.id} ({who}) breaks {rules}")
