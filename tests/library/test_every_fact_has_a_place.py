"""Nothing of the guide is dropped in silence: each fact is carried by an entry, or declined with a reason."""

import pytest

from warmhands.model.knowledge import Knowledge

CARRIERS = (
    "zones",
    "conditions",
    "techniques",
    "preparations",
    "claims",
    "kinds",
    "protocols",
    "rules",
    "principles",
)


@pytest.fixture(scope="module")
def carried(knowledge: Knowledge) -> frozenset[str]:
    entries = [entry for field in CARRIERS for entry in getattr(knowledge, field).values()]
    return frozenset(fact for entry in entries for fact in entry.facts)


@pytest.fixture(scope="module")
def declined(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(fact.id for fact in knowledge.facts.values() if fact.declined)


def test_every_fact_that_is_no_step_of_a_protocol_has_a_place(
    knowledge: Knowledge, carried: frozenset[str], declined: frozenset[str]
) -> None:
    homeless = [id_ for id_ in knowledge.facts if id_ not in carried | declined and id_[:5] != "PROT-"]

    assert homeless == []


def test_every_step_of_a_protocol_that_we_have_has_a_place(
    knowledge: Knowledge, carried: frozenset[str]
) -> None:
    prefixes = tuple(f"{protocol.prefix}-" for protocol in knowledge.protocols.values())

    assert [id_ for id_ in knowledge.facts if id_.startswith(prefixes) and id_ not in carried] == []


def test_only_a_rule_may_carry_what_is_declined(knowledge: Knowledge, declined: frozenset[str]) -> None:
    entries = [
        entry for field in CARRIERS if field != "rules" for entry in getattr(knowledge, field).values()
    ]

    assert [entry.id for entry in entries if declined & {*entry.facts}] == []


def test_few_facts_are_declined(knowledge: Knowledge, declined: frozenset[str]) -> None:
    assert len(declined) <= 0.12 * len(knowledge.facts)


def test_a_declined_fact_says_why_in_a_whole_sentence(knowledge: Knowledge) -> None:
    reasons = [fact.declined for fact in knowledge.facts.values() if fact.declined]

    assert [reason for reason in reasons if len(reason.split()) < 5 or not reason.endswith(".")] == []


def test_the_guide_has_all_its_facts(knowledge: Knowledge) -> None:
    assert len(knowledge.facts) == 581
