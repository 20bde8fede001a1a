"""A kind of massage that needs a doctor's word: what is claimed, how sure that is, what the doctor said."""

from datetime import date

from litestar import Response, get, post
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from warmhands.model.knowledge import Kind
from warmhands.model.mistake import Mistake
from warmhands.services import intake_walk
from warmhands.web.citations import cited
from warmhands.web.desk import AtDesk, Desk, InPath, Visit, form_of
from warmhands.web.time_page import cleared, to_verdict
from warmhands.web.wish import Wish, read_wish


@get("/wish/{intake_id:str}/doctor")
async def ask_doctor(request: Visit, desk: AtDesk, intake_id: InPath) -> Response[str] | Redirect:
    """Say what the guide claims of the kind, what is known, and ask for the doctor's word."""
    view = cleared(desk, intake_id)
    if view is None:
        return to_verdict(intake_id)
    wish = read_wish(request.query_params)
    kind = _kind(desk, wish)
    return desk.page(
        request,
        "wish_doctor.html",
        intake=view.intake,
        kind=kind,
        claims=_claims(desk, kind),
        citations=cited(desk.house, (f"guide:{fact}" for fact in kind.facts)),
        agreed_on=view.intake.request.doctor_agreed.get(kind.id),
        said=view.intake.doctor_said.get(kind.id, ""),
        today=desk.clock().date(),
        hidden=wish.pairs(),
        onward=wish.address(f"/wish/{intake_id}/time"),
        back=wish.address(f"/wish/{intake_id}/kind"),
    )


@post("/wish/{intake_id:str}/doctor", status_code=303)
async def keep_doctors_word(request: Visit, desk: AtDesk, intake_id: InPath) -> Redirect:
    """Keep what the doctor said about this kind, and go on with the wish."""
    form = await form_of(request)
    wish = read_wish(form)
    kind = _kind(desk, wish)
    if form.get("agreed") != "yes":
        hint = "Go back and tick it if the doctor agreed. If not, choose another kind of massage."
        raise Mistake("bad_value", "The doctor's word is not ticked.", "agreed", hint)
    said = str(form.get("said", ""))[:500]
    intake_walk.agree(desk.house, intake_id, [kind.id], _day(str(form.get("on", ""))), said, desk.clock())
    return Redirect(wish.address(f"/wish/{intake_id}/time"), status_code=303)


def _kind(desk: Desk, wish: Wish) -> Kind:
    kind = desk.house.library.knowledge().kinds.get(wish.kind or "")
    if kind is None or not kind.needs_doctor:
        raise NotFoundException
    return kind


def _claims(desk: Desk, kind: Kind) -> list[str]:
    """What the guide says of the kind itself, in our words."""
    facts = desk.house.library.knowledge().facts
    return [facts[fact].text for fact in kind.facts if fact.startswith("KIND-")]


def _day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise Mistake("bad_value", "That is no date.", "on", "Go back and choose the day.") from None


DOCTOR: list[HTTPRouteHandler] = [ask_doctor, keep_doctors_word]
