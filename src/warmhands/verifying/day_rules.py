"""Today's limits: kept, and no looser than the screening that the plan stands on."""

from collections.abc import Iterator

from warmhands.model.screening import ZoneLimit
from warmhands.model.vocabulary import CLEARED
from warmhands.verifying.case import Case, Fault


def position_is_open_today(case: Case) -> Iterator[Fault]:
    """The position is not one that today's limits close."""
    if any(case.plan.position in limits.positions_off for limits in case.day):
        yield Fault(None, {"position": case.plan.position.replace("_", " ")})


def massage_is_not_refused_today(case: Case) -> Iterator[Fault]:
    """Neither protocol nor kind is refused by today's limits."""
    refused = {name for limits in case.day for name in limits.refused}
    for name in (case.plan.protocol, case.plan.kind):
        if name in refused:
            yield Fault(None, {"refused": str(name).replace("_", " ")})


def limits_keep_the_receivers_ceiling(case: Case) -> Iterator[Fault]:
    """The plan's limits say no more than the receiver ever bears, and no more than 60 minutes."""
    limits = case.plan.limits
    if not 0 <= limits.max_pressure <= case.receiver_ceiling:
        said = f"pressure {limits.max_pressure}"
        yield Fault(None, {"said": said, "most": f"pressure {case.receiver_ceiling}"})
    if not 0 <= limits.max_minutes <= 60:
        yield Fault(None, {"said": f"{limits.max_minutes} minutes", "most": "60 minutes"})


def limits_name_known_zones(case: Case) -> Iterator[Fault]:
    """A limit of a zone that nobody knows protects nothing."""
    for limits in case.day:
        for limit in limits.zones:
            if not case.knowledge.zones_of(limit.zone):
                yield Fault(None, {"zone": limit.zone})


def verdict_allows_a_massage(case: Case) -> Iterator[Fault]:
    """Only `go` and `go_with_limits` lead to a plan."""
    if case.screening is not None and case.screening.verdict not in CLEARED:
        yield Fault(None, {"verdict": case.screening.verdict.replace("_", " ")})


def receiver_is_the_one_screened(case: Case) -> Iterator[Fault]:
    """The plan is for the receiver whose answers were judged."""
    if case.screening is not None and case.plan.receiver != case.screening.receiver:
        yield Fault(None, {"said": case.plan.receiver, "screened": case.screening.receiver})


def age_is_the_one_screened(case: Case) -> Iterator[Fault]:
    """The plan's age is that of the screening."""
    if case.screening is not None and case.plan.age_years != case.screening.age_years:
        yield Fault(None, {"said": f"{case.plan.age_years}", "screened": f"{case.screening.age_years}"})
    weeks = None if case.request is None else case.request.measures.age_weeks
    if case.request is not None and case.plan.age_weeks != weeks:
        yield Fault(None, {"said": f"{case.plan.age_weeks} weeks", "screened": f"{weeks} weeks"})


def validity_is_that_of_the_screening(case: Case) -> Iterator[Fault]:
    """A plan is good for as long as the answers it was made for."""
    if case.screening is not None and case.plan.valid_until != case.screening.valid_until:
        screened = case.screening.valid_until.isoformat()
        yield Fault(None, {"said": case.plan.valid_until.isoformat(), "screened": screened})


def limits_are_as_strict_as_the_screening(case: Case) -> Iterator[Fault]:
    """Nothing that the screening forbids has gone missing from the plan's limits."""
    if case.screening is None:
        return
    said, screened = case.plan.limits, case.screening.limits
    for field in ("max_pressure", "max_minutes"):
        if getattr(said, field) > getattr(screened, field):
            yield Fault(None, {"missing": f"{field} {getattr(screened, field)}"})
    for field in ("techniques_off", "positions_off", "refused"):
        for word in sorted(set(getattr(screened, field)) - set(getattr(said, field))):
            yield Fault(None, {"missing": f"{field} {word}"})
    for limit in screened.zones:
        if not all(_holds(limit, side, said.zones) for side in _halves(limit.side)):
            yield Fault(None, {"missing": f"{case.plain(limit.zone)} ({limit.side}) {limit.max_pressure}"})


def _holds(limit: ZoneLimit, side: str, said: tuple[ZoneLimit, ...]) -> bool:
    return any(
        one.zone == limit.zone and one.side in {side, "both"} and one.max_pressure <= limit.max_pressure
        for one in said
    )


def _halves(side: str) -> tuple[str, ...]:
    return ("left", "right") if side == "both" else (side,)


RULES = (
    position_is_open_today,
    massage_is_not_refused_today,
    limits_keep_the_receivers_ceiling,
    limits_name_known_zones,
    verdict_allows_a_massage,
    receiver_is_the_one_screened,
    age_is_the_one_screened,
    validity_is_that_of_the_screening,
    limits_are_as_strict_as_the_screening,
)
