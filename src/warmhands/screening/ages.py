"""How old the receiver is, as far as the safety rules ask."""

from collections.abc import Iterator

from warmhands.model.screening import Measures, ScreeningRequest
from warmhands.screening.thresholds import (
    FRAIL_OVER_YEARS,
    MINOR_UNDER_YEARS,
    TINY_UNDER_WEEKS,
    YOUNG_CHILD_UNDER_YEARS,
)

WEEKS_A_YEAR = 365.2425 / 7
"""Weeks in a mean year: ages in weeks and in years are compared through it."""


def is_young_child(request: ScreeningRequest) -> bool:
    """Whether a child counts as under three: "A child under 3, or of unknown age" (contract, due cards).

    Where both ages were given, the younger one counts: that is the safe side.
    """
    return (
        request.receiver == "child"
        and min(ages_in_years(request.measures), default=0.0) < YOUNG_CHILD_UNDER_YEARS
    )


def is_minor(request: ScreeningRequest) -> bool:
    """Whether "Adult or self of 13 to 17 years" holds (contract): up to the eighteenth birthday."""
    youngest = min(ages_in_years(request.measures), default=MINOR_UNDER_YEARS)
    return request.receiver in ("adult", "self") and youngest < MINOR_UNDER_YEARS


def is_over_75(request: ScreeningRequest) -> bool:
    """Whether "`age_years` > 75" holds (contract, measures); an age in weeks speaks as well."""
    return max(ages_in_years(request.measures), default=0.0) > FRAIL_OVER_YEARS


def is_under_8_weeks(request: ScreeningRequest) -> bool:
    """Whether a baby is under eight weeks by its ages: "hold by `age_weeks` too" (contract, due cards).

    An age in years alone speaks as well, which is the safe side: 0.1 years are five weeks.
    """
    if request.receiver != "baby":
        return False
    weeks = request.measures.age_weeks
    years = request.measures.age_years
    if weeks is None and years is not None:
        weeks = years * WEEKS_A_YEAR
    return weeks is not None and weeks < TINY_UNDER_WEEKS


def ages_in_years(measures: Measures) -> Iterator[float]:
    """Each age that was given, in years."""
    if measures.age_years is not None:
        yield measures.age_years
    if measures.age_weeks is not None:
        yield measures.age_weeks / WEEKS_A_YEAR
