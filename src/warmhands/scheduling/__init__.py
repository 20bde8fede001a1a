"""Turns free times and a rhythm into the times of a course, and says how they change in a calendar."""

from warmhands.scheduling.layout import Ask, lay_out
from warmhands.scheduling.revising import cancel, revise
from warmhands.scheduling.rhythm import rhythm_of, rules_for

__all__ = ["Ask", "cancel", "lay_out", "revise", "rhythm_of", "rules_for"]
