"""Wishes and limits for tests of plans."""

from collections.abc import Iterator

from hypothesis import strategies as st
from msgspec.structs import replace

from cast import agree, well
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan, PlanRequest
from warmhands.model.protocol import Protocol
from warmhands.model.screening import Limits, Measures, Screening, ZoneLimit
from warmhands.model.vocabulary import Receiver, Side
from warmhands.planning import compose, fitting_minutes
from warmhands.screening import screen

AGES: dict[Receiver, Measures] = {
    "adult": Measures(age_years=34),
    "self": Measures(age_years=34),
    "child": Measures(age_years=7),
    "baby": Measures(age_weeks=20),
}
SIDES: tuple[Side, ...] = ("left", "right", "both", "middle")
SWITCHED_OFF = (
    "petrissage",
    "friction",
    "tapotement",
    "squeezing",
    "compression",
    "skin_rolling",
    "vibration",
)
MIRROR: dict[Side, Side] = {"left": "right", "right": "left", "both": "both", "middle": "middle"}
BACK = ("shoulder_top", "nape", "low_back", "kidney_area", "long_back_muscles", "side_ribs", "shoulder_blade")

FURTHER = ("neck", "back", "legs", "arms", "collar", "calf", "sacrum", "flank", "shoulder_side", "hand")
"""Other places that may be wished for."""


def wish_for(
    knowledge: Knowledge, protocol: str, receiver: Receiver = "adult", **parts: object
) -> PlanRequest:
    """A wish of somebody well, as first-timer or the least skilled giver, for the usual minutes."""
    known = knowledge.protocols[protocol]
    giver = known.givers[0]
    usual = min(known.minutes[1], fitting_minutes(known, giver)[-1])
    person = agree(well(receiver, AGES[receiver]), protocol)
    wish = PlanRequest(minutes=usual, giver=giver, screening=person, protocol=protocol)
    return replace(wish, **parts)


def screened(wish: PlanRequest, knowledge: Knowledge, **limits: object) -> Screening:
    """The screening of the wish, with some limits replaced."""
    screening = screen(wish.screening, knowledge)
    return replace(screening, limits=replace(screening.limits, **limits))


def planned(wish: PlanRequest, knowledge: Knowledge, **limits: object) -> Plan:
    """The plan for the wish; a failure where there is none."""
    plan = compose(wish, screened(wish, knowledge, **limits), knowledge)
    assert isinstance(plan, Plan), plan
    return plan


def mirrored(limits: Limits) -> Limits:
    """The same limits with left and right exchanged."""
    zones = tuple(replace(limit, side=MIRROR[limit.side]) for limit in limits.zones)
    return replace(limits, zones=zones)


def every_fit(knowledge: Knowledge) -> Iterator[PlanRequest]:
    """Each protocol with each receiver, giver, position and kind that it has, for the least minutes."""
    for protocol in knowledge.protocols.values():
        for receiver in protocol.receivers:
            for giver in protocol.givers:
                for position in protocol.positions:
                    for kind in kinds_for(protocol, receiver, knowledge):
                        yield wish_for(
                            knowledge,
                            protocol.id,
                            receiver,
                            giver=giver,
                            position=position,
                            kind=kind,
                            minutes=fitting_minutes(protocol, giver)[0],
                        )


def kinds_for(protocol: Protocol, receiver: Receiver, knowledge: Knowledge) -> tuple[str, ...]:
    return tuple(kind for kind in protocol.kinds if receiver in knowledge.kinds[kind].receivers)


@st.composite
def wishes(draw: st.DrawFn, knowledge: Knowledge) -> tuple[PlanRequest, Screening]:
    """Any wish that fits its protocol, on a day with any limits."""
    protocol = draw(st.sampled_from(list(knowledge.protocols.values())))
    receiver = draw(st.sampled_from(protocol.receivers))
    giver = draw(st.sampled_from(protocol.givers))
    minutes = fitting_minutes(protocol, giver)
    wish = wish_for(
        knowledge,
        protocol.id,
        receiver,
        giver=giver,
        position=draw(st.sampled_from(protocol.positions)),
        kind=draw(st.sampled_from(kinds_for(protocol, receiver, knowledge))),
        minutes=draw(st.integers(minutes[0], minutes[-1])),
        zones=tuple(draw(st.lists(st.sampled_from(BACK), max_size=2))),
    )
    screening = screened(wish, knowledge)
    return wish, replace(screening, limits=draw(limits_within(screening.limits)))


def free_wish(kind: str, receiver: Receiver = "adult", **parts: object) -> PlanRequest:
    """A wish of somebody well who names no protocol, for ten minutes from practised hands."""
    person = agree(well(receiver, AGES[receiver]), kind)
    return replace(PlanRequest(minutes=10, giver="practised", screening=person, kind=kind), **parts)


@st.composite
def free_wishes(draw: st.DrawFn, knowledge: Knowledge) -> tuple[PlanRequest, Screening]:
    """Any wish without a protocol that is offered to these two so lying, on a day with any limits."""
    protocol = draw(st.sampled_from(list(knowledge.protocols.values())))
    receiver = draw(st.sampled_from(protocol.receivers))
    wish = free_wish(
        draw(st.sampled_from(kinds_for(protocol, receiver, knowledge))),
        receiver,
        giver=draw(st.sampled_from(protocol.givers)),
        position=draw(st.sampled_from([None, *protocol.positions])),
        minutes=draw(st.integers(5, 60)),
        zones=tuple(draw(st.lists(st.sampled_from([*BACK, *FURTHER]), max_size=4))),
    )
    screening = screened(wish, knowledge)
    return wish, replace(screening, limits=draw(limits_within(screening.limits)))


@st.composite
def limits_within(draw: st.DrawFn, limits: Limits) -> Limits:
    zones = st.builds(ZoneLimit, st.sampled_from(BACK), st.sampled_from(SIDES), st.integers(0, 2))
    return replace(
        limits,
        zones=tuple(draw(st.lists(zones, max_size=4))),
        max_pressure=draw(st.integers(1, limits.max_pressure)),
        techniques_off=tuple(draw(st.sets(st.sampled_from(SWITCHED_OFF), max_size=3))),
    )
