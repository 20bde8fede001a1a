"""Every kind of massage makes a difference to the plan, each its own."""

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace
from planning_cast import free_wish, planned, screened, wish_for

from cast import well
from warmhands.library.shelf import load
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan, PlanRequest
from warmhands.planning import NoPlan, compose, ranked, usual_minutes
from warmhands.verifying import check

KNOWLEDGE = load()
LIGHT = {"effleurage", "feather_stroke", "friction", "petrissage", "hold"}


def free(kind: str, **parts: Any) -> Plan:
    """Half an hour of this kind from trained hands, composed freely."""
    return planned(free_wish(kind, **{"giver": "trained", "minutes": 30, **parts}), KNOWLEDGE)


def by(protocol: str, kind: str, receiver: Any = "adult", **parts: Any) -> Plan:
    """This protocol for this kind, the same for every kind otherwise."""
    return planned(wish_for(KNOWLEDGE, protocol, receiver, kind=kind, **parts), KNOWLEDGE)


def share(plan: Plan, *techniques: str) -> float:
    """How much of the massage these techniques take."""
    return sum(step.seconds for step in plan.steps if step.technique in techniques) / plan.total_seconds


def pace(plan: Plan) -> float:
    """The pace of the first stroke, in cm/s."""
    return plan.steps[0].pace_cm_s or 0.0


def hardest(plan: Plan) -> int:
    return max(step.pressure for step in plan.steps)


def techniques(plan: Plan) -> set[str]:
    return {step.technique for step in plan.steps}


def needs_a_doctor(kind: str) -> bool:
    return KNOWLEDGE.kinds[kind].needs_doctor


def usual(protocol: str, kind: str) -> int:
    return usual_minutes(KNOWLEDGE.protocols[protocol], KNOWLEDGE.kinds[kind])


def is_slow_soft_and_never_pats() -> bool:
    relaxing, even = free("relaxing"), free("preventive")
    strokes = ("effleurage", "feather_stroke")
    return (
        pace(relaxing) < pace(even)
        and hardest(relaxing) <= 2
        and "tapotement" not in techniques(relaxing)
        and share(relaxing, *strokes) > share(even, *strokes)
    )


def is_even() -> bool:
    even = free("preventive")
    return (pace(even), hardest(even)) == (3.0, 2) and not KNOWLEDGE.kinds["preventive"].favours


def is_short_and_light() -> bool:
    most = compose(
        too_long := free_wish("light_home", giver="trained", minutes=16),
        screened(too_long, KNOWLEDGE),
        KNOWLEDGE,
    )
    return most == NoPlan("minutes", (15,)) and techniques(free("light_home", minutes=15)) <= LIGHT


def is_slow_with_feathers_and_never_unasked() -> bool:
    partner, relaxing = free("partner"), free("relaxing")
    unasked = {
        one.id for one in ranked(free_wish("relaxing"), screened(free_wish("relaxing"), KNOWLEDGE), KNOWLEDGE)
    }
    return (
        pace(partner) < pace(relaxing)
        and share(partner, "feather_stroke") > share(relaxing, "feather_stroke")
        and "partner_back" not in unasked
        and KNOWLEDGE.kinds["partner"].receivers == ("adult",)
    )


def is_the_full_set() -> bool:
    full = free("classical", minutes=60)
    return hardest(full) == 3 and {
        "squeezing",
        "friction",
        "petrissage",
        "tapotement",
        "vibration",
    } <= techniques(full)


def is_the_softest_with_a_doctors_word() -> bool:
    plan = free("medicinal")
    return needs_a_doctor("medicinal") and hardest(plan) == 1 and techniques(plan) <= LIGHT


def leans_on_points_with_a_doctors_word() -> bool:
    plan, full = free("reflex"), free("classical")
    pressed = ("point_pressure", "compression")
    return needs_a_doctor("reflex") and share(plan, *pressed) > share(full, *pressed) and hardest(plan) <= 2


