"""Compose what remains of a massage that is changed on the way: a place is left alone, or time is short.

What was done stays. Of the protocol's steps that are still to come those of the plan are there, each in the
first way that is open by now, those that the plan had left out join where there is time, and the last strokes
always come. A step that was broken off because it hurt is gone on with in another way, where it has one.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from warmhands.model.coaching import Leg
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import LeftOut, Plan, Step
from warmhands.model.protocol import Protocol, ProtocolStep
from warmhands.model.screening import Limits
from warmhands.model.vocabulary import LeftOutBecause
from warmhands.planning.choosing import HEAVIEST, UNIT_S, Chosen, Turn, turns
from warmhands.planning.laying import lay
from warmhands.planning.locating import Source
from warmhands.planning.omitting import carried_by
from warmhands.planning.permit import Permit
from warmhands.planning.timing import Span, allot

GROWN = ("adult", "self")
OUR_CLOSING = ("ours:closing",)
LAST = ProtocolStep("last_strokes", "close", (20, 60, 120), (), weight=4, must=True)
"""Last strokes that are no protocol's own; the way is put in."""

CALM = ("effleurage", "feather_stroke", "hold")
CALM_PHASES = ("settle", "close")
CALM_S = 180
"""Where no more time is left than this, nothing but calming and closing strokes is begun."""


class Break(Struct, frozen=True):
    """Where a massage changes: after the step `at` (from 0), with `seconds` to fill.

    `limits` are those that hold from now on. `is_short` means that time, not pain, is the reason: then any
    step but the last strokes may fall out.
    """

    at: int
    seconds: int
    limits: Limits
    is_short: bool = False


