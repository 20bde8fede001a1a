"""Static files over HTTP: each under the revision of all of them, so that a browser may keep it for ever."""

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler

from warmhands.web.desk import AtDesk, InPath, Visit

_FOR_EVER = "public, max-age=31536000, immutable"


@get("/s/{rev:str}/{path:path}")
async def static_file(request: Visit, desk: AtDesk, rev: InPath, path: InPath) -> Response[bytes]:
    """A file of the shelf; one of an older revision is gone, so that pages never mix two of them."""
    found = desk.shelf.file(str(path).lstrip("/")) if rev == desk.shelf.rev else None
    if found is None:
        raise NotFoundException
    body, packing = found.packed_for(request.headers.get("accept-encoding", ""))
    headers = {"cache-control": _FOR_EVER, "vary": "Accept-Encoding"}
    if packing:
        headers["content-encoding"] = packing
    return Response(body, media_type=found.media_type, headers=headers)


@get("/favicon.ico")
async def favicon(desk: AtDesk) -> Response[bytes]:
    """The mark, for browsers that ask without reading the page."""
    mark = desk.shelf.file("icons/mark.svg")
    if mark is None:
        raise NotFoundException
    return Response(
        mark.plain, media_type=mark.media_type, headers={"cache-control": "public, max-age=86400"}
    )


STATICS: list[HTTPRouteHandler] = [static_file, favicon]
