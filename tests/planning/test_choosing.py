"""How ways, sides and pressures are chosen."""

import pytest
from msgspec.structs import replace
from planning_cast import planned, screened, wish_for

from cast import AT, agree, tell, well
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan, Step
from warmhands.model.screening import Measures, ZoneLimit
from warmhands.planning import NoPlan, compose


def by_fact(plan: Plan, fact: str) -> list[Step]:
    return [
        step
        for step in plan.steps
        if f"guide:{fact}" in step.cites or (step.replaces and step.replaces.fact == f"guide:{fact}")
    ]


def on(plan: Plan, zone: str) -> set[str]:
    return {step.side for step in plan.steps if zone in (step.zone, step.to_zone)}


def test_a_shut_left_side_leaves_the_right(knowledge: Knowledge) -> None:
    plan = planned(
        wish_for(knowledge, "simple_back"), knowledge, zones=(ZoneLimit("shoulder_top", "left", 0),)
    )

    assert on(plan, "shoulder_top") == {"right"}
    assert all("left" not in step.say for step in plan.steps if step.side == "right")


@pytest.mark.parametrize("side", ["both", "middle"])
def test_a_limit_of_both_or_of_the_middle_shuts_both_sides(knowledge: Knowledge, side: str) -> None:
    plan = planned(wish_for(knowledge, "simple_back"), knowledge, zones=(ZoneLimit("low_back", side, 0),))  # type: ignore[arg-type]

    assert on(plan, "low_back") == set()


def test_a_stroke_does_not_pass_a_shut_zone(knowledge: Knowledge) -> None:
    plan = planned(
        wish_for(knowledge, "simple_back"), knowledge, zones=(ZoneLimit("kidney_area", "both", 0),)
    )

    assert plan.steps[0].zone == "long_back_muscles"
    assert plan.steps[0].replaces is not None


def test_a_zone_that_bears_less_lowers_the_stroke(knowledge: Knowledge) -> None:
    limits = (ZoneLimit("shoulder_top", "right", 1),)

    plan = planned(wish_for(knowledge, "simple_back"), knowledge, zones=limits)

    assert {step.pressure for step in plan.steps if step.zone == "shoulder_top"} == {1}


def test_the_two_sides_of_a_turn_follow_each_other_for_equal_times(knowledge: Knowledge) -> None:
    plan = planned(wish_for(knowledge, "simple_back", giver="practised"), knowledge)

    left, right = by_fact(plan, "PROT-ADULT-07")
    assert (left.side, right.side, right.n - left.n) == ("left", "right", 1)
    assert left.seconds == right.seconds


@pytest.mark.parametrize(
    ("giver", "technique", "hand", "replaced"),
    [
        ("first_time", "compression", "palm", True),
        ("practised", "compression", "fist", True),
        ("trained", "compression", "fist", False),
    ],
)
def test_fists_are_for_trained_hands_and_the_nearest_move_is_for_others(
    knowledge: Knowledge, giver: str, technique: str, hand: str, replaced: bool
) -> None:
    plan = planned(wish_for(knowledge, "simple_back", giver=giver), knowledge)

    (step,) = by_fact(plan, "PROT-ADULT-09")
    assert (step.technique, step.hand, step.replaces is not None) == (technique, hand, replaced)


@pytest.mark.parametrize(("years", "technique"), [(2.9, "friction"), (3, "pinching"), (3.1, "pinching")])
def test_geese_pinch_from_three_years_on(knowledge: Knowledge, years: float, technique: str) -> None:
    wish = wish_for(knowledge, "baby_rails", "child", screening=well("child", Measures(age_years=years)))

    plan = planned(wish, knowledge)

    assert [step.technique for step in by_fact(plan, "PROT-BABYA-06")] == [technique]


def test_a_child_of_unknown_age_is_not_pinched(knowledge: Knowledge) -> None:
    person = replace(well("child", Measures(age_years=7)), measures=Measures())
    person = replace(person, cards={**person.cards, "i_urgent": "none", "i_today": "none"})

    plan = planned(wish_for(knowledge, "baby_rails", "child", screening=person), knowledge)

    assert "pinching" not in {step.technique for step in plan.steps}


def test_a_technique_that_is_off_gives_way_to_a_softer_one(knowledge: Knowledge) -> None:
    plan = planned(wish_for(knowledge, "simple_back"), knowledge, techniques_off=("petrissage",))

    assert [step.technique for step in by_fact(plan, "PROT-ADULT-06")] == ["effleurage"]


def test_a_tense_zone_gets_more_time(knowledge: Knowledge) -> None:
    wish = wish_for(knowledge, "simple_back")

    plain, wished = planned(wish, knowledge), planned(replace(wish, zones=("shoulder_top",)), knowledge)

    times = [
        sum(step.seconds for step in plan.steps if step.zone == "shoulder_top") for plan in (plain, wished)
    ]
    assert times[0] < times[1]


