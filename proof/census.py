"""Asks every simulated person, plans what they wish for, and counts what they were told."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from proof.laws import Scale, broken_laws
from proof.people import Asking, Someone
from proof.population import Visitor
from warmhands.model.knowledge import Knowledge
from warmhands.model.mistake import Mistake
from warmhands.model.plan import Refusal
from warmhands.model.screening import Screening, ScreeningRequest
from warmhands.model.vocabulary import CLEARED
from warmhands.screening import screen
from warmhands.services.house import House
from warmhands.services.session_plan import UnsafePlan, plan_session


class Census(Struct):
    """How many got which verdict, by receiver, and what became of the wishes of those who may.

    `reasons` are the conditions for which people are sent to a doctor; `four_signs_alone` is how many are
    sent for nothing but the four signs of the guide.
    """

    verdicts: Counter[tuple[str, str]] = field(default_factory=Counter)
    wishes: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    four_signs_alone: int = 0
    unsafe: list[str] = field(default_factory=list)

    def add(self, other: "Census") -> None:
        """Take in what another part of the people was told."""
        self.verdicts += other.verdicts
        self.wishes += other.wishes
        self.reasons += other.reasons
        self.four_signs_alone += other.four_signs_alone
        self.unsafe += other.unsafe

    def people(self, receiver: str | None = None) -> int:
        """How many were asked, of this receiver or of all."""
        return sum(count for (who, _), count in self.verdicts.items() if receiver in (None, who))

    def share(self, verdict: str, receiver: str | None = None) -> float:
        """How many of them got this verdict, from 0 to 1."""
        got = sum(
            count
            for (who, what), count in self.verdicts.items()
            if what == verdict and receiver in (None, who)
        )
        return got / (self.people(receiver) or 1)


ASKING = ("refer", "refer_lapsed", "weak_pain_flags", "weak_pain_flags_lapsed")
"""The messages of findings that ask for a doctor."""
FOUR_SIGNS = frozenset(
    ("lasting_muscle_pain", "frequent_headaches", "numb_or_weak_limb", "shooting_back_pain")
)
"""The guide's signs that mean: a doctor first."""


class Counting:
    """Counts people one by one."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.census = Census()
        self._knowledge = house.library.knowledge()
        self._scale = Scale(self._knowledge)

    def count(self, visitors: Iterable[Visitor]) -> Census:
        """Judge and serve each of them; a broken law or an unsafe plan is kept with the person's number."""
        for visitor in visitors:
            judged = screen(visitor.request, self._knowledge)
            self.census.verdicts[visitor.request.receiver, judged.verdict] += 1
            self._count_reasons(judged)
            for law in self._broken(visitor, judged):
                self.census.unsafe.append(f"person {visitor.number} breaks {law}")
            if judged.verdict in CLEARED:
                self.census.wishes[self._serve(visitor)] += 1
        return self.census

    def _count_reasons(self, judged: Screening) -> None:
        if judged.verdict == "ask_doctor":
            asking = [one for one in judged.findings if one.effect == "refer" and one.because in ASKING]
            self.census.reasons.update(one.condition for one in asking)
            self.census.four_signs_alone += all(one.condition in FOUR_SIGNS for one in asking)

    def _serve(self, visitor: Visitor) -> str:
        """What became of the wish: planned, refused, or answered with minutes that would work."""
        assert visitor.request.at is not None
        try:
            answer = plan_session(self.house, visitor.wish, visitor.request.at)
        except Mistake:
            return "other minutes named"
        except UnsafePlan as unsafe:
            self.census.unsafe.append(f"person {visitor.number}: {unsafe}")
            return "unsafe"
        return "refused, with what fits" if isinstance(answer, Refusal) else "planned and checked"

    def _broken(self, visitor: Visitor, judged: Screening) -> list[str]:
        broken = broken_laws(visitor.request, judged, self._knowledge, self._scale)
        after = screen(one_more(visitor, self._knowledge), self._knowledge)
        if not self._scale.is_no_looser(after, judged):
            broken.append("one_more_yes_never_loosens")
        return broken


def one_more(visitor: Visitor, knowledge: Knowledge) -> ScreeningRequest:
    """The same person with one condition more, in a card that was answered."""
    request = visitor.request
    asked = Asking(Someone("", request.receiver, request.measures), knowledge).conditions
    free = [one for one in asked if one.card in request.cards and one.id not in request.answers]
    more = free[visitor.number % len(free)]
    return replace(
        request,
        cards={**request.cards, more.card: "some"},
        answers={**request.answers, more.id: "yes"},
    )
