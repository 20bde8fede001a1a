"""How a protocol opens and closes, and to whom its ways are open."""

from collections.abc import Iterable, Iterator

from warmhands.model.knowledge import Knowledge, TechniqueEntry
from warmhands.model.protocol import Protocol, ProtocolStep, Way
from warmhands.verifying.protocol_rules import ProtocolRule, Spot

GROWN = frozenset({"adult", "self"})


def adults_open_with_effleurage(protocol: Protocol, _knowledge: Knowledge) -> Iterator[Spot]:
    """Whatever can come first is effleurage: every step up to the first that is never dropped."""
    yield from _other_than_effleurage(protocol, list(enumerate(protocol.steps, 1)))


def adults_close_with_effleurage(protocol: Protocol, _knowledge: Knowledge) -> Iterator[Spot]:
    """Whatever can come last is effleurage: every step from the last that is never dropped."""
    yield from _other_than_effleurage(protocol, list(enumerate(protocol.steps, 1))[::-1])


def every_way_is_open_to_somebody(protocol: Protocol, knowledge: Knowledge) -> Iterator[Spot]:
    """The technique of a way stands in the row of somebody who is meant."""
    for at, number, step, way in _ways(protocol):
        givers, receivers = way.givers or protocol.givers, way.receivers or protocol.receivers
        if not _somebody(knowledge.techniques.get(way.technique), givers, receivers):
            words = {"id": step.id, "way": str(number), "technique": way.technique}
            yield Spot(at, number, "technique", words)


def way_names_only_who_may(protocol: Protocol, knowledge: Knowledge) -> Iterator[Spot]:
    """Each giver and receiver whom a way names may do, or get, its technique."""
    for at, number, step, way in _ways(protocol):
        entry = knowledge.techniques.get(way.technique)
        receivers, givers = way.receivers or protocol.receivers, way.givers or protocol.givers
        words = {"id": step.id, "way": str(number), "technique": way.technique}
        for giver in way.givers:
            if not _somebody(entry, (giver,), receivers):
                yield Spot(at, number, "givers", words | {"value": giver})
        for receiver in way.receivers:
            if not _somebody(entry, givers, (receiver,)):
                yield Spot(at, number, "receivers", words | {"value": receiver})


def _other_than_effleurage(protocol: Protocol, steps: list[tuple[int, ProtocolStep]]) -> Iterator[Spot]:
    if GROWN.isdisjoint(protocol.receivers):
        return
    for at, step in steps:
        for number, way in enumerate(step.ways, 1):
            is_meant = not GROWN.isdisjoint(way.receivers or protocol.receivers)
            if way.technique != "effleurage" and is_meant:
                yield Spot(at, number, "technique", {"title": way.title, "technique": way.technique})
        if step.must:
            return


def _ways(protocol: Protocol) -> Iterator[tuple[int, int, ProtocolStep, Way]]:
    for at, step in enumerate(protocol.steps, 1):
        for number, way in enumerate(step.ways, 1):
            yield at, number, step, way


def _somebody(entry: TechniqueEntry | None, givers: Iterable[str], receivers: Iterable[str]) -> bool:
    """Whether one of these may do it to one of those; children are pinched from three years on."""
    if entry is None:
        return False
    return any(
        not set(entry.givers).isdisjoint(givers)
        if receiver == "adult"
        else receiver in entry.receivers or (receiver == "child" and entry.id == "pinching")
        for receiver in receivers
    )


OPENING_RULES: tuple[ProtocolRule, ...] = (
    adults_open_with_effleurage,
    adults_close_with_effleurage,
    every_way_is_open_to_somebody,
    way_names_only_who_may,
)
