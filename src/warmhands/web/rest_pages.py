"""What the player asks for once it has loaded: what a massage may go on with, and its steps in words."""

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler

from warmhands.services.session_play import carried, find_session
from warmhands.web.api import json
from warmhands.web.desk import AtDesk, InPath, InQuery
from warmhands.web.player_later import later_words
from warmhands.web.player_rests import packed
from warmhands.web.player_told import how_words, level_words, told_words


@get("/session/{session_id:str}/rests", sync_to_thread=True)
def tell_rests(desk: AtDesk, session_id: InPath, first: InQuery = "0") -> Response[bytes]:
    """The verified rests from a step on, some at a time; composing them takes its time, so on a thread."""
    from_step = int(first) if first.isdecimal() and len(first) < 5 else 0
    rests = carried(desk.house, session_id, from_step, desk.clock())
    return json(packed(desk.house, find_session(desk.house, session_id).plan, rests))


@get("/session/{session_id:str}/told")
async def tell_steps(desk: AtDesk, session_id: InPath) -> Response[bytes]:
    """Every step in one sentence, for whoever hears the picture."""
    steps = find_session(desk.house, session_id).plan.steps
    return json({**told_words(desk.house, steps), **level_words(desk.house), **how_words(desk.house, steps)})


@get("/player/words")
async def tell_words(desk: AtDesk) -> Response[bytes]:
    """What the player may have to say, but not before Begin."""
    return json(later_words(desk.house))


RESTS: list[HTTPRouteHandler] = [tell_rests, tell_steps, tell_words]
