"""Knowledge that nobody has written yet, and knowledge that cannot be judged."""

from typing import Any

import pytest
from msgspec.structs import replace

from cast import ana, tell, well
from warmhands.model.knowledge import FurtherEffect, Knowledge
from warmhands.model.screening import Place, ZoneLimit
from warmhands.screening import screen


def changed(knowledge: Knowledge, name: str, **fields: Any) -> Knowledge:
    condition = replace(knowledge.conditions[name], **fields)
    return replace(knowledge, conditions={**knowledge.conditions, name: condition})


def test_a_stop_for_some_zones_shuts_those_zones(knowledge: Knowledge) -> None:
    other = changed(knowledge, "scabies_or_lice", zones=("thigh", "foot"))

    screening = screen(tell(well(), "d_body", "scabies_or_lice"), other)

    assert screening.verdict == "go_with_limits"
    assert screening.limits.zones == (ZoneLimit("foot", "both", 0), ZoneLimit("thigh", "both", 0))
    assert [one.because for one in screening.findings] == ["stop_zones"]


def test_a_stop_for_the_place_affected_without_a_place_stops(knowledge: Knowledge) -> None:
    other = changed(knowledge, "scabies_or_lice", zones=("affected",))

    assert screen(tell(well(), "d_body", "scabies_or_lice"), other).verdict == "stop"


def test_a_further_stop_is_a_stop_too(knowledge: Knowledge) -> None:
    other = changed(knowledge, "bruise", also=(FurtherEffect("stop", ("all",)),))

    screening = screen(tell(well(), "d_body", "bruise", places=(Place("nape"),)), other)

    assert screening.verdict == "stop"


def test_a_changed_copy_is_judged_by_itself(knowledge: Knowledge) -> None:
    other = changed(knowledge, "bruise", effect="stop", zones=("all",))
    request = tell(well(), "d_body", "bruise", places=(Place("nape"),))

    assert screen(request, knowledge).verdict == "go_with_limits"
    assert screen(request, other).verdict == "stop"
    assert screen(request, knowledge).verdict == "go_with_limits"


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("fever", {"hours": None}),
        ("bruise", {"also": (FurtherEffect("defer", ("all",)),)}),
        ("easy_bruising", {"max_level": None}),
        ("bruise", {"zones": ()}),
        ("bruise", {"zones": ("nowhere",)}),
    ],
)
def test_a_condition_that_cannot_be_judged_is_refused_by_name(
    knowledge: Knowledge, name: str, fields: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match=name):
        screen(ana(), changed(knowledge, name, **fields))


def test_a_request_without_a_moment_is_not_judged(knowledge: Knowledge) -> None:
    with pytest.raises(ValueError, match="moment"):
        screen(replace(ana(), at=None), knowledge)
