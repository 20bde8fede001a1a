"""Massages of somebody's own are offered once they keep every rule, and never before."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from cast import AT, well
from own_cast import example, house_with
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.mistake import Mistake
from warmhands.model.plan import Plan, PlanRequest
from warmhands.screening import screen
from warmhands.services.own_protocols import vet
from warmhands.services.plan_check import check_file
from warmhands.services.session_plan import plan_choices, plan_session

WISH = PlanRequest(10, "first_time", well(), "evening_strokes", position="prone")
ON_THE_SPINE = ("spinal", 'zone = "shoulder_top"', 'zone = "spine_line"')


def test_one_that_passes_is_offered_and_planned(tmp_path: Path) -> None:
    house = house_with(tmp_path)

    plan = plan_session(house, WISH, AT)

    assert isinstance(plan, Plan)
    assert plan.title == "Evening strokes"
    screening = screen(well(), house.library.knowledge())
    assert "evening_strokes" in {one.protocol for one in plan_choices(house, screening, "first_time")}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (ON_THE_SPINE, "is on the spine"),
        (("hard", "pressure = 2", "pressure = 4"), "does not fit"),
        (("hasty", "pace_cm_s = 3.0", "pace_cm_s = 12.0"), "cm/s"),
        (("abrupt", 'phase = "close"', 'phase = "settle"'), "close"),
        (("unsaid", 'say = "Stroke slowly', 'say = "Stroke. Then slowly'), "one sentence"),
        (("elbow", 'hand = "whole_hand"', 'hand = "elbow"'), "elbow"),
        (("unquoted", '"Evening strokes"', "Evening strokes"), "(line 3, column 9): what stands after `=`"),
        (("endless", "minutes = [5, 10, 15]", "minutes = [5, 10, 50]"), "50 minutes"),
    ],
)
def test_one_that_breaks_a_rule_is_left_out_with_its_fault(
    tmp_path: Path, change: tuple[str, str, str], says: str
) -> None:
    house = house_with(tmp_path, change)

    assert [one.id for one in house.own.kept] == ["evening_strokes"]
    assert change[0] not in house.library.knowledge().protocols
    faults = [fault for fault in house.own.faults if fault.file == f"{tmp_path.name}/{change[0]}.toml"]
    assert says in " ".join(fault.message for fault in faults)


def test_one_that_breaks_a_rule_cannot_be_asked_for(tmp_path: Path) -> None:
    house = house_with(tmp_path, ON_THE_SPINE)

    with pytest.raises(Mistake, match="spinal"):
        plan_session(house, replace(WISH, protocol="spinal"), AT)


def test_one_of_which_no_plan_comes_is_left_out(tmp_path: Path) -> None:
    between = example()[
        example().index('id = "shoulders"') - 10 : example().index('id = "last_strokes"') - 10
    ]
    shorter = example().replace(between, "").replace("[5, 10, 15]", "[5, 8, 10]").replace("evening", "empty")
    (tmp_path / "empty_strokes.toml").write_text(shorter, "utf-8")

    house = house_with(tmp_path)

    fault = house.own.faults[0]
    assert (fault.file, fault.message) == (
        f"{tmp_path.name}/empty_strokes.toml",
        "No plan comes out of it for: adult.",
    )


def test_the_example_of_the_page_passes_the_checker(tmp_path: Path) -> None:
    house = house_with(tmp_path)

    assert house.own.faults == ()
    assert check_file(house, example().encode(), "evening_strokes.toml", AT) == ()


def test_no_file_is_no_fault(tmp_path: Path) -> None:
    _, own = vet(open_library(own=tmp_path), speak(), str(tmp_path))

    assert (own.kept, own.faults) == ((), ())
