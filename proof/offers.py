"""Everything that could be wished for: each protocol, and each massage put together without one."""

from collections.abc import Iterator
from itertools import product

from msgspec import Struct

from proof.people import AT
from warmhands.model.composition import Composition
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import PlanRequest
from warmhands.model.protocol import Protocol
from warmhands.model.screening import ScreeningRequest
from warmhands.model.vocabulary import Giver, Position, Receiver
from warmhands.planning import free_massage
from warmhands.screening import screen
from warmhands.verifying.case import touched

GIVERS: tuple[Giver, ...] = ("first_time", "practised", "trained")


class Offer(Struct, frozen=True):
    """A massage that these two may have: `named` when it is a protocol, else it was put together."""

    shape: Protocol
    giver: Giver
    position: Position
    kind: str
    zones: tuple[str, ...] = ()
    named: bool = True

    def wish(self, minutes: int, request: ScreeningRequest) -> PlanRequest:
        """The wish for it."""
        protocol = self.shape.id if self.named else None
        return PlanRequest(minutes, self.giver, request, protocol, self.kind, self.zones, self.position)

    def __str__(self) -> str:
        """The offer as a person would name it."""
        name = self.shape.id if self.named else f"free {self.shape.id} {' '.join(self.zones)}"
        return f"{name} ({self.giver}, {self.position}, {self.kind})"


class Matter(Struct, frozen=True):
    """What of a day's limits a group of offers can feel: zones, techniques, positions, names and errands."""

    zones: frozenset[str]
    techniques: frozenset[str]
    positions: frozenset[str]
    names: frozenset[str]
    conditions: frozenset[str]


def offers(receiver: Receiver, knowledge: Knowledge, *, broad: bool) -> dict[str, list[Offer]]:
    """The offers by what they are made of; `broad` takes every kind and wish, else the usual ones."""
    grouped: dict[str, list[Offer]] = {}
    for offer in (*_protocols(receiver, knowledge, broad), *_free(receiver, knowledge, broad)):
        grouped.setdefault(offer.shape.id if offer.named else f"free {offer.shape.id}", []).append(offer)
    return grouped


def matter(group: list[Offer], knowledge: Knowledge) -> Matter:
    """What the ways of these offers touch and do, and which conditions change what is to be prepared."""
    shapes = [offer.shape for offer in group]
    ways = [way for shape in shapes for step in shape.steps for way in step.ways]
    errands = knowledge.preparations.values()
    return Matter(
        zones=frozenset(zone for way in ways for zone in touched(way.zone, way.to_zone, knowledge)),
        techniques=frozenset(way.technique for way in ways),
        positions=frozenset(offer.position for offer in group),
        names=frozenset(name for offer in group for name in (offer.shape.id, offer.kind)),
        conditions=frozenset(name for errand in errands for name in (*errand.unless, *errand.only_with)),
    )


def _protocols(receiver: Receiver, knowledge: Knowledge, broad: bool) -> Iterator[Offer]:
    for protocol in knowledge.protocols.values():
        if receiver in protocol.receivers:
            kinds = [one for one in protocol.kinds if receiver in knowledge.kinds[one].receivers]
            wanted = kinds if broad else kinds[:1]
            for giver, position, kind in product(protocol.givers, protocol.positions, wanted):
                yield Offer(protocol, giver, position, kind)


def _free(receiver: Receiver, knowledge: Knowledge, broad: bool) -> Iterator[Offer]:
    """For each composition all its places for its first kind; broad: for every kind, and each place alone."""
    nobody = ScreeningRequest(receiver, AT)
    screening = screen(nobody, knowledge)
    for composition in knowledge.compositions.values():
        if receiver not in composition.receivers:
            continue
        for giver, position in product(GIVERS, composition.positions):
            for kind, zones in _wishes(composition, broad):
                wish = PlanRequest(1, giver, nobody, None, kind, zones, position)
                shape = free_massage(wish, screening, knowledge)
                if shape is not None:
                    yield Offer(shape, giver, position, kind, zones, named=False)


def _wishes(composition: Composition, broad: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    for kind in composition.kinds if broad else composition.kinds[:1]:
        yield kind, composition.zones
    for zone in composition.zones if broad else ():
        yield composition.kinds[0], (zone,)
