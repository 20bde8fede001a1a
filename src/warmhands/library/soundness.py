"""What an entry must add up to: numbers with their units, effects with what they need, steps in order."""

from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Any

from warmhands.library.kinds_of_entry import Entries
from warmhands.library.misfits import Misfit
from warmhands.library.rhyme_soundness import rhyme_soundness
from warmhands.library.stroke_soundness import hand_soundness, stroke_soundness
from warmhands.model import knowledge as nouns
from warmhands.model.composition import Area, Composition
from warmhands.model.protocol import Protocol
from warmhands.model.vocabulary import PHASES

CEILING = 3
"""The most pressure of the whole product (level); whoever caps a pressure caps it at or below this."""

LONGEST_MIN = 60
"""The longest massage, in minutes."""

WEEK_H, MOST_A_WEEK, MOST_COURSES = 168, 14, 12
"""The hours of a week, and the most massages a week and courses a year that anybody may ask for."""


def soundness_faults(kind: str, entry: Any, entries: Entries) -> Iterator[Misfit]:
    """Everything in an entry that contradicts itself or lacks what its effect needs."""
    if kind in SOUNDNESS:
        yield from SOUNDNESS[kind](entry, entries)


def _condition(condition: nouns.Condition, entries: Entries) -> Iterator[Misfit]:
    yield from _condition_numbers(condition)
    yield from _cap(condition.effect, condition.max_level, "max_level")
    for number, further in enumerate(condition.also, 1):
        yield from _cap(further.effect, further.max_level, f"also[{number}].max_level")
        yield from _not_empty(f"also[{number}].zones", further.zones)
    yield from _not_empty("zones", condition.zones)
    yield from _urgency(condition)
    card = entries["cards"].get(condition.card)
    if card is not None and card.when != condition.when:
        yield Misfit("when", f"= {condition.when!r}, but its card is asked {card.when!r}.")
    if condition.from_guide and not any(cite.source == "guide" for cite in condition.cites):
        yield Misfit("from_guide", "is true, but no fact of the guide is cited.")
    if condition.only_if == condition.id:
        yield Misfit("only_if", "names the condition itself.")


def _condition_numbers(condition: nouns.Condition) -> Iterator[Misfit]:
    if condition.effect == "defer" and condition.hours is None:
        yield Misfit("hours", "is missing.", "A wait says for how many hours.")
    if condition.hours is not None and condition.hours <= 0:
        yield Misfit("hours", f"= {condition.hours} is no time.", "Use hours above 0.")
    if condition.max_minutes is not None and not 1 <= condition.max_minutes <= LONGEST_MIN:
        yield Misfit("max_minutes", f"= {condition.max_minutes}.", f"Use minutes from 1 to {LONGEST_MIN}.")


def _urgency(condition: nouns.Condition) -> Iterator[Misfit]:
    of_will = condition.card in ("c_consent", "x_session")
    if condition.effect in ("stop", "refer") and condition.urgency is None and not of_will:
        yield Misfit(
            "urgency", "is missing.", "A stop and a referral say how soon somebody has to look at it."
        )


def _cap(effect: str, level: int | None, where: str) -> Iterator[Misfit]:
    if effect == "cap_pressure" and level is None:
        yield Misfit(where, "is missing.", "A cap says the highest level that is left.")
    if effect != "cap_pressure" and level is not None:
        yield Misfit(where, f"= {level} means nothing beside the effect {effect!r}.", "Remove it.")
    if level is not None and level > CEILING:
        yield Misfit(where, f"= {level} caps nothing.", f"Nobody works above level {CEILING}.")


def _zone(zone: nouns.Zone, _entries: Entries) -> Iterator[Misfit]:
    if zone.max_level > CEILING:
        yield Misfit("max_level", f"= {zone.max_level} is too much.", f"Use a level from 0 to {CEILING}.")
    if zone.patting and zone.max_level == 0:
        yield Misfit("patting", "is true in a zone that is never touched.")


def _route(route: nouns.Route, _entries: Entries) -> Iterator[Misfit]:
    if len(route.zones) < 2 or len(set(route.zones)) < len(route.zones):
        yield Misfit("zones", "must be two or more, each once.")


def _zone_group(group: nouns.ZoneGroup, _entries: Entries) -> Iterator[Misfit]:
    yield from _not_empty("zones", group.zones)


def _kind(kind: nouns.Kind, _entries: Entries) -> Iterator[Misfit]:
    yield from _not_empty("receivers", kind.receivers)
    if not 0.5 <= kind.pace <= 2:
        yield Misfit("pace", f"= {kind.pace}.", "Use a factor from 0.5 to 2; 1 is the usual pace.")
    if not 1 <= kind.max_pressure <= CEILING:
        yield Misfit("max_pressure", f"= {kind.max_pressure}.", f"Use a level from 1 to {CEILING}.")
    if not 1 <= kind.aims_at <= CEILING:
        yield Misfit("aims_at", f"= {kind.aims_at}.", f"Use a level from 1 to {CEILING}.")
    if not 0.5 <= kind.minutes_factor <= 2:
        yield Misfit("minutes_factor", f"= {kind.minutes_factor}.", "Use a factor from 0.5 to 2.")
    yield from _ascending("minutes", kind.minutes, LONGEST_MIN)
    for technique in sorted(set(kind.favours).intersection(kind.leaves_out)):
        yield Misfit("favours", f"name {technique!r}, which is left out.")


