"""Plan every massage that a person with certain limits could be given, and check each plan."""

from collections import Counter
from collections.abc import Callable, Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from proof.offers import Offer, matter, offers
from warmhands import verifying
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan, PlanRequest
from warmhands.model.protocol import Protocol
from warmhands.model.screening import Limits, Screening, ScreeningRequest
from warmhands.model.vocabulary import CLEARED, Receiver
from warmhands.planning import Draft, arrange, draft

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


class Thorough(Struct, frozen=True):
    """How much is tried of each day: which lengths, whether every kind and wish, and what errands change."""

    lengths: Lengths
    broad: bool = False
    errands: bool = False


class Trial:
    """Tries all massages of one receiver; days that they cannot tell apart are planned once."""

    def __init__(self, receiver: Receiver, knowledge: Knowledge, thorough: Thorough) -> None:
        self.knowledge = knowledge
        self.thorough = thorough
        self.figures = Figures()
        self._seen: set[tuple[object, ...]] = set()
        self._offers = offers(receiver, knowledge, broad=thorough.broad)
        self._matters = {name: matter(group, knowledge) for name, group in self._offers.items()}

    def judge(self, request: ScreeningRequest, screening: Screening, told: str) -> None:
        """Count the verdict, and plan everything where it is cleared."""
        self.figures.judged[screening.verdict] += 1
        if screening.verdict not in CLEARED:
            return
        self.figures.limits.add(screening.limits)
        for name, group in self._offers.items():
            key = (name, *self._felt(name, screening))
            if key not in self._seen:
                self._seen.add(key)
                for offer in group:
                    self._plan(offer, request, screening, told)

    def _felt(self, name: str, screening: Screening) -> tuple[object, ...]:
        """All of a screening that can change what is planned."""
        limits, felt = screening.limits, self._matters[name]
        found = {one.condition for one in screening.findings} if self.thorough.errands else set()
        return (
            tuple(limit for limit in limits.zones if limit.zone in felt.zones),
            limits.max_pressure,
            limits.max_minutes,
            felt.techniques & set(limits.techniques_off),
            felt.positions & set(limits.positions_off),
            felt.names & set(limits.refused),
            felt.conditions & found,
        )

    def _plan(self, offer: Offer, request: ScreeningRequest, screening: Screening, told: str) -> None:
        wish = offer.wish(1, request)
        if {wish.protocol, wish.kind} & set(screening.limits.refused):
            self.figures.refused["refused"] += 1
            return
        fitted = draft(offer.shape, wish, screening, self.knowledge)
        if not isinstance(fitted, Draft):
            self.figures.refused[fitted.why] += 1
            return
        minutes = tuple(self.thorough.lengths(offer.shape, fitted))
        if not minutes:
            self.figures.refused["minutes"] += 1
        for length in minutes:
            self._check(offer, replace(wish, minutes=length), screening, told)

    def _check(self, offer: Offer, wish: PlanRequest, screening: Screening, told: str) -> None:
        plan = arrange(offer.shape, wish, screening, self.knowledge)
        if not isinstance(plan, Plan):
            self.figures.refused[plan.why] += 1
            return
        self.figures.planned += 1
        breaches = verifying.check(plan, self.knowledge, screening, wish.screening)
        if breaches:
            rules = ", ".join(sorted({breach.rule for breach in breaches}))
            self.figures.unsafe.append(f"{told}: {offer}, {wish.minutes} min, breaks {rules}")
