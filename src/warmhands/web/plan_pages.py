"""The plan to be read, the list to tick before the first stroke, and the way into the massage."""

from itertools import groupby
from typing import Any

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect
from msgspec.structs import replace

from warmhands.model.plan import Plan, Refusal, RefusalBody, Step
from warmhands.model.vocabulary import CLEARED
from warmhands.pictures.choice import picture_of
from warmhands.services import intake_walk
from warmhands.services.appearance_choose import appearance_of
from warmhands.services.intake_walk import IntakeView
from warmhands.services.preparation_groups import grouped
from warmhands.services.session_plan import plan_session
from warmhands.services.session_play import prepare
from warmhands.web.citations import cited
from warmhands.web.clip_pages import begin_clips
from warmhands.web.desk import AtDesk, Desk, InPath, Visit, form_of
from warmhands.web.plan_picture import touched
from warmhands.web.print_choice import print_choice
from warmhands.web.verdict_page import Reason
from warmhands.web.verdict_words import reasons
from warmhands.web.wish import Wish, read_wish

LEFT_HANDED = "left_handed"
"""The cookie that remembers which hand leads on this device."""


@get("/plan/{intake_id:str}")
async def show_plan(request: Visit, desk: AtDesk, intake_id: InPath) -> Response[str] | Redirect:
    """Every phase, every step, what was left out and why."""
    wish = read_wish(request.query_params)
    view = intake_walk.look(desk.house, intake_id)
    answer = planned(desk, view, wish)
    if isinstance(answer, Refusal):
        return _no_plan(request, desk, view, wish, answer.refused)
    appearance = appearance_of(desk.house, view.intake)
    picture = picture_of(answer, appearance.body)
    return desk.page(
        request,
        "plan.html",
        plan=answer,
        phases=phases_of(answer.steps),
        limits=desk.house.words.limits(answer.limits, desk.house.library.knowledge()),
        citations=lambda cites: cited(desk.house, cites),
        appearance=appearance,
        picture=picture,
        lit=touched(answer, picture, desk.house.library.knowledge()),
        to_appearance=wish.address(f"/appearance/{intake_id}") + "&at=plan",
        sound=wish.address(f"/plan/{intake_id}/sound"),
        prepare=wish.address(f"/plan/{intake_id}/ready"),
        sheet=print_choice(request, desk, view.intake, f"/plan/{intake_id}/sheet.pdf", wish.pairs()),
        back=wish.address(f"/wish/{intake_id}/time"),
    )


@get("/plan/{intake_id:str}/ready")
async def show_ready(request: Visit, desk: AtDesk, intake_id: InPath) -> Response[str] | Redirect:
    """What to get ready, to be ticked."""
    wish = read_wish(request.query_params)
    view = intake_walk.look(desk.house, intake_id)
    answer = planned(desk, view, wish)
    if isinstance(answer, Refusal):
        return _no_plan(request, desk, view, wish, answer.refused)
    return desk.page(
        request,
        "prepare.html",
        intake=view.intake,
        plan=answer,
        groups=grouped(desk.house, answer.prepare),
        hidden=wish.pairs(),
        left_handed=LEFT_HANDED in request.cookies,
        back=wish.address(f"/plan/{intake_id}"),
    )


@post("/plan/{intake_id:str}/begin", status_code=303)
async def prepare_session(request: Visit, desk: AtDesk, intake_id: InPath) -> Response[Any]:
    """Keep the plan as a massage and open the player."""
    form = await form_of(request)
    wish = read_wish(form)
    view = intake_walk.look(desk.house, intake_id)
    answer = prepare(desk.house, intake_id, wish.request(view.intake.request), desk.clock())
    if isinstance(answer, Refusal):
        return _no_plan(request, desk, view, wish, answer.refused)
    if desk.studio.keeps:
        begin_clips(desk, answer)
    going = Redirect(f"/session/{answer.id}", status_code=303)
    if form.get(LEFT_HANDED):
        going.set_cookie(LEFT_HANDED, "yes", max_age=365 * 86_400, httponly=True, samesite="strict")
    elif LEFT_HANDED in request.cookies:
        going.delete_cookie(LEFT_HANDED)
    return going


def phases_of(steps: tuple[Step, ...]) -> list[tuple[str, int, int]]:
    """Each phase with its start and length in seconds."""
    phases = []
    for phase, group in groupby(steps, key=lambda step: step.phase):
        members = list(group)
        phases.append((phase, members[0].start_s, sum(step.seconds for step in members)))
    return phases


def planned(desk: Desk, view: IntakeView, wish: Wish) -> Plan | Refusal:
    """The plan for this wish on the answers as they stand, or why there is none."""
    request = replace(view.intake.request, at=view.screening.at)
    now = desk.clock()
    return plan_session(desk.house, wish.request(request), now, marks=view.sore, judged_at=now)


def _no_plan(request: Visit, desk: Desk, view: IntakeView, wish: Wish, refused: RefusalBody) -> Response[Any]:
    if view.screening.verdict not in CLEARED:
        return Redirect(f"/check/{view.intake.id}/result", status_code=303)
    if refused.verdict == "incomplete":
        return desk.page(request, "stale.html", intake=view.intake, because="")
    if refused.verdict == "ask_doctor":
        kind = refused.findings[-1].condition
        return Redirect(wish.address(f"/wish/{view.intake.id}/doctor", kind=kind), status_code=303)
    protocols = desk.house.library.knowledge().protocols
    address = f"/wish/{view.intake.id}/time"
    return desk.page(
        request,
        "no_plan.html",
        intake=view.intake,
        refused=refused,
        reasons=[
            Reason(lead, because, cites, "")
            for _, lead, because, cites in reasons(desk.house, refused.findings)
        ],
        instead=[
            (
                protocols[one.protocol].title,
                one.position,
                wish.address(address, protocol=one.protocol, position=one.position, kind=None),
            )
            for one in refused.instead
        ],
        back=wish.address(f"/wish/{view.intake.id}/kind"),
    )


PLAN: list[HTTPRouteHandler] = [show_plan, show_ready, prepare_session]
