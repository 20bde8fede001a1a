"""What a protocol file must keep to before anybody plans with it: its own fields, one by one."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from warmhands.model.knowledge import Knowledge
from warmhands.model.protocol import Protocol, ProtocolStep
from warmhands.model.vocabulary import PHASES

LEAST_MINUTES, MOST_MINUTES = 5, 60
SHORTEST_S, LONGEST_S = 5, 3600


class Spot(NamedTuple):
    """Where in a protocol (step and way from 1, and the key), and what the rule's words need."""

    step: int | None
    way: int | None
    key: str
    details: dict[str, str]


def protocol_prefix_has_facts(protocol: Protocol, knowledge: Knowledge) -> Iterator[Spot]:
    """The prefix is that of a protocol of the guide, or empty for a massage of somebody's own."""
    if protocol.prefix and not any(fact.startswith(f"{protocol.prefix}-") for fact in knowledge.facts):
        yield Spot(None, None, "prefix", {"prefix": protocol.prefix})


def protocol_names_known_things(protocol: Protocol, knowledge: Knowledge) -> Iterator[Spot]:
    """Kinds and preparations of a protocol are entries."""
    for kind in protocol.kinds:
        if kind not in knowledge.kinds:
            yield _unknown("kinds", kind, "kind")
    for key, errands in (("prepares", protocol.prepares), ("afters", protocol.afters)):
        for errand in errands:
            if errand not in knowledge.preparations:
                yield _unknown(key, errand, "preparation")


def protocol_claims_facts_of_its_own(protocol: Protocol, _knowledge: Knowledge) -> Iterator[Spot]:
    """What errands carry out and what is chosen out are facts of this protocol's prefix."""
    errands = (("prepares", protocol.prepares), ("afters", protocol.afters))
    claimed = [(key, fact) for key, map_ in errands for facts in map_.values() for fact in facts]
    claimed += [("chosen_out", fact) for fact in protocol.chosen_out]
    for key, fact in claimed:
        if not fact.removeprefix("guide:").startswith(f"{protocol.prefix}-"):
            yield Spot(None, None, key, {"fact": fact, "prefix": protocol.prefix})


def protocol_minutes_ascend(protocol: Protocol, _knowledge: Knowledge) -> Iterator[Spot]:
    """Least, usual and most minutes lie from 5 to 60 and never fall."""
    least, usual, most = protocol.minutes
    if not LEAST_MINUTES <= least <= usual <= most <= MOST_MINUTES:
        yield Spot(None, None, "minutes", {"minutes": f"{least}, {usual}, {most}"})


def protocol_minutes_can_be_filled(protocol: Protocol, _knowledge: Knowledge) -> Iterator[Spot]:
    """The steps that are never dropped fit into the least minutes; all steps together reach the most."""
    least = sum(step.seconds[0] for step in protocol.steps if step.must)
    most = sum(step.seconds[2] for step in protocol.steps)
    if least > protocol.minutes[0] * 60 or most < protocol.minutes[2] * 60:
        promised = f"{protocol.minutes[0]} to {protocol.minutes[2]}"
        yield Spot(None, None, "minutes", {"least": str(least), "most": str(most), "minutes": promised})


def protocol_step_ids_are_unique(protocol: Protocol, _knowledge: Knowledge) -> Iterator[Spot]:
    """No two steps have one id."""
    seen = set()
    for at, step in enumerate(protocol.steps, 1):
        if step.id in seen:
            yield Spot(at, None, "id", {"id": step.id})
        seen.add(step.id)


def step_seconds_ascend(protocol: Protocol, _knowledge: Knowledge) -> Iterator[Spot]:
    """Shortest, best and longest seconds never fall; each side of a step gets 5 s at the least."""
    for at, step in enumerate(protocol.steps, 1):
        shortest, best, longest = step.seconds
        least = SHORTEST_S * (2 if step.turns == "each_side" else 1)
        if not least <= shortest <= best <= longest <= LONGEST_S:
            yield Spot(at, None, "seconds", {"id": step.id, "seconds": f"{shortest}, {best}, {longest}"})


def every_step_has_a_way(protocol: Protocol, _knowledge: Knowledge) -> Iterator[Spot]:
    """A step can be done in at least one way."""
    for at, step in enumerate(protocol.steps, 1):
        if not step.ways:
            yield Spot(at, None, "id", {"id": step.id})


