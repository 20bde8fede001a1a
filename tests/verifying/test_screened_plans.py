"""With a screening its verdict and limits hold, whatever the plan says."""

from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from verifying_cast import BABY, LIGHT, PARTNER, of_today, with_offers

from cast import AT, agree, tell, well
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan
from warmhands.model.screening import Measures, Place, ScreeningRequest, ZoneLimit
from warmhands.screening import screen
from warmhands.verifying import check

BRUISED = tell(well(), "d_body", "bruise", places=(Place("shoulder_blade", "left"),))
OLD = well(measures=Measures(age_years=76))


def made_for(plan: Plan, request: ScreeningRequest, knowledge: Knowledge, **changes: Any) -> Plan:
    """The plan as it would say that it was made for this screening."""
    outcome = screen(request, knowledge)
    said = {
        "limits": outcome.limits,
        "valid_until": outcome.valid_until,
        "age_years": outcome.age_years,
        "age_weeks": request.measures.age_weeks,
    }
    return of_today(replace(plan, **{**said, **changes}), knowledge)


def rules(plan: Plan, request: ScreeningRequest, knowledge: Knowledge) -> set[str]:
    known = with_offers(knowledge)
    return {one.rule for one in check(plan, known, screen(request, known), request)}


@pytest.mark.parametrize("request_", [well(), BRUISED], ids=["well", "bruised"])
def test_a_plan_of_its_own_screening_has_no_finding(request_: ScreeningRequest, knowledge: Knowledge) -> None:
    plan = made_for(LIGHT, request_, knowledge)

    assert rules(plan, request_, knowledge) == set()


def test_a_verdict_that_stops_is_a_finding(knowledge: Knowledge) -> None:
    feverish = well(measures=Measures(temperature_c=37.2))

    assert "verdict_allows_a_massage" in rules(made_for(LIGHT, feverish, knowledge), feverish, knowledge)


def test_an_unanswered_check_is_a_finding(knowledge: Knowledge) -> None:
    silent = ScreeningRequest("adult", at=AT)

    assert "verdict_allows_a_massage" in rules(made_for(LIGHT, silent, knowledge), silent, knowledge)


def test_a_limit_that_went_missing_is_a_finding(knowledge: Knowledge) -> None:
    healthy = screen(well(), knowledge).limits

    found = rules(made_for(LIGHT, BRUISED, knowledge, limits=healthy), BRUISED, knowledge)

    assert found == {"limits_are_as_strict_as_the_screening"}


def test_a_limit_of_one_side_does_not_stand_for_both(knowledge: Knowledge) -> None:
    both = tell(well(), "d_body", "bruise", places=(Place("shoulder_blade"),))
    halved = screen(both, knowledge).limits
    halved = replace(halved, zones=(ZoneLimit("shoulder_blade", "left", 0),))

    found = rules(made_for(LIGHT, both, knowledge, limits=halved), both, knowledge)

    assert "limits_are_as_strict_as_the_screening" in found


def test_the_limits_of_the_screening_hold_though_the_plan_hides_them(knowledge: Knowledge) -> None:
    healthy = screen(well(), knowledge).limits
    sore = tell(well(), "d_body", "bruise", places=(Place("shoulder_top"),))

    found = rules(made_for(LIGHT, sore, knowledge, limits=healthy), sore, knowledge)

    assert "zones_of_the_day_are_spared" in found


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"receiver": "self"}, "receiver_is_the_one_screened"),
        ({"age_years": 40}, "age_is_the_one_screened"),
        ({"age_weeks": 4000}, "age_is_the_one_screened"),
        ({"valid_until": AT + timedelta(hours=5)}, "validity_is_that_of_the_screening"),
        ({"valid_until": AT + timedelta(hours=3)}, "validity_is_that_of_the_screening"),
    ],
)
def test_what_the_plan_says_of_the_screening_is_true(
    changes: dict[str, Any], rule: str, knowledge: Knowledge
) -> None:
    plan = made_for(LIGHT, well(), knowledge, **changes)

    assert rule in rules(plan, well(), knowledge)


def test_the_weeks_of_a_baby_are_those_of_the_check(knowledge: Knowledge) -> None:
    young = well("baby", Measures(age_weeks=20))

    found = rules(made_for(BABY, young, knowledge, age_weeks=21), young, knowledge)

    assert "age_is_the_one_screened" in found


@pytest.mark.parametrize(
    ("on", "counts"),
    [
        (AT.date() - timedelta(days=89), True),
        (AT.date() - timedelta(days=90), True),
        (AT.date() - timedelta(days=91), False),
        (AT.date(), True),
        (AT.date() + timedelta(days=1), False),
    ],
)
def test_an_agreement_counts_for_ninety_days(on: date, counts: bool, knowledge: Knowledge) -> None:
    asked = agree(well(), "medicinal", on)
    plan = made_for(replace(LIGHT, kind="medicinal"), asked, knowledge)

    assert ("doctor_has_agreed" not in rules(plan, asked, knowledge)) is counts


def test_no_agreement_at_all_is_a_finding(knowledge: Knowledge) -> None:
    plan = made_for(replace(LIGHT, kind="medicinal"), well(), knowledge)

    assert "doctor_has_agreed" in rules(plan, well(), knowledge)


@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_partner_massage_is_refused_to_a_minor_of_unsaid_age(answer: Any, knowledge: Knowledge) -> None:
    minor = tell(well(), "c_consent", "consent_minor", answer)

    assert "partner_massage_is_for_adults" in rules(made_for(PARTNER, minor, knowledge), minor, knowledge)
