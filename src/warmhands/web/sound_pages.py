"""A massage as a sound file: choose how it sounds, wait for it, take it along."""

import re
from asyncio import to_thread
from typing import Any, cast, get_args
from urllib.parse import urlencode

from litestar import Response, get, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from warmhands.model.plan import Plan, Refusal
from warmhands.services import intake_walk
from warmhands.services.session_play import Stale, judge_again
from warmhands.speech import Options, Verbosity
from warmhands.web.byte_ranges import answer_sound
from warmhands.web.desk import AtDesk, Desk, InPath, InQuery, Visit, form_of
from warmhands.web.plan_pages import planned
from warmhands.web.wish import Fields, read_wish

ENDING = ".mp3"
_BACK = re.compile(r"/(plan|session)/[\w-]+(/sound)?(\?[\w=&%:+.-]*)?")
_REFRESH_S = 2
_TAKE_ALONG = 'attachment; filename="massage.mp3"'


@get("/plan/{intake_id:str}/sound")
async def choose_for_plan(request: Visit, desk: AtDesk, intake_id: InPath) -> Response[str] | Redirect:
    """How the sound track of this plan is to sound."""
    wish = read_wish(request.query_params)
    plan = planned(desk, intake_walk.look(desk.house, intake_id), wish)
    if isinstance(plan, Refusal):
        return Redirect(wish.address(f"/plan/{intake_id}"), status_code=303)
    back = wish.address(f"/plan/{intake_id}")
    return desk.page(request, "sound.html", plan=plan, hidden=wish.pairs(), back=back)


@post("/plan/{intake_id:str}/sound", status_code=303)
async def make_for_plan(request: Visit, desk: AtDesk, intake_id: InPath) -> Redirect:
    """Begin to render it; a wish that has no plan any more is told on the page of the plan."""
    form = await form_of(request)
    wish = read_wish(form)
    plan = planned(desk, intake_walk.look(desk.house, intake_id), wish)
    if isinstance(plan, Refusal):
        return Redirect(wish.address(f"/plan/{intake_id}"), status_code=303)
    return await _begun(desk, plan, form, wish.address(f"/plan/{intake_id}/sound"))


@get("/session/{session_id:str}/sound")
async def choose_for_session(request: Visit, desk: AtDesk, session_id: InPath) -> Response[str] | Redirect:
    """How the sound track of a massage is to sound; one that may not begin any more has none."""
    session = judge_again(desk.house, session_id, desk.clock())
    if isinstance(session, Stale):
        return Redirect(f"/session/{session_id}/again", status_code=303)
    back = f"/session/{session_id}"
    return desk.page(request, "sound.html", plan=session.plan, hidden=[], back=back)


@post("/session/{session_id:str}/sound", status_code=303)
async def make_for_session(request: Visit, desk: AtDesk, session_id: InPath) -> Redirect:
    """Begin to render it."""
    session = judge_again(desk.house, session_id, desk.clock())
    if isinstance(session, Stale):
        return Redirect(f"/session/{session_id}/again", status_code=303)
    return await _begun(desk, session.plan, await form_of(request), f"/session/{session_id}/sound")


@get("/sound/{name:str}", sync_to_thread=True)
def show_sound(request: Visit, desk: AtDesk, name: InPath, back: InQuery = "") -> Response[Any]:
    """How far it is, or the file to be heard and taken along; `.mp3` behind the name is the file itself."""
    if name.endswith(ENDING):
        return _file(request, desk, name.removesuffix(ENDING))
    job, kept = desk.studio.job(name), desk.studio.find(name)
    if job is None and kept is None:
        raise NotFoundException
    waits = kept is None and job is not None and not job.is_done
    return desk.page(
        request,
        "sound_made.html",
        name=name,
        share=0 if job is None else round(100 * job.share),
        trouble=job.trouble if job and not kept else None,
        megabytes=None if kept is None else max(1, round(kept.size / 1e6)),
        refresh=_REFRESH_S if waits else None,
        back=back if _BACK.fullmatch(back) else "/",
    )


def _file(request: Visit, desk: Desk, name: str) -> Response[Any]:
    kept = desk.studio.find(name)
    if kept is None:
        raise NotFoundException
    headers = {"content-disposition": _TAKE_ALONG, "cache-control": "private, no-cache"}
    return answer_sound(kept, request.headers.get("range", ""), headers)


async def _begun(desk: Desk, plan: Plan, form: Fields, back: str) -> Redirect:
    name = await to_thread(desk.studio.begin, desk.house, plan, read_options(form))
    return Redirect(f"/sound/{name}?{urlencode({'back': back})}", status_code=303)


def read_options(fields: Fields) -> Options:
    """What was chosen; a word that is not known counts as the usual."""
    said = str(fields.get("verbosity", ""))
    known = said in get_args(Verbosity)
    return Options(
        verbosity=cast("Verbosity", said) if known else "normal",
        pad="pad" in fields,
        beat="beat" in fields,
        counts="counts" in fields,
    )


SOUND: list[HTTPRouteHandler] = [
    choose_for_plan,
    make_for_plan,
    choose_for_session,
    make_for_session,
    show_sound,
]