def _course(course: nouns.CourseRule, _entries: Entries) -> Iterator[Misfit]:
    for field, range_, most in (
        ("per_week", course.per_week, MOST_A_WEEK),
        ("courses_per_year", course.courses_per_year, MOST_COURSES),
    ):
        if range_ is not None and not 1 <= range_[0] <= range_[1] <= most:
            yield Misfit(field, f"= {list(range_)}.", f"Use least and most, ascending, from 1 to {most}.")
    if course.min_gap_hours is not None and not 1 <= course.min_gap_hours <= WEEK_H:
        yield Misfit("min_gap_hours", f"= {course.min_gap_hours}.", f"Use hours from 1 to {WEEK_H}.")
    if not 1 <= course.per_day <= 2:
        yield Misfit("per_day", f"= {course.per_day}.", "Use 1, or 2 where a source says so.")
    if course.per_week is not None and course.min_gap_hours is None:
        yield Misfit("min_gap_hours", "is missing.", "What is counted by the week says how long to rest too.")
    if course.per_day > 1 and not course.needs_doctor:
        yield Misfit("needs_doctor", "is false.", "Twice a day is only after a doctor has agreed.")
    if course.no_courses and course.courses_per_year is not None:
        yield Misfit("no_courses", "is true, but courses_per_year is given.")


def _technique(technique: nouns.TechniqueEntry, _entries: Entries) -> Iterator[Misfit]:
    yield from _not_empty("givers", technique.givers)


def _protocol(protocol: Protocol, entries: Entries) -> Iterator[Misfit]:
    for field in ("steps", "receivers", "positions", "givers", "kinds"):
        yield from _not_empty(field, getattr(protocol, field))
    yield from _ascending("minutes", protocol.minutes, LONGEST_MIN)
    yield from _steps(protocol)
    for field, stage, errands in (
        ("prepares", "before", protocol.prepares),
        ("afters", "after", protocol.afters),
    ):
        for errand in errands:
            entry = entries["preparations"].get(errand)
            if entry is not None and entry.stage != stage:
                yield Misfit(field, f"names {errand!r}, which comes {entry.stage} the massage.")


def _area(area: Area, _entries: Entries) -> Iterator[Misfit]:
    yield from _not_empty("zones", area.zones)


def _composition(composition: Composition, _entries: Entries) -> Iterator[Misfit]:
    for field in ("steps", "zones", "receivers", "positions", "kinds"):
        yield from _not_empty(field, getattr(composition, field))
    yield from _ascending("minutes", composition.minutes, LONGEST_MIN)
    yield from _steps(composition)


def _steps(protocol: Protocol | Composition) -> Iterator[Misfit]:
    for step in protocol.steps:
        yield from _ascending(f"steps[{step.id}].seconds", step.seconds, LONGEST_MIN * 60)
        yield from _not_empty(f"steps[{step.id}].ways", step.ways)
    yield from _phases(protocol)


def _phases(protocol: Protocol | Composition) -> Iterator[Misfit]:
    ids = [step.id for step in protocol.steps]
    for twice in sorted({one for one in ids if ids.count(one) > 1}):
        yield Misfit("steps", f"name {twice!r} twice.")
    for before, after in pairwise(protocol.steps):
        if PHASES.index(after.phase) < PHASES.index(before.phase):
            yield Misfit(f"steps[{after.id}].phase", f"= {after.phase!r} comes after {before.phase!r}.")
    if protocol.steps and (protocol.steps[0].phase, protocol.steps[-1].phase) != ("open", "close"):
        yield Misfit("steps", "must begin with the phase 'open' and end with 'close'.")


def _ascending(where: str, three: tuple[int, int, int], most: int) -> Iterator[Misfit]:
    if not 0 < three[0] <= three[1] <= three[2] <= most:
        yield Misfit(where, f"= {list(three)}.", f"Use least, usual and most, ascending, from 1 to {most}.")


def _not_empty(where: str, values: Iterable[object]) -> Iterator[Misfit]:
    if not tuple(values):
        yield Misfit(where, "is empty.")


SOUNDNESS: dict[str, Callable[[Any, Entries], Iterable[Misfit]]] = {
    "conditions": _condition,
    "zones": _zone,
    "zone_groups": _zone_group,
    "routes": _route,
    "kinds": _kind,
    "courses": _course,
    "techniques": _technique,
    "protocols": _protocol,
    "rhymes": rhyme_soundness,
    "areas": _area,
    "compositions": _composition,
    "strokes": stroke_soundness,
    "hands": hand_soundness,
}
