"""Which conditions hold: what was ticked, what an age says, and what was measured."""

from collections.abc import Iterator

from msgspec import Struct

from warmhands.model.screening import ScreeningRequest
from warmhands.screening.ages import is_minor, is_over_75, is_under_8_weeks, is_young_child
from warmhands.screening.index import Index
from warmhands.screening.thresholds import (
    BABY_STOP_FROM_C,
    FEED_UNDER_H,
    FEVER_FROM_C,
    MEAL_UNDER_H,
    VACCINATION_UNDER_H,
)

BABY_FEVER_WAIT_H = 24.0


class Held(Struct, frozen=True):
    """What holds today: conditions with all their effects, and the waits in hours that measures demand."""

    conditions: frozenset[str]
    measured_waits: tuple[tuple[str, float], ...]


def what_holds(request: ScreeningRequest, index: Index) -> Held:
    """The conditions that hold.

    "unsure is judged as yes"; "`only_if`: the condition counts only when its parent is yes or unsure";
    "a measure speaks even when nobody ticked" (contract). An answer of no never silences a measure or an age.
    """
    held = {name for name, answer in request.answers.items() if answer != "no"}
    held.update(_by_age(request), _by_temperature(request))
    orphans = {name for name in held if (index.known[name].condition.only_if or name) not in held}
    return Held(frozenset(held - orphans), tuple(_waits(request)))


def _by_age(request: ScreeningRequest) -> Iterator[str]:
    """What holds "by itself": a baby is under a year and a child under twelve by being the receiver."""
    if request.receiver == "child":
        yield "child_under_12"
    if request.receiver == "baby":
        yield "infant_under_1_year"
    if is_under_8_weeks(request):
        yield "infant_under_8_weeks"
    if is_minor(request):
        yield "consent_minor"
    if is_over_75(request):
        yield "frail_or_very_old"


def _by_temperature(request: ScreeningRequest) -> Iterator[str]:
    """What a temperature says: fever from 37.2 °C; for a baby "≥ 38.0 → as the stop it is".

    A baby between the two waits: `_waits`.
    """
    degrees = request.measures.temperature_c
    if degrees is None:
        return
    if request.receiver == "baby":
        if degrees >= BABY_STOP_FROM_C:
            yield "infant_fever_or_unwell"
    elif degrees >= FEVER_FROM_C:
        yield "fever"


def _waits(request: ScreeningRequest) -> Iterator[tuple[str, float]]:
    """The waits that measures demand, in hours: "each waits for what is left"."""
    measures = request.measures
    baby = request.receiver == "baby"
    degrees = measures.temperature_c
    if baby and degrees is not None and FEVER_FROM_C <= degrees < BABY_STOP_FROM_C:
        yield "infant_fever_or_unwell", BABY_FEVER_WAIT_H
    if baby:
        yield from _rest("infant_just_fed", measures.hours_since_feed, FEED_UNDER_H)
    else:
        yield from _rest("heavy_meal", measures.hours_since_meal, MEAL_UNDER_H)
    if baby or is_young_child(request):
        yield from _rest("infant_vaccinated", measures.hours_since_vaccination, VACCINATION_UNDER_H)


def _rest(name: str, since: float | None, least: float) -> Iterator[tuple[str, float]]:
    if since is not None and since < least:
        yield name, least - since
