"""What came out of the check: what it means, why, what to keep to, and what a doctor said."""

from datetime import date

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect
from msgspec import Struct

from warmhands.model.mistake import Mistake
from warmhands.model.vocabulary import CLEARED
from warmhands.services import intake_walk
from warmhands.services.intake_walk import IntakeView
from warmhands.services.knowledge_read import CitedText
from warmhands.services.people_keep import Newcomer, add_person, list_people, tidy_name
from warmhands.web.desk import AtDesk, Desk, InPath, Visit, form_of
from warmhands.web.print_choice import PrintChoice, for_doctor, print_choice
from warmhands.web.verdict_words import headline, meaning, reasons


class Reason(Struct, frozen=True):
    """A condition and what it means, as shown; `card` is where its answer can be changed, or empty."""

    lead: str
    because: str
    citations: list[CitedText]
    card: str


class Askable(Struct, frozen=True):
    """Something that a doctor may agree to."""

    condition: str
    question: str


@get("/check/{intake_id:str}/result")
async def show_verdict(request: Visit, desk: AtDesk, intake_id: InPath) -> Response[str]:
    """The verdict in plain words with every reason."""
    view = intake_walk.look(desk.house, intake_id)
    screening, knowledge = view.screening, desk.house.library.knowledge()
    marks = view.intake.request.cards
    heading = headline(desk.house, screening, desk.clock())
    settled = screening.verdict in ("stop", "emergency")
    return desk.page(
        request,
        "verdict.html",
        intake=view.intake,
        screening=screening,
        heading=heading,
        sentence=meaning(desk.house, screening, heading),
        limits=desk.house.words.limits(screening.limits, knowledge),
        reasons=_reasons(desk, view),
        askable=[] if settled else _askable(desk, view),
        sheet=_sheet(request, desk, view),
        sore=view.sore,
        missing=[] if settled else [card for card in view.due if card.id in screening.unanswered],
        answered=[(card, marks.get(card.id)) for card in view.due],
        cleared=screening.verdict in CLEARED,
        back=f"/check/{intake_id}/{view.due[-1].id}",
        today=desk.clock().date().isoformat(),
    )


@post("/check/{intake_id:str}/agreed", status_code=303)
async def keep_agreement(request: Visit, desk: AtDesk, intake_id: InPath) -> Redirect:
    """Keep what a doctor said, and when."""
    form = await form_of(request)
    ids = [str(name) for name in form.getall("agreed", [])]
    if not ids:
        hint = "Go back and tick what the doctor agreed to."
        raise Mistake("bad_value", "Nothing is ticked.", "agreed", hint)
    on = _day(str(form.get("on", "")))
    intake_walk.agree(desk.house, intake_id, ids, on, str(form.get("said", ""))[:500], desk.clock())
    return Redirect(f"/check/{intake_id}/result", status_code=303)


@post("/check/{intake_id:str}/name", status_code=303)
async def keep_name(request: Visit, desk: AtDesk, intake_id: InPath) -> Redirect:
    """Keep these answers under a name; a name that is known means that person."""
    name = str((await form_of(request)).get("name", ""))
    receiver = intake_walk.look(desk.house, intake_id).intake.request.receiver
    people = {person.name.casefold(): person for person in list_people(desk.house)}
    known = people.get(tidy_name(name).casefold())
    person = known or add_person(desk.house, Newcomer(name, receiver), desk.clock())
    intake_walk.belongs_to(desk.house, intake_id, person)
    return Redirect(f"/check/{intake_id}/result", status_code=303)


def _sheet(request: Visit, desk: Desk, view: IntakeView) -> PrintChoice | None:
    """The page for a doctor, where a doctor is to be asked."""
    if not for_doctor(view):
        return None
    return print_choice(request, desk, view.intake, f"/check/{view.intake.id}/doctor.pdf", ())


def _day(given: str) -> date:
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise Mistake("bad_value", "That is no date.", "on", "Go back and choose the day.") from None


def _reasons(desk: Desk, view: IntakeView) -> list[Reason]:
    conditions = desk.house.library.knowledge().conditions
    due = {card.id for card in view.due}
    cards = {name: one.card for name, one in conditions.items() if one.card in due}
    return [
        Reason(lead, because, citations, cards.get(name, ""))
        for name, lead, because, citations in reasons(desk.house, view.screening.findings)
    ]


def _askable(desk: Desk, view: IntakeView) -> list[Askable]:
    conditions = desk.house.library.knowledge().conditions
    weak = desk.house.words.text("Two or more signs about the pain")
    return [Askable(name, conditions[name].question if name in conditions else weak) for name in view.askable]


VERDICT: list[HTTPRouteHandler] = [show_verdict, keep_agreement, keep_name]
