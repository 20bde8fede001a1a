"""Plan a course: how often this massage may be, and when it fits into the free times."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from warmhands.model.course import Appointment, Course, CourseFigures, CourseRequest, Rhythm, Slot
from warmhands.model.knowledge import CourseRule, Knowledge, cited_as
from warmhands.model.plan import Refusal, RefusalBody
from warmhands.model.screening import Finding
from warmhands.scheduling import Ask, lay_out, revise, rhythm_of, rules_for
from warmhands.services.course_wish import check_course, read_windows
from warmhands.services.house import House
from warmhands.services.time_zone import zone_named


def plan_course(house: House, wish: CourseRequest) -> Course | Refusal:
    """The massages of the course with the rule behind them, or that a doctor has to be asked first.

    "Its therapeutic figures … are planned only with a doctor's agreement; without it the answer is 'ask
    first'" (decisions of the house). Looks at no clock. Raises `Mistake` for unusable input.
    """
    knowledge = house.library.knowledge()
    check_course(wish, knowledge)
    zone, windows = zone_named(wish.timezone), read_windows(wish.free)
    rules = rules_for(wish, knowledge.courses.values())
    asked = tuple(_ask_first(house, wish, rules, knowledge))
    if asked and not wish.doctor_agreed:
        return Refusal(RefusalBody("ask_doctor", asked, None, ()))
    rhythm = rhythm_of(rules)
    slots = lay_out(Ask(windows, wish.minutes, wish.start, wish.weeks, wish.done), rhythm, zone)
    notes = _notes(house, wish, rules, slots, asked=bool(asked))
    return Course(slots, _figures(rhythm, rules), tuple(notes))


def _ask_first(
    house: House, wish: CourseRequest, rules: Iterable[CourseRule], knowledge: Knowledge
) -> Iterator[Finding]:
    """Why a doctor has to agree: the kind itself, and every rule that only a doctor opens."""
    kind = knowledge.kinds[wish.kind]
    if kind.needs_doctor:
        because = house.words.text(
            "{title}: a doctor has to agree to this kind of massage first.",
            title=house.words.text(kind.title),
        )
        yield Finding(kind.id, "refer", because, tuple(map(cited_as, kind.cites)))
    for rule in rules:
        if rule.needs_doctor:
            because = house.words.text(
                "Ask a doctor first, and say yes here once they have agreed. {text}",
                text=house.words.text(rule.text),
            )
            yield Finding(rule.id, "refer", because, tuple(map(cited_as, rule.cites)))


def _figures(rhythm: Rhythm, rules: Iterable[CourseRule]) -> CourseFigures:
    cites = dict.fromkeys(cited_as(cite) for rule in rules for cite in rule.cites)
    return CourseFigures(rhythm.per_week, rhythm.min_gap_hours, rhythm.courses_per_year, tuple(cites))


def _notes(
    house: House, wish: CourseRequest, rules: Sequence[CourseRule], slots: Sequence[Slot], *, asked: bool
) -> Iterator[str]:
    """What to know beside the dates, the nearest to the person first."""
    text = house.words.text
    if not slots:
        yield text("Nothing fits: no free time is long enough, or all are too soon after the last massage.")
    elif len(slots) < _fewest(wish, rules):
        yield text("Your free times leave fewer massages than the guide names. That is fine.")
    yield from (text(rule.text) for rule in rules)
    if asked:
        yield text("What a doctor said counts for 90 days. After that, ask again.")
    yield text("These are only times. Every massage has its check on its own day.")


def _fewest(wish: CourseRequest, rules: Iterable[CourseRule]) -> int:
    return wish.weeks * min((rule.per_week[0] for rule in rules if rule.per_week), default=0)


def appoint(course: Course, earlier: Iterable[Appointment], now: datetime) -> tuple[Appointment, ...]:
    """The course as it goes into a calendar in which the earlier appointments stand already."""
    return revise(earlier, course.sessions, now)
