"""Fit a protocol to the people and places of one massage, before any time is given out."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from warmhands.model.knowledge import Kind, Knowledge
from warmhands.model.plan import PlanRequest
from warmhands.model.protocol import Protocol
from warmhands.model.screening import Screening
from warmhands.model.vocabulary import Giver, Position, Receiver
from warmhands.planning.choosing import UNIT_S, Chosen, choose
from warmhands.planning.permit import GIVER_MINUTES, Permit, permit
from warmhands.planning.timing import allot

OWN_MINUTES = ("face_care", "baby_rails", "baby_train")
"""Protocols whose minutes the giver's range does not narrow."""

LONGEST_MIN = 60
"""The longest massage of all, in minutes."""


class NoPlan(Struct, frozen=True):
    """Why nothing was composed; `nearest` are the closest minutes that work, for `minutes` alone."""

    why: Literal["minutes", "nothing", "position", "protocol"]
    nearest: tuple[int, ...] = ()


class Draft(Struct, frozen=True):
    """What would be done, with the minutes that protocol, giver and limits allow."""

    protocol: Protocol
    permit: Permit
    chosen: tuple[Chosen, ...]
    minutes: range

    def times(self, minutes: int) -> tuple[int, ...] | None:
        """The units of time of every chosen step; nothing when the minutes do not work."""
        if minutes not in self.minutes:
            return None
        return allot([choice.span() for choice in self.chosen], minutes * 60 // UNIT_S)

    def nearest(self, minutes: int) -> tuple[int, ...]:
        """The closest minutes below and above that work; the minutes themselves where they do."""
        if self.times(minutes) is not None:
            return (minutes,)
        below = (minute for minute in reversed(self.minutes) if minute < minutes and self.times(minute))
        above = (minute for minute in self.minutes if minute > minutes and self.times(minute))
        return tuple(found for found in (next(below, None), next(above, None)) if found is not None)


def draft(
    protocol: Protocol, wish: PlanRequest, screening: Screening, knowledge: Knowledge
) -> Draft | NoPlan:
    """The protocol with its ways chosen, or why it cannot be done at all."""
    position = _position(protocol, wish, screening)
    if position is None:
        return NoPlan("position")
    kind = knowledge.kinds[wish.kind or usual_kind(protocol, screening.receiver, knowledge)]
    leave = permit(knowledge, wish.giver, position, kind, screening)
    chosen = choose(protocol, leave, wished_zones(wish, knowledge))
    if not _is_a_massage(chosen):
        return NoPlan("nothing")
    minutes = fitting_minutes(protocol, wish.giver, screening.limits.max_minutes)
    return Draft(protocol, leave, chosen, minutes)


def fitting_minutes(protocol: Protocol, giver: Giver, at_most: int = LONGEST_MIN) -> range:
    """The minutes that protocol, giver and a limit allow; they may be none."""
    least, _, most = protocol.minutes
    if protocol.id not in OWN_MINUTES:
        least, most = max(least, GIVER_MINUTES[giver][0]), min(most, GIVER_MINUTES[giver][1])
    return range(least, min(most, at_most) + 1)


def usual_kind(protocol: Protocol, receiver: Receiver, knowledge: Knowledge) -> str:
    """The protocol's first kind that suits the receiver."""
    suiting = [kind for kind in protocol.kinds if receiver in knowledge.kinds[kind].receivers]
    return (suiting or list(protocol.kinds))[0]


def usual_minutes(protocol: Protocol, kind: Kind) -> int:
    """The protocol's usual minutes, shorter or longer as the kind wants, within its range."""
    least, usual, most = protocol.minutes
    return max(least, min(most, round(usual * kind.minutes_factor)))


def wished_zones(wish: PlanRequest, knowledge: Knowledge) -> frozenset[str]:
    """The zones that feel tense, groups spelled out."""
    return frozenset(zone for name in wish.zones for zone in knowledge.zones_of(name))


def _position(protocol: Protocol, wish: PlanRequest, screening: Screening) -> Position | None:
    """The position that was wished, else the usual one, else the next; nothing when it is closed."""
    off = screening.limits.positions_off
    wanted = protocol.positions if wish.position is None else (wish.position,)
    return next((position for position in wanted if position not in off), None)


def _is_a_massage(chosen: Sequence[Chosen]) -> bool:
    """Whether there is an opening, a closing, and something to do between them."""
    phases = {choice.step.phase for choice in chosen}
    return {"open", "close"} < phases
