"""Turns answers into a screening: the strictest verdict, the limits and every cited reason."""

from warmhands.screening.agreement import is_agreed
from warmhands.screening.cards import due_cards
from warmhands.screening.effects import BECAUSE
from warmhands.screening.judge import screen

__all__ = ["BECAUSE", "due_cards", "is_agreed", "screen"]
