"""Which cards are due for a receiver, and which of them are not answered yet."""

from collections.abc import Set as AbstractSet

from warmhands.model.knowledge import Card, Knowledge
from warmhands.model.screening import ScreeningRequest
from warmhands.screening.ages import is_young_child
from warmhands.screening.holding import what_holds
from warmhands.screening.index import Index, index_of

PAIN_CONDITIONS = frozenset(
    {
        "severe_pain_now",
        "lasting_muscle_pain",
        "disc_or_sciatica",
        "spondylolisthesis_or_stenosis",
        "numb_or_weak_limb",
        "shooting_back_pain",
    },
)
"""Pain in back or neck that opens the card about its nature (contract, due cards)."""


def due_cards(request: ScreeningRequest, knowledge: Knowledge) -> tuple[Card, ...]:
    """The cards that must be answered, in the order of asking: urgent first, the giver and consent last."""
    index = index_of(knowledge)
    return due(request, what_holds(request, index).conditions, index)


def due(request: ScreeningRequest, held: AbstractSet[str], index: Index) -> tuple[Card, ...]:
    """The due cards, given what holds: a condition about back or neck pain makes `b_pain_flags` due."""
    return index.due[request.receiver, is_young_child(request), not held.isdisjoint(PAIN_CONDITIONS)]


def unanswered(request: ScreeningRequest, held: AbstractSet[str], index: Index) -> tuple[str, ...]:
    """The cards that block a verdict, in the order of asking.

    "a card that is due and absent is unanswered"; "a card marked some none of whose conditions is named in
    `answers` is unanswered"; "a condition whose own effect is for affected and has no place is not answered".
    A card that is not due but was answered all the same is held to the same: that is the safe side.
    """
    placeless = {index.known[name].condition.card for name in held if lacks_place(name, request, index)}
    asked = [card.id for card in due(request, held, index)]
    asked += sorted(set(request.cards).difference(asked))
    asked += sorted(placeless.difference(asked))
    return tuple(card for card in asked if card in placeless or not _is_answered(card, request, index))


def lacks_place(name: str, request: ScreeningRequest, index: Index) -> bool:
    """Whether the condition's own effect is for the place affected and none was given (`[]` is none)."""
    return index.known[name].rulings[0].affected and not request.places.get(name)


def _is_answered(card: str, request: ScreeningRequest, index: Index) -> bool:
    mark = request.cards.get(card)
    if mark == "some":
        return any(name in request.answers for name in index.of_card[card])
    return mark == "none"
