"""The pages that a phone sees before and while it is let in."""

from litestar import Response, get, post
from litestar.datastructures import Cookie
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from warmhands.model.device import HOUSE, session_of
from warmhands.services.device_keep import lasts, revoke
from warmhands.services.device_pair import find_link, pair
from warmhands.web.desk import AtDesk, Desk, InPath, Visit
from warmhands.web.reach import leads_to
from warmhands.web.sharing import short
from warmhands.web.visitor import COOKIE, device_of, is_from_network

Answer = Response[str] | Redirect


@get("/pair")
async def meet_stranger(request: Visit, desk: AtDesk) -> Answer:
    """What a phone sees that was not let in, or not to what it asked for."""
    device = device_of(request)
    if not is_from_network(request.scope) or (device and device.scope == HOUSE):
        return _go("/phone")
    session = session_of(device.scope) if device else None
    return desk.page(request, "stranger.html", 403, session=session)


@get("/pair/{word:str}")
async def ask_to_pair(request: Visit, desk: AtDesk, word: InPath) -> Answer:
    """Ask whether this phone should be let in; looking uses nothing up, for previews of links look too."""
    if not is_from_network(request.scope):
        return _go("/phone")
    if not _may_try(request, desk):
        return _no_entry(request, desk, 429)
    link = find_link(desk.house, word, desk.clock())
    device = device_of(request)
    if device and device.scope == HOUSE:
        # It may do more than any link could give it; an old tab with a used link leads on, too.
        return _go(leads_to(link.scope if link else HOUSE))
    if link is None:
        return _missed(request, desk)
    sign = short(desk.sharing.fingerprint) if desk.sharing else ""
    return desk.page(request, "pair.html", word=word, session=session_of(link.scope), sign=sign)


@post("/pair/{word:str}", status_code=303)
async def let_in(request: Visit, desk: AtDesk, word: InPath) -> Answer:
    """Let this phone in; the link works no more from now on."""
    if not is_from_network(request.scope):
        return _go("/phone")
    if not _may_try(request, desk):
        return _no_entry(request, desk, 429)
    before = device_of(request)
    if before and before.scope == HOUSE:
        return _go(leads_to(HOUSE))
    paired = pair(desk.house, word, request.headers.get("user-agent", ""), desk.clock())
    if paired is None:
        return _missed(request, desk)
    if before:
        revoke(desk.house, before.id)
    answer = _go(leads_to(paired.device.scope))
    answer.set_cookie(_cookie(paired.secret, paired.device.scope))
    return answer


def _cookie(secret: str, scope: str) -> Cookie:
    age = int(lasts(scope).total_seconds())
    return Cookie(COOKIE, value=secret, path="/", max_age=age, secure=True, httponly=True, samesite="strict")


def _may_try(request: Visit, desk: Desk) -> bool:
    return desk.sharing is not None and desk.sharing.attempts.may_try(_client(request), desk.clock())


def _missed(request: Visit, desk: Desk) -> Answer:
    if desk.sharing is not None:
        desk.sharing.attempts.miss(_client(request), desk.clock())
    return _no_entry(request, desk, 403)


def _no_entry(request: Visit, desk: Desk, status: int) -> Answer:
    return desk.page(request, "pair_over.html", status, too_often=status == 429)


def _client(request: Visit) -> str:
    return request.client.host if request.client else ""


def _go(address: str) -> Redirect:
    return Redirect(address, status_code=303)


PAIRING: list[HTTPRouteHandler] = [meet_stranger, ask_to_pair, let_in]
