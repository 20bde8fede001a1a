"""The door itself: foreign host names stay outside, and every answer carries the safety headers.

It stands around the whole app, because an app's own middleware does not see what no route answers.
"""

from collections.abc import Collection
from typing import cast

from litestar.types import ASGIApp, Message, Receive, Scope, Send

from warmhands.web.headers import SAFETY
from warmhands.web.plain_answer import FOREIGN, answer_text
from warmhands.web.visitor import is_from_network


class Guard:
    """Wraps an app. `allowed_hosts` are host names without a port; `*` lets every name in.

    What comes from the home network goes to `network`, and nowhere where there is no such gate.
    """

    def __init__(self, app: ASGIApp, allowed_hosts: Collection[str], network: ASGIApp | None = None) -> None:
        self.app, self.network = app, network
        self.allowed = frozenset(host.lower() for host in allowed_hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through when it names us."""
        send = _safely(send)
        if scope.get("method") == "HEAD":
            scope, send = cast("Scope", {**scope, "method": "GET"}), _heads_only(send)
        if is_from_network(scope) and self.network is not None:
            await self.network(scope, receive, send)
        elif is_from_network(scope) or not self._is_ours(scope):
            await answer_text(send, 421, FOREIGN)
        else:
            await self.app(scope, receive, send)

    def _is_ours(self, scope: Scope) -> bool:
        hosts = [value.decode("latin-1") for name, value in scope["headers"] if name.lower() == b"host"]
        return len(hosts) == 1 and ("*" in self.allowed or host_name(hosts[0]) in self.allowed)


def host_name(host: str) -> str:
    """The name in a Host header, without its port, in lower case; an IPv6 address keeps its brackets."""
    name, colon, port = host.strip().lower().rpartition(":")
    if colon and port.isdigit() and (":" not in name or name.endswith("]")):
        return name
    return host.strip().lower()


def _safely(send: Send) -> Send:
    """Answer with the safety headers, and keep nothing unless the answer says so."""

    async def send_safely(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = list(message.get("headers", ()))
            known = {name.lower() for name, _ in headers}
            headers += [pair for pair in SAFETY if pair[0] not in known]
            if b"cache-control" not in known:
                headers.append((b"cache-control", b"no-store"))
            message["headers"] = headers
        await send(message)

    return send_safely


def _heads_only(send: Send) -> Send:
    """Answer HEAD as GET is answered, without the body."""

    async def send_head(message: Message) -> None:
        if message["type"] == "http.response.body":
            message["body"] = b""
        await send(message)

    return send_head
