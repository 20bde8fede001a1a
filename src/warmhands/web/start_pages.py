"""Begins a check: who it is for, and how old where that matters."""

from typing import cast, get_args

from litestar import Response, get, post
from litestar.datastructures import FormMultiDict
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from warmhands.model.mistake import Mistake
from warmhands.model.screening import Measures
from warmhands.model.vocabulary import Receiver
from warmhands.services import intake_walk
from warmhands.services.appearance_choose import draw_receiver
from warmhands.services.people_keep import find_person
from warmhands.web.appearance_page import remembered
from warmhands.web.check_form import measures_of, number
from warmhands.web.desk import AtDesk, InPath, InQuery, Visit, form_of

_BY_AGE = {"baby": "age_weeks", "child": "age_years"}
"""The receivers whose age decides what is asked and allowed."""


@post("/check", status_code=303)
async def start_check(request: Visit, desk: AtDesk) -> Redirect:
    """Begin the check for somebody known or without a name; ask for the age first where it matters."""
    form = await form_of(request)
    person = find_person(desk.house, str(form["person"])) if form.get("person") else None
    receiver = person.receiver if person else _receiver(form.get("receiver"))
    ages = _ages(form, receiver)
    if ages is None and person is None and receiver in _BY_AGE:
        return _go(f"/check/age/{receiver}")
    intake = intake_walk.start(desk.house, receiver, person, desk.clock(), ages=ages)
    if person is None:
        draw_receiver(desk.house, intake, remembered(request, receiver))
    if ages is None and person is not None and _is_age_missing(intake.request.measures, receiver):
        return _go(f"/check/age/{receiver}?person={person.id}")
    return _go(f"/check/{intake.id}")


@get("/check/age/{receiver:str}")
async def ask_age(request: Visit, desk: AtDesk, receiver: InPath, person: InQuery = "") -> Response[str]:
    """Ask how old the child or the baby is."""
    known = find_person(desk.house, person) if person else None
    return desk.page(request, "age.html", receiver=_receiver(receiver), person=known)


def _receiver(given: object) -> Receiver:
    if given not in get_args(Receiver):
        hint = "Choose on the first page."
        raise Mistake("bad_value", "It is not clear who the massage is for.", "receiver", hint)
    return cast("Receiver", given)


def _ages(form: FormMultiDict, receiver: Receiver) -> Measures | None:
    """The age that was told; empty measures where it is not known, None where it was not asked yet."""
    name = _BY_AGE.get(receiver, "")
    if form.get("unknown"):
        return Measures()
    given = str(form.get(name, "")).strip() if name else ""
    return measures_of({name: number(given, name)}) if given else None


def _is_age_missing(measures: Measures, receiver: Receiver) -> bool:
    return receiver in _BY_AGE and getattr(measures, _BY_AGE[receiver]) is None


def _go(address: str) -> Redirect:
    return Redirect(address, status_code=303)


START: list[HTTPRouteHandler] = [start_check, ask_age]
