"""The first page, which asks who the massage is for."""

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler

from warmhands.services.journal_read import running_session
from warmhands.services.people_keep import list_people
from warmhands.web.desk import AtDesk, Visit


@get("/")
async def show_home(request: Visit, desk: AtDesk) -> Response[str]:
    """One question, the people who are known, and a massage that is still going on."""
    running = running_session(desk.house, desk.clock())
    return desk.page(request, "home.html", people=list_people(desk.house), running=running)


HOME: list[HTTPRouteHandler] = [show_home]
