"""Planning a massage: what is unusable, what is refused, and what is planned."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from cast import AT, agree, ana, boris, chitra, dev, farid, gita, hugo, jonas, kofi, tell, well
from fakes import MemoryJournal
from warmhands import verifying
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.journal import PainMark
from warmhands.model.mistake import Mistake
from warmhands.model.plan import Plan, PlanRequest, Refusal, RefusalBody
from warmhands.model.screening import Measures, ScreeningRequest
from warmhands.model.vocabulary import Giver
from warmhands.services.house import House
from warmhands.services.person_screen import screen_person
from warmhands.services.session_plan import UnsafePlan, plan_choices, plan_session

HOUSE = House(library=open_library(), words=speak(), journal=MemoryJournal())
VALID = timedelta(hours=4)


def wish(
    protocol: str | None = "light_home", person: ScreeningRequest | None = None, **parts: object
) -> PlanRequest:
    plain = PlanRequest(minutes=12, giver="first_time", screening=person or ana(), protocol=protocol)
    return replace(plain, **parts)


def planned(asked: PlanRequest) -> Plan:
    plan = plan_session(HOUSE, asked, AT)
    assert isinstance(plan, Plan), plan
    return plan


def refused(asked: PlanRequest) -> RefusalBody:
    answer = plan_session(HOUSE, asked, AT)
    assert isinstance(answer, Refusal), answer
    return answer.refused


def mistaken(asked: PlanRequest) -> Mistake:
    with pytest.raises(Mistake) as caught:
        plan_session(HOUSE, asked, AT)
    return caught.value


def test_a_plan_says_how_many_rules_it_passed() -> None:
    plan = planned(wish())

    assert (plan.checked.rules, plan.checked.findings) == (len(verifying.RULES), ())


def test_a_plan_carries_what_it_was_made_for() -> None:
    plan = planned(wish("simple_back", jonas(), zones=("nape",)))

    assert (plan.protocol, plan.receiver, plan.giver, plan.total_seconds) == (
        "simple_back",
        "adult",
        "first_time",
        720,
    )
    assert plan.valid_until == AT + VALID
    assert [(limit.zone, limit.side) for limit in plan.limits.zones] == [("shoulder_blade", "left")]


def test_the_clock_of_a_wish_without_a_time_is_now() -> None:
    plan = planned(wish(person=replace(ana(), at=None)))

    assert plan.valid_until == AT + VALID


@pytest.mark.parametrize(
    ("parts", "code", "where", "hint"),
    [
        ({"protocol": "simple_bak"}, "unknown_id", "$.protocol", "`simple_back`"),
        ({"kind": "relaxng"}, "unknown_id", "$.kind", "`relaxing`"),
        ({"zones": ("nape", "nap")}, "unknown_id", "$.zones[1]", "`nape`"),
        ({"protocol": None}, "missing_key", "$.protocol", "relaxing"),
        ({"protocol": "classical_back"}, "contradiction", "$.giver", "practised, trained"),
        ({"position": "supine"}, "contradiction", "$.position", "prone, seated, side_lying"),
        ({"kind": "neck_point"}, "contradiction", "$.kind", "light_home, relaxing, preventive"),
        ({"protocol": None, "kind": "baby_play"}, "contradiction", "$.kind", "relaxing"),
        ({"protocol": None, "kind": "medicinal"}, "contradiction", "$.kind", "practised, trained"),
        (
            {"protocol": None, "kind": "partner", "position": "lap"},
            "contradiction",
            "$.kind",
            "Positions that fit: prone",
        ),
        ({"minutes": 4}, "bad_value", "$.minutes", "5"),
        ({"minutes": 16}, "bad_value", "$.minutes", "15"),
        ({"minutes": 600}, "bad_value", "$.minutes", "15"),
    ],
)
def test_unusable_wishes_say_where_and_what_fits(
    parts: dict[str, object], code: str, where: str, hint: str
) -> None:
    mistake = mistaken(replace(wish(), **parts))

    assert (mistake.code, mistake.where) == (code, where)
    assert hint in mistake.hint


def test_a_receiver_that_a_protocol_does_not_have_is_told_which_it_has() -> None:
    mistake = mistaken(wish("neck_stages", hugo()))

    assert (mistake.where, mistake.hint) == ("$.screening.receiver", "It fits: adult.")


def test_a_mistake_in_the_answers_is_found_inside_the_wish() -> None:
    mistake = mistaken(wish(person=replace(ana(), answers={"fevr": "yes"})))

    assert mistake.where == "$.screening.answers.fevr"


def test_limits_of_the_giver_shorten_what_may_be_wished() -> None:
    mistake = mistaken(wish(person=farid(), minutes=11))

    assert (mistake.where, "10" in mistake.hint) == ("$.minutes", True)
    assert planned(wish(person=farid(), minutes=10)).total_seconds == 600


@pytest.mark.parametrize(
    ("person", "verdict"),
    [(boris(), "stop"), (dev(), "ask_doctor"), (kofi(), "wait"), (replace(ana(), cards={}), "incomplete")],
)
def test_a_verdict_that_clears_nobody_gives_no_plan(person: ScreeningRequest, verdict: str) -> None:
    answer = refused(wish(person=person))

    assert (answer.verdict, answer.instead) == (verdict, ())


def test_a_refusal_keeps_the_time_to_wait_for() -> None:
    assert refused(wish(person=kofi())).wait_until == AT + timedelta(hours=1)


def test_a_verdict_comes_before_minutes_that_do_not_work() -> None:
    assert refused(wish(person=boris(), minutes=600)).verdict == "stop"


def test_a_shut_position_is_refused_with_what_fits_best_first() -> None:
    answer = refused(wish("light_home", chitra(), position="prone"))

    fitting = [(one.protocol, one.position) for one in answer.instead]
    assert fitting[:2] == [("light_home", "seated"), ("light_home", "side_lying")]
    assert all(position != "prone" for _, position in fitting)


def test_what_is_named_instead_really_plans() -> None:
    asked = wish("light_home", chitra(), position="prone")

    for one in refused(asked).instead:
        assert planned(replace(asked, protocol=one.protocol, position=one.position))


def test_partner_massage_is_refused_to_a_minor() -> None:
    young = well(measures=Measures(age_years=17))

    assert refused(wish("partner_back", young)).verdict == "stop"
    assert refused(wish(None, young, kind="partner")).verdict == "stop"


def test_partner_massage_is_open_at_eighteen() -> None:
    assert planned(wish("partner_back", well(measures=Measures(age_years=18)))).kind == "partner"


@pytest.mark.parametrize(
    ("days", "agreed"), [(-1, False), (0, True), (1, True), (89, True), (90, True), (91, False)]
)
def test_an_agreement_opens_a_kind_for_ninety_days(days: int, agreed: bool) -> None:
    person = agree(ana(), "medicinal", AT.date() - timedelta(days=days))

    answer = plan_session(
        HOUSE, wish("classical_back", person, kind="medicinal", giver="practised", minutes=20), AT
    )

    assert isinstance(answer, Plan) is agreed


def test_without_an_agreement_the_doctor_is_asked_and_something_else_offered() -> None:
    answer = refused(wish("collar_scheme", giver="practised"))

    assert (answer.verdict, answer.findings[-1].condition) == ("ask_doctor", "neck_wellness")
    assert "doctor" in answer.findings[-1].because
    assert "collar_scheme" not in {one.protocol for one in answer.instead}


@pytest.mark.parametrize("name", ["collar_scheme", "neck_wellness"])
def test_an_agreement_to_kind_or_protocol_opens_the_scheme(name: str) -> None:
    plan = planned(wish("collar_scheme", agree(ana(), name, date(2026, 11, 1)), giver="practised"))

    assert plan.kind == "neck_wellness"


@pytest.mark.parametrize(("late_s", "answer"), [(-1, Plan), (0, Plan), (1, Refusal)])
def test_answers_hold_to_their_last_second(late_s: int, answer: type[Plan | Refusal]) -> None:
    given = plan_session(HOUSE, wish(), AT, judged_at=AT + VALID + timedelta(seconds=late_s))

    assert isinstance(given, answer)


def test_answers_too_old_are_incomplete() -> None:
    given = plan_session(HOUSE, wish(), AT, judged_at=AT + timedelta(hours=5))

    assert isinstance(given, Refusal)
    assert given.refused.verdict == "incomplete"


def test_a_zone_that_hurt_before_is_spared() -> None:
    marks = [PainMark("ana", "shoulder_top", "left", 0), PainMark("ana", "low_back", "both", 1)]

    plan = plan_session(HOUSE, wish("simple_back"), AT, marks=marks)

    assert isinstance(plan, Plan)
    assert {step.side for step in plan.steps if "shoulder_top" in (step.zone, step.to_zone)} == {"right"}
    assert [(one.zone, one.max_pressure) for one in plan.limits.zones] == [
        ("shoulder_top", 0),
        ("low_back", 1),
    ]


def test_a_milder_mark_does_not_loosen_a_limit() -> None:
    marks = [PainMark("jonas", "shoulder_blade", "left", 1)]

    plan = plan_session(HOUSE, wish("simple_back", jonas()), AT, marks=marks)

    assert isinstance(plan, Plan)
    assert [limit.max_pressure for limit in plan.limits.zones] == [0]


def test_a_plan_that_breaks_a_rule_never_leaves() -> None:
    class Careless:
        """A library whose light massage begins in the middle of the back."""

        def knowledge(self) -> object:
            known = HOUSE.library.knowledge()
            light = known.protocols["light_home"]
            first = light.steps[0]
            wrong = replace(first, ways=(replace(first.ways[0], zone="sacrum", side="middle"),))
            careless = replace(light, steps=(wrong, *light.steps[1:]))
            return replace(known, protocols={**known.protocols, "light_home": careless})

    house = House(library=Careless(), words=HOUSE.words, journal=HOUSE.journal)  # type: ignore[arg-type]

    with pytest.raises(UnsafePlan, match="spine_is_never_worked"):
        plan_session(house, wish(), AT)


@pytest.mark.parametrize(
    ("person", "giver", "offered"),
    [
        (gita(), "first_time", {"baby_rails", "baby_train"}),
        (hugo(), "first_time", {"baby_rails", "baby_train", "light_home", "simple_back"}),
        (well("self"), "trained", {"self_neck", "face_care"}),
        (boris(), "trained", set()),
    ],
)
def test_choices_are_those_of_the_receiver(person: ScreeningRequest, giver: Giver, offered: set[str]) -> None:
    choices = plan_choices(HOUSE, screen_person(HOUSE, person, AT), giver)

    assert {choice.protocol for choice in choices} == offered


def test_choices_name_the_minutes_that_work_today() -> None:
    choices = plan_choices(HOUSE, screen_person(HOUSE, farid(), AT), "first_time")

    light = next(choice for choice in choices if choice.protocol == "light_home")
    assert (light.least, light.usual, light.most) == (5, 10, 10)


def test_choices_leave_out_positions_that_are_shut() -> None:
    choices = plan_choices(HOUSE, screen_person(HOUSE, chitra(), AT), "first_time")

    assert all("prone" not in choice.positions for choice in choices)


def test_choices_tell_apart_what_a_doctor_must_agree_to() -> None:
    choices = plan_choices(HOUSE, screen_person(HOUSE, ana(), AT), "practised")

    classical = next(choice for choice in choices if choice.protocol == "classical_back")
    assert set(classical.ask_doctor) == {"medicinal", "reflex"}


def test_a_bruise_without_a_place_is_not_answered() -> None:
    person = tell(ana(), "d_body", "bruise", places=())

    assert refused(wish(person=person)).verdict == "incomplete"


def test_what_works_the_same_places_is_named_first() -> None:
    answer = refused(wish("collar_scheme", giver="practised"))

    assert {one.protocol for one in answer.instead[:4]} == {"neck_collar", "neck_stages"}
