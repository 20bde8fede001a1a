"""The picture to choose: which body is drawn and in which tone; nobody is asked, it is only offered."""

from collections.abc import Mapping
from typing import cast, get_args
from urllib.parse import urlencode

import msgspec
from litestar import Response, get, post
from litestar.datastructures import FormMultiDict
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect
from msgspec import Struct

from warmhands.model.appearance import Appearance, Body, Tone
from warmhands.model.mistake import Mistake
from warmhands.model.vocabulary import Receiver
from warmhands.pictures.choice import choose_picture
from warmhands.services import intake_walk
from warmhands.services.appearance_choose import appearance_of, draw_person, draw_receiver
from warmhands.services.people_keep import find_person
from warmhands.web.desk import AtDesk, Desk, InPath, Visit, form_of
from warmhands.web.wish import Fields, read_wish

BODIES: Mapping[Body, str] = {"neutral": "No matter", "woman": "A woman", "man": "A man"}
TONES: Mapping[Tone, str] = {1: "Very light", 2: "Light", 3: "Light brown", 4: "Brown", 5: "Dark brown"}
_A_YEAR = 365 * 86_400


class Sitter(Struct, frozen=True):
    """Who is drawn: their kind, how they are drawn now, and where the page came from."""

    receiver: Receiver
    appearance: Appearance
    back: str


@get("/appearance/{intake_id:str}")
async def ask_appearance(request: Visit, desk: AtDesk, intake_id: InPath) -> Response[str]:
    """The picture of a check: three bodies, five tones."""
    intake = intake_walk.look(desk.house, intake_id).intake
    back = _address(intake_id, request.query_params)
    return _page(request, desk, Sitter(intake.request.receiver, appearance_of(desk.house, intake), back))


@post("/appearance/{intake_id:str}", status_code=303)
async def keep_appearance(request: Visit, desk: AtDesk, intake_id: InPath) -> Redirect:
    """Keep it with the person; without one with the check, and in this browser for the next."""
    intake = intake_walk.look(desk.house, intake_id).intake
    chosen = _chosen(await form_of(request))
    draw_receiver(desk.house, intake, chosen)
    going = Redirect(_address(intake_id, request.query_params), status_code=303)
    if intake.person is None:
        _remember(going, intake.request.receiver, chosen)
    return going


@get("/people/{person_id:str}/appearance")
async def ask_appearance_of(request: Visit, desk: AtDesk, person_id: InPath) -> Response[str]:
    """The picture of somebody of the household."""
    person = find_person(desk.house, person_id)
    return _page(request, desk, Sitter(person.receiver, person.appearance, f"/people/{person.id}"))


@post("/people/{person_id:str}/appearance", status_code=303)
async def keep_appearance_of(request: Visit, desk: AtDesk, person_id: InPath) -> Redirect:
    """Keep it with the person."""
    person = find_person(desk.house, person_id)
    draw_person(desk.house, person, _chosen(await form_of(request)))
    return Redirect(f"/people/{person.id}", status_code=303)


def remembered(request: Visit, receiver: Receiver) -> Appearance:
    """What was chosen last in this browser for such a receiver; a cookie that says nothing is none."""
    body, _, tone = request.cookies.get(_cookie(receiver), "").partition("-")
    try:
        return msgspec.convert({"body": body, "tone": tone}, Appearance, strict=False)
    except msgspec.ValidationError:
        return Appearance()


def _remember(going: Redirect, receiver: Receiver, chosen: Appearance) -> None:
    if chosen == Appearance():
        going.delete_cookie(_cookie(receiver))
    else:
        value = f"{chosen.body}-{chosen.tone}"
        going.set_cookie(_cookie(receiver), value, max_age=_A_YEAR, httponly=True, samesite="strict")


def _cookie(receiver: Receiver) -> str:
    """The cookie for a kind of receiver: one's own picture is not that of the others."""
    return f"appearance_{receiver}"


def _page(request: Visit, desk: Desk, sitter: Sitter) -> Response[str]:
    receiver = sitter.receiver
    grown = receiver in ("adult", "self")
    drawn: Mapping[Body, str] = BODIES if grown else {sitter.appearance.body: ""}
    pictures = [
        (body, words, choose_picture("adult" if grown else receiver, "prone", body=body))
        for body, words in drawn.items()
    ]
    return desk.page(
        request,
        "appearance.html",
        here=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
        appearance=sitter.appearance,
        bodies=pictures,
        tones=TONES,
        back=sitter.back,
    )


def _chosen(form: FormMultiDict) -> Appearance:
    body, tone = str(form.get("body", "")), str(form.get("tone", ""))
    if body not in get_args(Body) or tone not in map(str, get_args(Tone)):
        hint = "Go back and tap a picture and a tone."
        raise Mistake("bad_value", "That picture is not known.", "body", hint)
    return Appearance(cast("Body", body), cast("Tone", int(tone)))


def _address(intake_id: str, query: Fields) -> str:
    """Where the page was opened, out of the few pages that offer it; the wish goes along."""
    place = query.get("at")
    card = str(query.get("card", ""))
    if place == "place" and card.isidentifier():
        return f"/check/{intake_id}/{card}/place?{urlencode({'of': query.get('of', '')})}"
    pages = {"zones": f"/wish/{intake_id}/zones", "plan": f"/plan/{intake_id}"}
    if place not in pages:
        raise NotFoundException
    return read_wish(query).address(pages[place])


APPEARANCE: list[HTTPRouteHandler] = [
    ask_appearance,
    keep_appearance,
    ask_appearance_of,
    keep_appearance_of,
]
