"""Whether a doctor's agreement counts today."""

from warmhands.model.screening import ScreeningRequest
from warmhands.screening.thresholds import AGREED_FOR_DAYS

WEAK_FLAGS = "weak_pain_flags"
"""Under this id a doctor agrees to several weak signs taken together."""


def is_agreed(name: str, request: ScreeningRequest) -> bool:
    """Whether a doctor agreed to `name` (a condition, kind, protocol or `weak_pain_flags`) recently enough.

    "an agreement older than 90 days (calendar days of `at`, in its own offset), or dated in the future,
    counts for nothing" (contract). Needs `request.at`; without it nothing counts.
    """
    said_on = request.doctor_agreed.get(name)
    if said_on is None or request.at is None:
        return False
    return 0 <= (request.at.date() - said_on).days <= AGREED_FOR_DAYS
