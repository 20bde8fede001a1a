"""A massage of one part of the body is shown from near."""

import pytest
from msgspec.structs import replace

from cast import well
from warmhands.journal import open_journal
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.plan import Plan, PlanRequest
from warmhands.pictures.choice import picture_of
from warmhands.services.house import House
from warmhands.services.session_plan import plan_session


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    house = House(open_library(), speak(), open_journal(f"sqlite:///{tmp_path_factory.mktemp('kept')}/it.db"))
    request = well()
    assert request.at is not None
    wish = PlanRequest(15, "practised", request, kind="relaxing", zones=("legs",), position="prone")
    answer = plan_session(house, wish, request.at)
    assert isinstance(answer, Plan)
    return answer


def test_a_massage_of_the_legs_shows_the_legs(plan: Plan) -> None:
    assert picture_of(plan, "man").name == "man_legs"


@pytest.mark.parametrize(
    ("of_six", "name"), [(2, "neutral_prone"), (3, "neutral_prone"), (4, "neutral_legs")]
)
def test_the_legs_are_shown_when_they_get_more_than_half_of_the_time(
    of_six: int, name: str, plan: Plan
) -> None:
    legs, back = (replace(plan.steps[0], zone=zone, seconds=10) for zone in ("calf", "low_back"))
    mixed = replace(plan, steps=(legs,) * of_six + (back,) * (6 - of_six), total_seconds=60)

    assert picture_of(mixed).name == name
