"""A plan from a file, once the checker has passed it; else the reasons, said."""

from collections.abc import Callable
from datetime import datetime

from warmhands.cli.door import Door
from warmhands.cli.page import paragraph
from warmhands.cli.show_check import show_check
from warmhands.cli.show_plan import show_refusal
from warmhands.model.plan import CheckFinding, Plan, Refusal
from warmhands.services.house import House

Asks = Callable[[House, bytes, str, datetime], Plan | Refusal | tuple[CheckFinding, ...]]
"""The deed that reads the file's bytes, by their name, at that moment."""


def passed(door: Door, file: str, asks: Asks, broken: str) -> Plan | None:
    """The plan, or the plan for the wish, in this file; none when it may not be, and then it was said why.

    `broken` is the sentence over the findings of a plan that breaks a rule.
    """
    raw, now = door.read(file), door.now()
    answer = asks(door.house, raw, file, now)
    if isinstance(answer, Plan):
        return answer
    if isinstance(answer, Refusal):
        show_refusal(answer, door.house, now)
    else:
        paragraph(broken)
        show_check(answer, raw, file, door.house)
    return None
