"""Turns a screening, a wish and some minutes into a plan, or into the reasons why there is none."""

from warmhands.planning.composing import arrange, compose, is_offered, ranked
from warmhands.planning.drafting import Draft, NoPlan, draft, fitting_minutes, usual_kind, usual_minutes
from warmhands.planning.freely import free_massage
from warmhands.planning.locating import Source, source
from warmhands.planning.resuming import Break, left_out_now, resume, rooms
from warmhands.planning.timing import Span, allot, cost, keep

__all__ = [
    "Break",
    "Draft",
    "NoPlan",
    "Source",
    "Span",
    "allot",
    "arrange",
    "compose",
    "cost",
    "draft",
    "fitting_minutes",
    "free_massage",
    "is_offered",
    "keep",
    "left_out_now",
    "ranked",
    "resume",
    "rooms",
    "source",
    "usual_kind",
    "usual_minutes",
]
