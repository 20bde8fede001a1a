"""The door itself: foreign host names stay outside, and every answer carries the safety headers.

It stands around the whole app, because an app's own middleware does not see what no route answers.
"""

from collections.abc import Collection
from typing import cast

from litestar.types import ASGIApp, Message, Receive, Scope, Send

from warmhands.web.headers import SAFETY

_FOREIGN = b"This address is not ours. Open warmhands at the address that it printed when it started.\n"


class Guard:
    """Wraps an app. `allowed_hosts` are host names without a port; `*` lets every name in."""

    def __init__(self, app: ASGIApp, allowed_hosts: Collection[str]) -> None:
        self.app = app
        self.allowed = frozenset(host.lower() for host in allowed_hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through when it names us."""

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = list(message.get("headers", ()))
                known = {name.lower() for name, _ in headers}
                headers += [pair for pair in SAFETY if pair[0] not in known]
                if b"cache-control" not in known:
                    headers.append((b"cache-control", b"no-store"))
                message["headers"] = headers
            await send(message)

        if not self._is_ours(scope):
            await _refuse(send_safely)
        elif scope.get("method") == "HEAD":
            as_get = cast("Scope", {**scope, "method": "GET"})
            await self.app(as_get, receive, _heads_only(send_safely))
        else:
            await self.app(scope, receive, send_safely)

    def _is_ours(self, scope: Scope) -> bool:
        hosts = [value.decode("latin-1") for name, value in scope["headers"] if name.lower() == b"host"]
        return len(hosts) == 1 and ("*" in self.allowed or host_name(hosts[0]) in self.allowed)


def host_name(host: str) -> str:
    """The name in a Host header, without its port, in lower case; an IPv6 address keeps its brackets."""
    name, colon, port = host.strip().lower().rpartition(":")
    if colon and port.isdigit() and (":" not in name or name.endswith("]")):
        return name
    return host.strip().lower()


def _heads_only(send: Send) -> Send:
    """Answer HEAD as GET is answered, without the body."""

    async def send_head(message: Message) -> None:
        if message["type"] == "http.response.body":
            message["body"] = b""
        await send(message)

    return send_head


async def _refuse(send: Send) -> None:
    headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(_FOREIGN)).encode()),
    ]
    await send({"type": "http.response.start", "status": 421, "headers": headers})
    await send({"type": "http.response.body", "body": _FOREIGN, "more_body": False})
