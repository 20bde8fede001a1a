"""A baby under eight weeks is only held, for five minutes, and the story is told all the same."""

from typing import get_args

import pytest
from intake_cast import NOW, home
from msgspec.structs import replace

from cast import AT, tell, well
from warmhands.model.plan import Plan, PlanRequest
from warmhands.model.screening import Measures, ScreeningRequest
from warmhands.model.vocabulary import Giver
from warmhands.services.rhyme_read import rhyme_of
from warmhands.services.session_plan import plan_session

GAMES = ("baby_rails", "baby_train")


def baby(weeks: float) -> ScreeningRequest:
    return well("baby", Measures(age_weeks=weeks))


def planned(request: ScreeningRequest, game: str = "baby_rails", giver: Giver = "first_time") -> Plan:
    wish = PlanRequest(minutes=5, giver=giver, screening=replace(request, at=AT), protocol=game)
    plan = plan_session(home(), wish, NOW)
    assert isinstance(plan, Plan), plan
    return plan


@pytest.mark.parametrize("giver", get_args(Giver))
@pytest.mark.parametrize("game", GAMES)
@pytest.mark.parametrize("weeks", [0, 3, 7.9])
def test_under_eight_weeks_the_hands_only_rest(game: str, weeks: float, giver: Giver) -> None:
    plan = planned(baby(weeks), game, giver)

    assert {step.technique for step in plan.steps} == {"hold"}
    assert plan.limits.max_minutes == 5
    assert plan.checked.findings == ()


@pytest.mark.parametrize("weeks", [8, 8.1, 20])
def test_from_eight_weeks_on_the_train_rolls(weeks: float) -> None:
    assert "effleurage" in {step.technique for step in planned(baby(weeks)).steps}


def test_a_tick_counts_where_nobody_told_the_age() -> None:
    request = tell(well("baby"), "i_profile", "infant_under_8_weeks")

    assert {step.technique for step in planned(request).steps} == {"hold"}


@pytest.mark.parametrize("game", GAMES)
def test_the_story_is_told_with_still_hands(game: str) -> None:
    sung = rhyme_of(home(), game)
    plan = planned(baby(5), game)

    assert sung is not None
    moved = [step.title for step in plan.steps if step.title.endswith("told softly")]
    gestures = {line.gesture for title in moved for line in sung.verses[title].lines}
    assert moved
    assert gestures == {"Still, warm hands."}
