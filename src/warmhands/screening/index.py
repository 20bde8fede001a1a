"""The conditions laid out for judging: zones spelt out and citations written, once per knowledge."""

from collections.abc import Mapping
from functools import lru_cache
from itertools import product

from msgspec import Struct

from warmhands.model.knowledge import Card, Condition, FurtherEffect, Knowledge, cited_as
from warmhands.model.vocabulary import Effect, Receiver

AFFECTED = "affected"
PAIN_CARD = "b_pain_flags"
ASKED_BEFORE = ("day_of", "profile")
AUDIENCES: Mapping[Receiver, tuple[str, ...]] = {
    "adult": ("adult", "giver", "any"),
    "self": ("adult", "any"),
    "child": ("adult", "giver", "any"),
    "baby": ("infant", "giver"),
}
"""Whose cards are due, as in the contract's due cards; the baby's own signs stand in for consent."""
NEVER_FOR: Mapping[Receiver, tuple[str, ...]] = {"child": ("p_pregnancy",), "baby": ("c_consent",)}
YOUNG_CHILD_CARDS = ("i_urgent", "i_today")


class Ruling(Struct, frozen=True):
    """One effect of a condition with its zones spelt out.

    `whole` means every zone of the body, `affected` that the places given belong to it too.
    """

    effect: Effect
    zones: tuple[str, ...]
    whole: bool
    affected: bool
    max_level: int


class Known(Struct, frozen=True):
    """A condition ready to be judged, its own effect first; `rank` gives findings a steady order."""

    condition: Condition
    rulings: tuple[Ruling, ...]
    cites: tuple[str, ...]
    rank: int
    weak_flag: bool


class Index(Struct, frozen=True):
    """What judging needs, laid out once for one state of the knowledge.

    `due` is by receiver, by whether a child counts as under three, and by whether back or neck hurt.
    """

    knowledge: Knowledge
    known: Mapping[str, Known]
    of_card: Mapping[str, tuple[str, ...]]
    due: Mapping[tuple[Receiver, bool, bool], tuple[Card, ...]]


class _SameKnowledge:
    """A key that is equal for the very same knowledge only: a changed copy is never mistaken for it."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def __hash__(self) -> int:
        return id(self.knowledge)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _SameKnowledge) and other.knowledge is self.knowledge


def index_of(knowledge: Knowledge) -> Index:
    """The index of this knowledge, laid out at the first call.

    ValueError names a condition that cannot be judged.
    """
    return _lay_out(_SameKnowledge(knowledge))


@lru_cache(maxsize=4)
def _lay_out(key: _SameKnowledge) -> Index:
    knowledge = key.knowledge
    order = {card.id: place for place, card in enumerate(sorted(knowledge.cards.values(), key=_asking_order))}
    ranked = sorted(knowledge.conditions.values(), key=lambda one: (order[one.card], one.id))
    return Index(
        knowledge=knowledge,
        known={one.id: _known(one, rank, knowledge) for rank, one in enumerate(ranked)},
        of_card={card: tuple(one.id for one in ranked if one.card == card) for card in knowledge.cards},
        due={
            (receiver, young, in_pain): _due(receiver, young, in_pain, knowledge)
            for receiver, young, in_pain in product(AUDIENCES, (False, True), (False, True))
        },
    )


def _asking_order(card: Card) -> tuple[bool, int, str]:
    # The giver's and the consent card belong to the preparation: they come last.
    return (card.audience in ("giver", "any"), card.order, card.id)


def _due(receiver: Receiver, young: bool, in_pain: bool, knowledge: Knowledge) -> tuple[Card, ...]:
    ids = {
        card.id
        for card in knowledge.cards.values()
        if card.when in ASKED_BEFORE and card.audience in AUDIENCES[receiver]
    }
    ids.update(YOUNG_CHILD_CARDS if young else (), (PAIN_CARD,) if in_pain else ())
    ids.difference_update(NEVER_FOR.get(receiver, ()))
    return tuple(sorted((knowledge.cards[name] for name in ids), key=_asking_order))


def _known(condition: Condition, rank: int, knowledge: Knowledge) -> Known:
    effects: tuple[Condition | FurtherEffect, ...] = (condition, *condition.also)
    if not condition.hours and any(one.effect == "defer" for one in effects):
        raise ValueError(f"{condition.id}: a condition that waits needs `hours`")
    return Known(
        condition=condition,
        rulings=tuple(_ruling(condition.id, one, knowledge) for one in effects),
        cites=tuple(dict.fromkeys(cited_as(one) for one in condition.cites)),
        rank=rank,
        weak_flag=condition.card == PAIN_CARD and condition.strength == "weak",
    )


def _ruling(name: str, source: Condition | FurtherEffect, knowledge: Knowledge) -> Ruling:
    named = [zone for zone in source.zones if zone != AFFECTED]
    zones = tuple(dict.fromkeys(zone for name in named for zone in knowledge.zones_of(name)))
    if source.effect == "cap_pressure" and source.max_level is None:
        raise ValueError(f"{name}: a cap needs `max_level`")
    if not all(knowledge.zones_of(zone) for zone in named) or not source.zones:
        raise ValueError(f"{name}: every effect needs zones that are known")
    return Ruling(
        effect=source.effect,
        zones=zones,
        whole=len(zones) == len(knowledge.zones),
        affected=AFFECTED in source.zones,
        max_level=0 if source.max_level is None else source.max_level,
    )
