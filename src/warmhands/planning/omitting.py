"""Name the facts of the guide that a plan does not carry out, each with its reason."""

from collections.abc import Iterable, Sequence
from typing import Literal

from msgspec.structs import replace

from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Errand, LeftOut, Step
from warmhands.model.protocol import Protocol, ProtocolStep, Way
from warmhands.model.vocabulary import LeftOutBecause
from warmhands.planning.choosing import turns
from warmhands.planning.permit import Permit

Fate = Literal["kept", "dropped", "unwished", "shut"]
"""What became of a step: it stands in the plan, lacked time, lacked a wish, or no way was allowed."""


def left_out(
    protocol: Protocol, permit: Permit, fates: Sequence[Fate], carried: frozenset[str]
) -> tuple[LeftOut, ...]:
    """Every fact of the protocol that has a step and is not carried, in the guide's order."""
    missing = [fact for fact in step_facts(protocol, permit.knowledge) if fact not in carried]
    return tuple(LeftOut(fact, _reason(fact, protocol, permit, fates)) for fact in missing)


def step_facts(protocol: Protocol, knowledge: Knowledge) -> tuple[str, ...]:
    """The protocol's facts that are steps of the guide, as they are cited, in the guide's order."""
    return tuple(
        f"guide:{fact.id}"
        for fact in sorted(knowledge.facts.values(), key=lambda fact: fact.id)
        if fact.id.startswith(f"{protocol.prefix}-")
        and fact.step is not None
        and fact.strength in ("must", "should", "may")
    )


def carried_by(steps: Iterable[Step], errands: Iterable[Errand]) -> frozenset[str]:
    """The facts that steps cite or replace, or that errands cite."""
    facts = {fact for errand in errands for fact in errand.cites}
    for step in steps:
        facts.update(step.cites)
        facts.update([step.replaces.fact] if step.replaces else [])
    return frozenset(facts)


def _reason(fact: str, protocol: Protocol, permit: Permit, fates: Sequence[Fate]) -> LeftOutBecause:
    owners = [
        (step, fate)
        for step, fate in zip(protocol.steps, fates, strict=True)
        if any(fact in _facts(way) for way in step.ways)
    ]
    found = {fate for _, fate in owners}
    if fact in protocol.chosen_out or not owners or found == {"unwished"}:
        return "choice"
    if "dropped" in found:
        return "time"
    skilled = replace(permit, giver="trained")
    return "giver" if any(_would_carry(fact, step, skilled) for step, _ in owners) else "limit"


def _would_carry(fact: str, step: ProtocolStep, permit: Permit) -> bool:
    return any(fact in _facts(turn.way) for turn in turns(step, permit))


def _facts(way: Way) -> set[str]:
    return {*way.cites, *([way.replaces.fact] if way.replaces else [])}
