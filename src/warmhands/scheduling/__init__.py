"""Turns free times and a rhythm into the times of a course, and says how they change in a calendar."""

from warmhands.scheduling.layout import Ask, lay_out
from warmhands.scheduling.revising import cancel_all, revise, skip
from warmhands.scheduling.rhythm import rhythm_of, rules_for

__all__ = ["Ask", "cancel_all", "lay_out", "revise", "rhythm_of", "rules_for", "skip"]
