"""What a massage may go on with when something hurts or time is short: asked for by the player, ahead."""

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler

from warmhands.services.session_play import carried, find_session
from warmhands.web.api import json
from warmhands.web.desk import AtDesk, InPath, InQuery
from warmhands.web.player_rests import packed


@get("/session/{session_id:str}/rests", sync_to_thread=True)
def tell_rests(desk: AtDesk, session_id: InPath, first: InQuery = "0") -> Response[bytes]:
    """The verified rests from a step on, some at a time; composing them takes its time, so on a thread."""
    from_step = int(first) if first.isdecimal() and len(first) < 5 else 0
    rests = carried(desk.house, session_id, from_step, desk.clock())
    return json(packed(desk.house, find_session(desk.house, session_id).plan, rests))


RESTS: list[HTTPRouteHandler] = [tell_rests]
