"""What is wished for, one question a page: whose hands, where, what for, how long."""

from collections.abc import Mapping

from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from warmhands.model.knowledge import Kind, Knowledge
from warmhands.model.screening import Limits
from warmhands.pictures.choice import choose_picture
from warmhands.services.intake_walk import IntakeView
from warmhands.web.desk import AtDesk, InPath, Visit
from warmhands.web.doctor_page import DOCTOR
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
_OF_ONESELF = frozenset(("nape", "neck_side", "occiput", "shoulder_top", "shoulder_side"))


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
    return desk.page(
        request,
        "wish_zones.html",
        intake=view.intake,
        picture=choose_picture(receiver, "seated" if receiver == "self" else "prone"),
        ticked=wish.zones,
        only=_workable(view, desk.house.library.knowledge()),
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


def _in_order(ids: dict[str, None], known: Mapping[str, Kind]) -> list[Kind]:
    """Kinds in the order of the vocabulary, which begins with what most people want."""
    return [known[kind] for kind in sorted(ids, key=_rank)]


def _rank(kind: str) -> tuple[int, str]:
    return (_WANTED.index(kind) if kind in _WANTED else len(_WANTED), kind)


def _workable(view: IntakeView, knowledge: Knowledge) -> frozenset[str]:
    """The zones that may be asked for: those that bear touch at all, here and today."""
    closed = _closed(view.screening.limits)
    bearing = {zone.id for zone in knowledge.zones.values() if zone.max_level > 0 and zone.id not in closed}
    return frozenset(bearing & _OF_ONESELF if view.intake.request.receiver == "self" else bearing)


def _closed(limits: Limits) -> set[str]:
    sides: dict[str, set[str]] = {}
    for limit in limits.zones:
        if limit.max_pressure == 0:
            sides.setdefault(limit.zone, set()).add(limit.side)
    return {zone for zone, found in sides.items() if "both" in found or {"left", "right"} <= found}


WISH: list[HTTPRouteHandler] = [ask_hands, ask_zones, ask_kind, *DOCTOR, ask_time]
