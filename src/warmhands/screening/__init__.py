"""Turns answers into a screening: the strictest verdict, the limits and every cited reason."""

from warmhands.screening.ages import WEEKS_A_YEAR
from warmhands.screening.agreement import WEAK_FLAGS, is_agreed
from warmhands.screening.cards import due_cards
from warmhands.screening.effects import BECAUSE
from warmhands.screening.index import AFFECTED, PAIN_CARD
from warmhands.screening.judge import VALID_HOURS, screen

__all__ = [
    "AFFECTED",
    "BECAUSE",
    "PAIN_CARD",
    "VALID_HOURS",
    "WEAK_FLAGS",
    "WEEKS_A_YEAR",
    "due_cards",
    "is_agreed",
    "screen",
]
