"""What a visitor reads when something does not work: never a trace, always what to do now."""

import logging

import msgspec
from litestar import Response
from litestar.exceptions import HTTPException
from litestar.types import ExceptionHandlersMap

from warmhands.model.mistake import Mistake, mistake_object
from warmhands.model.trouble import Trouble
from warmhands.web.desk import Desk, Visit

log = logging.getLogger("warmhands.web")

_CODES = {
    400: "bad_request",
    401: "not_allowed",
    403: "not_allowed",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "not_json",
    421: "foreign_host",
}
_IN_THE_ADDRESS = ("$.intake", "$.session", "$.person", "$.course")
Told = Response[bytes] | Response[str]


def error_handlers(desk: Desk) -> ExceptionHandlersMap:
    """How each kind of trouble is told: an error object for scripts, a kind page for people."""

    def tell(request: Visit, told: Mistake, status: int, *, ours: bool = False) -> Told:
        if _is_api(request) or request.headers.get("accept") == "application/json":
            return error_object(told, status)
        shown = None if ours else told
        return desk.page(request, "sorry.html", status, mistake=shown, code=status)

    def tell_mistake(request: Visit, mistake: Mistake) -> Told:
        is_missing = mistake.code == "unknown_id" and mistake.where in _IN_THE_ADDRESS
        return tell(request, mistake, 404 if is_missing and not _is_api(request) else 422)

    def tell_refusal(request: Visit, error: HTTPException) -> Told:
        # The contract knows one status for unusable input, too large or not.
        status = 422 if error.status_code == 413 and _is_api(request) else error.status_code
        answer = tell(request, _as_mistake(error), status, ours=True)
        if error.headers and "allow" in error.headers:
            answer.headers["allow"] = error.headers["allow"]
        return answer

    def tell_trouble(request: Visit, trouble: Trouble) -> Told:
        log.warning("%s %s: %s", request.method, request.url.path, trouble)
        return tell(request, Mistake("trouble", trouble.message, "$", trouble.hint), 503)

    def tell_fault(request: Visit, error: Exception) -> Told:
        log.error("%s %s failed", request.method, request.url.path, exc_info=error)
        hint = "Nothing was lost. Try again; if it stays so, restart warmhands."
        return tell(
            request, Mistake("our_fault", "Something went wrong in warmhands.", "$", hint), 500, ours=True
        )

    return {Mistake: tell_mistake, HTTPException: tell_refusal, Trouble: tell_trouble, Exception: tell_fault}


def error_object(mistake: Mistake, status: int) -> Response[bytes]:
    """The contract's error object as an answer."""
    body = msgspec.json.encode(mistake_object(mistake))
    return Response(body, status_code=status, media_type="application/json")


def _is_api(request: Visit) -> bool:
    return request.url.path == "/api" or request.url.path.startswith("/api/")


def _as_mistake(error: HTTPException) -> Mistake:
    code = _CODES.get(error.status_code, "bad_request")
    if error.status_code == 404:
        return Mistake(
            code, "There is nothing at this address.", "$", "The list of addresses is at /api/docs."
        )
    if error.status_code == 405:
        return Mistake(code, "This address does not take that method.", "$", "See /api/docs.")
    return Mistake(code, error.detail or "The request cannot be used.", "$", "See /api/docs.")
