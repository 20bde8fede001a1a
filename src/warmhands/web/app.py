"""Builds the web app: routes, protection, compression and the pages for trouble."""

from collections.abc import Callable, Collection
from datetime import datetime
from hashlib import sha256

from litestar import Litestar
from litestar.config.compression import CompressionConfig
from litestar.config.csrf import CSRFConfig
from litestar.di import Provide

from warmhands.services.house import House
from warmhands.web.desk import Desk
from warmhands.web.errors import error_handlers
from warmhands.web.guard import Guard
from warmhands.web.network_gate import NetworkGate
from warmhands.web.routes import NETWORK_ROUTES, ROUTES
from warmhands.web.sharing import Sharing
from warmhands.web.static_shelf import read_shelf

AT_HOME = ("127.0.0.1", "localhost", "[::1]")
_TOKENLESS = ("^/api/", "^/s/", "^/calendar/", "^/favicon")
"""What takes no form: the API asks for JSON and no foreign origin, the others change nothing."""


def build_app(
    house: House,
    clock: Callable[[], datetime],
    *,
    allowed_hosts: Collection[str] = AT_HOME,
    sharing: Sharing | None = None,
) -> Litestar:
    """The whole web app over a house; `clock` gives the present moment with its offset.

    With `sharing` it also serves phones: what comes through `FromNetwork` must be paired.
    """
    desk = Desk(house, clock, read_shelf(), sharing)
    app = Litestar(
        route_handlers=[*ROUTES, *NETWORK_ROUTES] if sharing else ROUTES,
        dependencies={"desk": Provide(lambda: desk, sync_to_thread=False)},
        exception_handlers=error_handlers(desk),
        csrf_config=CSRFConfig(
            _form_secret(house), cookie_httponly=True, cookie_samesite="strict", exclude=list(_TOKENLESS)
        ),
        compression_config=CompressionConfig("brotli", brotli_quality=5, exclude=["^/s/", r"\.mp3$"]),
        request_max_body_size=1_048_576,
        openapi_config=None,
        logging_config=None,
        debug=False,
    )
    gate = NetworkGate(app.asgi_handler, house, clock, sharing) if sharing else None
    app.asgi_handler = Guard(app.asgi_handler, allowed_hosts, gate)
    return app


def _form_secret(house: House) -> str:
    """A secret that outlives a restart, so that a page opened before it can still send its form."""
    return sha256(b"warmhands forms " + house.journal.household().encode()).hexdigest()
