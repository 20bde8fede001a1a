"""Sheets to be printed: the plan of a massage, and what to ask a doctor."""

import re
from asyncio import to_thread
from collections.abc import Callable
from typing import Any

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from warmhands.exports.sheet import doctor_sheet, massage_sheet
from warmhands.exports.sheet_press import Printing
from warmhands.model.plan import Plan, Refusal
from warmhands.services import intake_walk
from warmhands.services.appearance_choose import appearance_in, appearance_of
from warmhands.services.session_play import Stale, judge_again
from warmhands.web.desk import AtDesk, InPath, InQuery, Visit
from warmhands.web.plan_pages import planned
from warmhands.web.print_choice import for_doctor, name_of, paper_of
from warmhands.web.wish import read_wish


@get("/plan/{intake_id:str}/sheet.pdf")
async def print_plan(
    request: Visit, desk: AtDesk, intake_id: InPath, paper: InQuery = "", named: InQuery = ""
) -> Response[Any]:
    """The plan of a wish on paper; a wish that has no plan is told on the page of the plan."""
    wish, view = read_wish(request.query_params), intake_walk.look(desk.house, intake_id)
    answer = planned(desk, view, wish)
    if isinstance(answer, Refusal):
        return Redirect(wish.address(f"/plan/{intake_id}"), status_code=303)
    body = appearance_of(desk.house, view.intake).body
    printing = Printing(desk.clock(), paper_of(request, paper), name_of(desk, view.intake) if named else "")
    return await _sheet(lambda: massage_sheet(desk.house, answer, printing, body), file_name(answer))


@get("/session/{session_id:str}/sheet.pdf")
async def print_session(
    request: Visit, desk: AtDesk, session_id: InPath, paper: InQuery = ""
) -> Response[Any]:
    """The plan of a massage on paper; one that may not begin any more is not printed."""
    session = judge_again(desk.house, session_id, desk.clock())
    if isinstance(session, Stale):
        return Redirect(f"/session/{session_id}/again", status_code=303)
    body = appearance_in(desk.house, session).body
    printing = Printing(desk.clock(), paper_of(request, paper))
    return await _sheet(
        lambda: massage_sheet(desk.house, session.plan, printing, body), file_name(session.plan)
    )


@get("/check/{intake_id:str}/doctor.pdf")
async def print_for_doctor(
    request: Visit, desk: AtDesk, intake_id: InPath, paper: InQuery = "", named: InQuery = ""
) -> Response[Any]:
    """What a doctor is asked, on one page; there is none where no doctor's word is needed."""
    view = intake_walk.look(desk.house, intake_id)
    if not for_doctor(view):
        raise NotFoundException
    printing = Printing(desk.clock(), paper_of(request, paper), name_of(desk, view.intake) if named else "")
    return await _sheet(
        lambda: doctor_sheet(desk.house, view.screening, view.askable, printing), "to-ask-a-doctor.pdf"
    )


def file_name(plan: Plan) -> str:
    """A name for the file that every system can keep."""
    plain = re.sub(r"[^a-z0-9]+", "-", plan.title.lower()).strip("-")[:60]
    return f"{plain or 'massage'}-{plan.total_seconds // 60}-min.pdf"


async def _sheet(made: Callable[[], bytes], name: str) -> Response[bytes]:
    """The file, set beside the loop, so that other pages need not wait for it."""
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(await to_thread(made), media_type="application/pdf", headers=headers)


SHEETS: list[HTTPRouteHandler] = [print_plan, print_session, print_for_doctor]
