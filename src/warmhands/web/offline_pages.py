"""The app on a home screen, and what a device keeps so that a massage goes on without this program."""

import msgspec
from litestar import Response, get
from litestar.handlers import HTTPRouteHandler

from warmhands.model.journal import Session
from warmhands.pictures.choice import picture_of
from warmhands.services.appearance_choose import appearance_in
from warmhands.services.session_play import find_session
from warmhands.web.api import json
from warmhands.web.desk import AtDesk, Desk, InPath, Visit, form_token
from warmhands.web.offline_words import offline_words
from warmhands.web.picture_book import picture_book

_WORKER = "offline/sw.js"
_LEFT_OUT = (_WORKER, ".d.ts")
_ALWAYS = ("css/site.css", "icons/mark.svg", "body/hands.json")
_FOLDERS = ("player/", "offline/", "sound/", "body/hand_")
_ICONS = (("192", "any"), ("512", "any"), ("masked-512", "maskable"))


@get("/manifest.webmanifest")
async def tell_manifest(desk: AtDesk) -> Response[bytes]:
    """How the app looks on a home screen."""
    icons = [
        {
            "src": desk.shelf.asset(f"icons/app-{name}.png"),
            "sizes": "x".join(2 * [name.rpartition("-")[2]]),
            "type": "image/png",
            "purpose": purpose,
        }
        for name, purpose in _ICONS
    ]
    icons.append({"src": desk.shelf.asset("icons/mark.svg"), "sizes": "any", "type": "image/svg+xml"})
    manifest = {
        "id": "/",
        "name": "warmhands",
        "short_name": "warmhands",
        "description": desk.house.words.text("A safe massage at home, step by step."),
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#faf5ee",
        "theme_color": "#faf5ee",
        "icons": icons,
    }
    return Response(msgspec.json.encode(manifest), media_type="application/manifest+json")


@get("/sw.js")
async def send_worker(desk: AtDesk) -> Response[bytes]:
    """The service worker, at the root so that its scope is the whole app; another one for each revision."""
    script = desk.shelf.contents[_WORKER] + f"// {desk.shelf.rev}\n".encode()
    headers = {"cache-control": "no-cache"}
    return Response(script, media_type="text/javascript; charset=utf-8", headers=headers)


@get("/session/{session_id:str}/offline.json")
async def tell_kept(desk: AtDesk, session_id: InPath) -> Response[bytes]:
    """Everything that a device keeps for this massage, and the words about it."""
    session = find_session(desk.house, session_id)
    own = f"/session/{session_id}"
    return json(
        {
            "rev": desk.shelf.rev,
            "title": desk.house.words.text(session.plan.title),
            "files": [desk.shelf.asset(path) for path in files_of(desk, session)],
            "pages": [f"{own}/end", f"{own}/told", "/player/words", "/offline"],
            "words": offline_words(desk.house),
        }
    )


@get("/offline")
async def show_offline(request: Visit, desk: AtDesk) -> Response[str]:
    """What a device shows while this program cannot be reached: the massages that it keeps."""
    return desk.page(request, "offline.html")


@get("/offline/token")
async def tell_token(request: Visit) -> Response[bytes]:
    """A token for a page that was opened before the cookie beside it was lost."""
    return json({"token": form_token(request)})


def files_of(desk: Desk, session: Session) -> list[str]:
    """The files on the shelf that the player may load in this massage."""
    picture = picture_of(session.plan, appearance_in(desk.house, session).body)
    rhymed = picture_book(desk.house, session.plan, picture) is not None
    folders = (*_FOLDERS, "rhyme/") if rhymed else _FOLDERS
    drawn = [f"body/{file}" for file in (picture.picture, picture.skin) if file]
    strokes = [f"body/{picture.name}{kind}.json" for kind in ("_strokes", "_own_strokes")]
    known = desk.shelf.contents
    kept = [path for path in known if path.startswith(folders) and not path.endswith(_LEFT_OUT)]
    return sorted({*kept, *(path for path in (*_ALWAYS, *drawn, *strokes) if path in known)})


OFFLINE: list[HTTPRouteHandler] = [tell_manifest, send_worker, tell_kept, show_offline, tell_token]
