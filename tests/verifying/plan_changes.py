"""Ways to break a plan in one place."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace
from verifying_cast import HEALTHY

from warmhands.model.plan import LeftOut, Plan, Step
from warmhands.model.screening import ZoneLimit

Change = Callable[[Plan], Plan]


def step(at: int, **changes: Any) -> Change:
    """The step in this place, from 1, changed."""

    def change(plan: Plan) -> Plan:
        steps = list(plan.steps)
        steps[at - 1] = replace(steps[at - 1], **changes)
        return replace(plan, steps=tuple(steps))

    return change


def whole(**changes: Any) -> Change:
    """The plan itself, changed."""
    return lambda plan: replace(plan, **changes)


def lasting(seconds: int, **changes: Any) -> Change:
    """The plan lengthened or shortened by its steps in equal shares, so that the clock stays right."""

    def change(plan: Plan) -> Plan:
        share, rest = divmod(seconds, len(plan.steps))
        steps: list[Step] = []
        for at, one in enumerate(plan.steps):
            steps.append(replace(one, start_s=at * share, seconds=share))
        steps[-1] = replace(steps[-1], seconds=share + rest)
        return replace(plan, steps=tuple(steps), total_seconds=seconds, **changes)

    return change


def swapped(first: int, second: int) -> Change:
    """Two steps of the plan in each other's place; numbers and times stay with the place."""

    def change(plan: Plan) -> Plan:
        steps = list(plan.steps)
        one, other = steps[first - 1], steps[second - 1]
        steps[first - 1] = replace(other, n=one.n, start_s=one.start_s, seconds=one.seconds)
        steps[second - 1] = replace(one, n=other.n, start_s=other.start_s, seconds=other.seconds)
        return replace(plan, steps=tuple(steps))

    return change


def spared(zone: str, side: Any, most: int) -> Change:
    """The plan on a day on which a zone bears less."""
    return whole(limits=replace(HEALTHY, zones=(ZoneLimit(zone, side, most),)))


def left(fact: str, because: Any) -> Change:
    return whole(left_out=(LeftOut(f"guide:PROT-{fact}", because),))


def loose(at: int) -> Change:
    """The step no longer says which fact it carries, so that another rule has to find it missing."""
    return step(at, cites=("guide:TECH-02",), replaces=None)


def both(*changes: Change) -> Change:
    def change(plan: Plan) -> Plan:
        for one in changes:
            plan = one(plan)
        return plan

    return change
