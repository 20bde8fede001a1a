"""“Use your phone” while no phones are served."""

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler

from warmhands.web.desk import AtDesk, Visit


@get("/phone")
async def show_phone_off(request: Visit, desk: AtDesk) -> Response[str]:
    """How to switch it on."""
    return desk.page(request, "phone_off.html")


PHONE_OFF: list[HTTPRouteHandler] = [show_phone_off]
