"""The journal and the data: what happened, how it was, where it lies, how to take it along or erase it."""

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from warmhands.model.mistake import Mistake
from warmhands.pictures.choice import picture_of
from warmhands.services.appearance_choose import appearance_in
from warmhands.services.felt_places import felt_in
from warmhands.services.journal_read import (
    delete_entry,
    erase_all,
    export_all,
    list_entries,
    tell_story,
    where_data_lie,
)
from warmhands.services.session_tell import Summary
from warmhands.web.desk import AtDesk, Desk, InPath, InQuery, Visit, form_of
from warmhands.web.plan_pages import phases_of
from warmhands.web.plan_picture import lit_on

_DONE = {"deleted": "The entry is deleted.", "erased": "Everything is erased."}
_ENDINGS = {
    "not_begun": "Planned, not begun.",
    "stroking": "Still going on.",
    "paused": "Paused.",
    "finished": "Given to the end: {done}.",
    "stopped": "Stopped after {done}.",
    "unwell": "Stopped after {done}, because somebody felt unwell.",
}


@get("/journal")
async def show_journal(request: Visit, desk: AtDesk, done: InQuery = "") -> Response[str]:
    """Every massage that was begun, the newest first."""
    found = list_entries(desk.house, desk.clock())
    return desk.page(request, "journal.html", 200, found=found, said=_said(desk, done))


@get("/journal/{session_id:str}")
async def show_entry(request: Visit, desk: AtDesk, session_id: InPath) -> Response[str]:
    """One massage: how it was and what was done."""
    story = tell_story(desk.house, session_id, desk.clock())
    session = story.entry.session
    appearance = appearance_in(desk.house, session)
    picture = picture_of(session.plan, appearance.body)
    hurt = [(pain.zone, pain.side) for pain in story.summary.pain]
    return desk.page(
        request,
        "entry.html",
        session=session,
        story=story,
        ending=_ending(desk, story.summary),
        appearance=appearance,
        picture=picture,
        felt=felt_in(story.entry.events),
        hurt=lit_on(picture, hurt, desk.house.library.knowledge()),
        phases=phases_of(session.plan.steps),
    )


@post("/journal/{session_id:str}/delete", status_code=303)
async def delete(desk: AtDesk, session_id: InPath) -> Redirect:
    """Delete one massage."""
    delete_entry(desk.house, session_id)
    return Redirect("/journal?done=deleted", status_code=303)


@get("/data")
async def show_data(request: Visit, desk: AtDesk, done: InQuery = "") -> Response[str]:
    """Where the data lie, and what can be done with them."""
    where, own = where_data_lie(desk.house), desk.house.own
    return desk.page(request, "data.html", 200, where=where, own=own, said=_said(desk, done))


@get("/data/export")
async def export(desk: AtDesk) -> Response[bytes]:
    """Everything as one file."""
    now = desk.clock()
    name = f"warmhands-{now.date().isoformat()}.json"
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(export_all(desk.house, now), media_type="application/json", headers=headers)


@post("/data/erase", status_code=303)
async def erase(request: Visit, desk: AtDesk) -> Redirect:
    """Delete everything, when it was said twice."""
    if not (await form_of(request)).get("sure"):
        hint = "Go back and tick that you are sure, or leave it as it is."
        raise Mistake("bad_value", "Nothing was erased.", "sure", hint)
    erase_all(desk.house)
    desk.studio.empty()
    return Redirect("/data?done=erased", status_code=303)


def _said(desk: Desk, done: str) -> str:
    return desk.house.words.text(_DONE[done]) if done in _DONE else ""


def _ending(desk: Desk, summary: Summary) -> str:
    done = desk.house.words.minutes(summary.done_s)
    return desk.house.words.text(_ENDINGS[summary.ended], done=done)


JOURNAL: list[HTTPRouteHandler] = [show_journal, show_entry, delete, show_data, export, erase]
