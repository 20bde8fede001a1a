"""Which rules belong to a wish for a course, and the strictest of their figures."""

from collections.abc import Iterable, Sequence

from warmhands.model.course import CourseRequest, Rhythm
from warmhands.model.knowledge import CourseRule

WEEK_H = 168


def rules_for(wish: CourseRequest, rules: Iterable[CourseRule]) -> tuple[CourseRule, ...]:
    """The rules that belong to this wish: the kind's own first, then those that hold for any kind.

    "Kinds without a figure of their own follow preventive massage (FREQ-05)" (contract): where no rule of
    the kind itself says how often, the rules for kinds without a figure stand in.
    """
    fitting = [rule for rule in rules if _fits(rule, wish)]
    own = [rule for rule in fitting if wish.kind in rule.kinds]
    if not any(rule.min_gap_hours for rule in own):
        own += [rule for rule in fitting if not rule.kinds and not rule.any_kind]
    further = [rule for rule in fitting if rule.any_kind and rule not in own]
    return (*own, *further)


def rhythm_of(rules: Sequence[CourseRule]) -> Rhythm:
    """The strictest figures of these rules: a person may do less than the guide, never more (FREQ-13)."""
    courses = [rule.courses_per_year for rule in rules if rule.courses_per_year]
    paced = [rule for rule in rules if rule.min_gap_hours]
    return Rhythm(
        per_week=_least_of([rule.per_week for rule in paced if rule.per_week]),
        min_gap_hours=max((rule.min_gap_hours or 0 for rule in paced), default=WEEK_H),
        per_day=min((rule.per_day for rule in paced), default=1),
        courses_per_year=None if any(rule.no_courses for rule in rules) else _least_of(courses),
        entries=tuple(rule.id for rule in rules),
    )


def _fits(rule: CourseRule, wish: CourseRequest) -> bool:
    pairs = ((rule.pain, wish.pain), (rule.health, wish.health), (rule.techniques, wish.techniques))
    return all(not named or said in named for named, said in pairs)


def _least_of(ranges: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    if not ranges:
        return None
    return min(least for least, _ in ranges), min(most for _, most in ranges)
