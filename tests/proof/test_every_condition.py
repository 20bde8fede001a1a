"""Every condition, every pair: a safe massage or none. `python dev.py prove` tries far more of them."""

import tomllib

import msgspec
import pytest
from msgspec.structs import replace

from own_cast import example
from proof.exhaustive import FEW, Search, cleared, every_place, told_at
from proof.laws import Scale
from proof.offers import Matter, matter, offers
from proof.people import PAIRED, PEOPLE, Asking, Someone, ways_to_tell
from proof.trial import Thorough, Trial, least_usual_most, usual
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan
from warmhands.model.protocol import Protocol
from warmhands.model.screening import ZoneLimit
from warmhands.planning import NoPlan, arrange
from warmhands.screening import screen

ADULT = PEOPLE[0]


@pytest.mark.parametrize("someone", PEOPLE, ids=lambda someone: someone.name)
def test_whatever_holds_for_somebody_they_get_a_safe_massage_or_none(
    someone: Someone, knowledge: Knowledge
) -> None:
    is_paired = someone.name in PAIRED
    search = Search(someone, knowledge, Thorough(usual, errands=not is_paired))

    known = search.alone(every_place(knowledge) if is_paired else FEW)
    if is_paired:
        search.pairs(cleared(told_at(known, FEW)))

    assert search.figures.unsafe == []
    assert search.figures.planned > 100


def test_a_protocol_that_works_where_it_must_not_is_found(knowledge: Knowledge) -> None:
    light = knowledge.protocols["light_home"]
    patting = replace(light.steps[1].ways[0], technique="tapotement", zone="low_back", to_zone=None)
    steps = (light.steps[0], replace(light.steps[1], ways=(patting,)), *light.steps[2:])
    broken = replace(knowledge, protocols={"light_home": replace(light, steps=steps)})

    search = Search(ADULT, broken, Thorough(usual))
    search.alone(())

    assert any("breaks low_back_is_never_patted" in one for one in search.figures.unsafe)


def test_a_condition_that_loosens_is_found(knowledge: Knowledge) -> None:
    search = Search(ADULT, knowledge, Thorough(usual))
    bruised, thinned = (
        search._one(next(ways_to_tell(knowledge.conditions[name], FEW)))
        for name in ("migraine", "easy_bruising")
    )

    search._compare((bruised.told,), bruised.screening, thinned)

    assert search.figures.unsafe == ["adult: migraine loosens easy_bruising"]


def test_limits_that_a_massage_cannot_feel_change_none_of_its_steps(knowledge: Knowledge) -> None:
    request = Asking(ADULT, knowledge).request()
    healthy = screen(request, knowledge)

    for group in offers("adult", knowledge, broad=False).values():
        limits = replace(healthy.limits, **_unfelt(matter(group, knowledge), knowledge))
        for offer in group:
            wish = offer.wish(offer.shape.minutes[0], request)
            plain = arrange(offer.shape, wish, healthy, knowledge)
            limited = arrange(offer.shape, wish, replace(healthy, limits=limits), knowledge)
            assert _steps(limited) == _steps(plain)


def _steps(answer: Plan | NoPlan) -> object:
    return answer.steps if isinstance(answer, Plan) else answer


def _unfelt(felt: Matter, knowledge: Knowledge) -> dict[str, object]:
    zones = tuple(ZoneLimit(zone, "both", 0) for zone in knowledge.zones if zone not in felt.zones)
    techniques = tuple(one for one in knowledge.techniques if one not in felt.techniques)
    return {"zones": zones, "techniques_off": techniques}


def test_days_that_a_protocol_cannot_tell_apart_are_planned_once(knowledge: Knowledge) -> None:
    asking = Asking(ADULT, knowledge)
    bruised = next(one for one in ways_to_tell(knowledge.conditions["bruise"], FEW) if one.places)
    trial = Trial("adult", knowledge, Thorough(usual))
    screening = screen(asking.request(bruised), knowledge)

    trial.judge(asking.request(bruised), screening, "first")
    planned = trial.figures.planned
    trial.judge(asking.request(bruised), screening, "again")

    assert trial.figures.planned == planned > 0


def test_the_scale_tells_stricter_from_looser_and_left_from_right(knowledge: Knowledge) -> None:
    scale = Scale(knowledge)
    healthy = screen(Asking(ADULT, knowledge).request(), knowledge)
    left, right = (
        replace(healthy, limits=replace(healthy.limits, zones=(ZoneLimit("nape", side, 0),)))
        for side in ("left", "right")
    )

    assert scale.is_no_looser(left, healthy)
    assert not scale.is_no_looser(healthy, left)
    assert not scale.is_no_looser(left, right)
    assert scale.is_mirror(left, right)
    assert not scale.is_mirror(left, left)


def test_a_massage_of_somebodys_own_that_passed_the_checker_is_as_safe(knowledge: Knowledge) -> None:
    own = msgspec.convert(tomllib.loads(example()), Protocol)
    alone = replace(knowledge, protocols={own.id: own}, compositions={})

    search = Search(ADULT, alone, Thorough(least_usual_most))
    search.alone(every_place(alone))

    assert search.figures.unsafe == []
    assert search.figures.planned > 100
