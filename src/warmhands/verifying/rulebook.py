"""All rules of the checker, and the check itself."""

from collections.abc import Mapping

from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Breach, Plan
from warmhands.model.screening import Screening, ScreeningRequest
from warmhands.verifying import (
    day_rules,
    fit_rules,
    free_rules,
    guide_rules,
    hand_rules,
    phase_rules,
    place_rules,
    pressure_rules,
    technique_rules,
    time_rules,
    word_rules,
)
from warmhands.verifying.case import Rule, lay_out

LONGEST_WORD = 200
"""Letters that a finding quotes at most from a plan."""

RULES: Mapping[str, Rule] = {
    rule.__name__: rule
    for book in (
        time_rules,
        phase_rules,
        place_rules,
        pressure_rules,
        technique_rules,
        hand_rules,
        fit_rules,
        day_rules,
        word_rules,
        guide_rules,
        free_rules,
    )
    for rule in book.RULES
}
"""Every rule that a plan is held against, by its id: a sentence, and an entry of `knowledge/rules`."""


def check(
    plan: Plan,
    knowledge: Knowledge,
    screening: Screening | None = None,
    request: ScreeningRequest | None = None,
) -> tuple[Breach, ...]:
    """Every rule that the plan breaks, and where; empty for a plan that may be shown.

    Nothing that the plan says of itself is trusted. With a screening its limits and verdict hold beside
    the plan's own; with the request behind it (its `at` filled in) doctors' agreements are looked up too.
    A step is named by its place, from 1.
    """
    case = lay_out(plan, knowledge, screening, request)
    return tuple(
        Breach(rule, fault.step, {key: _short(word) for key, word in fault.details.items()})
        for rule, law in RULES.items()
        for fault in law(case)
    )


def _short(word: str) -> str:
    return word if len(word) <= LONGEST_WORD else f"{word[: LONGEST_WORD - 1]}…"
