"""The receiver's remote: four areas under a hand, and what becomes of each tap."""

import asyncio
from datetime import timedelta
from typing import cast
from uuid import uuid4

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect
from msgspec import Struct

from warmhands.model.mistake import Mistake
from warmhands.model.remote import Fate, Tap, TapKind
from warmhands.services.event_check import LONGEST_ID
from warmhands.services.remote_tap import end_remotes, is_over, keep_unheard
from warmhands.services.request_read import read_json
from warmhands.services.session_play import find_session
from warmhands.web.api import body_of, json
from warmhands.web.desk import AtDesk, Desk, InPath, InQuery, Visit, form_of
from warmhands.web.player_page import as_script
from warmhands.web.remote_inbox import AWAY, Inbox
from warmhands.web.remote_words import AREAS, fate_words, line, page_words
from warmhands.web.waker import heard

OLDEST_MS = 3_600_000
LONGEST_WAIT_MS = 2_000
_LIMIT_BYTES = 2_000
_UNHEARD_S = AWAY.total_seconds() + 0.1


class Tapped(Struct, frozen=True, forbid_unknown_fields=True):
    """A tap as the remote sends it: made `age_ms` ago; the answer may wait `wait_ms` for the player."""

    id: str
    kind: TapKind
    age_ms: int = 0
    wait_ms: int = 0


@get("/remote/{session_id:str}")
async def show_remote(
    request: Visit, desk: AtDesk, session_id: InPath, kind: InQuery = "", tap: InQuery = ""
) -> Response[str]:
    """The four areas; `kind` and `tap` name the last tap of a page without scripts."""
    session = find_session(desk.house, session_id)
    if _ends(desk, session_id):
        return desk.page(request, "remote_over.html", 410)
    inbox, now = _seen(desk, session_id), desk.clock()
    said = fate_words(desk.house, kind, inbox.fate_of(tap, now)) if kind in AREAS else ""  # type: ignore[arg-type]
    return desk.page(
        request,
        "remote.html",
        session=session,
        areas=AREAS,
        tap=uuid4().hex,
        line=line(desk.house, inbox, now),
        said=said,
        given=as_script({"session": session_id, "words": page_words(desk.house)}),
    )


@post("/remote/{session_id:str}/tap", status_code=200)
async def take_tap(request: Visit, desk: AtDesk, session_id: InPath) -> Response[bytes] | Redirect:
    """Take a tap in; the answer says whether the player has done it."""
    is_form = request.content_type[0] != "application/json"
    tapped = await (_from_form(request) if is_form else _from_json(request))
    if not 1 <= len(tapped.id) <= LONGEST_ID or not tapped.id.isprintable():
        raise Mistake("bad_value", "That is no id of a tap.", "$.id", "Make a random one.")
    find_session(desk.house, session_id)
    if _ends(desk, session_id):
        return json({"fate": "idle", "over": True})
    fate = await _taken(desk, session_id, tapped)
    if is_form:
        return Redirect(f"/remote/{session_id}?kind={tapped.kind}&tap={tapped.id}", status_code=303)
    return json({"fate": fate, "over": False})


@get("/remote/{session_id:str}/now")
async def tell_now(desk: AtDesk, session_id: InPath) -> Response[bytes]:
    """What is being done now, and whether the player is there."""
    find_session(desk.house, session_id)
    if _ends(desk, session_id):
        return json({"over": True, "linked": False, "line": ""})
    inbox, now = _seen(desk, session_id), desk.clock()
    keep_late(desk, session_id)
    return json({"over": False, "linked": inbox.is_linked(now), "line": line(desk.house, inbox, now)})


def keep_late(desk: Desk, session_id: str) -> None:
    """Write down the pains and stops that no player was there to hear."""
    inbox, now = desk.inboxes.of(session_id), desk.clock()
    unheard = inbox.unheard(now)
    if unheard and keep_unheard(desk.house, session_id, unheard, now):
        inbox.keep(unheard)


async def _taken(desk: Desk, session_id: str, tapped: Tapped) -> Fate:
    inbox, now = _seen(desk, session_id), desk.clock()
    age = timedelta(milliseconds=min(max(tapped.age_ms, 0), OLDEST_MS))
    inbox.put(Tap(tapped.id, tapped.kind, now - age), now)
    keep_late(desk, session_id)
    asyncio.get_running_loop().call_later(_UNHEARD_S, keep_late, desk, session_id)
    wait_s = min(max(tapped.wait_ms, 0), LONGEST_WAIT_MS) / 1000
    with inbox.waker.listening() as news:
        while inbox.fate_of(tapped.id, desk.clock()) == "waiting" and wait_s and await heard(news, wait_s):
            pass
    return inbox.fate_of(tapped.id, desk.clock())


async def _from_json(request: Visit) -> Tapped:
    return read_json(await body_of(request), Tapped, limit=_LIMIT_BYTES)


async def _from_form(request: Visit) -> Tapped:
    """A tap of a page without scripts: its id was made with the page, so that a repeat counts once."""
    form = await form_of(request)
    kind = str(form.get("kind", ""))
    if kind not in AREAS:
        raise Mistake("bad_value", "There is no such area.", "kind", "Go back and tap one of the four.")
    return Tapped(str(form.get("id", "")), cast("TapKind", kind), wait_ms=LONGEST_WAIT_MS)


def _seen(desk: Desk, session_id: str) -> Inbox:
    inbox = desk.inboxes.of(session_id)
    inbox.remote_at = desk.clock()
    return inbox


def _ends(desk: Desk, session_id: str) -> bool:
    """Whether the massage is over; then its remotes are shut out from their next request on."""
    over = is_over(desk.house, session_id, desk.clock())
    if over:
        end_remotes(desk.house, session_id, desk.clock())
    return over


REMOTE: list[HTTPRouteHandler] = [show_remote, take_tap, tell_now]
