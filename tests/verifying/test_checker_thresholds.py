"""What lies at a limit is allowed; what lies just beyond it is in the table of broken plans."""

import pytest
from msgspec.structs import replace
from plan_changes import Change, both, lasting, left, loose, spared, step, whole
from verifying_cast import GENTLE, GOOD, HEALTHY, instead_of, of_today, with_offers

from warmhands.model.knowledge import Knowledge
from warmhands.verifying import check

TWENTY_FIVE = " ".join(["slowly"] * 25)
ALLOWED: dict[str, tuple[str, Change]] = {
    "effleurage at 1 cm/s": ("light", step(1, pace_cm_s=1.0)),
    "effleurage at 10 cm/s": ("light", step(1, pace_cm_s=10.0)),
    "25 words": ("light", step(3, say=TWENTY_FIVE)),
    "a number with a point is one sentence": ("light", step(3, say="Count to 2.5 and let go.")),
    "5 minutes of a first-time giver": ("light", lasting(300)),
    "15 minutes of a first-time giver": ("light", lasting(900)),
    "30 minutes of trained hands": ("back", lasting(1800)),
    "10 minutes for a baby": ("baby", lasting(600)),
    "30 minutes for a face, by anybody": ("face", lasting(1800)),
    "as many minutes as the day has": ("light", whole(limits=replace(HEALTHY, max_minutes=9))),
    "level 2 of a first-time giver": ("light", step(2, pressure=2)),
    "level 3 on the shoulder tops of trained hands": ("back", step(6, pressure=3)),
    "level 2 on the nape": ("neck", step(1, pressure=2)),
    "level 2 between the shoulder blades": ("light", step(4, pressure=2)),
    "level 2 for a child of three": ("child", both(whole(age_years=3), step(3, pressure=2))),
    "a pinched child of three": (
        "child",
        both(whole(age_years=3), step(2, technique="pinching", cites=("guide:TECH-02",))),
    ),
    "a baby of eight weeks": ("baby", whole(age_weeks=8)),
    "a baby of 51 weeks": ("baby", whole(age_weeks=51.9)),
    "a child of one": ("child", whole(age_years=1, limits=GENTLE)),
    "a child just under thirteen": ("child", whole(age_years=12.9)),
    "somebody of thirteen": ("light", whole(age_years=13)),
    "partner massage at eighteen": ("partner", whole(age_years=18)),
    "soft fists of practised hands on the shoulder tops": (
        "neck",
        step(
            3, technique="compression", hand="fist", cites=("guide:BODY-27",), replaces=instead_of("NECK-03")
        ),
    ),
    "a spared left side, worked on the right": (
        "light",
        both(spared("shoulder_blade", "left", 0), step(3, zone="shoulder_blade", side="right")),
    ),
    "a thing that strokes the back": ("back", step(12, hand="object")),
    "squeezing outwards from the nape": ("neck", step(4, direction="outward")),
    "a stronger stroke that begins above the waist": (
        "back",
        step(11, zone="long_back_muscles", to_zone="shoulder_top", pressure=2),
    ),
}


@pytest.mark.parametrize("name", ALLOWED)
def test_what_lies_at_the_limit_is_allowed(name: str, knowledge: Knowledge) -> None:
    good, change = ALLOWED[name]

    assert check(change(of_today(GOOD[good], knowledge)), with_offers(knowledge)) == ()


@pytest.mark.parametrize(("seconds", "speaks"), [(240, False), (300, True), (360, True)])
def test_time_is_a_reason_only_below_thirty_seconds_for_each_step(
    seconds: int, speaks: bool, knowledge: Knowledge
) -> None:
    short = both(loose(8), left("ADULT-08", "time"), lasting(seconds))
    plan = short(of_today(GOOD["back"], knowledge))

    found = {one.rule for one in check(plan, with_offers(knowledge))}

    assert ("time_is_no_reason_when_there_is_enough" in found) is speaks


def test_a_limit_of_the_day_makes_a_limit_a_true_reason(knowledge: Knowledge) -> None:
    limits = both(loose(8), left("ADULT-08", "limit"), spared("shoulder_top", "left", 2))
    plan = limits(of_today(GOOD["back"], knowledge))

    found = {one.rule for one in check(plan, with_offers(knowledge))}

    assert "limit_is_no_reason_without_one" not in found
