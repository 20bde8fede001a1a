"""Every protocol of the house passes, and a protocol is told where it breaks a rule."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

import warmhands
from warmhands.model.knowledge import Knowledge
from warmhands.model.protocol import Protocol
from warmhands.verifying import PROTOCOL_RULES, check_protocol

FOLDER = Path(warmhands.__file__).parent / "knowledge" / "protocols"
Change = Callable[[Protocol], Protocol]


def whole(**changes: Any) -> Change:
    return lambda protocol: replace(protocol, **changes)


def step(at: int, **changes: Any) -> Change:
    def change(protocol: Protocol) -> Protocol:
        steps = list(protocol.steps)
        steps[at - 1] = replace(steps[at - 1], **changes)
        return replace(protocol, steps=tuple(steps))

    return change


def way(at: int, **changes: Any) -> Change:
    """The first way of a step, changed."""

    def change(protocol: Protocol) -> Protocol:
        first, *others = protocol.steps[at - 1].ways
        return step(at, ways=(replace(first, **changes), *others))(protocol)

    return change


def last(**changes: Any) -> Change:
    return lambda protocol: step(len(protocol.steps), **changes)(protocol)


def last_way(**changes: Any) -> Change:
    return lambda protocol: way(len(protocol.steps), **changes)(protocol)


LAST = -1
"""Stands for the place of the last step."""

BROKEN: dict[str, tuple[Change, int | None]] = {
    "protocol_prefix_has_facts": (whole(prefix="PROT-LOMI"), None),
    "protocol_names_known_things": (whole(kinds=("magic",)), None),
    "protocol_claims_facts_of_its_own": (whole(prepares={"warm_hands": ("PROT-LIGHT-01",)}), None),
    "protocol_minutes_ascend": (whole(minutes=(5, 12, 61)), None),
    "protocol_minutes_can_be_filled": (whole(minutes=(5, 12, 60)), None),
    "protocol_step_ids_are_unique": (step(2, id="up_and_down"), 2),
    "step_seconds_ascend": (step(3, seconds=(48, 47, 90)), 3),
    "every_step_has_a_way": (step(3, ways=()), 3),
    "way_names_who_the_protocol_has": (way(3, receivers=("baby",)), 3),
    "every_numbered_fact_is_somewhere": (step(2, ways=()), None),
    "only_optional_facts_are_chosen_out": (whole(chosen_out={"PROT-ADULT-05": "Not today."}), None),
    "phases_never_go_back": (step(3, phase="close"), 4),
    "first_step_opens": (step(1, phase="warm"), 1),
    "last_step_closes": (last(phase="settle"), LAST),
    "a_plan_has_steps": (whole(steps=()), None),
    "adults_open_with_effleurage": (way(1, technique="friction"), 1),
    "adults_close_with_effleurage": (last_way(technique="friction"), LAST),
    "every_way_is_open_to_somebody": (way(3, technique="mobilisation", givers=("first_time",)), 3),
    "way_names_only_who_may": (way(3, technique="mobilisation", givers=("first_time", "trained")), 3),
    "spine_is_never_worked": (way(3, zone="spine_line"), 3),
    "zone_bears_no_more": (way(4, pressure=3), 4),
    "waist_takes_only_soft_strokes": (way(7, technique="petrissage"), 7),
    "kidneys_are_passed_lightly": (way(1, pressure=2), 1),
    "say_has_at_most_25_words": (way(3, say_left=" ".join(["on"] * 26)), 3),
    "say_is_one_sentence": (way(3, say_right="Up. Down."), 3),
    "effleurage_is_slow": (way(1, pace_cm_s=11.0), 1),
    "cites_exist": (way(3, cites=("guide:X",)), 3),
    "added_closing_is_marked": (step(3, phase="close"), 3),
}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_a_protocol_of_the_house_keeps_every_rule(path: Path, knowledge: Knowledge) -> None:
    assert check_protocol(knowledge.protocols[path.stem], knowledge) == ()


@pytest.mark.parametrize("rule", BROKEN)
def test_a_broken_protocol_is_told_where(rule: str, knowledge: Knowledge) -> None:
    change, at = BROKEN[rule]
    protocol = change(knowledge.protocols["simple_back"])
    place = len(protocol.steps) if at == LAST else at

    found = {(one.rule, one.step) for one in check_protocol(protocol, knowledge)}

    assert (rule, place) in found


def test_every_rule_of_protocols_has_one_that_breaks_it() -> None:
    assert set(PROTOCOL_RULES) - set(BROKEN) == set()


def test_each_way_is_named_by_its_place(knowledge: Knowledge) -> None:
    good = knowledge.protocols["simple_back"]
    first, second, *others = good.steps[0].ways
    protocol = step(1, ways=(first, replace(second, zone="throat"), *others))(good)

    found = check_protocol(protocol, knowledge)

    named = {(one.step, one.details["way"], one.details["key"]) for one in found}
    assert (1, "2", "zone") in named
