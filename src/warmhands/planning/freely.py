"""Put a massage together from the places that are wished for, where no protocol is named.

A composition holds its steps in their order: upwards from the waist; for the neck first the upper back and
the shoulders, then the nape, and down again (K42 of the guide's conflicts). Of each step the ways are kept
that work on the wished places; in every phase but `work` also those beside them, to warm and to calm. One
composition leads; the steps of a further one stand together in its work.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from warmhands.model.composition import Composition
from warmhands.model.knowledge import Kind, Knowledge
from warmhands.model.plan import PlanRequest
from warmhands.model.protocol import Protocol, ProtocolStep, Way
from warmhands.model.screening import Screening
from warmhands.model.vocabulary import Position, Receiver
from warmhands.planning.drafting import LONGEST_MIN, wished_zones

BEFORE_THE_WORK = ("open", "warm", "work")


def free_massage(wish: PlanRequest, screening: Screening, knowledge: Knowledge) -> Protocol | None:
    """A massage for kind and zones, in the shape of a protocol; nothing where no composition serves the wish.

    Without zones, or where none of them can be worked, it is for all places of the first composition.
    """
    if wish.kind is None:
        return None
    serving = _serving(wish, screening.receiver, knowledge)
    if not serving:
        return None
    zones = wished_zones(wish, knowledge)
    wanted = zones if any(zones.intersection(one.zones) for one in serving) else frozenset(serving[0].zones)
    return _joined(_parts(serving, wanted), wanted, knowledge.kinds[wish.kind], knowledge)


def _serving(wish: PlanRequest, receiver: Receiver, knowledge: Knowledge) -> list[Composition]:
    """What serves kind and receiver, in positions in which some protocol offers the kind to these two."""
    offered = {
        position
        for one in knowledge.protocols.values()
        if wish.kind in one.kinds and receiver in one.receivers and wish.giver in one.givers
        for position in one.positions
        if wish.position in (None, position)
    }
    serving = [
        replace(one, positions=_open(one.positions, offered))
        for one in knowledge.compositions.values()
        if wish.kind in one.kinds and receiver in one.receivers and offered.intersection(one.positions)
    ]
    return sorted(serving, key=lambda one: (one.order, one.id))


def _open(positions: Sequence[Position], offered: set[Position]) -> tuple[Position, ...]:
    return tuple(position for position in positions if position in offered)


def _parts(serving: Sequence[Composition], wanted: frozenset[str]) -> tuple[Composition, ...]:
    """What covers the wanted zones, the one that leads first, all in the positions that they share.

    The one for most of the zones comes first, of those the one for the fewest others; a further one
    comes along if it can be done in a position of the ones before.
    """
    parts: list[Composition] = []
    left = wanted
    while fitting := [one for one in serving if left.intersection(one.zones) and _shared(parts, one)]:
        best = min(fitting, key=lambda one: (-len(left.intersection(one.zones)), len(one.zones), one.order))
        parts.append(best)
        left -= set(best.zones)
    lead, *others = sorted(parts, key=serving.index)
    return replace(lead, positions=_shared(others, lead)), *others


def _shared(parts: Sequence[Composition], one: Composition) -> tuple[Position, ...]:
    """The positions of `one` in which all the parts can be done too."""
    return tuple(position for position in one.positions if all(position in part.positions for part in parts))


def _joined(
    parts: Sequence[Composition], wanted: frozenset[str], kind: Kind, knowledge: Knowledge
) -> Protocol:
    lead, places = parts[0], wanted.intersection(zone for one in parts for zone in one.zones)
    steps = list(_steps(lead, wanted, kind))
    further = [replace(step, phase="work") for one in parts[1:] for step in _steps(one, wanted, kind)]
    return Protocol(
        id=lead.id,
        title=_title(places, knowledge) or kind.title,
        summary=kind.summary,
        prefix="",
        receivers=lead.receivers,
        positions=lead.positions,
        givers=("first_time", "practised", "trained"),
        minutes=_minutes(parts, kind),
        kinds=(kind.id,),
        steps=(
            *(step for step in steps if step.phase in BEFORE_THE_WORK),
            *further,
            *(step for step in steps if step.phase not in BEFORE_THE_WORK),
        ),
        cites=tuple(dict.fromkeys(cite for one in parts for cite in one.cites)),
    )


def _steps(one: Composition, wanted: frozenset[str], kind: Kind) -> Iterator[ProtocolStep]:
    places = wanted.intersection(one.zones)
    near = places.union(*(one.beside.get(zone, ()) for zone in places))
    for step in one.steps:
        from_ = places if step.phase == "work" else near
        ways = [
            replace(way, pressure=min(way.pressure, kind.aims_at))
            for way in step.ways
            if way.technique not in kind.leaves_out and _lies_in(way, from_, near)
        ]
        if ways:
            yield replace(step, id=f"{one.id}_{step.id}", ways=tuple(ways))


def _lies_in(way: Way, from_: frozenset[str], near: frozenset[str]) -> bool:
    return way.zone in from_ and (way.to_zone is None or way.to_zone in near)


def _minutes(parts: Sequence[Composition], kind: Kind) -> tuple[int, int, int]:
    least = max(parts[0].minutes[0], kind.minutes[0])
    most = min(sum(one.minutes[2] for one in parts), kind.minutes[2], LONGEST_MIN)
    return least, max(least, min(kind.minutes[1], most)), max(least, most)


def _title(places: frozenset[str], knowledge: Knowledge) -> str:
    """The name of the smallest area that holds all places; empty where there is none."""
    holding = [area for area in knowledge.areas.values() if places <= set(area.zones)]
    return min(holding, key=lambda area: (len(area.zones), area.id)).title if holding else ""
