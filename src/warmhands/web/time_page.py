"""How long, lying or sitting, and which massage: one of the guide's, or one for the tapped places alone."""

from collections.abc import Sequence

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.response import Redirect

from warmhands.model.vocabulary import CLEARED
from warmhands.services import intake_walk
from warmhands.services.intake_walk import IntakeView
from warmhands.services.plan_free import free_choice, reaches, usual_for
from warmhands.services.session_plan import Choice, plan_choices, spare
from warmhands.web.desk import AtDesk, Desk, InPath, Visit
from warmhands.web.wish import FREELY, Wish, read_wish

_PRESETS = (5, 10, 15, 20, 30, 45, 60)
_EASY = ("light_home", "simple_back", "neck_stages", "self_neck", "baby_rails")
"""Massages that a first giver finds easiest, offered first."""
_FOR_TWO = "partner"


@get("/wish/{intake_id:str}/time")
async def ask_time(request: Visit, desk: AtDesk, intake_id: InPath) -> Response[str] | Redirect:
    """Ask how long, and lying or sitting; offer other massages for the same wish."""
    view = cleared(desk, intake_id)
    if view is None:
        return to_verdict(intake_id)
    wish = read_wish(request.query_params)
    fitting = _fitting(choices_for(desk, view, wish), wish)
    free = _free(desk, view, wish)
    chosen = _chosen(desk, wish, fitting, free)
    if chosen is None:
        raise NotFoundException
    usual = usual_for(desk.house, chosen, wish.kind)
    presets = minutes_offered(chosen, usual)
    return desk.page(
        request,
        "wish_time.html",
        intake=view.intake,
        chosen=chosen,
        presets=presets,
        usual=wish.minutes if wish.minutes in presets else usual,
        positions=chosen.positions,
        position=wish.position if wish.position in chosen.positions else chosen.positions[0],
        others=[choice for choice in fitting if choice is not chosen],
        alone=free if free is not chosen else None,
        freely=FREELY,
        hidden=_carried(wish, chosen),
        onward=lambda changes: wish.address(f"/wish/{intake_id}/time", **changes),
        back=wish.address(f"/wish/{intake_id}/kind"),
    )


def minutes_offered(choice: Choice, usual: int) -> list[int]:
    """The lengths to choose from with one tap: round ones within the range, and the usual one."""
    within = {minutes for minutes in _PRESETS if choice.least <= minutes <= choice.most}
    return sorted(within | {choice.least, choice.most, usual})


def choices_for(desk: Desk, view: IntakeView, wish: Wish) -> tuple[Choice, ...]:
    """The protocols that are open today to this giver and receiver."""
    return plan_choices(desk.house, spare(view.screening, view.sore), wish.giver)


def cleared(desk: Desk, intake_id: str) -> IntakeView | None:
    """The check, if its verdict lets anybody wish for a massage."""
    view = intake_walk.look(desk.house, intake_id)
    return view if view.screening.verdict in CLEARED else None


def to_verdict(intake_id: str) -> Redirect:
    """The way back to the verdict."""
    return Redirect(f"/check/{intake_id}/result", status_code=303)


def _fitting(choices: tuple[Choice, ...], wish: Wish) -> list[Choice]:
    """The choices of the wished kind, the ones that are easiest to give first.

    A massage for two is offered to those who wish for it, and to nobody else.
    """
    fitting = [
        choice
        for choice in choices
        if wish.kind in (None, *choice.kinds, *choice.ask_doctor)
        and (_FOR_TWO not in choice.kinds or wish.kind == _FOR_TWO or wish.protocol == choice.protocol)
    ]
    return sorted(fitting, key=lambda choice: (choice.protocol not in _EASY, choice.title))


def _free(desk: Desk, view: IntakeView, wish: Wish) -> Choice | None:
    """The massage for the tapped places alone; nothing where none was tapped."""
    if not wish.zones or wish.kind is None:
        return None
    asked = wish.request(view.intake.request, usual=1)
    return free_choice(desk.house, spare(view.screening, view.sore), asked)


def _chosen(desk: Desk, wish: Wish, fitting: Sequence[Choice], free: Choice | None) -> Choice | None:
    """The massage that was chosen, else the first that reaches every tapped place."""
    if wish.protocol == FREELY and free is not None:
        return free
    named = next((choice for choice in fitting if choice.protocol == wish.protocol), None)
    reaching = (choice for choice in fitting if reaches(desk.house, choice, wish.places))
    return named or next(reaching, None) or free or next(iter(fitting), None)


def _carried(wish: Wish, chosen: Choice) -> list[tuple[str, str]]:
    protocol = chosen.protocol or FREELY
    return Wish(giver=wish.giver, zones=wish.zones, kind=wish.kind, protocol=protocol).pairs()
