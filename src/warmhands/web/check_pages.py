"""The check: one card a screen, the tick list of a card, the places on the body, the age."""

from urllib.parse import urlencode

from litestar import Response, get, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect
from msgspec import Struct

from warmhands.model.knowledge import Card, Condition
from warmhands.model.screening import Place
from warmhands.pictures.choice import tapped_pictures
from warmhands.services import intake_walk
from warmhands.services.appearance_choose import appearance_of
from warmhands.services.intake_walk import IntakeView
from warmhands.web.body_views import drawn_on, first_shown, views_of
from warmhands.web.check_form import MEASURES, none_of, read_card, read_places, with_places
from warmhands.web.check_places import drawn_too, elsewhere, first_without_place, needs_place, usual_view
from warmhands.web.desk import AtDesk, Desk, InPath, InQuery, Visit, form_of

_AT_ONCE = ("emergency", "stop")
"""Verdicts that nothing further can soften: the walk ends there and says what to do."""


class Asked(Struct, frozen=True):
    """The line of a card whose place is asked for."""

    view: IntakeView
    card: Card
    condition: Condition

    @property
    def places(self) -> tuple[Place, ...]:
        """The places that were given so far."""
        return self.view.intake.request.places.get(self.condition.id, ())


@get("/check/{intake_id:str}")
async def resume_check(desk: AtDesk, intake_id: InPath) -> Redirect:
    """Go on where the check stands: the first open card, or what came out."""
    return _go(next_address(intake_walk.look(desk.house, intake_id)))


@post("/check/{intake_id:str}/renew", status_code=303)
async def renew_check(desk: AtDesk, intake_id: InPath) -> Redirect:
    """Ask today's questions again where the answers have grown too old."""
    return _go(f"/check/{intake_walk.renew(desk.house, intake_id, desk.clock()).id}")


@get("/check/{intake_id:str}/{card_id:str}")
async def show_card(request: Visit, desk: AtDesk, intake_id: InPath, card_id: InPath) -> Response[str]:
    """One card and its three answers."""
    view = intake_walk.look(desk.house, intake_id)
    card, number = _due(view, card_id)
    back = f"/check/{intake_id}/{view.due[number - 2].id}" if number > 1 else "/"
    return desk.page(
        request,
        "card.html",
        card=card,
        number=number,
        total=len(view.due),
        back=back,
        chosen=view.intake.request.cards.get(card_id),
    )


@post("/check/{intake_id:str}/{card_id:str}", status_code=303)
async def mark_card(request: Visit, desk: AtDesk, intake_id: InPath, card_id: InPath) -> Redirect:
    """None of these: on to the next card; anything else opens the tick list of this one."""
    mark = (await form_of(request)).get("mark")
    if mark != "none":
        return _go(f"/check/{intake_id}/{card_id}/list")
    view = intake_walk.answer_card(desk.house, intake_id, none_of(card_id), desk.clock())
    return _go(next_address(view, card_id))


@get("/check/{intake_id:str}/{card_id:str}/list")
async def show_list(request: Visit, desk: AtDesk, intake_id: InPath, card_id: InPath) -> Response[str]:
    """The lines of one card."""
    return _list_page(request, desk, intake_walk.look(desk.house, intake_id), card_id)


@post("/check/{intake_id:str}/{card_id:str}/list", status_code=303)
async def mark_list(
    request: Visit, desk: AtDesk, intake_id: InPath, card_id: InPath
) -> Response[str] | Redirect:
    """Keep the lines; then ask for places where a line needs one."""
    view = intake_walk.look(desk.house, intake_id)
    form = await form_of(request)
    answer = read_card(form, card_id, view)
    if answer is None:
        return _list_page(request, desk, view, card_id, nothing_marked=True)
    view = intake_walk.answer_card(desk.house, intake_id, answer, desk.clock())
    return _go(_place_or_next(view, card_id))


@get("/check/{intake_id:str}/{card_id:str}/place")
async def show_place(
    request: Visit, desk: AtDesk, intake_id: InPath, card_id: InPath, of: InQuery = ""
) -> Response[str]:
    """The body, to tap where something is."""
    return _place_page(request, desk, _asked(intake_walk.look(desk.house, intake_id), card_id, of))


