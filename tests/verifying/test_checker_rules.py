"""Good plans pass, and every rule speaks when it is broken."""

import pytest
from broken_plans import BROKEN, Broken
from verifying_cast import GOOD, of_today, with_offers

from warmhands.model.knowledge import Knowledge
from warmhands.verifying import RULES, check

NEED_A_SCREENING = {
    "doctor_has_agreed",
    "verdict_allows_a_massage",
    "receiver_is_the_one_screened",
    "age_is_the_one_screened",
    "validity_is_that_of_the_screening",
    "limits_are_as_strict_as_the_screening",
}


@pytest.mark.parametrize("name", GOOD)
def test_a_good_plan_has_no_finding(name: str, knowledge: Knowledge) -> None:
    plan = of_today(GOOD[name], knowledge)

    assert check(plan, with_offers(knowledge)) == ()


@pytest.mark.parametrize("broken", BROKEN, ids=[f"{one.rule}-{at}" for at, one in enumerate(BROKEN)])
def test_a_broken_rule_is_named_with_its_step(broken: Broken, knowledge: Knowledge) -> None:
    plan = broken.change(of_today(GOOD[broken.good], knowledge))

    found = check(plan, with_offers(knowledge))

    assert (broken.rule, broken.step) in {(one.rule, one.step) for one in found}


def test_every_rule_has_a_plan_that_breaks_it() -> None:
    assert {one.rule for one in BROKEN} | NEED_A_SCREENING == set(RULES)