def resume(plan: Plan, cut: Break, found: Source, knowledge: Knowledge) -> tuple[Leg, ...] | None:
    """What is led after the break, each step with its room; nothing when no last stroke can be done.

    The seconds add up to those of the break, or to fewer where even the longest times do not fill it.
    """
    kind = knowledge.kinds[plan.kind]
    leave = Permit(knowledge, plan.giver, plan.receiver, plan.position, cut.limits, kind, plan.age_years)
    chosen = _kept(list(_chosen(plan, cut, found, leave)), cut)
    end = _last_strokes(chosen, found.protocol, leave)
    if end is None:
        return None
    chosen = [*(one for one in chosen if one is not end), replace(end, must=True)]
    spans = [choice.span() for choice in chosen]
    times = _times(spans, [_stretched(choice) for choice in chosen], cut.seconds // UNIT_S)
    if times is None:
        return None
    return _to_the_second(tuple(_legs(chosen, times, lay(chosen, times, kind))), cut.seconds)


def rooms(plan: Plan, found: Source) -> tuple[int, ...]:
    """How many seconds longer each step of a plan may last, by its protocol; at least 1."""
    return tuple(
        _room(step, found.protocol.steps[place], found.places.count(place))
        for step, place in zip(plan.steps, found.places, strict=True)
    )


def left_out_now(
    plan: Plan, steps: Sequence[Step], because: LeftOutBecause, knowledge: Knowledge
) -> tuple[LeftOut, ...]:
    """What a changed plan leaves out: what the plan did and these steps do not, and what it did not do."""
    errands = (*plan.prepare, *plan.after)
    carried = carried_by(steps, errands)
    gone = sorted(fact for fact in carried_by(plan.steps, errands) - carried if _is_numbered(fact, knowledge))
    kept = (one for one in plan.left_out if one.fact not in carried)
    return (*kept, *(LeftOut(fact, because) for fact in gone))


def _is_numbered(fact: str, knowledge: Knowledge) -> bool:
    known = knowledge.facts.get(fact.removeprefix("guide:"))
    return known is not None and known.step is not None and known.id.startswith("PROT-")


def _chosen(plan: Plan, cut: Break, found: Source, leave: Permit) -> Iterator[Chosen]:
    here, later = found.places[cut.at], found.places[cut.at + 1 :]
    for place, step in enumerate(found.protocol.steps[here:], here):
        open_now = _turns_left(plan, cut, found, leave) if place == here else turns(step, leave)
        if open_now and (place in later or place == here or not step.wanted_only):
            liked = max(leave.kind.favours.get(turn.way.technique, 0) for turn in open_now)
            is_planned = place in later or (place == here and (step.must or step.phase == "open"))
            must = is_planned and not cut.is_short
            yield Chosen(step, open_now, min(HEAVIEST, step.weight + liked), must)


def _turns_left(plan: Plan, cut: Break, found: Source, leave: Permit) -> tuple[Turn, ...]:
    """What is left of the step that is broken off: its other side, or another way of doing it."""
    broken, place = plan.steps[cut.at], found.places[cut.at]
    step = found.protocol.steps[place]
    open_now = turns(step, leave)
    # A stroke whose sides had to go different ways is done side by side too.
    if step.turns == "each_side" or found.places.count(place) > 1:
        is_half_done = place in found.places[cut.at + 1 :]
        return tuple(turn for turn in open_now if is_half_done and turn.side != broken.side)
    if cut.is_short:
        return ()
    return tuple(turn for turn in open_now if (turn.way.title, turn.side) != (broken.title, broken.side))


def _kept(choices: list[Chosen], cut: Break) -> list[Chosen]:
    """The choices; where hardly any time is left, those that calm and close."""
    is_calm = cut.is_short and cut.seconds <= CALM_S
    return [one for one in choices if one.step.phase in CALM_PHASES or not is_calm]


def _last_strokes(choices: Sequence[Chosen], protocol: Protocol, leave: Permit) -> Chosen | None:
    """What the massage ends with: its own last strokes, else light strokes at a place that is still open."""
    last = choices[-1] if choices else None
    is_an_end = last is not None and last.step.phase == "close"
    if last and is_an_end and (leave.receiver not in GROWN or last.turns[-1].way.technique == "effleurage"):
        return last
    strokes = (way for step in protocol.steps[::-1] for way in step.ways if way.technique == "effleurage")
    for way in strokes:
        light = replace(way, pressure=1, cites=OUR_CLOSING, replaces=None)
        found = turns(replace(LAST, ways=(light,)), leave)
        if found:
            return Chosen(replace(LAST, ways=(light,)), found, LAST.weight, must=True)
    return None


def _times(spans: Sequence[Span], wide: Sequence[Span], units: int) -> tuple[int, ...] | None:
    """The times that fill the units; where those are many, calm steps last longer, or all their most."""
    loose = [replace(span, must=index == len(spans) - 1) for index, span in enumerate(spans)]
    for attempt in (spans, wide, loose):
        times = allot(attempt, units)
        if times is not None:
            return times
    if sum(span.longest for span in wide) < units:
        return tuple(span.longest for span in wide)
    return None


def _stretched(choice: Chosen) -> Span:
    span = choice.span()
    return replace(span, longest=span.longest * 2) if _is_calm(choice.step) else span


def _is_calm(step: ProtocolStep) -> bool:
    return step.phase in CALM_PHASES and all(way.technique in CALM for way in step.ways)


def _room(step: Step, one: ProtocolStep, turns_: int) -> int:
    """How much longer a step may last that is one of so many turns."""
    longest = one.seconds[2] * (2 if _is_calm(one) else 1) // turns_
    return max(1, longest - step.seconds)


def _to_the_second(legs: tuple[Leg, ...], seconds: int) -> tuple[Leg, ...]:
    """The legs with the odd second that a pair of turns cannot share; it goes to the last strokes."""
    odd = seconds - sum(leg.step.seconds for leg in legs)
    if not 0 < odd < UNIT_S:
        return legs
    last = legs[-1]
    return (*legs[:-1], replace(last, step=replace(last.step, seconds=last.step.seconds + odd)))


def _legs(chosen: Sequence[Chosen], times: Sequence[int], steps: Sequence[Step]) -> Iterator[Leg]:
    owners = chain.from_iterable(
        [choice] * len(choice.turns) for choice, time in zip(chosen, times, strict=True) if time
    )
    for step, owner in zip(steps, owners, strict=True):
        yield Leg(step, _room(step, owner.step, len(owner.turns)))
