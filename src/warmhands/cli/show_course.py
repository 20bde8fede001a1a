"""Says a course to a person: the dates by week, and what to know about them."""

from datetime import datetime
from itertools import groupby

from warmhands.cli.page import bullets, heading, paragraph
from warmhands.cli.show_plan import show_refusal
from warmhands.cli.show_screening import sources
from warmhands.model.course import Course, Slot
from warmhands.model.plan import Refusal
from warmhands.services.house import House

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def show_course(answer: Course | Refusal, house: House, now: datetime, ics: str | None) -> None:
    """Print the course or the refusal."""
    text = house.words.text
    if isinstance(answer, Refusal):
        show_refusal(answer, house, now)
        return
    count = len(answer.sessions)
    paragraph(text("One massage") if count == 1 else text("{count} massages", count=count))
    for (year, week), slots in groupby(answer.sessions, key=_week):
        heading(text("Week {week} of {year}", week=week, year=year))
        bullets(_line(slot, house) for slot in slots)
    heading(text("What to know"))
    bullets(answer.notes)
    heading(text("Where this comes from"))
    bullets(sources(answer.rule.cites, house))
    if ics is not None:
        heading(text("Written to {file}", file=ics))


def _week(slot: Slot) -> tuple[int, int]:
    year, week, _ = slot.start.isocalendar()
    return year, week


def _line(slot: Slot, house: House) -> str:
    day = house.words.text(_DAYS[slot.start.weekday()])
    return f"{day} {slot.start:%Y-%m-%d}  {slot.start:%H:%M} \u2013 {slot.end:%H:%M}"
