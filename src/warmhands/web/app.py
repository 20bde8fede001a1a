"""Builds the web app: routes, protection, compression and the pages for trouble."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from hashlib import sha256

from litestar import Litestar
from litestar.config.compression import CompressionConfig
from litestar.config.csrf import CSRFConfig
from litestar.datastructures import State
from litestar.di import Provide
from litestar.handlers import HTTPRouteHandler
from litestar.types import ASGIApp

from warmhands.services.house import House
from warmhands.web.desk import Desk
from warmhands.web.errors import error_handlers
from warmhands.web.guard import Guard
from warmhands.web.phone_off_page import PHONE_OFF
from warmhands.web.routes import ROUTES
from warmhands.web.sharing import Sharing
from warmhands.web.static_shelf import read_shelf

AT_HOME = ("127.0.0.1", "localhost", "[::1]")
_TOKENLESS = ("^/api/", "^/s/", "^/calendar/", "^/favicon")
"""What takes no form: the API asks for JSON and no foreign origin, the others change nothing."""
_UNPACKED = ["^/s/", r"\.mp3$", "/live$"]
"""What is packed already, or must not wait until there is enough to be packed."""


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
        route_handlers=[*ROUTES, *_phone_routes(is_shared=sharing is not None)],
        dependencies={"desk": Provide(lambda: desk, sync_to_thread=False)},
        exception_handlers=error_handlers(desk),
        csrf_config=CSRFConfig(
            _form_secret(house), cookie_httponly=True, cookie_samesite="strict", exclude=list(_TOKENLESS)
        ),
        compression_config=CompressionConfig("brotli", brotli_quality=5, exclude=_UNPACKED),
        state=State({"end_streams": desk.inboxes.close}),
        request_max_body_size=1_048_576,
        openapi_config=None,
        logging_config=None,
        debug=False,
    )
    gate = _gate(app, desk) if sharing else None
    app.asgi_handler = Guard(app.asgi_handler, allowed_hosts, gate)
    return app


def _phone_routes(*, is_shared: bool) -> Sequence[HTTPRouteHandler]:
    """The pages for phones; most of them are loaded only where phones are served."""
    if not is_shared:
        return PHONE_OFF
    from warmhands.web.pairing_pages import PAIRING  # noqa: PLC0415 - keeps the usual start short
    from warmhands.web.phone_pages import PHONE  # noqa: PLC0415

    return [*PHONE, *PAIRING]


def _gate(app: Litestar, desk: Desk) -> ASGIApp:
    from warmhands.web.network_gate import NetworkGate  # noqa: PLC0415

    assert desk.sharing is not None, "there is a gate only where phones are served"
    return NetworkGate(app.asgi_handler, desk.house, desk.clock, desk.sharing)


def _form_secret(house: House) -> str:
    """A secret that outlives a restart, so that a page opened before it can still send its form."""
    return sha256(b"warmhands forms " + house.journal.household().encode()).hexdigest()
