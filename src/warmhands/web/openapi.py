"""The OpenAPI description of the API, made from the model, and a plain page that lists it."""

from functools import cache
from typing import Any

import msgspec
from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from msgspec import Struct

from warmhands.model.course import Course, CourseRequest
from warmhands.model.mistake import MistakeObject
from warmhands.model.plan import CheckFinding, Plan, PlanRequest, Refusal
from warmhands.model.screening import Screening, ScreeningRequest
from warmhands.services.knowledge_read import KnowledgeListing
from warmhands.web.desk import AtDesk, Visit


class Findings(Struct, frozen=True):
    """What the checker found."""

    findings: tuple[CheckFinding, ...]


class PlanWithScreening(Struct, frozen=True):
    """A plan that is held against the limits of a screening."""

    plan: Plan
    screening: Screening


class Deed(Struct, frozen=True):
    """One address: what it takes and what it answers, each one of several types."""

    method: str
    path: str
    says: str
    sent: tuple[Any, ...]
    answered: tuple[Any, ...]


DEEDS = (
    Deed(
        "post",
        "/api/screen",
        "Judge whether and how a person may be massaged now.",
        (ScreeningRequest,),
        (Screening,),
    ),
    Deed(
        "post", "/api/plan", "Compose a massage, or say why there is none.", (PlanRequest,), (Plan, Refusal)
    ),
    Deed("post", "/api/course", "Find the times of a course.", (CourseRequest,), (Course, Refusal)),
    Deed("post", "/api/check", "Hold a plan against every rule.", (Plan, PlanWithScreening), (Findings,)),
    Deed("get", "/api/knowledge", "List everything known.", (), (KnowledgeListing,)),
)
_REFUSED = {
    "403": "The request came from a page of another site.",
    "415": "The request is not JSON.",
    "422": "The request cannot be used.",
}


@cache
def description() -> dict[str, Any]:
    """The whole description as an OpenAPI 3.1 document."""
    types = list(
        dict.fromkeys(kind for deed in DEEDS for kind in (*deed.sent, *deed.answered, MistakeObject))
    )
    schemas, components = msgspec.json.schema_components(types, ref_template="#/components/schemas/{name}")
    told = dict(zip(types, schemas, strict=True))
    paths = {deed.path: {deed.method: _operation(deed, told)} for deed in DEEDS}
    about = {"title": "warmhands", "version": "1", "summary": "Massage at home: screen, plan, check."}
    return {"openapi": "3.1.0", "info": about, "paths": paths, "components": {"schemas": components}}


def _operation(deed: Deed, told: dict[Any, Any]) -> dict[str, Any]:
    responses = {"200": {"description": "The answer.", **_content(deed.answered, told)}}
    operation = {"operationId": deed.path.rpartition("/")[2], "summary": deed.says, "responses": responses}
    if not deed.sent:
        return operation
    error = _content((MistakeObject,), told)
    responses |= {status: {"description": reason, **error} for status, reason in _REFUSED.items()}
    return {**operation, "requestBody": {"required": True, **_content(deed.sent, told)}}


def _content(types: tuple[Any, ...], told: dict[Any, Any]) -> dict[str, Any]:
    shapes = [told[kind] for kind in types]
    schema = shapes[0] if len(shapes) == 1 else {"anyOf": shapes}
    return {"content": {"application/json": {"schema": schema}}}


@get("/api/openapi.json")
async def show_description() -> Response[bytes]:
    """The description for machines."""
    return Response(msgspec.json.encode(description()), media_type="application/json")


@get("/api/docs")
async def show_docs(request: Visit, desk: AtDesk) -> Response[str]:
    """The description for people."""
    schemas = description()["components"]["schemas"]
    fields = {name: sorted(schema.get("properties", {})) for name, schema in schemas.items()}
    return desk.page(request, "api.html", deeds=DEEDS, fields=fields)


OPENAPI: list[HTTPRouteHandler] = [show_description, show_docs]
