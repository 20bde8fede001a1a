"""Everything known can be listed, and every citation leads to words that a person can read."""

import json

import msgspec
import pytest

from fakes import MemoryJournal
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.knowledge import Knowledge, cited_as
from warmhands.services.house import House
from warmhands.services.knowledge_read import (
    CitedText,
    KnownEntry,
    citation_read,
    knowledge_listing,
)


@pytest.fixture(scope="module")
def house() -> House:
    return House(library=open_library(), words=speak(), journal=MemoryJournal())


def entry(house: House, kind: str, id_: str) -> KnownEntry:
    return next(one for one in knowledge_listing(house).entries if (one.kind, one.id) == (kind, id_))


def read(house: House, cite: str) -> CitedText:
    text = citation_read(house, cite)
    assert text is not None, cite
    return text


def test_the_listing_has_the_shape_that_the_outside_relies_on(house: House) -> None:
    listing = json.loads(msgspec.json.encode(knowledge_listing(house)))

    assert set(listing) == {"entries", "declined", "facts"}
    assert set(listing["entries"][0]) == {"kind", "id", "facts"}
    assert set(listing["declined"][0]) == {"fact", "because"}


def test_an_entry_carries_its_facts_as_citations(house: House) -> None:
    assert "guide:TECH-05" in entry(house, "technique", "effleurage").facts


def test_every_entry_carries_only_facts_that_are_told(house: House) -> None:
    listing = knowledge_listing(house)

    carried = {fact for one in listing.entries for fact in one.facts}

    assert carried <= listing.facts.keys()
    assert {one.fact for one in listing.declined} <= listing.facts.keys()


def test_all_facts_of_the_guide_are_told(house: House) -> None:
    facts = knowledge_listing(house).facts

    assert len(facts) == 581
    assert facts["guide:BODY-09"] == "The spine is not rubbed."


def test_a_protocol_carries_what_its_steps_cite_and_replace_and_its_errands_do(house: House) -> None:
    protocol = house.library.knowledge().protocols["light_home"]
    cited = {cite for step in protocol.steps for way in step.ways for cite in way.cites}
    replaced = {way.replaces.fact for step in protocol.steps for way in step.ways if way.replaces}
    done = {cite for cites in protocol.prepares.values() for cite in cites}

    facts = entry(house, "protocol", "light_home").facts

    assert {cite for cite in cited | replaced | done if cite.startswith("guide:")} <= {*facts}
    assert len(facts) == len({*facts})


def test_a_fact_of_the_guide_can_be_read(house: House) -> None:
    text = read(house, "guide:BODY-09")

    assert (text.title, text.text, text.kind) == (
        "The folk guide, BODY-09",
        "The spine is not rubbed.",
        "guide",
    )


def test_a_declined_fact_is_read_with_the_reason(house: House) -> None:
    text = read(house, "guide:PRESS-08").text

    assert "We do not follow this. The neck is the most delicate part of the back." in text


def test_a_source_can_be_read_with_its_address(house: House) -> None:
    text = read(house, "source:yin")

    assert text.url.startswith("https://")
    assert text.text == "We read a part of this page."


def test_a_word_of_ours_is_explained(house: House) -> None:
    text = read(house, "ours:opening")

    assert text.title == "A rule of this house: Opening strokes"
    assert "slow strokes" in text.text


def test_a_word_of_ours_that_has_no_page_says_that_it_is_ours(house: House) -> None:
    assert read(house, "ours:left_out").title == "A rule of this house: left out"


@pytest.mark.parametrize(
    "cite", ["", "guide:", "guide:NO-1", "source:nobody", "ours:", "theirs:x", "PRESS-08", "guide:press-08"]
)
def test_what_leads_nowhere_is_nothing(house: House, cite: str) -> None:
    assert citation_read(house, cite) is None


def test_every_citation_of_every_condition_leads_somewhere(house: House, knowledge: Knowledge) -> None:
    cites = {cited_as(cite) for one in knowledge.conditions.values() for cite in one.cites}

    assert [cite for cite in cites if citation_read(house, cite) is None] == []
