"""What could be done in place of a massage that is refused."""

from collections.abc import Iterator

from msgspec.structs import replace

from warmhands import verifying
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Instead, Plan, PlanRequest
from warmhands.model.protocol import Protocol
from warmhands.model.screening import Screening, ScreeningRequest
from warmhands.model.vocabulary import CLEARED
from warmhands.planning import NoPlan, arrange, draft, is_offered
from warmhands.screening import is_agreed


def instead(wish: PlanRequest, screening: Screening, knowledge: Knowledge) -> tuple[Instead, ...]:
    """Protocols and positions that give a safe plan today, the most like the wish first.

    First those of the wished minutes, then the same protocol, the same kind, the same position,
    the same places.
    Nothing fits when the screening itself forbids every massage.
    """
    if screening.verdict not in CLEARED:
        return ()
    wanted = _wanted(wish, knowledge)
    found = [
        (_unlikeness(wish, other, plan, wanted), Instead(other.id, plan.position))
        for other, plan in _plans(wish, screening, knowledge)
    ]
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def allowed_kinds(
    protocol: Protocol, request: ScreeningRequest, screening: Screening, knowledge: Knowledge
) -> tuple[str, ...]:
    """The protocol's kinds that suit the receiver, are not refused, and need no agreement that is missing."""
    return tuple(
        kind
        for kind in protocol.kinds
        if screening.receiver in knowledge.kinds[kind].receivers
        and not {kind, protocol.id} & set(screening.limits.refused)
        and has_agreement(kind, protocol, request, knowledge)
    )


def has_agreement(
    kind: str, protocol: Protocol | None, request: ScreeningRequest, knowledge: Knowledge
) -> bool:
    """Whether no doctor's agreement is needed, or one to the kind or to the protocol is there."""
    needed = knowledge.kinds[kind].needs_doctor or (protocol is not None and protocol.needs_doctor)
    names = [kind] if protocol is None else [kind, protocol.id]
    return not needed or any(is_agreed(name, request) for name in names)


def _plans(wish: PlanRequest, screening: Screening, knowledge: Knowledge) -> Iterator[tuple[Protocol, Plan]]:
    for protocol in knowledge.protocols.values():
        fits = screening.receiver in protocol.receivers and wish.giver in protocol.givers
        if not fits or not is_offered(protocol, wish):
            continue
        kinds = allowed_kinds(protocol, wish.screening, screening, knowledge)
        for position in protocol.positions if kinds else ():
            kind = wish.kind if wish.kind in kinds else kinds[0]
            other = replace(wish, protocol=protocol.id, kind=kind, position=position)
            plan = _plan(protocol, other, screening, knowledge)
            if plan is not None:
                yield protocol, plan


def _plan(protocol: Protocol, wish: PlanRequest, screening: Screening, knowledge: Knowledge) -> Plan | None:
    """A plan of the nearest minutes that work, if there is one that passes every rule."""
    fitted = draft(protocol, wish, screening, knowledge)
    nearest = () if isinstance(fitted, NoPlan) else fitted.nearest(wish.minutes)
    if not nearest:
        return None
    plan = arrange(protocol, replace(wish, minutes=nearest[0]), screening, knowledge)
    is_safe = isinstance(plan, Plan) and not verifying.check(plan, knowledge, screening, wish.screening)
    return plan if is_safe and isinstance(plan, Plan) else None


def _unlikeness(
    wish: PlanRequest, protocol: Protocol, plan: Plan, wanted: frozenset[str]
) -> tuple[bool, bool, bool, bool, tuple[float, int], str, int]:
    return (
        plan.total_seconds != wish.minutes * 60,
        protocol.id != wish.protocol,
        plan.kind != wish.kind,
        plan.position != (wish.position or plan.position),
        _off_places(plan, wanted),
        protocol.id,
        protocol.positions.index(plan.position),
    )


def _off_places(plan: Plan, wanted: frozenset[str]) -> tuple[float, int]:
    """How many tenths of its time the plan spends elsewhere, and how many wanted places it does not work."""
    met = {zone for step in plan.steps for zone in (step.zone, step.to_zone)} & wanted
    there = sum(step.seconds for step in plan.steps if {step.zone, step.to_zone} & wanted)
    return round(1 - there / plan.total_seconds, 1), len(wanted) - len(met)


def _wanted(wish: PlanRequest, knowledge: Knowledge) -> frozenset[str]:
    """The places that the wish is about: the tense ones, and those of its protocol."""
    steps = knowledge.protocols[wish.protocol].steps if wish.protocol else ()
    worked = (zone for step in steps for zone in (step.ways[0].zone, step.ways[0].to_zone) if zone)
    tense = (zone for name in wish.zones for zone in knowledge.zones_of(name))
    return frozenset([*worked, *tense])
