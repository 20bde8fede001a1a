"""Compose a plan of exactly the wished minutes out of a protocol."""

from collections.abc import Sequence

from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Checked, LeftOut, Plan, PlanRequest
from warmhands.model.protocol import Protocol
from warmhands.model.screening import Screening
from warmhands.planning.drafting import Draft, NoPlan, draft, wished_zones
from warmhands.planning.errands import errands
from warmhands.planning.freely import free_massage
from warmhands.planning.laying import lay
from warmhands.planning.omitting import Fate, carried_by, left_out

PARTNER = "partner"
"""The kind of massage that is never proposed to people who did not ask for it."""


def compose(wish: PlanRequest, screening: Screening, knowledge: Knowledge) -> Plan | NoPlan:
    """A plan for the wish within the screening's limits, or the reason why there is none.

    Expects a cleared screening and known ids. Without a protocol the massage is composed from kind and
    zones; where no composition serves them (the face, babies' games) the best fitting protocol is taken,
    and the plan names none.
    """
    if wish.protocol is not None:
        return arrange(knowledge.protocols[wish.protocol], wish, screening, knowledge)
    free = free_massage(wish, screening, knowledge)
    if free is not None:
        return arrange(free, wish, screening, knowledge)
    answers = [
        arrange(protocol, wish, screening, knowledge) for protocol in ranked(wish, screening, knowledge)
    ]
    plans = (answer for answer in answers if isinstance(answer, Plan))
    return next(plans, answers[0] if answers else NoPlan("protocol"))


def arrange(
    protocol: Protocol, wish: PlanRequest, screening: Screening, knowledge: Knowledge
) -> Plan | NoPlan:
    """The plan that this protocol gives for the wish."""
    fitted = draft(protocol, wish, screening, knowledge)
    if isinstance(fitted, NoPlan):
        return fitted
    times = fitted.times(wish.minutes)
    if times is None:
        nearest = fitted.nearest(wish.minutes)
        return NoPlan("minutes", nearest) if nearest else NoPlan("nothing")
    return _plan(fitted, times, wish, screening)


def ranked(wish: PlanRequest, screening: Screening, knowledge: Knowledge) -> list[Protocol]:
    """The protocols that suit kind, receiver, giver and position, the best for the wished zones first."""
    zones = wished_zones(wish, knowledge)
    fitting = [
        protocol
        for protocol in knowledge.protocols.values()
        if is_offered(protocol, wish)
        and screening.receiver in protocol.receivers
        and wish.giver in protocol.givers
        and (wish.kind is None or wish.kind in protocol.kinds)
        and (wish.position is None or wish.position in protocol.positions)
        and protocol.id not in screening.limits.refused
    ]
    return sorted(
        fitting,
        key=lambda protocol: (
            -_reach(protocol, zones),
            protocol.kinds.index(wish.kind) if wish.kind else 0,
            abs(protocol.minutes[1] - wish.minutes),
            protocol.id,
        ),
    )


def is_offered(protocol: Protocol, wish: PlanRequest) -> bool:
    """Whether it may be offered unasked: partner massage only to those who wish for it (decision 11)."""
    return PARTNER not in protocol.kinds or wish.kind == PARTNER or wish.protocol == protocol.id


def _reach(protocol: Protocol, zones: frozenset[str]) -> int:
    """How many of the wished zones the faithful ways of the protocol work on."""
    worked = {zone for step in protocol.steps for zone in (step.ways[0].zone, step.ways[0].to_zone)}
    return len(zones & worked)


def _plan(fitted: Draft, times: Sequence[int], wish: PlanRequest, screening: Screening) -> Plan:
    protocol, leave = fitted.protocol, fitted.permit
    steps = lay(fitted.chosen, times, leave.kind)
    before = errands("before", protocol, leave, screening)
    after = errands("after", protocol, leave, screening)
    return Plan(
        protocol=wish.protocol,
        title=protocol.title,
        kind=leave.kind.id,
        receiver=screening.receiver,
        giver=wish.giver,
        position=leave.position,
        total_seconds=sum(step.seconds for step in steps),
        knowledge=leave.knowledge.hash,
        prepare=before,
        steps=steps,
        after=after,
        left_out=_left_out(fitted, times, carried_by(steps, (*before, *after))),
        limits=screening.limits,
        valid_until=screening.valid_until,
        age_years=screening.age_years,
        age_weeks=wish.screening.measures.age_weeks,
        checked=Checked(0, ()),
    )


def _left_out(fitted: Draft, times: Sequence[int], carried: frozenset[str]) -> tuple[LeftOut, ...]:
    given = {choice.step.id: time for choice, time in zip(fitted.chosen, times, strict=True)}
    fates: list[Fate] = []
    for step in fitted.protocol.steps:
        if step.id in given:
            fates.append("kept" if given[step.id] else "dropped")
        else:
            fates.append("unwished" if step.wanted_only else "shut")
    return left_out(fitted.protocol, fitted.permit, fates, carried)
