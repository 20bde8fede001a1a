"""Change what remains of a massage: the rest that may follow, composed anew and verified.

A rest is composed for the moment at which its step ends. Where it comes earlier, what is left of the step is
shared out within the rooms. So it is verified twice, for the beginning and for the end of the step: between
the two nothing differs but lengths, and a rule about lengths that holds for both holds for all between them.
"""

from collections.abc import Iterator
from functools import cached_property

from msgspec.structs import replace

from warmhands import coaching, verifying
from warmhands.model.coaching import Ceiling, CoachState, Leg
from warmhands.model.journal import SessionEvent, SessionEventKind
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan
from warmhands.model.screening import ZoneLimit
from warmhands.model.vocabulary import LeftOutBecause, Side
from warmhands.planning import Break, Source, left_out_now, resume, source

EVERYWHERE = "*"
"""In the name of a variant: all that the stroke passes."""

LEFT_S = (120, 300)
"""The times that are offered where no time is left."""

Rest = tuple[Leg, ...]


class Variations:
    """The rests of one massage that stands at one place."""

    def __init__(self, plan: Plan, state: CoachState, knowledge: Knowledge) -> None:
        self._plan, self._state, self._knowledge = plan, state, knowledge
        self._led = replace(plan, steps=tuple(leg.step for leg in state.legs))

    @cached_property
    def _found(self) -> Source:
        return source(self._led, self._knowledge)

    def at(self, index: int) -> Iterator[tuple[str, Rest]]:
        """Every verified rest after that step, by its name."""
        for event in self._likely(index):
            rest = self.rest(event, index)
            if rest is not None:
                yield name(self._state, event, index), rest

    def rest(self, event: SessionEvent, index: int) -> Rest | None:
        """What is to follow when this happens in that step; nothing where no verified rest is found."""
        done = coaching.work(self._state, index)
        if done is None or not self._fits(event, index):
            return None
        cut = self._cut(event, index, event.side or done.side)
        legs = resume(self._led, cut, self._found, self._knowledge)
        return legs if legs and self._is_verified(event, index, legs) else None

    def _likely(self, index: int) -> Iterator[SessionEvent]:
        done = coaching.work(self._state, index)
        if done is None:
            return
        sides: tuple[Side, ...] = ("both", "left", "right") if done.side == "both" else (done.side,)
        for zone in self._state.passes[index]:
            yield from (self._event("hurts", zone, side) for side in sides)
        if len(self._state.passes[index]) > 1:
            yield self._event("hurts", None, done.side)
        yield from (replace(self._event("no_time"), left_s=seconds) for seconds in LEFT_S)

    def _event(
        self, kind: SessionEventKind, zone: str | None = None, side: Side | None = None
    ) -> SessionEvent:
        return SessionEvent("likely", kind, self._plan.valid_until, zone=zone, side=side)

    def _fits(self, event: SessionEvent, index: int) -> bool:
        if event.kind == "no_time":
            coming = (coaching.length_ms(self._state, each) for each in self._later(index))
            return sum(coming) > (event.left_s or LEFT_S[0]) * 1000
        return event.kind == "hurts" and event.zone in (None, *self._state.passes[index])

    def _later(self, index: int) -> list[int]:
        legs = range(index + 1, len(self._state.legs))
        return [each for each in legs if coaching.work(self._state, each)]

    def _cut(self, event: SessionEvent, index: int, side: Side) -> Break:
        """The break, by the lengths that the steps have of themselves: it comes out the same each time."""
        closed = [ZoneLimit(one.zone, one.side, 0) for one in self._state.ceilings if not one.max_pressure]
        if event.kind == "no_time":
            left_s = event.left_s or LEFT_S[0]
            return Break(index, left_s, self._plan.limits.tightened(closed), is_short=True)
        zones = self._state.passes[index] if event.zone is None else (event.zone,)
        closed += [ZoneLimit(zone, side, 0) for zone in zones]
        own = sum(self._state.legs[each].step.seconds for each in self._later(index))
        return Break(index, own, self._plan.limits.tightened(closed))

    def _is_verified(self, event: SessionEvent, index: int, legs: Rest) -> bool:
        return all(
            not self._breaches(replace(event, rest=legs), self._standing(event, index, into_ms))
            for into_ms in (1, coaching.length_ms(self._state, index))
        )

    def _standing(self, event: SessionEvent, index: int, into_ms: int) -> CoachState:
        """The massage at that place, the pain having been felt once."""
        here = self._state
        between = [each for each in range(here.step, index) if coaching.work(here, each)]
        passed = sum(coaching.length_ms(here, each) for each in between)
        done = coaching.work(here, index)
        zones = here.passes[index] if event.zone is None else (event.zone,)
        side = event.side or (done.side if done else "both")
        felt = tuple(Ceiling(zone, side, 1, "hurts") for zone in zones) if event.kind == "hurts" else ()
        return replace(
            here,
            status="stroking",
            anchor=None,
            step=index,
            into_ms=into_ms,
            stroked_ms=max(0, here.stroked_ms + passed - here.into_ms + into_ms),
            ceilings=(*here.ceilings, *felt),
        )

    def _breaches(self, event: SessionEvent, standing: CoachState) -> bool:
        after, _ = coaching.advance(self._plan, standing, event)
        whole, done = coaching.plan_now(self._plan, after)
        because: LeftOutBecause = "time" if event.kind == "no_time" else "limit"
        whole = replace(whole, left_out=left_out_now(self._plan, whole.steps, because, self._knowledge))
        return bool(verifying.check_changed(self._plan, whole, done, self._knowledge))


def name(state: CoachState, event: SessionEvent, index: int) -> str:
    """What a change is called: after which change, in which step, and what happened there."""
    if event.kind == "no_time":
        return f"{state.of}/{index}/no_time/{event.left_s or LEFT_S[0]}"
    zones = state.passes[index]
    zone = event.zone or (zones[0] if len(zones) == 1 else EVERYWHERE)
    done = coaching.work(state, index)
    return f"{state.of}/{index}/hurts/{zone}/{event.side or (done.side if done else 'both')}"
