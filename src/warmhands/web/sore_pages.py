"""A place that hurt before and is well again: it is spared no longer."""

from typing import cast, get_args

from litestar import post
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from warmhands.model.journal import PainMark
from warmhands.model.mistake import Mistake
from warmhands.model.vocabulary import Side
from warmhands.services.people_keep import find_person, forget_pain
from warmhands.web.desk import AtDesk, InPath, Visit, form_of


@post("/people/{person_id:str}/well", status_code=303)
async def take_back(request: Visit, desk: AtDesk, person_id: InPath) -> Redirect:
    """Take one mark back; one that is not there is no harm."""
    person, form = find_person(desk.house, person_id), await form_of(request)
    zone, side = str(form.get("zone", "")), form.get("side")
    if side not in get_args(Side):
        raise Mistake("bad_value", "It is not clear which place that is.", "side", "Go back and choose it.")
    forget_pain(desk.house, PainMark(person.id, zone, cast("Side", side), 0))
    return Redirect(f"/people/{person.id}", status_code=303)


SORE: list[HTTPRouteHandler] = [take_back]
