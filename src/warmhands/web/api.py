"""The HTTP API of the contract: JSON in, the same JSON out as on the command line."""

import msgspec
from litestar import Response, get, post
from litestar.exceptions import ClientException, HTTPException
from litestar.handlers import HTTPRouteHandler

from warmhands.model.course import CourseRequest
from warmhands.model.mistake import Mistake
from warmhands.model.plan import PlanRequest
from warmhands.model.screening import ScreeningRequest
from warmhands.services.course_plan import plan_course
from warmhands.services.knowledge_read import knowledge_listing
from warmhands.services.person_screen import screen_person
from warmhands.services.plan_check import check_file
from warmhands.services.request_read import read_json
from warmhands.services.session_plan import plan_session
from warmhands.web.desk import AtDesk, Visit

LARGEST = 1_048_576
"""Bytes of a request that are read at most (1 MiB)."""

_DRAINED = 32 * LARGEST
"""A client that is still sending hears no answer: what is too large is read off up to here, and dropped."""


@post("/api/screen", status_code=200, request_max_body_size=None)
async def screen(request: Visit, desk: AtDesk) -> Response[bytes]:
    """Judge whether and how a person may be massaged now."""
    wish = read_json(await body_of(request), ScreeningRequest)
    return json(screen_person(desk.house, wish, desk.clock()))


@post("/api/plan", status_code=200, request_max_body_size=None)
async def plan(request: Visit, desk: AtDesk) -> Response[bytes]:
    """Compose a massage of exactly the minutes wished for, or say why there is none."""
    wish = read_json(await body_of(request), PlanRequest)
    return json(plan_session(desk.house, wish, desk.clock()))


@post("/api/course", status_code=200, request_max_body_size=None)
async def course(request: Visit, desk: AtDesk) -> Response[bytes]:
    """Find the times of a course, or say that a doctor has to be asked first."""
    wish = read_json(await body_of(request), CourseRequest)
    return json(plan_course(desk.house, wish))


@post("/api/check", status_code=200, request_max_body_size=None)
async def check(request: Visit, desk: AtDesk) -> Response[bytes]:
    """Hold a plan, or a plan with its screening, against every rule."""
    raw = await body_of(request)
    return json({"findings": check_file(desk.house, raw, "request.json", desk.clock())})


@get("/api/knowledge")
async def knowledge(desk: AtDesk) -> Response[bytes]:
    """List everything known, with the facts of the guide that each entry carries."""
    return json(knowledge_listing(desk.house))


def json(value: object) -> Response[bytes]:
    """An answer of the contract."""
    return Response(msgspec.json.encode(value), media_type="application/json")


async def body_of(request: Visit) -> bytes:
    """The bytes of a JSON request from no page or from our own; anything else is refused."""
    _let_in(request)
    body, seen = bytearray(), 0
    async for chunk in request.stream():
        seen += len(chunk)
        if seen <= LARGEST:
            body += chunk
        elif seen > _DRAINED:
            break
    if seen > LARGEST:
        hint = "Send less: a request has at most 1 MiB."
        raise Mistake("too_large", "The request is larger than 1 MiB.", "$", hint)
    return bytes(body)


def _let_in(request: Visit) -> None:
    origin = request.headers.get("origin")
    if origin is not None and origin.partition("://")[2] != request.headers.get("host", ""):
        raise ClientException("A page of another site may not ask here.", status_code=403)
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise HTTPException("Send JSON, with the header Content-Type: application/json.", status_code=415)


API: list[HTTPRouteHandler] = [screen, plan, course, check, knowledge]
