"""A massage under way: the player's page, its events, and how it was."""

from datetime import timedelta
from typing import Annotated, Literal

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect
from msgspec import Meta, Struct

from warmhands.model.journal import SessionEvent
from warmhands.model.knowledge import Condition
from warmhands.services.intake_walk import look
from warmhands.services.journal_read import show_entry
from warmhands.services.request_read import read_json
from warmhands.services.session_play import Rating, Stale, begin, find_session, rate, record, state
from warmhands.web.api import body_of, json
from warmhands.web.desk import AtDesk, Desk, InPath, InQuery, Visit, form_of
from warmhands.web.plan_pages import LEFT_HANDED
from warmhands.web.player_page import player_page

_BOTH: tuple[Literal["receiver", "giver"], ...] = ("receiver", "giver")
_LONGEST_AGO_MS = 31 * 86_400_000


@get("/session/{session_id:str}")
async def play(
    request: Visit, desk: AtDesk, session_id: InPath, ready: InQuery = ""
) -> Response[str] | Redirect:
    """The player, where the massage stands; a baby is asked before it begins."""
    entry = show_entry(desk.house, session_id)
    if entry.session.plan.receiver == "baby" and not entry.events and not ready:
        return Redirect(f"/session/{session_id}/ask", status_code=303)
    again, left_handed = f"/session/{session_id}/again", LEFT_HANDED in request.cookies
    values = player_page(desk.house, entry.session, entry.events, again=again, left_handed=left_handed)
    return desk.page(request, "player.html", 200, **values)


class Beginning(Struct, frozen=True, forbid_unknown_fields=True):
    """How many milliseconds ago the massage began, where the device could not say so at once."""

    ago_ms: Annotated[int, Meta(ge=0, le=_LONGEST_AGO_MS)] = 0


@post("/session/{session_id:str}/begin", status_code=200)
async def begin_session(request: Visit, desk: AtDesk, session_id: InPath) -> Response[bytes]:
    """Begin, unless the answers have grown too old or no longer allow it."""
    beginning = read_json(await request.body() or b"{}", Beginning)
    ago = timedelta(milliseconds=beginning.ago_ms)
    answer = begin(desk.house, session_id, desk.clock(), ago)
    if isinstance(answer, Stale):
        runs = bool(show_entry(desk.house, session_id).events)
        stale = json({"because": answer.because, "begun": runs})
        stale.status_code = 409
        return stale
    return json({"begun": True})


@post("/session/{session_id:str}/events", status_code=200)
async def keep_events(request: Visit, desk: AtDesk, session_id: InPath) -> Response[bytes]:
    """Write down what happened; a repeat changes nothing."""
    events = read_json(await body_of(request), list[SessionEvent])
    return json({"kept": record(desk.house, session_id, events)})


@get("/session/{session_id:str}/state")
async def tell_state(desk: AtDesk, session_id: InPath) -> Response[bytes]:
    """Where the massage stands at this moment."""
    return json(state(desk.house, session_id, desk.clock()))


@get("/session/{session_id:str}/again")
async def ask_again(request: Visit, desk: AtDesk, session_id: InPath) -> Response[str]:
    """Today's questions have to be asked once more."""
    intake = look(desk.house, find_session(desk.house, session_id).intake).intake
    return desk.page(request, "stale.html", intake=intake, because="")


@get("/session/{session_id:str}/end")
async def ask_how_it_was(request: Visit, desk: AtDesk, session_id: InPath) -> Response[str]:
    """How was it, what comes now, what to watch for."""
    entry = show_entry(desk.house, session_id)
    rated = {event.who: event.value for event in entry.events if event.kind == "rated"}
    return desk.page(request, "end.html", session=entry.session, rated=rated, watch=_watch(desk))


@post("/session/{session_id:str}/end", status_code=303)
async def keep_how_it_was(request: Visit, desk: AtDesk, session_id: InPath) -> Redirect:
    """Keep the taps and the note; none of them is asked for."""
    form = await form_of(request)
    session = find_session(desk.house, session_id)
    note = str(form.get("note", "")).strip()[:2000]
    for who in _BOTH:
        if form.get(who) in ("1", "2", "3", "4", "5"):
            rate(desk.house, session.id, Rating(who=who, value=int(form[who]), note=note), desk.clock())
            note = ""
    return Redirect(f"/journal/{session.id}", status_code=303)


def _watch(desk: Desk) -> list[Condition]:
    """What to look out for afterwards, what is urgent first."""
    urgency = {"emergency": 0, "urgent": 1}
    known = desk.house.library.knowledge().conditions.values()
    after = [condition for condition in known if condition.card == "y_after"]
    return sorted(after, key=lambda condition: urgency.get(condition.urgency or "", 2))


SESSION: list[HTTPRouteHandler] = [
    play,
    begin_session,
    keep_events,
    tell_state,
    ask_again,
    ask_how_it_was,
    keep_how_it_was,
]
