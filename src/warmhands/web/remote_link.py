"""The player's side of the receiver's remote: a code to scan, taps to be done, and a stream that wakes it."""

from base64 import b64encode
from collections.abc import AsyncGenerator
from datetime import datetime

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.response import ServerSentEvent
from msgspec import Struct

from warmhands.exports.qr_code import qr_svg
from warmhands.model.device import remote_of
from warmhands.model.remote import Fate, Tap
from warmhands.services.device_pair import invite
from warmhands.services.request_read import read_json
from warmhands.services.session_play import find_session
from warmhands.web.api import body_of, json
from warmhands.web.desk import AtDesk, Desk, InPath, Visit
from warmhands.web.remote_inbox import Inbox
from warmhands.web.remote_words import player_remote_words
from warmhands.web.sharing import short
from warmhands.web.waker import heard

BEAT_S = 2.0
"""A sign of life, which also wakes a player whose own clock the browser has slowed down."""
BEATS = 15
"""A stream ends after half a minute and is opened anew: a phone that was shut out hears no more."""
RECONNECT_MS = 1000
_LONGEST_TITLE = 200
_MOST_BYTES = 20_000


class CheckIn(Struct, frozen=True, forbid_unknown_fields=True):
    """What the player is doing now, and what became of the taps that it was told of."""

    status: str
    title: str = ""
    settled: dict[str, Fate] = {}


@post("/session/{session_id:str}/taps", status_code=200)
async def exchange_taps(request: Visit, desk: AtDesk, session_id: InPath) -> Response[bytes]:
    """Take what the player has done, and tell it what is still to be done."""
    told = read_json(await body_of(request), CheckIn, limit=_MOST_BYTES)
    find_session(desk.house, session_id)
    inbox, now = desk.inboxes.of(session_id), desk.clock()
    inbox.player_at, inbox.status, inbox.title = now, told.status, told.title[:_LONGEST_TITLE]
    inbox.settle(told.settled)
    return json({"taps": [_row(tap, now) for tap in inbox.waiting(now)], "remote": _remote(inbox, now)})


@get("/session/{session_id:str}/live")
async def stream_wakes(desk: AtDesk, session_id: InPath) -> ServerSentEvent:
    """A stream that says when there is something to ask for; it carries nothing of the massage itself."""
    find_session(desk.house, session_id)
    return ServerSentEvent(_wakes(desk, session_id), headers={"cache-control": "no-store"})


async def _wakes(desk: Desk, session_id: str) -> AsyncGenerator[dict[str, str | int], None]:
    with desk.inboxes.of(session_id).waker.listening() as news:
        yield {"event": "beat", "data": "0", "retry": RECONNECT_MS}
        beats = 0
        while beats < BEATS and not desk.inboxes.is_closed:
            woken = await heard(news, BEAT_S)
            beats += not woken
            yield {"event": "tap" if woken else "beat", "data": str(beats)}
        yield {"event": "again", "data": str(beats)}


@post("/session/{session_id:str}/remote/code", status_code=200)
async def make_code(desk: AtDesk, session_id: InPath) -> Response[bytes]:
    """A code for one phone as this massage's remote; where phones are not served, how to do without."""
    find_session(desk.house, session_id)
    window = f"/remote/{session_id}"
    if desk.sharing is None:
        return json({"shared": False, "window": window})
    invitation = invite(desk.house, desk.clock(), remote_of(session_id))
    link = desk.sharing.link(invitation.word)
    picture = "data:image/svg+xml;base64," + b64encode(_svg(link)).decode()
    return json({"shared": True, "link": link, "picture": picture, "sign": short(desk.sharing.fingerprint)})


@get("/player/remote")
async def tell_remote_words(desk: AtDesk) -> Response[bytes]:
    """What the player may have to say of a remote."""
    return json(player_remote_words(desk.house))


def _svg(link: str) -> bytes:
    """The code as a file of its own, for a picture element: a page may not take markup in."""
    return qr_svg(link).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1).encode()


def _row(tap: Tap, now: datetime) -> dict[str, object]:
    age_ms = int((now - tap.at).total_seconds() * 1000)
    return {"id": tap.id, "kind": tap.kind, "age_ms": max(0, age_ms), "kept": tap.kept}


def _remote(inbox: Inbox, now: datetime) -> str:
    if inbox.remote_at is None:
        return "none"
    return "here" if inbox.has_remote(now) else "away"


LINK: list[HTTPRouteHandler] = [exchange_taps, stream_wakes, make_code, tell_remote_words]
