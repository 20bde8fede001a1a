"""Who is asked: a person of every kind that the check tells apart, and the ways of telling a condition."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product

from msgspec import Struct

from warmhands.model.knowledge import Condition, Knowledge
from warmhands.model.screening import Measures, Place, ScreeningRequest
from warmhands.model.vocabulary import CardMark, Receiver
from warmhands.screening import AFFECTED, PAIN_CARD, WEAK_FLAGS, due_cards

AT = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)


class Someone(Struct, frozen=True):
    """A healthy person; `name` says of what kind."""

    name: str
    receiver: Receiver
    measures: Measures


PEOPLE = (
    Someone("adult", "adult", Measures(age_years=34)),
    Someone("adult of 16", "adult", Measures(age_years=16)),
    Someone("adult of 80", "adult", Measures(age_years=80)),
    Someone("adult of unsaid age", "adult", Measures()),
    Someone("oneself", "self", Measures(age_years=34)),
    Someone("oneself at 80", "self", Measures(age_years=80)),
    Someone("child of 7", "child", Measures(age_years=7)),
    Someone("child of 2", "child", Measures(age_years=2)),
    Someone("baby of 20 weeks", "baby", Measures(age_weeks=20)),
    Someone("baby of 4 weeks", "baby", Measures(age_weeks=4)),
)
PAIRED = ("adult", "oneself", "child of 7", "child of 2", "baby of 20 weeks", "baby of 4 weeks")
"""For these every pair of conditions is tried as well; the others differ by one condition that age brings."""


class Told(Struct, frozen=True):
    """One condition answered with yes; its places, where it has any, and whether a doctor agreed."""

    condition: Condition
    places: tuple[Place, ...] | None = None
    agreed: bool = False

    def __str__(self) -> str:
        """The condition with all that was said about it."""
        where = "" if self.places is None else f" at {[f'{one.zone} {one.side}' for one in self.places]}"
        return f"{self.condition.id}{where}{' (agreed)' if self.agreed else ''}"


def has_place(condition: Condition) -> bool:
    """Whether the condition, or a further effect of it, is about the place affected."""
    return any(AFFECTED in zones for zones in (condition.zones, *(one.zones for one in condition.also)))


def ways_to_tell(condition: Condition, places: tuple[tuple[Place, ...], ...]) -> Iterator[Told]:
    """The condition at none, at no one place and at each of the `places`; with and without agreement."""
    where: tuple[tuple[Place, ...] | None, ...] = (None, (), *places) if has_place(condition) else (None,)
    refers = "refer" in (condition.effect, *(one.effect for one in condition.also))
    may_agree = refers or agreement(condition) == WEAK_FLAGS
    for place, agreed in product(where, (False, True) if may_agree else (False,)):
        yield Told(condition, place, agreed)


class Asking:
    """The check of one person: which cards, which conditions, and the request that answers make."""

    def __init__(self, someone: Someone, knowledge: Knowledge) -> None:
        self.someone = someone
        healthy = ScreeningRequest(someone.receiver, AT, measures=someone.measures)
        due = tuple(card.id for card in due_cards(healthy, knowledge))
        self.cards = due if someone.receiver == "baby" else (*due, PAIN_CARD)
        self.conditions = tuple(one for one in knowledge.conditions.values() if one.card in self.cards)
        self.zones = tuple(knowledge.zones)
        self._agreed = [one.id for one in knowledge.kinds.values() if one.needs_doctor]
        self._agreed += [one.id for one in knowledge.protocols.values() if one.needs_doctor]

    def request(self, *told: Told) -> ScreeningRequest:
        """Yes to what is told and no to everything else.

        A doctor agreed to every kind and protocol that asks for it, so that these are planned too.
        """
        cards: dict[str, CardMark] = dict.fromkeys(self.cards, "none")
        cards.update({one.condition.card: "some" for one in told})
        agreed = [agreement(one.condition) for one in told if one.agreed]
        return ScreeningRequest(
            receiver=self.someone.receiver,
            at=AT,
            cards=cards,
            answers={one.condition.id: "yes" for one in told},
            places={one.condition.id: one.places for one in told if one.places is not None},
            measures=self.someone.measures,
            doctor_agreed=dict.fromkeys([*self._agreed, *agreed], AT.date()),
        )


def agreement(condition: Condition) -> str:
    """The id under which a doctor agrees: weak signs beside pain are agreed to together."""
    return WEAK_FLAGS if condition.card == PAIN_CARD and condition.strength == "weak" else condition.id
