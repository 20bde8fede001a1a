"""Massages that are composed from kind and places, when no protocol is named."""

import pytest
from msgspec.structs import replace
from planning_cast import free_wish, planned, screened

from cast import agree, tell, well
from warmhands.library.shelf import load
from warmhands.model.composition import Composition
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan
from warmhands.model.protocol import Protocol, Way
from warmhands.model.screening import Measures, ZoneLimit
from warmhands.planning import NoPlan, compose, free_massage
from warmhands.verifying import check, check_protocol

KNOWLEDGE = load()
COMPOSITIONS = list(KNOWLEDGE.compositions.values())
WAYS = [
    pytest.param(way, id=f"{one.id}-{step.id}-{number}")
    for one in COMPOSITIONS
    for step in one.steps
    for number, way in enumerate(step.ways)
]
UPWARDS = ("sacrum", "low_back", "long_back_muscles", "side_ribs", "shoulder_top", "nape")


def worked(plan: Plan, *phases: str) -> list[str]:
    return [step.zone for step in plan.steps if step.phase in (phases or ("work",))]


def as_protocol(one: Composition) -> Protocol:
    return Protocol(
        id=one.id,
        title=one.id,
        summary="",
        prefix="",
        receivers=one.receivers,
        positions=one.positions,
        givers=("first_time", "practised", "trained"),
        minutes=one.minutes,
        kinds=one.kinds,
        steps=one.steps,
        cites=one.cites,
    )


@pytest.mark.parametrize(
    ("zones", "title"),
    [
        ((), "Whole back"),
        (("nape",), "Neck"),
        (("shoulder_top",), "Shoulders"),
        (("shoulder_top", "nape"), "Neck and shoulders"),
        (("low_back",), "Low back"),
        (("long_back_muscles",), "Upper back"),
        (("back",), "Back"),
        (("legs",), "Legs"),
        (("arms",), "Arms"),
        (("back", "legs"), "Back and legs"),
        (("shoulder_top", "calf"), "Shoulders and legs"),
    ],
)
def test_a_free_massage_is_called_by_its_places(zones: tuple[str, ...], title: str) -> None:
    plan = planned(free_wish("relaxing", zones=zones), KNOWLEDGE)

    assert (plan.protocol, plan.title) == (None, title)


@pytest.mark.parametrize(
    "zone", ["nape", "shoulder_top", "low_back", "calf", "thigh", "forearm", "side_ribs"]
)
def test_the_work_is_only_where_it_is_wished_for(zone: str) -> None:
    plan = planned(free_wish("relaxing", zones=(zone,)), KNOWLEDGE)

    assert set(worked(plan)) == {zone}


def test_a_whole_back_begins_at_the_waist_and_goes_upwards() -> None:
    plan = planned(free_wish("classical", giver="trained", minutes=40), KNOWLEDGE)

    for phase in ("warm", "work"):
        order = [UPWARDS.index(zone) for zone in worked(plan, phase) if zone in ("low_back", "nape")]
        assert order == sorted(order)


def test_a_neck_is_reached_by_way_of_back_and_shoulders_and_left_downwards() -> None:
    plan = planned(free_wish("relaxing", zones=("nape",)), KNOWLEDGE)

    opening = [zone for zone in worked(plan, "open") if zone in UPWARDS]
    assert opening == sorted(opening, key=UPWARDS.index)
    assert (plan.steps[-1].zone, plan.steps[-1].to_zone) == ("nape", "shoulder_top")


def test_the_legs_stand_together_in_the_work_on_the_back() -> None:
    plan = planned(free_wish("relaxing", zones=("back", "legs"), minutes=30), KNOWLEDGE)

    places = [number for number, step in enumerate(plan.steps) if step.zone in ("foot", "calf", "thigh")]
    assert places == list(range(places[0], places[-1] + 1))
    assert {plan.steps[number].phase for number in places} == {"work"}


def test_legs_are_worked_from_heel_to_mid_thigh_and_never_behind_the_knee() -> None:
    plan = planned(free_wish("relaxing", zones=("legs",), minutes=20), KNOWLEDGE)

    assert {zone for step in plan.steps for zone in (step.zone, step.to_zone) if zone} == {
        "foot",
        "calf",
        "thigh",
    }


def test_a_clot_in_the_past_shuts_the_legs(knowledge: Knowledge) -> None:
    person = agree(tell(well(), "p_blood_heart", "clot_history"), "clot_history")
    wish = free_wish("relaxing", zones=("calf", "nape"), screening=person)

    answer = compose(wish, screened(wish, knowledge), knowledge)

    assert not isinstance(answer, Plan) or not {"foot", "calf", "thigh"}.intersection(worked(answer))


def test_a_child_gets_no_massage_of_the_legs() -> None:
    plan = planned(free_wish("relaxing", "child", zones=("legs",)), KNOWLEDGE)

    assert plan.title == "Whole back"
    assert {step.pressure for step in plan.steps} == {1}


