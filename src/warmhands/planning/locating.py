"""Find the protocol that a plan was made from, and the step of it that each step of the plan carries out."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan, PlanRequest, Step
from warmhands.model.protocol import Protocol, ProtocolStep, Way
from warmhands.model.screening import Screening, ScreeningRequest
from warmhands.planning.freely import free_massage

LEAST_S = 10
"""The shortest step of a plan whose protocol nobody knows."""


class Source(Struct, frozen=True):
    """A protocol, and for each step of a plan the place of its own step in it."""

    protocol: Protocol
    places: tuple[int, ...]


def source(plan: Plan, knowledge: Knowledge) -> Source:
    """Where the plan comes from; where nothing known leads to it, the plan itself in a protocol's shape."""
    for protocol in _candidates(plan, knowledge):
        places = _located(plan.steps, protocol)
        if places is not None:
            return Source(protocol, places)
    return Source(_own(plan), tuple(range(len(plan.steps))))


def _candidates(plan: Plan, knowledge: Knowledge) -> Iterator[Protocol]:
    if plan.protocol is not None:
        yield from [knowledge.protocols[plan.protocol]] if plan.protocol in knowledge.protocols else []
        return
    worked = {step.zone for step in plan.steps if step.phase == "work"}
    touched = {zone for step in plan.steps for zone in (step.zone, step.to_zone) if zone is not None}
    for zones in (worked, set[str](), touched):
        free = free_massage(*_wish(plan, zones), knowledge)
        if free is not None:
            yield free
    yield from (one for one in knowledge.protocols.values() if plan.kind in one.kinds)


def _wish(plan: Plan, zones: set[str]) -> tuple[PlanRequest, Screening]:
    wish = PlanRequest(
        minutes=max(1, plan.total_seconds // 60),
        giver=plan.giver,
        screening=ScreeningRequest(plan.receiver),
        kind=plan.kind,
        zones=tuple(sorted(zones)),
        position=plan.position,
    )
    when, age = plan.valid_until, plan.age_years
    return wish, Screening("go", None, plan.limits, plan.receiver, when, age, (), (), when)


def _located(steps: Sequence[Step], protocol: Protocol) -> tuple[int, ...] | None:
    """The place of each step in the protocol, never going back; nothing when one of them is not in it."""
    places: list[int] = []
    for number, step in enumerate(steps):
        before = steps[number - 1] if number else None
        place = _place(step, protocol, places[-1] if places else -1, before)
        if place is None:
            return None
        places.append(place)
    return tuple(places)


def _place(step: Step, protocol: Protocol, last: int, before: Step | None) -> int | None:
    if last >= 0 and before is not None:
        is_other_side = {before.side, step.side} == {"left", "right"}
        if is_other_side and _is_of(step, protocol.steps[last]):
            return last
    later = range(last + 1, len(protocol.steps))
    return next((place for place in later if _is_of(step, protocol.steps[place])), None)


def _is_of(step: Step, one: ProtocolStep) -> bool:
    return step.phase == one.phase and any(_is_way(step, way) for way in one.ways)


def _is_way(step: Step, way: Way) -> bool:
    done = (step.technique, step.hand, step.zone, step.to_zone, step.direction, step.title, step.cites)
    return done == (way.technique, way.hand, way.zone, way.to_zone, way.direction, way.title, way.cites)


def _own(plan: Plan) -> Protocol:
    return Protocol(
        id=plan.protocol or "",
        title=plan.title,
        summary=plan.title,
        prefix="",
        receivers=(plan.receiver,),
        positions=(plan.position,),
        givers=(plan.giver,),
        minutes=(1, plan.total_seconds // 60, 60),
        kinds=(plan.kind,),
        steps=tuple(_own_step(step) for step in plan.steps),
        cites=(),
    )


def _own_step(step: Step) -> ProtocolStep:
    way = Way(
        technique=step.technique,
        hand=step.hand,
        zone=step.zone,
        direction=step.direction,
        pressure=step.pressure,
        title=step.title,
        say=step.say,
        cites=step.cites,
        to_zone=step.to_zone,
        side=step.side,
        pace_cm_s=step.pace_cm_s,
        beats_per_minute=step.beats_per_minute,
        replaces=step.replaces,
    )
    times = (min(step.seconds, max(LEAST_S, step.seconds // 2)), step.seconds, step.seconds * 3 // 2)
    return ProtocolStep(f"own_{step.n}", step.phase, times, (way,), must=step.phase in ("open", "close"))