def way_names_who_the_protocol_has(protocol: Protocol, _knowledge: Knowledge) -> Iterator[Spot]:
    """The receivers of a way are among those of the protocol."""
    has = protocol.receivers
    for at, step in enumerate(protocol.steps, 1):
        for number, way in enumerate(step.ways, 1):
            for value in way.receivers:
                if value not in has:
                    words = {"id": step.id, "way": str(number), "value": value, "fits": ", ".join(has)}
                    yield Spot(at, number, "receivers", words)


def every_numbered_fact_is_somewhere(protocol: Protocol, knowledge: Knowledge) -> Iterator[Spot]:
    """Each numbered step of the guide is done, replaced or prepared somewhere in the protocol."""
    carried = _carried(protocol)
    for fact in knowledge.facts.values():
        wanted = fact.step is not None and fact.strength in {"must", "should"}
        if wanted and fact.id.startswith(f"{protocol.prefix}-") and fact.id not in carried:
            yield Spot(None, None, "prefix", {"fact": fact.id, "text": fact.text})


def only_optional_facts_are_chosen_out(protocol: Protocol, knowledge: Knowledge) -> Iterator[Spot]:
    """By choice only optional facts stay out."""
    for name in protocol.chosen_out:
        fact = knowledge.facts.get(name.removeprefix("guide:"))
        if fact is not None and fact.step is not None and fact.strength in {"must", "should"}:
            yield Spot(None, None, "chosen_out", {"fact": fact.id})


def phases_never_go_back(protocol: Protocol, _knowledge: Knowledge) -> Iterator[Spot]:
    """The steps begin with `open`, end with `close`, and never go back."""
    for at, (before, step) in enumerate(pairwise(protocol.steps), 2):
        if PHASES.index(step.phase) < PHASES.index(before.phase):
            yield Spot(at, None, "phase", _phase_words(step) | {"before": before.phase})


def first_step_opens(protocol: Protocol, _knowledge: Knowledge) -> Iterator[Spot]:
    """The first step's phase is `open`."""
    for step in protocol.steps[:1]:
        if step.phase != "open":
            yield Spot(1, None, "phase", _phase_words(step))


def last_step_closes(protocol: Protocol, _knowledge: Knowledge) -> Iterator[Spot]:
    """The last step's phase is `close`."""
    for step in protocol.steps[-1:]:
        if step.phase != "close":
            yield Spot(len(protocol.steps), None, "phase", _phase_words(step))


def a_plan_has_steps(protocol: Protocol, _knowledge: Knowledge) -> Iterator[Spot]:
    """A protocol without a step is no protocol."""
    if not protocol.steps:
        yield Spot(None, None, "id", {})


def _carried(protocol: Protocol) -> set[str]:
    ways = [way for step in protocol.steps for way in step.ways]
    cited = [cite for way in ways for cite in way.cites]
    cited += [way.replaces.fact for way in ways if way.replaces is not None]
    errands = (*protocol.prepares.values(), *protocol.afters.values())
    cited += [fact for facts in errands for fact in facts]
    return {cite.removeprefix("guide:") for cite in cited}


def _unknown(key: str, value: str, thing: str) -> Spot:
    return Spot(
        None, None, key, {"value": value, "thing": thing, "expected": f"Use a {thing} that there is."}
    )


def _phase_words(step: ProtocolStep) -> dict[str, str]:
    title = step.ways[0].title if step.ways else step.id
    return {"title": title, "phase": step.phase}


ProtocolRule = Callable[[Protocol, Knowledge], Iterator[Spot]]
RULES: tuple[ProtocolRule, ...] = (
    protocol_prefix_has_facts,
    protocol_names_known_things,
    protocol_claims_facts_of_its_own,
    protocol_minutes_ascend,
    protocol_minutes_can_be_filled,
    protocol_step_ids_are_unique,
    step_seconds_ascend,
    every_step_has_a_way,
    way_names_who_the_protocol_has,
    every_numbered_fact_is_somewhere,
    only_optional_facts_are_chosen_out,
    phases_never_go_back,
    first_step_opens,
    last_step_closes,
    a_plan_has_steps,
)
