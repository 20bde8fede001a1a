"""Ask the baby first, leave it for another time, and practise on a doll."""

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler

from warmhands.model.mistake import Mistake
from warmhands.services.doll_play import doll_games, practise
from warmhands.services.session_play import find_session
from warmhands.web.appearance_page import remembered
from warmhands.web.citations import cited
from warmhands.web.desk import AtDesk, Desk, InPath, InQuery, Visit
from warmhands.web.plan_pages import LEFT_HANDED
from warmhands.web.player_page import player_page

_CUES = ("infant_not_ready",)
"""The conditions whose sources say how a baby shows that it wants a massage, or no more of it."""


@get("/session/{session_id:str}/ask")
async def ask_the_baby(request: Visit, desk: AtDesk, session_id: InPath) -> Response[str]:
    """How a baby shows that it is interested, or has had enough; nothing begins before one has looked."""
    session = find_session(desk.house, session_id)
    return desk.page(request, "ask_baby.html", session=session, citations=_cues(desk))


@get("/session/{session_id:str}/not-now")
async def leave_it(request: Visit, desk: AtDesk, session_id: InPath) -> Response[str]:
    """The baby would rather not: another time."""
    find_session(desk.house, session_id)
    return desk.page(request, "not_now.html")


@get("/doll")
async def show_doll(request: Visit, desk: AtDesk) -> Response[str]:
    """Choose a game to practise on a doll."""
    return desk.page(request, "doll.html", games=doll_games(desk.house))


@get("/doll/{protocol:str}")
async def play_with_doll(
    request: Visit, desk: AtDesk, protocol: InPath, minutes: InQuery = "5"
) -> Response[str]:
    """The player with a doll: the same game, kept nowhere."""
    if not minutes.isdecimal():
        hint = "Go back and choose once more."
        raise Mistake("bad_value", f"“{minutes[:20]}” is no number of minutes.", "minutes", hint)
    session = practise(desk.house, protocol, int(minutes[:4]), desk.clock())
    values = player_page(desk.house, session, (), again="/doll", left_handed=LEFT_HANDED in request.cookies)
    values["appearance"] = remembered(request, session.plan.receiver)
    return desk.page(request, "player.html", 200, **values)


def _cues(desk: Desk) -> list[object]:
    conditions = desk.house.library.knowledge().conditions
    cites = [f"source:{cite.source}" for name in _CUES for cite in conditions[name].cites]
    return list(cited(desk.house, cites))


BABY: list[HTTPRouteHandler] = [ask_the_baby, leave_it, show_doll, play_with_doll]
