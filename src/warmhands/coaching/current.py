"""The plan as it is led by now: what was done so far, and what is to come."""

from collections.abc import Iterator

from msgspec.structs import replace

from warmhands.coaching.clock import length_ms
from warmhands.coaching.pressure import work
from warmhands.model.coaching import CoachState
from warmhands.model.plan import Plan, Step
from warmhands.model.screening import ZoneLimit


def plan_now(plan: Plan, state: CoachState) -> tuple[Plan, int]:
    """The plan with the steps of the state, in whole seconds, and how many of them are done.

    What was broken off is as long as it was given. Steps to come have the pressure that is left to them,
    and what has hurt or was too hard stands among the limits.
    """
    done, steps, ends_ms = 0, list[Step](), 0
    for index, step in _led(state):
        begins_s = round(ends_ms / 1000)
        ends_ms += length_ms(state, index)
        seconds = round(ends_ms / 1000) - begins_s
        if index < state.step or seconds > 0:
            steps.append(replace(step, n=len(steps) + 1, start_s=begins_s, seconds=seconds))
            done += index < state.step
    limits = plan.limits.tightened(
        ZoneLimit(each.zone, each.side, each.max_pressure) for each in state.ceilings
    )
    return replace(plan, steps=tuple(steps), total_seconds=round(ends_ms / 1000), limits=limits), done


def _led(state: CoachState) -> Iterator[tuple[int, Step]]:
    for index, leg in enumerate(state.legs):
        if index < state.step:
            if length_ms(state, index) > 0:
                yield index, leg.step
        elif done := work(state, index):
            place = {"zone": done.zone, "to_zone": done.to_zone, "side": done.side}
            yield index, replace(leg.step, pressure=done.pressure, **place)
