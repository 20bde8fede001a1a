"""What the entries promise each other and the world outside."""

import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from warmhands.model.knowledge import Knowledge
from warmhands.model.vocabulary import Technique

ROWS: dict[str, list[str]] = tomllib.loads(
    (Path(__file__).parents[2] / "cases/library/techniques_of.toml").read_text("utf-8")
)
NEEDS_DOCTOR = {"medicinal", "reflex", "neck_wellness", "baby_healing"}


@pytest.mark.parametrize("technique", get_args(Technique))
def test_a_technique_belongs_to_exactly_its_rows(knowledge: Knowledge, technique: Technique) -> None:
    entry = knowledge.techniques[technique]

    rows = {row for row, techniques in ROWS.items() if technique in techniques}

    assert {*entry.givers, *entry.receivers} == rows


def test_a_first_giver_stretches_and_presses_at_level_one_only(knowledge: Knowledge) -> None:
    gentle = {entry.id for entry in knowledge.techniques.values() if "first_time" in entry.level_one_for}

    assert gentle == {"stretching", "compression"}


def test_kinds_for_a_disease_need_a_doctor_and_no_other_does(knowledge: Knowledge) -> None:
    assert {kind.id for kind in knowledge.kinds.values() if kind.needs_doctor} == NEEDS_DOCTOR


def test_partner_massage_is_for_adults_alone(knowledge: Knowledge) -> None:
    assert knowledge.kinds["partner"].receivers == ("adult",)


def test_a_protocol_and_its_kinds_are_for_the_same_receivers(knowledge: Knowledge) -> None:
    strange = [
        (protocol.id, kind)
        for protocol in knowledge.protocols.values()
        for kind in protocol.kinds
        if not set(knowledge.kinds[kind].receivers) & set(protocol.receivers)
    ]

    assert strange == []


def test_every_kind_says_honestly_what_it_can_do(knowledge: Knowledge) -> None:
    assert [kind.id for kind in knowledge.kinds.values() if not kind.honest] == []


def test_what_is_false_or_unsupported_is_never_shown_as_a_promise(knowledge: Knowledge) -> None:
    promise = re.compile(r"\b(helps|heals|cures|improves|removes|relieves)\b")
    bad = [claim for claim in knowledge.claims.values() if claim.grade in ("false", "unsupported")]

    assert [
        claim.show_as for claim in bad if promise.search(claim.show_as.replace("removes neither", ""))
    ] == []


def test_every_word_of_ours_that_a_person_meets_is_explained(knowledge: Knowledge) -> None:
    fields = ("zones", "routes", "conditions", "techniques", "preparations", "claims", "kinds", "principles")
    words = {
        cite.locator
        for field in fields
        for entry in getattr(knowledge, field).values()
        for cite in entry.cites
        if cite.source == "ours"
    }

    assert words - knowledge.principles.keys() == set()


def test_every_source_is_used_or_stands_for_a_family(knowledge: Knowledge) -> None:
    fields = ("zones", "routes", "conditions", "techniques", "preparations", "claims", "kinds", "principles")
    used = {
        cite.source
        for field in (*fields, "rules")
        for entry in getattr(knowledge, field).values()
        for cite in entry.cites
    }

    assert knowledge.sources.keys() - used - {"guide", "ours"} == set()


def test_preparations_of_one_stage_stand_in_one_order(knowledge: Knowledge) -> None:
    places = [(errand.stage, errand.order) for errand in knowledge.preparations.values()]

    assert len(set(places)) == len(places)


def test_nobody_who_sits_is_told_to_lie(knowledge: Knowledge) -> None:
    assert "seated" not in knowledge.preparations["firm_surface"].positions
    assert knowledge.preparations["position_seated"].positions == ("seated",)


def test_every_text_for_a_person_is_made_of_whole_sentences(knowledge: Knowledge) -> None:
    texts = [zone.why for zone in knowledge.zones.values()]
    for condition in knowledge.conditions.values():
        texts += [condition.advice, condition.looser_than_guide, *(also.text for also in condition.also)]
    texts += [errand.text for errand in knowledge.preparations.values()]
    texts += [claim.show_as for claim in knowledge.claims.values()]

    assert [text for text in texts if text and not (text[0].isupper() and text.endswith((".", ".)")))] == []
