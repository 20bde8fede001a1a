"""Plans of our own planner pass; broken in any of these ways, in any step, they do not."""

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from cast import well
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import LeftOut, Plan, PlanRequest, Step
from warmhands.model.protocol import Replacement
from warmhands.model.vocabulary import Giver
from warmhands.planning import compose
from warmhands.screening import screen
from warmhands.verifying import check

LONG = " ".join(["slowly"] * 26)
ODD_PLACES = ("spine_line", "tailbone", "throat", "notch_below_ear", "armpit", "groin", "collarbone_hollow")
MORE_ODD_PLACES = ("knee_back", "breast_genital", "eyes", "fontanelle", "navel", "funny_bone", "wing", "")
STEP_MUTANTS: dict[str, dict[str, Any]] = {
    **{f"works {zone or 'nothing'}": {"zone": zone} for zone in (*ODD_PLACES, *MORE_ODD_PLACES)},
    **{f"ends in {zone or 'nothing'}": {"to_zone": zone} for zone in (*ODD_PLACES, *MORE_ODD_PLACES)},
    **{f"pressure {level}": {"pressure": level} for level in (-1, 0, 3, 4, 5, 10**30)},
    **{f"lasts {seconds} s": {"seconds": seconds} for seconds in (-1, 0, 1, 4, 10**30)},
    **{f"starts at {start} s": {"start_s": start} for start in (-1, 7, 10**30)},
    **{f"pace {pace}": {"pace_cm_s": pace} for pace in (-1.0, 0.0, 31.0, float("inf"), float("nan"))},
    **{f"beats {beats}": {"beats_per_minute": beats} for beats in (-60, 0, 301, 10**30)},
    **{f"is step {n}": {"n": n} for n in (-1, 0, 10**30)},
    **{f"by {hand}": {"hand": hand} for hand in ("elbow", "knee", "fist", "knuckles")},
    **{f"does {one}": {"technique": one} for one in ("cracking", "mobilisation", "pinching", "squeezing")},
    "goes backwards": {"direction": "backwards"},
    "on the far side": {"side": "far"},
    "in no phase": {"phase": "encore"},
    "has no title": {"title": "  "},
    "says nothing": {"say": ""},
    "says a mark": {"say": "!"},
    "says 26 words": {"say": LONG},
    "says two sentences": {"say": "Stroke up. Stroke down."},
    "cites nothing": {"cites": (), "replaces": None},
    "cites an unknown fact": {"cites": ("guide:TECH-999",)},
    "cites an unknown source": {"cites": ("source:grandmother",)},
    "cites ours without a word": {"cites": ("ours:",)},
    "cites the larynx": {"cites": ("guide:PROT-SELF-08",)},
    "replaces an unknown fact": {"replaces": Replacement("guide:PROT-ADULT-99", "Why not.")},
    "replaces without a reason": {"replaces": Replacement("guide:PROT-ADULT-05", " ")},
    "replaces a word": {"replaces": Replacement("ours:opening", "Why not.")},
}


def without(plan: Plan, at: int) -> Plan:
    return replace(plan, steps=plan.steps[:at] + plan.steps[at:][1:])


def limited(**changes: Any) -> Callable[[Plan], Plan]:
    return lambda plan: replace(plan, limits=replace(plan.limits, **changes))


