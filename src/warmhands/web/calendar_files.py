"""Courses as calendar files: one to take along, one that takes the dates out again, and one to follow."""

from collections.abc import Sequence

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler

from warmhands.exports import Sheet, calendar_file
from warmhands.services import course_keep
from warmhands.web.desk import AtDesk, Desk, InPath

TYPE = "text/calendar; method=PUBLISH"
ENDING = ".ics"


@get("/courses/{course_id:str}/course.ics")
async def take_along(desk: AtDesk, course_id: InPath) -> Response[bytes]:
    """The dates of a course, those that were taken out as cancelled."""
    kept = course_keep.find_course(desk.house, course_id)
    return _file(desk, [Sheet(kept.id, kept.request.timezone, kept.appointments)], "time-for-two.ics")


@get("/courses/{course_id:str}/remove.ics")
async def take_out(desk: AtDesk, course_id: InPath) -> Response[bytes]:
    """The dates of a course, all cancelled, for a calendar to take them out."""
    kept = course_keep.find_course(desk.house, course_id)
    gone = course_keep.taken_out(desk.house, course_id, desk.clock())
    return _file(desk, [Sheet(kept.id, kept.request.timezone, gone)], "time-for-two-remove.ics")


@get("/calendar/{name:str}")
async def follow(desk: AtDesk, name: InPath) -> Response[bytes]:
    """Every date of the household, at a secret address, for a calendar that asks now and then.

    What was taken out is left out here: a calendar that follows an address drops what it no longer finds.
    """
    courses = course_keep.courses_of_feed(desk.house, name.removesuffix(ENDING))
    if courses is None or not name.endswith(ENDING):
        raise NotFoundException
    sheets = [
        Sheet(one.id, one.request.timezone, tuple(each for each in one.appointments if not each.cancelled))
        for one in courses
    ]
    return _file(desk, sheets, "")


def _file(desk: Desk, sheets: Sequence[Sheet], name: str) -> Response[bytes]:
    headers = {"content-disposition": f'attachment; filename="{name}"'} if name else {}
    raw = calendar_file(sheets, desk.house.words.text("Time for two"))
    return Response(raw, media_type=TYPE, headers=headers)


CALENDARS: list[HTTPRouteHandler] = [take_along, take_out, follow]
