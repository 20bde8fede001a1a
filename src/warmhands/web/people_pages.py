"""The people of the household: add, change, forget."""

from typing import cast, get_args

from litestar import Response, get, post
from litestar.datastructures import FormMultiDict
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from warmhands.model.mistake import Mistake
from warmhands.model.vocabulary import Receiver
from warmhands.services.felt_places import felt_by
from warmhands.services.people_keep import (
    Newcomer,
    add_person,
    change_person,
    find_person,
    forget_person,
    list_people,
    pain_of,
)
from warmhands.web.desk import AtDesk, InPath, Visit, form_of

_WHO = {"adult": "an adult", "self": "you", "child": "a child", "baby": "a baby"}


@get("/people")
async def show_people(request: Visit, desk: AtDesk) -> Response[str]:
    """Everybody of the household, and a form for somebody new."""
    words = {receiver: desk.house.words.text(words) for receiver, words in _WHO.items()}
    people = list_people(desk.house)
    return desk.page(
        request, "people.html", people=people, receiver_words=words, person=None, action="/people"
    )


@post("/people", status_code=303)
async def keep_newcomer(request: Visit, desk: AtDesk) -> Redirect:
    """Add somebody."""
    add_person(desk.house, _newcomer(await form_of(request)), desk.clock())
    return Redirect("/people", status_code=303)


@get("/people/{person_id:str}")
async def show_person(request: Visit, desk: AtDesk, person_id: InPath) -> Response[str]:
    """What is known of somebody."""
    person = find_person(desk.house, person_id)
    sore = pain_of(desk.house, person.id)
    return desk.page(
        request,
        "person.html",
        person=person,
        appearance=person.appearance,
        sore=sore,
        felt=felt_by(desk.house, person.id),
        action=f"/people/{person.id}",
    )


@post("/people/{person_id:str}", status_code=303)
async def keep_person(request: Visit, desk: AtDesk, person_id: InPath) -> Redirect:
    """Change what is known of somebody."""
    form = await form_of(request)
    change_person(desk.house, person_id, _newcomer(form), desk.clock())
    to_picture = form.get("then") == "appearance"
    return Redirect(f"/people/{person_id}/appearance" if to_picture else "/people", status_code=303)


@post("/people/{person_id:str}/forget", status_code=303)
async def forget(desk: AtDesk, person_id: InPath) -> Redirect:
    """Delete somebody with everything about them."""
    forget_person(desk.house, person_id)
    return Redirect("/people", status_code=303)


def _newcomer(form: FormMultiDict) -> Newcomer:
    receiver = form.get("receiver")
    if receiver not in get_args(Receiver):
        raise Mistake("bad_value", "It is not clear who that is.", "receiver", "Go back and choose.")
    return Newcomer(
        name=str(form.get("name", "")),
        receiver=cast("Receiver", receiver),
        left_handed=bool(form.get("left_handed")),
        birth_year=_year(str(form.get("birth_year", "")).strip()),
    )


def _year(given: str) -> int | None:
    if not given:
        return None
    if not (given.isdecimal() and len(given) == 4):
        raise Mistake("bad_value", "A year has four digits.", "birth_year", "Go back and correct it.")
    return int(given)


PEOPLE: list[HTTPRouteHandler] = [show_people, keep_newcomer, show_person, keep_person, forget]
