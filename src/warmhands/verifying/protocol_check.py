"""Holds a protocol against the rules before a plan is made of it: every way, for everybody who may get it."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from msgspec.structs import replace

from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Breach, Checked, Plan, Step
from warmhands.model.protocol import Protocol, ProtocolStep, Way
from warmhands.model.screening import Limits
from warmhands.model.vocabulary import Giver, Position, Receiver
from warmhands.verifying import protocol_rules
from warmhands.verifying.case import Case, Rule, lay_out
from warmhands.verifying.opening_rules import OPENING_RULES
from warmhands.verifying.pressure_rules import GIVER_CEILING
from warmhands.verifying.protocol_rules import Spot
from warmhands.verifying.rulebook import RULES
from warmhands.verifying.way_keys import WAY_KEYS

PROTOCOL_RULES: Mapping[str, protocol_rules.ProtocolRule] = {
    rule.__name__: rule for rule in (*protocol_rules.RULES, *OPENING_RULES)
}
"""What a protocol must keep to as a whole, by the rule's id."""

WAY_RULES: Mapping[str, Rule] = {name: RULES[name] for name in WAY_KEYS}
"""The rules of plans that every single way of a protocol must keep too."""

NO_LIMITS = Limits((), 3, 60, (), (), ())


class Lying(NamedTuple):
    """Who gives to whom, lying how, and from what age on."""

    giver: Giver
    receiver: Receiver
    position: Position
    years: float | None


class Written(NamedTuple):
    """A way as it stands in the file: its step and its own place, from 1, and which sentence is spoken."""

    step: int
    way: int
    say_key: str


def check_protocol(protocol: Protocol, knowledge: Knowledge) -> tuple[Breach, ...]:
    """Every rule that the protocol breaks, and where.

    `step` counts the protocol's steps from 1; in `details` stand `way` (from 1, where one is meant)
    and `key`, the key of the file to look at.
    """
    known = replace(knowledge, protocols={**knowledge.protocols, protocol.id: protocol})
    found: dict[tuple[object, ...], Breach] = {}
    for name, spot in _of_the_whole(protocol, known):
        found.setdefault((name, *spot[:3], *spot.details.values()), _breach(name, spot))
    for name, spot in _of_the_ways(protocol, known):
        found.setdefault((name, *spot[:3]), _breach(name, spot))
    return tuple(found.values())


def _of_the_whole(protocol: Protocol, knowledge: Knowledge) -> Iterator[tuple[str, Spot]]:
    for name, rule in PROTOCOL_RULES.items():
        for spot in rule(protocol, knowledge):
            yield name, spot


def _of_the_ways(protocol: Protocol, knowledge: Knowledge) -> Iterator[tuple[str, Spot]]:
    for lying in _everybody(protocol):
        written, case = _acted_out(protocol, lying, knowledge)
        for name, rule in WAY_RULES.items():
            for fault in rule(case):
                at = written[(fault.step or 1) - 1]
                key = at.say_key if WAY_KEYS[name] == "say" else WAY_KEYS[name]
                yield name, Spot(at.step, at.way, key, fault.details)


def _everybody(protocol: Protocol) -> Iterator[Lying]:
    ages = {way.from_years for step in protocol.steps for way in step.ways}
    for giver in protocol.givers:
        for receiver in protocol.receivers:
            for position in protocol.positions:
                for years in ages if receiver == "child" else {None}:
                    yield Lying(giver, receiver, position, years)


def _acted_out(protocol: Protocol, lying: Lying, knowledge: Knowledge) -> tuple[list[Written], Case]:
    """All ways that these people may take, one after the other, as if they were a plan."""
    person = lay_out(_plan(protocol, lying, ()), knowledge, None, None)
    written: list[Written] = []
    steps: list[Step] = []
    for at, step in enumerate(protocol.steps, 1):
        for number, way in enumerate(step.ways, 1):
            if not (_is_for(way, lying) and person.may(way.technique)):
                continue
            for key in ("say", "say_left", "say_right"):
                if key == "say" or getattr(way, key):
                    written.append(Written(at, number, key))
                    steps.append(_step(step, way, getattr(way, key), _pressure(way, person)))
    return written, lay_out(_plan(protocol, lying, tuple(steps)), knowledge, None, None)


def _is_for(way: Way, lying: Lying) -> bool:
    return (
        (not way.givers or lying.giver in way.givers)
        and (not way.receivers or lying.receiver in way.receivers)
        and (not way.positions or lying.position in way.positions)
        and (lying.receiver != "child" or way.from_years == lying.years)
    )


def _pressure(way: Way, person: Case) -> int:
    """The level aimed at, lowered to what giver and receiver bear; the zones are not asked."""
    entry = person.knowledge.techniques[way.technique]
    who = person.plan.giver if person.plan.receiver == "adult" else person.plan.receiver
    light = who in entry.level_one_for or way.technique == "pinching"
    ceiling = min(person.receiver_ceiling, GIVER_CEILING[person.plan.giver])
    return min(way.pressure, 1 if light else ceiling)


def _step(step: ProtocolStep, way: Way, say: str, pressure: int) -> Step:
    return Step(
        n=0,
        start_s=0,
        seconds=step.seconds[1],
        phase=step.phase,
        technique=way.technique,
        hand=way.hand,
        zone=way.zone,
        to_zone=way.to_zone,
        side=way.side,
        direction=way.direction,
        pressure=pressure,
        pace_cm_s=way.pace_cm_s,
        beats_per_minute=way.beats_per_minute,
        title=way.title,
        say=say,
        cites=way.cites,
        replaces=way.replaces,
    )


def _plan(protocol: Protocol, lying: Lying, steps: tuple[Step, ...]) -> Plan:
    return Plan(
        protocol=protocol.id,
        title=protocol.title,
        kind=protocol.kinds[0] if protocol.kinds else "",
        receiver=lying.receiver,
        giver=lying.giver,
        position=lying.position,
        total_seconds=protocol.minutes[1] * 60,
        knowledge="",
        prepare=(),
        steps=steps,
        after=(),
        left_out=(),
        limits=NO_LIMITS,
        valid_until=datetime.min.replace(tzinfo=UTC),
        age_years=lying.years,
        age_weeks=None,
        checked=Checked(0, ()),
    )


def _breach(name: str, spot: Spot) -> Breach:
    place = {"key": spot.key} if spot.way is None else {"key": spot.key, "way": str(spot.way)}
    return Breach(name, spot.step, {**spot.details, **place})