def test_legs_are_not_reached_by_somebody_seated() -> None:
    plan = planned(free_wish("relaxing", zones=("nape", "legs"), position="seated"), KNOWLEDGE)

    assert plan.title == "Neck"


def test_the_usual_position_of_a_neck_is_seated_and_of_a_back_prone() -> None:
    plans = [planned(free_wish("relaxing", zones=zones), KNOWLEDGE) for zones in (("nape",), ("back",))]

    assert [plan.position for plan in plans] == ["seated", "prone"]


def test_a_place_that_is_shut_today_leaves_nothing_to_do() -> None:
    wish = free_wish("relaxing", zones=("low_back",))
    shut = tuple(ZoneLimit(zone, "both", 0) for zone in ("low_back", "sacrum", "long_back_muscles"))

    assert compose(wish, screened(wish, KNOWLEDGE, zones=shut), KNOWLEDGE) == NoPlan("nothing")


@pytest.mark.parametrize(
    ("minutes", "works"), [(4, False), (5, True), (6, True), (44, True), (45, True), (46, False)]
)
def test_a_free_massage_keeps_to_the_minutes_of_its_kind(minutes: int, works: bool) -> None:
    wish = free_wish("partner", giver="trained", minutes=minutes)

    answer = compose(wish, screened(wish, KNOWLEDGE), KNOWLEDGE)

    assert isinstance(answer, Plan) is works


def test_a_small_place_names_the_most_minutes_that_it_bears() -> None:
    wish = free_wish("relaxing", zones=("foot",), giver="trained", minutes=60)

    answer = compose(wish, screened(wish, KNOWLEDGE), KNOWLEDGE)

    assert isinstance(answer, NoPlan)
    assert len(answer.nearest) == 1
    assert 10 <= answer.nearest[0] < 30


def test_a_game_for_babies_is_told_where_no_protocol_is_named() -> None:
    wish = free_wish("baby_play", "baby")

    plan = planned(replace(wish, minutes=7), KNOWLEDGE)

    assert plan.title in {KNOWLEDGE.protocols[name].title for name in ("baby_rails", "baby_train")}


def test_face_care_is_taken_where_no_protocol_is_named() -> None:
    plan = planned(free_wish("cosmetic_face", "self"), KNOWLEDGE)

    assert (plan.protocol, plan.title) == (None, KNOWLEDGE.protocols["face_care"].title)


def test_no_composition_serves_a_kind_that_nobody_offers_to_these_two() -> None:
    wish = free_wish("medicinal", giver="first_time")

    assert free_massage(wish, screened(wish, KNOWLEDGE), KNOWLEDGE) is None


@pytest.mark.parametrize("one", COMPOSITIONS, ids=lambda one: one.id)
def test_a_composition_keeps_the_rules_of_protocols(one: Composition) -> None:
    assert check_protocol(as_protocol(one), KNOWLEDGE) == ()


@pytest.mark.parametrize("one", COMPOSITIONS, ids=lambda one: one.id)
def test_every_place_of_a_composition_has_a_name(one: Composition) -> None:
    named = {zone for area in KNOWLEDGE.areas.values() for zone in area.zones}

    assert set(one.zones) <= named


@pytest.mark.parametrize("way", WAYS)
def test_a_way_is_said_in_one_short_sentence_for_each_side(way: Way) -> None:
    said = [way.say, way.say_left, way.say_right]

    assert all(1 < len(sentence.split()) <= 25 and sentence.endswith(".") for sentence in said)
    assert ("left" in way.say_left, "right" in way.say_right) == (True, True)


@pytest.mark.parametrize("minutes", [5, 15, 30, 45, 60])
@pytest.mark.parametrize("kind", ["relaxing", "classical", "preventive", "sports_training"])
def test_a_whole_back_of_any_length_is_safe(kind: str, minutes: int) -> None:
    plan = planned(free_wish(kind, giver="trained", minutes=minutes), KNOWLEDGE)

    assert check(plan, KNOWLEDGE) == ()


def test_a_stroke_that_only_one_side_may_have_gives_the_other_the_next_best() -> None:
    shut = (ZoneLimit("shoulder_top", "left", 0),)

    plan = planned(free_wish("relaxing"), KNOWLEDGE, zones=shut)

    opening = {
        step.side: (step.zone, step.to_zone) for step in plan.steps if step.title.startswith(("Long", "Up"))
    }
    assert opening["right"] == ("low_back", "shoulder_top")
    assert opening["left"] == ("low_back", "long_back_muscles")


def test_a_minor_is_never_given_a_massage_for_two() -> None:
    person = well(measures=Measures(age_years=17))
    wish = free_wish("partner", screening=tell(person, "c_consent", "consent_minor"))

    assert "partner" in screened(wish, KNOWLEDGE).limits.refused