PLAN_MUTANTS: dict[str, Callable[[Plan], Plan]] = {
    "a second more": lambda plan: replace(plan, total_seconds=plan.total_seconds + 1),
    "a minute less": lambda plan: replace(plan, total_seconds=plan.total_seconds - 60),
    "no time": lambda plan: replace(plan, total_seconds=0),
    "time below nothing": lambda plan: replace(plan, total_seconds=-600),
    "endless": lambda plan: replace(plan, total_seconds=10**30),
    "no steps": lambda plan: replace(plan, steps=()),
    "first step gone": lambda plan: without(plan, 0),
    "middle step gone": lambda plan: without(plan, len(plan.steps) // 2),
    "last step gone": lambda plan: without(plan, len(plan.steps) - 1),
    "last step twice": lambda plan: replace(plan, steps=(*plan.steps, plan.steps[-1])),
    "turned round": lambda plan: replace(plan, steps=plan.steps[::-1]),
    "no title": lambda plan: replace(plan, title=""),
    "unknown protocol": lambda plan: replace(plan, protocol="lomi_lomi"),
    "another protocol": lambda plan: replace(plan, protocol="neck_stages", kind="relaxing"),
    "unknown kind": lambda plan: replace(plan, kind="magic"),
    "a kind of another protocol": lambda plan: replace(plan, kind="medicinal"),
    "for a baby": lambda plan: replace(plan, receiver="baby"),
    "for oneself": lambda plan: replace(plan, receiver="self"),
    "by nobody known": lambda plan: replace(plan, giver="guru"),
    "on the back": lambda plan: replace(plan, position="supine"),
    "of other knowledge": lambda plan: replace(plan, knowledge="x"),
    "nothing prepared": lambda plan: replace(plan, prepare=()),
    "an age below nothing": lambda plan: replace(plan, age_years=-1),
    "an age above all": lambda plan: replace(plan, age_years=500),
    "an age of no number": lambda plan: replace(plan, age_years=float("nan")),
    "something done left out": lambda plan: replace(plan, left_out=(LeftOut(claimed(plan), "time"),)),
    "something unknown left out": lambda plan: replace(plan, left_out=(LeftOut("guide:X", "time"),)),
    "the position closed": lambda plan: limited(positions_off=(plan.position,))(plan),
    "the kind refused": lambda plan: limited(refused=(plan.kind,))(plan),
    "the technique off": limited(techniques_off=("effleurage",)),
    "no pressure left": limited(max_pressure=0),
    "no minutes left": limited(max_minutes=0),
    "limits above all": limited(max_pressure=5),
    "limits below nothing": limited(max_pressure=-1),
    "no end of minutes": limited(max_minutes=10**30),
}


def claimed(plan: Plan) -> str:
    cites = (cite for step in plan.steps for cite in step.cites if cite.startswith("guide:PROT-"))
    return next(cites, plan.steps[0].cites[0])


def composed(wished: tuple[str | None, Giver, int], knowledge: Knowledge) -> Plan:
    request = well()
    protocol, giver, minutes = wished
    wish = PlanRequest(minutes=minutes, giver=giver, screening=request, protocol=protocol, kind="relaxing")
    if protocol == "neck_stages":
        wish = replace(wish, kind="neck_relaxing")
    plan = compose(wish, screen(request, knowledge), knowledge)
    assert isinstance(plan, Plan)
    return plan


PLANS: tuple[tuple[str | None, Giver, int], ...] = (
    (None, "first_time", 12),
    ("light_home", "first_time", 12),
    ("simple_back", "first_time", 12),
    ("neck_stages", "first_time", 10),
)


@pytest.fixture(scope="module", params=PLANS, ids=lambda params: params[0])
def plan(request: pytest.FixtureRequest, knowledge: Knowledge) -> Plan:
    return composed(request.param, knowledge)


def test_the_plan_itself_passes(plan: Plan, knowledge: Knowledge) -> None:
    assert check(plan, knowledge) == ()


@pytest.mark.parametrize("name", STEP_MUTANTS)
def test_a_broken_step_is_found_wherever_it_stands(name: str, plan: Plan, knowledge: Knowledge) -> None:
    missed = [
        step.title
        for at, step in enumerate(plan.steps)
        if not check(_with(plan, at, replace(step, **STEP_MUTANTS[name])), knowledge)
    ]

    assert missed == []


@pytest.mark.parametrize("name", PLAN_MUTANTS)
def test_a_broken_plan_is_found(name: str, plan: Plan, knowledge: Knowledge) -> None:
    mutant = PLAN_MUTANTS[name](plan)

    assert check(mutant, knowledge) != ()


def test_every_field_of_a_step_is_broken_in_some_way() -> None:
    broken = {field for changes in STEP_MUTANTS.values() for field in changes}

    assert broken == set(Step.__struct_fields__)


def _with(plan: Plan, at: int, step: Step) -> Plan:
    return replace(plan, steps=(*plan.steps[:at], step, *plan.steps[at + 1 :]))