def test_legs_come_only_on_wish(knowledge: Knowledge) -> None:
    wish = wish_for(knowledge, "partner_back")

    plain, wished = planned(wish, knowledge), planned(replace(wish, zones=("legs",)), knowledge)

    assert ("guide:PROT-PARTNER-06", "choice") in {(left.fact, left.because) for left in plain.left_out}
    assert {step.zone for step in by_fact(wished, "PROT-PARTNER-06")} == {"foot", "thigh"}


def test_a_relaxing_massage_is_slower_than_a_classical_one(knowledge: Knowledge) -> None:
    wish = wish_for(knowledge, "simple_back")

    slow, plain = (planned(replace(wish, kind=kind), knowledge) for kind in ("relaxing", "classical"))

    assert (slow.steps[0].pace_cm_s, plain.steps[0].pace_cm_s) == (2.4, 3.0)


def test_a_kind_lowers_the_pressure_to_what_it_bears(knowledge: Knowledge) -> None:
    wish = wish_for(knowledge, "baby_rails", "child", kind="baby_relaxing")

    plan = planned(wish, knowledge)

    assert {step.pressure for step in plan.steps} == {1}


def test_the_next_position_stands_in_where_the_usual_one_is_shut(knowledge: Knowledge) -> None:
    plan = planned(wish_for(knowledge, "light_home"), knowledge, positions_off=("prone",))

    assert plan.position == "seated"


def test_a_wished_position_that_is_shut_gives_no_plan(knowledge: Knowledge) -> None:
    wish = wish_for(knowledge, "light_home", position="prone")

    answer = compose(wish, screened(wish, knowledge, positions_off=("prone",)), knowledge)

    assert answer == NoPlan("position")


def test_nothing_is_left_to_do_where_back_and_shoulders_are_shut(knowledge: Knowledge) -> None:
    wish = wish_for(knowledge, "simple_back")
    shut = tuple(ZoneLimit(zone, "both", 0) for zone in ("shoulder_top", "long_back_muscles", "low_back"))

    assert compose(wish, screened(wish, knowledge, zones=shut), knowledge) == NoPlan("nothing")


@pytest.mark.parametrize(
    ("giver", "minutes", "works"),
    [
        ("first_time", 4, False),
        ("first_time", 5, True),
        ("first_time", 6, True),
        ("first_time", 14, True),
        ("first_time", 15, True),
        ("first_time", 16, False),
        ("practised", 29, True),
        ("practised", 30, True),
        ("practised", 31, False),
        ("trained", 59, True),
        ("trained", 60, True),
        ("trained", 61, False),
    ],
)
def test_each_giver_has_a_range_of_minutes(
    knowledge: Knowledge, giver: str, minutes: int, works: bool
) -> None:
    protocol = "classical_back" if minutes > 30 and giver == "trained" else "simple_back"
    wish = wish_for(knowledge, protocol, giver=giver, minutes=minutes)

    assert isinstance(compose(wish, screened(wish, knowledge), knowledge), Plan) is works


def test_a_plan_without_a_protocol_names_none_and_suits_the_tense_zones(knowledge: Knowledge) -> None:
    wish = replace(wish_for(knowledge, "simple_back"), protocol=None, kind="preventive", zones=("nape",))

    plan = planned(wish, knowledge)

    assert (plan.protocol, plan.kind) == (None, "preventive")
    assert "nape" in {step.zone for step in plan.steps}


def test_partner_massage_is_never_chosen_unasked(knowledge: Knowledge) -> None:
    wish = replace(wish_for(knowledge, "simple_back"), protocol=None, kind="relaxing", zones=("legs", "neck"))

    assert planned(wish, knowledge).title != knowledge.protocols["partner_back"].title


def test_errands_of_the_guide_carry_their_facts(knowledge: Knowledge) -> None:
    plan = planned(wish_for(knowledge, "light_home"), knowledge)

    carried = {cite for errand in plan.prepare for cite in errand.cites}
    assert {"guide:PROT-LIGHT-01", "guide:PROT-LIGHT-02"} <= carried


def test_an_allergy_changes_the_product_and_loses_no_step(knowledge: Knowledge) -> None:
    person = tell(well(), "p_skin_allergy", "nut_allergy")

    plan = planned(wish_for(knowledge, "light_home", screening=person), knowledge)

    errands = {errand.id: errand.cites for errand in plan.prepare}
    assert "product_ready" not in errands
    assert "guide:PROT-LIGHT-02" in errands["product_known"]


def test_a_plan_is_good_as_long_as_its_answers(knowledge: Knowledge) -> None:
    wish = wish_for(knowledge, "light_home", screening=agree(well(), "light_home"))

    assert (planned(wish, knowledge).valid_until - AT).total_seconds() == 4 * 3600
