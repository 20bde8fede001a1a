"""Hold a plan that was changed on the way: what was done, and the rest that is to follow it."""

from collections.abc import Iterator

from msgspec.structs import replace

from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Breach, Plan
from warmhands.model.screening import Limits, ZoneLimit
from warmhands.verifying.case import lay_out
from warmhands.verifying.pressure_rules import zones_of_the_day_are_spared
from warmhands.verifying.rulebook import check

SPARED = "zones_of_the_day_are_spared"
LONG_ENOUGH = "every_step_has_its_time"
REASONS = frozenset(
    {
        "choice_leaves_out_only_the_optional",
        "limit_is_no_reason_without_one",
        "time_is_no_reason_when_there_is_enough",
    }
)
CUT_SHORT = "length_is_whole_minutes"
LENGTHS = "length_fits_the_"
KEPT = (
    "protocol", "kind", "receiver", "giver", "position", "knowledge", "prepare", "after", "valid_until",
    "age_years", "age_weeks",
)  # fmt: skip
"""What a change on the way never touches."""


OPENINGS = ("first_step_opens", "adults_open_with_effleurage")
"""What a massage no longer owes whose opening strokes fell out."""


def check_changed(before: Plan, after: Plan, done: int, knowledge: Knowledge) -> tuple[Breach, ...]:
    """Every rule that the changed plan breaks; `before` is the verified plan that it came from.

    The whole is held to every rule, with six allowances. A place that hurt after it was worked was worked
    within the limits of that time: the first `done` steps owe the new limits nothing. A step that was broken
    off may be short. A massage that ends early owes no least length and no whole minutes, for the longer one
    was within every upper bound. Where the opening strokes hurt at the first touch, or are skipped, it goes
    on without them. Pain, a skip and lack of time leave steps out together, so one reason is told for all.
    Never may it be longer, looser, or for somebody else than the plan that was verified.
    """
    is_short = after.total_seconds < before.total_seconds
    opening = OPENINGS if _lost_its_opening(before, after) else ()
    return (
        *(
            one
            for one in check(after, knowledge)
            if one.rule not in opening and not _is_allowed(one, done, is_short=is_short)
        ),
        *_overworked(before, after, done, knowledge),
        *(Breach("changed_plan_keeps_its_frame", None, {"what": what}) for what in _lost(before, after)),
    )


def _lost_its_opening(before: Plan, after: Plan) -> bool:
    return not before.steps or not after.steps or after.steps[0].title != before.steps[0].title


def _overworked(before: Plan, after: Plan, done: int, knowledge: Knowledge) -> Iterator[Breach]:
    """What was done harder than the limits of its time allowed."""
    then = lay_out(replace(after, steps=after.steps[:done], limits=before.limits), knowledge, None, None)
    yield from (Breach(SPARED, fault.step, fault.details) for fault in zones_of_the_day_are_spared(then))


def _is_allowed(breach: Breach, done: int, *, is_short: bool) -> bool:
    if breach.rule in REASONS:
        return True
    if breach.rule in (SPARED, LONG_ENOUGH):
        return breach.step is not None and breach.step <= done
    return is_short and (breach.rule == CUT_SHORT or breach.rule.startswith(LENGTHS))


def _lost(before: Plan, after: Plan) -> Iterator[str]:
    """What the changed plan has of the other no longer, or too much of."""
    yield from (name for name in KEPT if getattr(before, name) != getattr(after, name))
    if after.total_seconds > before.total_seconds:
        yield "total_seconds"
    yield from _looser(before.limits, after.limits)


def _looser(before: Limits, after: Limits) -> Iterator[str]:
    if after.max_pressure > before.max_pressure or after.max_minutes > before.max_minutes:
        yield "limits"
    for name in ("techniques_off", "positions_off", "refused"):
        if set(getattr(before, name)) - set(getattr(after, name)):
            yield name
    if any(not _holds(limit, after.zones) for limit in before.zones):
        yield "zones"


def _holds(limit: ZoneLimit, zones: tuple[ZoneLimit, ...]) -> bool:
    return any(
        (one.zone, one.side) == (limit.zone, limit.side) and one.max_pressure <= limit.max_pressure
        for one in zones
    )