@post("/check/{intake_id:str}/{card_id:str}/place", status_code=303)
async def mark_place(
    request: Visit, desk: AtDesk, intake_id: InPath, card_id: InPath
) -> Response[str] | Redirect:
    """Keep the places of one line."""
    view = intake_walk.look(desk.house, intake_id)
    form = await form_of(request)
    condition, places = read_places(form)
    to_picture = form.get("then") == "appearance"
    if to_picture and not places:
        return _go(_picture(view, card_id, condition))
    if not places and "nowhere" not in form:
        return _place_page(request, desk, _asked(view, card_id, condition), nothing_marked=True)
    view = intake_walk.answer_card(
        desk.house, intake_id, with_places(view, card_id, condition, places), desk.clock()
    )
    return _go(_picture(view, card_id, condition) if to_picture else _place_or_next(view, card_id))


def next_address(view: IntakeView, after: str = "") -> str:
    """Where the check goes on: the next open card after one, else the first open one, else the verdict."""
    base = f"/check/{view.intake.id}"
    if view.screening.verdict in _AT_ONCE or not view.open:
        return f"{base}/result"
    order = [card.id for card in view.due]
    passed = order.index(after) if after in order else -1
    later = [card.id for card in view.open if order.index(card.id) > passed]
    return f"{base}/{(later or [view.open[0].id])[0]}"


def _place_or_next(view: IntakeView, card_id: str) -> str:
    waiting = None if view.screening.verdict in _AT_ONCE else first_without_place(view, card_id)
    return f"/check/{view.intake.id}/{card_id}/place?of={waiting}" if waiting else next_address(view, card_id)


def _picture(view: IntakeView, card_id: str, condition: str) -> str:
    """The way to another picture and back to the places of this line."""
    query = urlencode({"at": "place", "card": card_id, "of": condition})
    return f"/appearance/{view.intake.id}?{query}"


def _list_page(
    request: Visit, desk: Desk, view: IntakeView, card_id: str, *, nothing_marked: bool = False
) -> Response[str]:
    card, _ = _due(view, card_id)
    measured = {name: value for name, value in _measured(view).items() if value is not None}
    return desk.page(
        request,
        "card_list.html",
        422 if nothing_marked else 200,
        intake=view.intake,
        card=card,
        conditions=view.conditions.get(card_id, ()),
        answers=view.intake.request.answers,
        measures=MEASURES,
        measured=measured,
        nothing_marked=nothing_marked,
    )


def _place_page(request: Visit, desk: Desk, asked: Asked, *, nothing_marked: bool = False) -> Response[str]:
    ticked = [f"{place.zone}:{place.side}" for place in asked.places]
    intake, knowledge = asked.view.intake, desk.house.library.knowledge()
    appearance = appearance_of(desk.house, intake)
    views = views_of(tapped_pictures(intake.request.receiver, appearance.body), ticked)
    drawn = drawn_on(views)
    return desk.page(
        request,
        "card_place.html",
        422 if nothing_marked else 200,
        intake=intake,
        card=asked.card,
        condition=asked.condition,
        appearance=appearance,
        views=views,
        shown=first_shown(views, usual_view(asked.condition)),
        ticked=ticked,
        elsewhere=elsewhere(knowledge, drawn),
        drawn_too=drawn_too(knowledge, drawn),
        optional=not needs_place(asked.condition),
        nothing_marked=nothing_marked,
    )


def _asked(view: IntakeView, card_id: str, of: str) -> Asked:
    card, _ = _due(view, card_id)
    for condition in view.conditions.get(card_id, ()):
        if condition.id == of:
            return Asked(view, card, condition)
    raise NotFoundException


def _due(view: IntakeView, card_id: str) -> tuple[Card, int]:
    for number, card in enumerate(view.due, 1):
        if card.id == card_id:
            return card, number
    raise NotFoundException


def _measured(view: IntakeView) -> dict[str, float | None]:
    measures = view.intake.request.measures
    return {name: getattr(measures, name) for name in measures.__struct_fields__}


def _go(address: str) -> Redirect:
    return Redirect(address, status_code=303)


CHECK: list[HTTPRouteHandler] = [
    resume_check,
    renew_check,
    show_card,
    mark_card,
    show_list,
    mark_list,
    show_place,
    mark_place,
]
