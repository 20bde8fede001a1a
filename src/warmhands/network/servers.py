"""Two servers in one program: plain for this machine itself, encrypted for phones."""

import asyncio
import logging
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn

from warmhands.model.trouble import Trouble

log = logging.getLogger("warmhands.network")

_LOOKED_AFTER_S = 6 * 3600
"""How often a certificate is looked after: it is renewed a month before its end."""
_LAST_ANSWERS_S = 3
"""How long a phone that sleeps may hold up the end."""


def _nothing() -> None:
    """What an app without streams has to do before its end."""


@dataclass(frozen=True)
class Opened:
    """An app with the sockets on which it listens; `ending` is called before its end, to end its streams."""

    app: Any
    sockets: list[socket.socket]
    ending: Callable[[], None] = _nothing


class _Home(uvicorn.Server):
    """A server that ends the streams of its app before it waits for the last answers."""

    def __init__(self, home: Opened) -> None:
        super().__init__(config(home.app))
        self._ending = home.ending

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End."""
        self._ending()
        await super().shutdown(sockets)


class _Companion(uvicorn.Server):
    """A server that leaves the signals to the one beside it, and ends with it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


def encrypted(certificate: Path) -> ssl.SSLContext:
    """How phones are spoken to: TLS 1.2 or newer, with the certificate and key of that file."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_cert_chain(certificate)
    return context


def serve_alone(home: Opened) -> None:
    """Serve this machine itself until the program is stopped."""
    _Home(home).run(sockets=home.sockets)


def serve_both(home: Opened, phones: Opened, context: ssl.SSLContext, renew: Callable[[], Path]) -> None:
    """Serve both until the program is stopped; `renew` gives the certificate to go on with."""
    asyncio.run(_together(home, phones, context, renew))


async def _together(home: Opened, phones: Opened, context: ssl.SSLContext, renew: Callable[[], Path]) -> None:
    main = _Home(home)
    beside = _Companion(phone_config(phones.app, context))
    serving = asyncio.ensure_future(beside.serve(sockets=phones.sockets))
    # Without its door for phones the program would only seem to be there.
    serving.add_done_callback(lambda _: setattr(main, "should_exit", True))
    looking = asyncio.ensure_future(look_after(context, renew, asyncio.sleep))
    try:
        await main.serve(sockets=home.sockets)
    finally:
        looking.cancel()
        beside.should_exit = True
        await serving


async def look_after(
    context: ssl.SSLContext, renew: Callable[[], Path], sleep: Callable[[float], Awaitable[None]]
) -> None:
    """Now and then ask for the certificate to go on with; phones that are connected notice nothing."""
    while True:
        await sleep(_LOOKED_AFTER_S)
        try:
            context.load_cert_chain(renew())
        except Trouble as trouble:
            log.warning("The certificate for phones cannot be renewed yet: %s", trouble)


def config(app: Any, **more: Any) -> uvicorn.Config:
    """How every server of this program is set up; `more` are further settings of uvicorn."""
    return uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        http="httptools",
        loop="asyncio",
        server_header=False,
        **more,
    )


def phone_config(app: Any, context: ssl.SSLContext) -> uvicorn.Config:
    """The server for phones: encrypted, without WebSockets, believing no proxy's word on who asks."""
    return config(
        app,
        ssl_context_factory=lambda _config, _default: context,
        ws="none",
        lifespan="off",
        proxy_headers=False,
        timeout_graceful_shutdown=_LAST_ANSWERS_S,
    )
