"""Every rule has its words, its law, and its line in the page about safety."""

import re
from pathlib import Path

import pytest
from broken_plans import BROKEN, Broken
from verifying_cast import GOOD, of_today, with_offers

from warmhands.model.knowledge import Knowledge, Rule, cited_as
from warmhands.verifying import PROTOCOL_RULES, RULES, check

PAGE = Path(__file__).parents[2] / "docs" / "safety.md"
FILE_RULES = {"protocol_file_is_toml", "protocol_file_has_the_fields", "protocol_file_makes_plans"}
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def line(rule: Rule) -> str:
    law = RULES.get(rule.id) or PROTOCOL_RULES[rule.id]
    said = (law.__doc__ or "").split("\n")[0]
    return f"- `{rule.id}`: {said} ({', '.join(cited_as(cite) for cite in rule.cites)})"


def test_every_rule_has_an_entry_and_every_entry_a_rule(knowledge: Knowledge) -> None:
    assert {*RULES, *PROTOCOL_RULES, *FILE_RULES} == set(knowledge.rules)


@pytest.mark.parametrize("broken", {one.rule: one for one in BROKEN}.values(), ids=lambda one: one.rule)
def test_a_finding_fills_every_gap_in_its_words(broken: Broken, knowledge: Knowledge) -> None:
    entry = knowledge.rules[broken.rule]

    found = check(broken.change(of_today(GOOD[broken.good], knowledge)), with_offers(knowledge))

    gaps = set(PLACEHOLDER.findall(entry.message + entry.hint))
    assert all(gaps <= set(breach.details) for breach in found if breach.rule == broken.rule)


def test_the_page_about_safety_lists_every_rule(knowledge: Knowledge) -> None:
    listed = [one for one in PAGE.read_text("utf-8").splitlines() if one.startswith("- `")]

    assert listed == [line(knowledge.rules[name]) for name in {**RULES, **PROTOCOL_RULES}]
