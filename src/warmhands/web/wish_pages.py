"""What is wished for, one question a page: whose hands, where, what for, how long."""

from collections.abc import Mapping

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from warmhands.model.knowledge import Kind, Knowledge
from warmhands.model.screening import Limits
from warmhands.model.vocabulary import CLEARED
from warmhands.services import intake_walk
from warmhands.services.intake_walk import IntakeView
from warmhands.services.session_plan import Choice, plan_choices, spare
from warmhands.web.body_choice import choose_picture
from warmhands.web.desk import AtDesk, Desk, InPath, Visit
from warmhands.web.wish import Wish, read_wish

_PRESETS = (5, 10, 15, 20, 30, 45, 60)
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
_EASY = ("light_home", "simple_back", "neck_stages", "self_neck", "baby_rails")
"""Massages that a first giver finds easiest, offered first."""
_OF_ONESELF = frozenset(("nape", "neck_side", "occiput", "shoulder_top", "shoulder_side"))


@get("/wish/{intake_id:str}")
async def ask_hands(request: Visit, desk: AtDesk, intake_id: InPath) -> Response[str] | Redirect:
    """Ask how used the hands are to this."""
    view = _cleared(desk, intake_id)
    if view is None:
        return _to_verdict(intake_id)
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
    view = _cleared(desk, intake_id)
    if view is None:
        return _to_verdict(intake_id)
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
    view = _cleared(desk, intake_id)
    if view is None:
        return _to_verdict(intake_id)
    wish = read_wish(request.query_params)
    choices, known = _choices(desk, view, wish), desk.house.library.knowledge().kinds
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
        back=wish.address(f"/wish/{intake_id}/zones"),
    )


@get("/wish/{intake_id:str}/time")
async def ask_time(request: Visit, desk: AtDesk, intake_id: InPath) -> Response[str] | Redirect:
    """Ask how long, and lying or sitting; offer other massages for the same wish."""
    view = _cleared(desk, intake_id)
    if view is None:
        return _to_verdict(intake_id)
    wish = read_wish(request.query_params)
    fitting = _fitting(_choices(desk, view, wish), wish)
    if not fitting:
        raise NotFoundException
    chosen = next((choice for choice in fitting if choice.protocol == wish.protocol), fitting[0])
    presets = minutes_offered(chosen)
    wanted = wish.minutes if wish.minutes in presets else chosen.usual
    return desk.page(
        request,
        "wish_time.html",
        intake=view.intake,
        chosen=chosen,
        presets=presets,
        usual=wanted,
        positions=chosen.positions,
        position=wish.position if wish.position in chosen.positions else chosen.positions[0],
        others=[choice for choice in fitting if choice is not chosen],
        hidden=_carried(wish, chosen),
        onward=lambda changes: wish.address(f"/wish/{intake_id}/time", **changes),
        back=wish.address(f"/wish/{intake_id}/kind"),
    )


def minutes_offered(choice: Choice) -> list[int]:
    """The lengths to choose from with one tap: round ones within the range, and the usual one."""
    within = {minutes for minutes in _PRESETS if choice.least <= minutes <= choice.most}
    return sorted(within | {choice.least, choice.most, choice.usual})


def _choices(desk: Desk, view: IntakeView, wish: Wish) -> tuple[Choice, ...]:
    return plan_choices(desk.house, spare(view.screening, view.sore), wish.giver)


def _fitting(choices: tuple[Choice, ...], wish: Wish) -> list[Choice]:
    """The choices of the wished kind, the ones that are easiest to give first."""
    fitting = [choice for choice in choices if wish.kind in (None, *choice.kinds, *choice.ask_doctor)]
    return sorted(fitting, key=lambda choice: (choice.protocol not in _EASY, choice.title))


def _in_order(ids: dict[str, None], known: Mapping[str, Kind]) -> list[Kind]:
    """Kinds in the order of the vocabulary, which begins with what most people want."""
    return [known[kind] for kind in sorted(ids, key=_rank)]


def _rank(kind: str) -> tuple[int, str]:
    return (_WANTED.index(kind) if kind in _WANTED else len(_WANTED), kind)


def _carried(wish: Wish, chosen: Choice) -> list[tuple[str, str]]:
    carried = Wish(giver=wish.giver, zones=wish.zones, kind=wish.kind, protocol=chosen.protocol)
    return carried.pairs()


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


def _cleared(desk: Desk, intake_id: str) -> IntakeView | None:
    view = intake_walk.look(desk.house, intake_id)
    return view if view.screening.verdict in CLEARED else None


def _to_verdict(intake_id: str) -> Redirect:
    return Redirect(f"/check/{intake_id}/result", status_code=303)


WISH: list[HTTPRouteHandler] = [ask_hands, ask_zones, ask_kind, ask_time]
