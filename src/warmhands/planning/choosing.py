"""Take for every step of a protocol the first way that the permit allows."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from warmhands.model.protocol import Protocol, ProtocolStep, Way
from warmhands.model.vocabulary import Side
from warmhands.planning.permit import Permit
from warmhands.planning.timing import Span

UNIT_S = 2
"""Times are given out in pairs of seconds, so that a step of two turns halves evenly."""

FAVOUR = 5
"""How much heavier a step weighs that works where it feels tense: it beats every other one."""

HEAVIEST = 10
"""The most that a step can weigh."""

BOTH_SIDES: tuple[Side, ...] = ("both", "left", "right")
TURNS: tuple[tuple[Side, ...], ...] = (("left",), ("right",))


class Turn(Struct, frozen=True):
    """A way, the side on which it is done, and the pressure that is left of it."""

    way: Way
    side: Side
    pressure: int


class Chosen(Struct, frozen=True):
    """A step with its turns: one, or left and right after each other for equal times.

    `liked` is how much the kind favours its technique: the best time moves that many tenths of the way
    to the longest.
    """

    step: ProtocolStep
    turns: tuple[Turn, ...]
    weight: int
    must: bool
    liked: int = 0

    def span(self) -> Span:
        """The step's times in units; one turn of two takes half."""
        halves = 2 if self.step.turns == "each_side" and len(self.turns) == 1 else 1
        shortest, best, longest = self.step.seconds
        best += (longest - best) * self.liked // 10
        least = -(-shortest // (UNIT_S * halves))
        most = max(least, longest // (UNIT_S * halves))
        return Span(least, min(most, max(least, best // (UNIT_S * halves))), most, self.weight, self.must)


def choose(protocol: Protocol, permit: Permit, wished: frozenset[str]) -> tuple[Chosen, ...]:
    """Every step that can be done, in order; those only on wish where the wish names their place."""
    choices = [choice for step in protocol.steps if (choice := _choice(step, permit, wished))]
    return tuple(_with_ends(choices))


def turns(step: ProtocolStep, permit: Permit) -> tuple[Turn, ...]:
    """The turns of a step that the permit allows; none when it closes every way.

    Where a limit leaves only one side to a way, the other side gets the next way that is open to it.
    """
    if step.turns == "each_side":
        return tuple(turn for these in TURNS if (turn := next(_turns(step, permit, these), None)))
    first = next(_turns(step, permit, BOTH_SIDES), None)
    if first is None:
        return ()
    if first.way.side != "both" or first.side == "both":
        return (first,)
    other: Side = "left" if first.side == "right" else "right"
    rest = (turn for turn in _turns(step, permit, (other,)) if turn.side == other)
    return (first, *(turn for turn in (next(rest, None),) if turn))


def _turns(step: ProtocolStep, permit: Permit, sides: Sequence[Side]) -> Iterator[Turn]:
    for way in step.ways:
        for side in sides if way.side == "both" else (way.side,):
            if pressure := permit.pressure(way, side):
                yield Turn(way, side, pressure)


def _choice(step: ProtocolStep, permit: Permit, wished: frozenset[str]) -> Chosen | None:
    found = turns(step, permit)
    is_wished = any(turn.way.zone in wished or turn.way.to_zone in wished for turn in found)
    if not found or (step.wanted_only and not is_wished):
        return None
    liked = max(permit.kind.favours.get(turn.way.technique, 0) for turn in found)
    weight = step.weight + liked + (FAVOUR if is_wished else 0)
    return Chosen(step, found, min(HEAVIEST, weight), step.must, liked)


def _with_ends(choices: Sequence[Chosen]) -> list[Chosen]:
    """The choices, with an opening and a closing that are never dropped for lack of time."""
    kept = list(choices)
    opening = [place for place, choice in enumerate(kept) if choice.step.phase == "open"]
    closing = [place for place, choice in enumerate(kept) if choice.step.phase == "close"]
    for places, end in ((opening, 0), (closing, -1)):
        if places and not any(kept[place].must for place in places):
            kept[places[end]] = replace(kept[places[end]], must=True)
    return kept
