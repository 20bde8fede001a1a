"""What is wished for, one question a page: whose hands, where, what for, how long."""

from collections.abc import Iterable, Mapping

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from warmhands.model.knowledge import Kind
from warmhands.model.screening import Place
from warmhands.pictures.choice import choose_picture, tapped_pictures
from warmhands.services.appearance_choose import appearance_of
from warmhands.services.felt_places import liked_last
from warmhands.web.body_views import drawn_on, first_shown, views_of
from warmhands.web.check_places import drawn_too, elsewhere
from warmhands.web.desk import AtDesk, InPath, Visit
from warmhands.web.doctor_page import DOCTOR
from warmhands.web.tense_places import workable
from warmhands.web.time_page import ask_time, choices_for, cleared, to_verdict
from warmhands.web.wish import read_wish

_WANTED = (
    "relaxing",
    "light_home",
    "self",
    "baby_relaxing",
    "baby_play",
    "neck_relaxing",
    "preventive",
    "partner",
)
"""Kinds that most people come for, shown first."""


@get("/wish/{intake_id:str}")
async def ask_hands(request: Visit, desk: AtDesk, intake_id: InPath) -> Response[str] | Redirect:
    """Ask how used the hands are to this."""
    view = cleared(desk, intake_id)
    if view is None:
        return to_verdict(intake_id)
    where = "kind" if view.intake.request.receiver == "baby" else "zones"
    return desk.page(
        request,
        "wish_hands.html",
        back=f"/check/{intake_id}/result",
        onward=lambda changes: read_wish(request.query_params).address(
            f"/wish/{intake_id}/{where}", **changes
        ),
    )


@get("/wish/{intake_id:str}/zones")
async def ask_zones(request: Visit, desk: AtDesk, intake_id: InPath) -> Response[str] | Redirect:
    """Ask where it feels tense."""
    view = cleared(desk, intake_id)
    if view is None:
        return to_verdict(intake_id)
    wish, receiver = read_wish(request.query_params), view.intake.request.receiver
    appearance = appearance_of(desk.house, view.intake)
    pictures = tapped_pictures(receiver, appearance.body)
    if receiver == "self":
        pictures = (choose_picture("self", "seated", body=appearance.body),)
    knowledge = desk.house.library.knowledge()
    only = workable(view, knowledge)
    views = views_of(pictures, wish.zones, only)
    drawn, liked = drawn_on(views), liked_last(desk.house, view.intake.person)
    rows = (*drawn_too(knowledge, drawn), *elsewhere(knowledge, drawn))
    return desk.page(
        request,
        "wish_zones.html",
        intake=view.intake,
        appearance=appearance,
        views=views,
        shown=first_shown(views),
        only=only,
        liked=liked,
        marked=_marked(liked),
        listed=[row for row in rows if row.zone in only],
        elsewhere=[zone for zone in wish.zones if zone not in drawn],
        hidden=[("giver", wish.giver)],
        back=wish.address(f"/wish/{intake_id}"),
    )


@get("/wish/{intake_id:str}/kind")
async def ask_kind(request: Visit, desk: AtDesk, intake_id: InPath) -> Response[str] | Redirect:
    """Ask what it is for."""
    view = cleared(desk, intake_id)
    if view is None:
        return to_verdict(intake_id)
    wish = read_wish(request.query_params)
    choices, known = choices_for(desk, view, wish), desk.house.library.knowledge().kinds
    agreed = set(view.intake.request.doctor_agreed)
    asking = dict.fromkeys(kind for choice in choices for kind in choice.ask_doctor)
    free = dict.fromkeys(kind for choice in choices for kind in choice.kinds)
    free |= dict.fromkeys(kind for kind in asking if kind in agreed)
    return desk.page(
        request,
        "wish_kind.html",
        kinds=_in_order(free, known),
        asking=_in_order({kind: None for kind in asking if kind not in agreed}, known),
        onward=lambda changes: wish.address(f"/wish/{intake_id}/time", protocol=None, **changes),
        to_doctor=lambda changes: wish.address(f"/wish/{intake_id}/doctor", protocol=None, **changes),
        back=wish.address(f"/wish/{intake_id}/zones"),
    )


def _marked(places: Iterable[Place]) -> frozenset[str]:
    """The parts of pictures that show these places, as "zone:side"."""
    sides = ((place.zone, place.side) for place in places)
    each = ((zone, ("left", "right", "middle") if side == "both" else (side,)) for zone, side in sides)
    return frozenset(f"{zone}:{side}" for zone, shown in each for side in shown)


def _in_order(ids: dict[str, None], known: Mapping[str, Kind]) -> list[Kind]:
    """Kinds in the order of the vocabulary, which begins with what most people want."""
    return [known[kind] for kind in sorted(ids, key=_rank)]


def _rank(kind: str) -> tuple[int, str]:
    return (_WANTED.index(kind) if kind in _WANTED else len(_WANTED), kind)


WISH: list[HTTPRouteHandler] = [ask_hands, ask_zones, ask_kind, *DOCTOR, ask_time]