def is_brisk_short_and_rubs() -> bool:
    before, training = free("sports_before"), free("sports_training")
    return (
        pace(before) > pace(training)
        and share(before, "friction") > share(training, "friction")
        and "hold" not in techniques(before)
        and usual("classical_back", "sports_before") < usual("classical_back", "sports_training")
    )


def kneads_most() -> bool:
    training = free("sports_training")
    kneaded = [
        share(free(kind), "petrissage", "squeezing") for kind in ("sports_before", "sports_restorative")
    ]
    return hardest(training) == 3 and share(training, "petrissage", "squeezing") > max(kneaded)


def is_slow_long_and_strokes() -> bool:
    after, training = free("sports_restorative"), free("sports_training")
    return (
        pace(after) < pace(training)
        and share(after, "effleurage", "hold") > share(training, "effleurage", "hold")
        and hardest(after) <= 2
        and usual("classical_back", "sports_restorative") > usual("classical_back", "sports_training")
    )


def rolls_the_skin() -> bool:
    skin, full = free("cosmetic_anti_cellulite"), free("classical")
    return share(skin, "skin_rolling", "friction") > share(full, "skin_rolling", "friction") and pace(
        skin
    ) > pace(full)


def is_of_the_face_at_level_one() -> bool:
    plan = free("cosmetic_face", minutes=20)
    face = {"forehead", "temple", "cheek", "jaw", "chin", "face"}
    return hardest(plan) == 1 and bool(face & {step.zone for step in plan.steps})


def kneads_the_neck_longest() -> bool:
    plan = by("neck_collar", "neck_classical", minutes=15)
    return share(plan, "petrissage") > share(by("neck_collar", "neck_relaxing", minutes=15), "petrissage")


def strokes_the_neck_slowly() -> bool:
    calm, usual_ = free("neck_relaxing"), free("neck_classical")
    return (
        pace(calm) < pace(usual_)
        and techniques(calm) <= LIGHT
        and KNOWLEDGE.kinds["neck_relaxing"].receivers == ("adult", "self")
    )


def presses_points_of_the_shoulders_alone() -> bool:
    plan, other = free("neck_point"), free("neck_classical")
    pressed = ("point_pressure", "compression")
    places = {step.zone for step in plan.steps if step.technique in pressed}
    return places == {"shoulder_top"} and share(plan, *pressed) > share(other, *pressed)


def cares_for_the_skin_of_the_neck() -> bool:
    plan, other = free("neck_cosmetic"), free("neck_classical")
    return hardest(plan) == 1 and share(plan, "skin_rolling") > share(other, "skin_rolling")


def is_the_softest_for_the_neck_with_a_doctors_word() -> bool:
    plan = free("neck_wellness", minutes=20)
    return (
        needs_a_doctor("neck_wellness")
        and hardest(plan) == 1
        and techniques(plan) <= LIGHT
        and usual("collar_scheme", "neck_wellness") == 20
    )


def is_for_ones_own_hands() -> bool:
    plan = planned(free_wish("self", "self"), KNOWLEDGE)
    reach = {"nape", "neck_side", "occiput", "shoulder_top", "shoulder_side"}
    return {step.zone for step in plan.steps} <= reach and KNOWLEDGE.kinds["self"].receivers == ("self",)


def is_told_at_its_own_beat() -> bool:
    told, calm = by("baby_rails", "baby_play", "baby"), by("baby_rails", "baby_relaxing", "baby")
    return beats(told) > beats(calm) and not needs_a_doctor("baby_play")


def is_slower_and_softer_for_a_child() -> bool:
    calm, play = by("baby_rails", "baby_relaxing", "child"), by("baby_rails", "baby_play", "child")
    strokes = ("effleurage", "hold")
    return hardest(calm) == 1 and beats(calm) < beats(play) and share(calm, *strokes) > share(play, *strokes)


def is_livelier_and_never_harder() -> bool:
    lively, play = by("baby_rails", "baby_toning", "child"), by("baby_rails", "baby_play", "child")
    return hardest(lively) == 1 and beats(lively) > beats(play)


