"""The door to the home network: our exact names alone, our own pages alone, and phones that were let in."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import cast

from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from warmhands.model.mistake import Mistake, mistake_object
from warmhands.model.trouble import Trouble
from warmhands.services.device_keep import recognise
from warmhands.services.house import House
from warmhands.web.plain_answer import FOREIGN, answer_json, answer_text
from warmhands.web.reach import may_reach
from warmhands.web.sharing import Sharing
from warmhands.web.visitor import COOKIE, mark_device, mark_network

log = logging.getLogger("warmhands.web")

_FOREIGN_PAGE = "A page of another site may not ask here.\n"
_NO_JOURNAL = "warmhands cannot look who you are just now. Nothing is lost. Try again in a moment.\n"
_STRANGER = Mistake(
    "not_allowed",
    "This device is not paired.",
    "$",
    "Open “Use your phone” on the computer, and scan the code.",
)
STRANGERS_PAGE = "/pair"


class FromNetwork:
    """An app as the home network meets it: every request that comes this way is marked."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on with its mark; what is no request goes nowhere."""
        if scope["type"] == ScopeType.HTTP:
            mark_network(scope)
            await self.app(scope, receive, send)


class NetworkGate:
    """Looks at each request from the network before the app does."""

    def __init__(self, app: ASGIApp, house: House, clock: Callable[[], datetime], sharing: Sharing) -> None:
        self.app, self.house, self.clock, self.sharing = app, house, clock, sharing

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or lead it to the page that says how to be let in."""
        host = _only(scope, b"host")
        if host.lower() not in self.sharing.hosts:
            await answer_text(send, 421, FOREIGN)
        elif not _is_own_page(scope, host):
            await answer_text(send, 403, _FOREIGN_PAGE)
        else:
            await self._let_in(scope, receive, _secured(send))

    async def _let_in(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            device = recognise(self.house, _cookie(scope), self.clock())
        except Trouble as trouble:
            log.warning("A phone cannot be looked up: %s", trouble)
            await answer_text(send, 503, _NO_JOURNAL)
            return
        mark_device(scope, device)
        if may_reach(device.scope if device else None, scope["path"]):
            await self.app(scope, receive, send)
        elif scope["path"] == "/api" or scope["path"].startswith("/api/"):
            await answer_json(send, 403, mistake_object(_STRANGER))
        else:
            await self.app(_led_astray(scope), receive, send)


def _is_own_page(scope: Scope, host: str) -> bool:
    """Whether no page of another origin asks; what changes something must name its origin."""
    origins = _values(scope, b"origin")
    if not origins:
        return scope.get("method") in ("GET", "HEAD")
    return origins == [f"https://{host}"]


def _led_astray(scope: Scope) -> Scope:
    """The same visitor at the page for strangers, whatever they asked for."""
    there = {
        "path": STRANGERS_PAGE,
        "raw_path": STRANGERS_PAGE.encode(),
        "query_string": b"",
        "method": "GET",
    }
    return cast("Scope", {**scope, **there})


def _secured(send: Send) -> Send:
    """Every cookie that is set here is for encrypted connections alone."""

    async def send_secured(message: Message) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [(name, _secure(name, value)) for name, value in message.get("headers", ())]
        await send(message)

    return send_secured


def _secure(name: bytes, value: bytes) -> bytes:
    is_open = name.lower() == b"set-cookie" and b"; secure" not in value.lower()
    return value + b"; Secure" if is_open else value


def _cookie(scope: Scope) -> str:
    """The secret that the phone brings; empty where there is none."""
    for header in _values(scope, b"cookie"):
        for pair in header.split(";"):
            name, _, value = pair.strip().partition("=")
            if name == COOKIE:
                return value
    return ""


def _only(scope: Scope, name: bytes) -> str:
    found = _values(scope, name)
    return found[0] if len(found) == 1 else ""


def _values(scope: Scope, name: bytes) -> list[str]:
    return [value.decode("latin-1").strip() for known, value in scope["headers"] if known.lower() == name]
