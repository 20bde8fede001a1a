"""Only what the checker has passed, and whose answers still hold, may be printed."""

from datetime import timedelta

import msgspec
import pytest
from intake_cast import home
from msgspec.structs import replace
from session_cast import WISH, after, begun, checked, planned

from cast import AT
from warmhands.model.journal import Session
from warmhands.model.plan import Checked, Plan, Refusal
from warmhands.services.plan_print import plan_to_print
from warmhands.services.session_plan import plan_session
from warmhands.services.session_play import Stale, judge_again


def plan() -> Plan:
    answer = plan_session(home(), WISH, AT)
    assert isinstance(answer, Plan)
    return answer


def asked(value: object, minutes: float = 0) -> object:
    return plan_to_print(home(), msgspec.json.encode(value), "plan.json", after(minutes))


def test_a_plan_and_the_wish_for_it_are_printed_alike() -> None:
    assert asked(plan()) == plan()
    assert asked(WISH) == plan()


def test_what_a_plan_says_of_its_own_check_is_not_believed() -> None:
    boasting = replace(plan(), checked=Checked(9999, ()))

    answer = asked(boasting)

    assert isinstance(answer, Plan)
    assert answer.checked == plan().checked


def test_a_plan_that_breaks_a_rule_gives_its_findings() -> None:
    first, *rest = plan().steps
    broken = replace(plan(), steps=(replace(first, pressure=3), *rest))

    answer = asked(broken)

    assert isinstance(answer, tuple)
    assert any(finding.step == 1 for finding in answer)


@pytest.mark.parametrize(("minutes", "may"), [(239, True), (240, True), (241, False)])
def test_answers_hold_on_paper_as_long_as_on_the_screen(minutes: int, may: bool) -> None:
    assert (plan().valid_until - AT) == timedelta(minutes=240)

    answer = asked(plan(), minutes)

    assert isinstance(answer, Plan if may else Refusal)


def test_looking_whether_a_massage_may_begin_begins_nothing() -> None:
    house = checked()
    session = planned(house)

    answer = judge_again(house, session.id, AT)

    assert isinstance(answer, Session)
    assert not house.journal.events(session.household, session.id)


def test_a_massage_whose_answers_are_too_old_is_not_printed() -> None:
    house = checked()
    session = planned(house)

    answer = judge_again(house, session.id, after(241))

    assert isinstance(answer, Stale)
    assert answer.reason == "too_old"


def test_a_massage_under_way_may_still_be_printed() -> None:
    house = checked()
    session = begun(house)

    assert isinstance(judge_again(house, session.id, after(300)), Session)
