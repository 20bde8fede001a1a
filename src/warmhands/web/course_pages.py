"""Courses: plan one, see its dates, change it, skip a date, put it into a calendar, delete it."""

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect
from msgspec import Struct
from msgspec.structs import replace

from warmhands.model.course import KeptCourse
from warmhands.model.mistake import Mistake
from warmhands.model.plan import Refusal
from warmhands.services import course_keep
from warmhands.web.citations import cited
from warmhands.web.course_form import (
    MINUTES,
    WEEKS,
    CourseForm,
    form_of_request,
    kinds_offered,
    read_form,
    request_of_form,
)
from warmhands.web.desk import AtDesk, Desk, InPath, Visit, form_of


class _Told(Struct, frozen=True):
    """What stands above the form: the course that is changed, and why nothing was planned."""

    course: KeptCourse | None = None
    mistake: Mistake | None = None
    refusal: Refusal | None = None


@get("/courses")
async def show_courses(request: Visit, desk: AtDesk) -> Response[str]:
    """The courses of the household, and the form for a new one."""
    kept = course_keep.list_courses(desk.house)
    zone = kept[-1].request.timezone if kept else ""
    form = CourseForm(start=desk.clock().date().isoformat(), timezone=zone)
    return _form_page(request, desk, form, _Told())


@post("/courses", status_code=303)
async def plan_new(request: Visit, desk: AtDesk) -> Redirect | Response[str]:
    """Plan a course and show it; what cannot be planned is said above the form."""
    return await _planned(request, desk, None)


@get("/courses/{course_id:str}")
async def show_course(request: Visit, desk: AtDesk, course_id: InPath) -> Response[str]:
    """The dates of a course, and what can be done with them."""
    kept = course_keep.find_course(desk.house, course_id)
    course = course_keep.course_today(desk.house, kept)
    word = course_keep.feed_word(desk.house)
    return desk.page(
        request,
        "course.html",
        course=kept,
        kind=desk.house.library.knowledge().kinds.get(kept.request.kind),
        shown=[one for one in kept.appointments if not one.cancelled or one.key in kept.skipped],
        count=sum(not one.cancelled for one in kept.appointments),
        notes=course.notes if course else (),
        citations=cited(desk.house, course.rule.cites if course else ()),
        feed=f"{str(request.base_url).rstrip('/')}/calendar/{word}.ics" if word else "",
    )


@get("/courses/{course_id:str}/change")
async def ask_change(request: Visit, desk: AtDesk, course_id: InPath) -> Response[str]:
    """The form of a course that is kept."""
    kept = course_keep.find_course(desk.house, course_id)
    return _form_page(request, desk, form_of_request(kept.request), _Told(kept))


@post("/courses/{course_id:str}/change", status_code=303)
async def change(request: Visit, desk: AtDesk, course_id: InPath) -> Redirect | Response[str]:
    """Plan a course anew."""
    return await _planned(request, desk, course_keep.find_course(desk.house, course_id))


@post("/courses/{course_id:str}/skip", status_code=303)
async def skip(request: Visit, desk: AtDesk, course_id: InPath) -> Redirect:
    """Take one date out, or put it back."""
    form = await form_of(request)
    key, is_out = str(form.get("date", "")), form.get("back") is None
    course_keep.skip_date(desk.house, course_id, key, desk.clock(), out=is_out)
    return Redirect(f"/courses/{course_id}#dates", status_code=303)


@post("/courses/{course_id:str}/delete", status_code=303)
async def delete(desk: AtDesk, course_id: InPath) -> Redirect:
    """Delete a course."""
    course_keep.delete_course(desk.house, course_id)
    return Redirect("/courses", status_code=303)


@post("/courses/{course_id:str}/feed", status_code=303)
async def renew_feed(desk: AtDesk, course_id: InPath) -> Redirect:
    """Make the address of the calendar, or another in its place."""
    course_keep.renew_feed(desk.house)
    return Redirect(f"/courses/{course_id}#follow", status_code=303)


async def _planned(request: Visit, desk: Desk, course: KeptCourse | None) -> Redirect | Response[str]:
    form = read_form(await form_of(request))
    try:
        wish = request_of_form(form)
        if course is not None:
            wish = replace(wish, done=course.request.done)
            answer = course_keep.change_course(desk.house, course.id, wish, desk.clock())
        else:
            answer = course_keep.add_course(desk.house, wish, desk.clock())
    except Mistake as mistake:
        return _form_page(request, desk, form, _Told(course, mistake))
    if isinstance(answer, Refusal):
        return _form_page(request, desk, form, _Told(course, refusal=answer))
    return Redirect(f"/courses/{answer.id}", status_code=303)


def _form_page(request: Visit, desk: Desk, form: CourseForm, told: _Told) -> Response[str]:
    wanted, others, asking = kinds_offered(desk.house)
    reasons = told.refusal.refused.findings if told.refusal else ()
    return desk.page(
        request,
        "courses.html",
        422 if told.mistake else 200,
        form=form,
        course=told.course,
        courses=[] if told.course else course_keep.list_courses(desk.house),
        kinds=desk.house.library.knowledge().kinds,
        wanted=wanted,
        others=others,
        asking=asking,
        minutes_offered=MINUTES,
        weeks_offered=WEEKS,
        mistake=told.mistake,
        reasons=[(one.because, cited(desk.house, one.cites)) for one in reasons],
    )


COURSES: list[HTTPRouteHandler] = [
    show_courses,
    plan_new,
    show_course,
    ask_change,
    change,
    skip,
    delete,
    renew_feed,
]