def is_softest_for_a_baby_with_a_doctors_word() -> bool:
    plan, calm = by("baby_train", "baby_healing", "baby"), by("baby_train", "baby_relaxing", "baby")
    return (
        needs_a_doctor("baby_healing")
        and beats(plan) < beats(calm)
        and usual("baby_train", "baby_healing") == 5
    )


def beats(plan: Plan) -> int:
    return sum(step.beats_per_minute or 0 for step in plan.steps)


DIFFERENCES: dict[str, Callable[[], bool]] = {
    "relaxing": is_slow_soft_and_never_pats,
    "preventive": is_even,
    "light_home": is_short_and_light,
    "partner": is_slow_with_feathers_and_never_unasked,
    "classical": is_the_full_set,
    "medicinal": is_the_softest_with_a_doctors_word,
    "reflex": leans_on_points_with_a_doctors_word,
    "sports_before": is_brisk_short_and_rubs,
    "sports_training": kneads_most,
    "sports_restorative": is_slow_long_and_strokes,
    "cosmetic_anti_cellulite": rolls_the_skin,
    "cosmetic_face": is_of_the_face_at_level_one,
    "neck_classical": kneads_the_neck_longest,
    "neck_relaxing": strokes_the_neck_slowly,
    "neck_point": presses_points_of_the_shoulders_alone,
    "neck_cosmetic": cares_for_the_skin_of_the_neck,
    "neck_wellness": is_the_softest_for_the_neck_with_a_doctors_word,
    "self": is_for_ones_own_hands,
    "baby_play": is_told_at_its_own_beat,
    "baby_relaxing": is_slower_and_softer_for_a_child,
    "baby_toning": is_livelier_and_never_harder,
    "baby_healing": is_softest_for_a_baby_with_a_doctors_word,
}


@pytest.mark.parametrize(
    ("kind", "makes"),
    DIFFERENCES.items(),
    ids=[f"{kind}_{makes.__name__}" for kind, makes in DIFFERENCES.items()],
)
def test_a_kind_makes_its_own_difference(kind: str, makes: Callable[[], bool]) -> None:
    assert makes(), f"{kind} no longer {makes.__name__.replace('_', ' ')}"


def test_every_kind_has_its_difference(knowledge: Knowledge) -> None:
    assert set(DIFFERENCES) == set(knowledge.kinds)


@pytest.mark.parametrize("kind", KNOWLEDGE.kinds.values(), ids=lambda kind: kind.id)
def test_a_kind_says_what_it_is_for_and_how_sure_medicine_is(kind: Any) -> None:
    assert all((kind.summary.strip(), kind.honest.strip(), kind.cites, kind.facts))


@pytest.mark.parametrize("kind", KNOWLEDGE.kinds)
def test_every_kind_is_served_by_a_protocol_for_each_of_its_receivers(kind: str) -> None:
    serving = [one for one in KNOWLEDGE.protocols.values() if kind in one.kinds]
    served = {receiver for one in serving for receiver in one.receivers}

    assert set(KNOWLEDGE.kinds[kind].receivers) <= served


@pytest.mark.parametrize("kind", [one.id for one in KNOWLEDGE.kinds.values() if one.needs_doctor])
def test_a_kind_for_an_illness_is_never_planned_without_a_doctors_word(kind: str) -> None:
    receiver = KNOWLEDGE.kinds[kind].receivers[0]
    asked = free_wish(kind, receiver, minutes=10)  # type: ignore[arg-type]
    plan = planned(asked, KNOWLEDGE)
    silent = well(receiver, asked.screening.measures)  # type: ignore[arg-type]

    found = check(plan, KNOWLEDGE, None, silent)

    assert "doctor_has_agreed" in {breach.rule for breach in found}


def test_two_kinds_never_give_the_same_plan() -> None:
    wishes: list[PlanRequest] = [free_wish(kind, giver="trained", minutes=15) for kind in KNOWLEDGE.kinds]
    adults = [wish for wish in wishes if "adult" in KNOWLEDGE.kinds[wish.kind or ""].receivers]

    plans = [str(replace(planned(wish, KNOWLEDGE), kind="").steps) for wish in adults]

    assert len(set(plans)) == len(plans)
