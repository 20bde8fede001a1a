"""The form of a course: its choices, and what was sent as a request."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any, cast

from litestar.datastructures import FormMultiDict
from msgspec import Struct

from warmhands.model.course import WEEKDAYS, CourseRequest, Free, Health, Pain, Techniques
from warmhands.model.knowledge import Kind
from warmhands.model.mistake import Mistake
from warmhands.services.house import House

WANTED = ("relaxing", "light_home", "preventive", "partner", "self", "baby_relaxing")
"""Kinds that most people plan ahead, shown first."""
MINUTES = (5, 10, 15, 20, 30, 45, 60)
WEEKS = (1, 2, 4, 8, 12, 26, 52)
ROWS = ("a", "b")
"""Free times that can be said: some days with their hours, and some more days with other hours."""
EVENING = ("19:00", "21:00")
MIDNIGHT = ("00:00", "24:00")
"""The end of a day as a field for times writes it, and as a free time does."""


class FreeRow(Struct, frozen=True):
    """Some days that are free at the same hours."""

    days: tuple[str, ...] = ()
    begins: str = EVENING[0]
    ends: str = EVENING[1]


class CourseForm(Struct, frozen=True):
    """The fields as they stand in the form, sound or not."""

    kind: str = "relaxing"
    rows: tuple[FreeRow, ...] = (FreeRow(), FreeRow())
    minutes: str = "15"
    weeks: str = "4"
    start: str = ""
    timezone: str = ""
    pain: str = "none"
    health: str = "well"
    techniques: str = "one"
    agreed: bool = False


def read_form(form: FormMultiDict) -> CourseForm:
    """What was sent, as it was sent."""
    rows = tuple(
        FreeRow(
            tuple(str(day) for day in form.getall(f"days-{row}", [])),
            str(form.get(f"from-{row}", "")),
            str(form.get(f"to-{row}", "")),
        )
        for row in ROWS
    )
    said = {
        name: str(form.get(name, default)).strip()
        for name, default in (
            *(("kind", ""), ("minutes", ""), ("weeks", ""), ("start", ""), ("timezone", "")),
            *(("pain", "none"), ("health", "well"), ("techniques", "one")),
        )
    }
    return CourseForm(rows=rows, agreed=bool(form.get("agreed")), **cast("Any", said))


def form_of_request(wish: CourseRequest) -> CourseForm:
    """A kept request as the form shows it; further hours than it has rows for are left out."""
    by_hours = sorted(wish.free, key=lambda one: (one.from_, one.to, WEEKDAYS.index(one.weekday)))
    rows = [
        FreeRow(tuple(one.weekday for one in group), begins, MIDNIGHT[0] if ends == MIDNIGHT[1] else ends)
        for (begins, ends), group in groupby(by_hours, key=lambda one: (one.from_, one.to))
    ]
    return CourseForm(
        kind=wish.kind,
        rows=(*rows, FreeRow(), FreeRow())[: len(ROWS)],
        minutes=str(wish.minutes),
        weeks=str(wish.weeks),
        start=wish.start.isoformat(),
        timezone=wish.timezone,
        pain=wish.pain,
        health=wish.health,
        techniques=wish.techniques,
        agreed=wish.doctor_agreed,
    )


def request_of_form(form: CourseForm) -> CourseRequest:
    """The request that the form says; a `Mistake` where a field cannot be read."""
    free = [
        Free(day, row.begins, MIDNIGHT[1] if row.ends == MIDNIGHT[0] else row.ends)
        for row in form.rows
        for day in row.days
        if day in WEEKDAYS
    ]
    if not free:
        raise Mistake("bad_value", "No day is chosen.", "free", "Choose the days on which you are both free.")
    return CourseRequest(
        kind=form.kind,
        pain=cast("Pain", _one_of(form.pain, ("none", "aching", "severe"))),
        health=cast("Health", _one_of(form.health, ("well", "chronic", "flare_up"))),
        techniques=cast("Techniques", _one_of(form.techniques, ("one", "several"))),
        doctor_agreed=form.agreed,
        start=_day(form.start),
        weeks=_number(form.weeks, "weeks", WEEKS[-1]),
        timezone=form.timezone,
        free=tuple(free),
        minutes=_number(form.minutes, "minutes", MINUTES[-1]),
    )


def kinds_offered(house: House) -> tuple[Sequence[Kind], Sequence[Kind], Sequence[Kind]]:
    """The kinds: the wanted ones, the others, and those that need a doctor first."""
    known = house.library.knowledge().kinds
    free = [kind for kind in known.values() if not kind.needs_doctor and kind.id not in WANTED]
    asking = [kind for kind in known.values() if kind.needs_doctor]
    return [known[kind] for kind in WANTED if kind in known], free, asking


def _one_of(given: str, known: tuple[str, ...]) -> str:
    if given not in known:
        raise Mistake("bad_value", "That choice is not known.", "$", "Choose once more.")
    return given


def _number(given: str, name: str, most: int) -> int:
    if not (given.isascii() and given.isdecimal()) or not 1 <= int(given[:4]) <= most:
        raise Mistake("bad_value", f"The {name} are missing.", name, f"Choose from 1 to {most}.")
    return int(given)


def _day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        hint = "Choose the first day of the course."
        raise Mistake("bad_value", "The first day is missing.", "start", hint) from error
