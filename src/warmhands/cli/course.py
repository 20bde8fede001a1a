"""Answers `warmhands course`: tells the dates, and writes them to a calendar file."""

from datetime import datetime
from hashlib import sha256
from pathlib import Path

from warmhands.cli.door import Door
from warmhands.cli.telling import tell_json
from warmhands.cli.writing import put, unwritable
from warmhands.model.course import Course, CourseRequest
from warmhands.model.mistake import Mistake
from warmhands.services.course_plan import appoint, plan_course
from warmhands.services.request_read import read_json


def answer_course(door: Door, file: str, ics: str | None, *, as_json: bool) -> int:
    """Tell the course, or the refusal with 1; with `ics` write the dates there too."""
    wish = read_json(door.read(file), CourseRequest)
    answer = plan_course(door.house, wish)
    if isinstance(answer, Course) and ics is not None:
        write_calendar(door, Path(ics), wish, answer)
    if as_json:
        tell_json(answer)
    else:
        from warmhands.cli.show_course import show_course  # noqa: PLC0415

        show_course(answer, door.house, door.now(), ics)
    return 0 if isinstance(answer, Course) else 1


def write_calendar(door: Door, path: Path, wish: CourseRequest, course: Course) -> None:
    """Write the file; one that is there already is carried on, so that a calendar updates what it has.

    A file that is no calendar of ours is left alone, which is a `Mistake`, as is a place to which nothing
    can be written.
    """
    from warmhands.exports import NotOurCalendar, Sheet, calendar_file, read_sheet  # noqa: PLC0415

    try:
        found = path.read_bytes() if path.exists() else b""
        earlier = read_sheet(found) if found.strip() else None
        known = earlier.appointments if earlier else ()
        sheet = Sheet(
            id=earlier.id if earlier else course_id(wish),
            timezone=wish.timezone,
            appointments=appoint(course, known, _whole_second(door.now())),
        )
        put(path, calendar_file([sheet], door.house.words.text("Time for two")))
    except NotOurCalendar as trouble:
        raise Mistake("bad_value", trouble.message, "--ics", trouble.hint) from trouble
    except (OSError, ValueError) as error:
        raise unwritable(str(path), error, "--ics") from error


def course_id(wish: CourseRequest) -> str:
    """The same for the same kind, first date and zone, so that a second file updates the first."""
    return sha256(f"{wish.kind} {wish.start} {wish.timezone}".encode()).hexdigest()[:20]


def _whole_second(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
