"""The clock of a plan: no gaps, whole minutes, a length that fits everybody."""

from collections.abc import Iterator

from warmhands.verifying.case import Case, Fault

SHORTEST_STEP_S = 5
HOUR_S = 3600
GIVER_MINUTES = {"first_time": (5, 15), "practised": (5, 30), "trained": (5, 60)}
BABY_MINUTES = (5, 10)
SELF_MINUTES = (5, 15)
FACE_MINUTES = (5, 30)


def a_plan_has_steps(case: Case) -> Iterator[Fault]:
    """A plan without a step is no plan."""
    if not case.strokes:
        yield Fault(None, {})


def steps_are_counted_from_one(case: Case) -> Iterator[Fault]:
    """`n` is 1 for the first step and one more for each next."""
    for stroke in case.strokes:
        if stroke.step.n != stroke.at:
            yield stroke.fault(n=stroke.step.n, expected=stroke.at)


def first_step_starts_at_zero(case: Case) -> Iterator[Fault]:
    """`start_s` of the first step is 0."""
    for stroke in case.strokes[:1]:
        if stroke.step.start_s != 0:
            yield stroke.fault(start=stroke.step.start_s)


def steps_follow_without_gaps(case: Case) -> Iterator[Fault]:
    """Each next step starts in the second in which the last one ends."""
    for before, stroke in zip(case.strokes, case.strokes[1:], strict=False):
        ends = before.step.start_s + before.step.seconds
        if stroke.step.start_s != ends:
            yield stroke.fault(start=stroke.step.start_s, expected=ends)


def every_step_has_its_time(case: Case) -> Iterator[Fault]:
    """No step is shorter than 5 s, in which no stroke can be done, nor longer than an hour."""
    for stroke in case.strokes:
        if not SHORTEST_STEP_S <= stroke.step.seconds <= HOUR_S:
            yield stroke.fault(seconds=stroke.step.seconds, least=SHORTEST_STEP_S)


def seconds_add_up(case: Case) -> Iterator[Fault]:
    """The seconds of all steps are `total_seconds`, exactly."""
    added = sum(stroke.step.seconds for stroke in case.strokes)
    if added != case.plan.total_seconds:
        yield Fault(None, {"added": str(added), "total": str(case.plan.total_seconds)})


def length_is_whole_minutes(case: Case) -> Iterator[Fault]:
    """A massage lasts a whole number of minutes, at least one."""
    total = case.plan.total_seconds
    if total < 60 or total % 60:
        yield Fault(None, {"total": str(total)})


def an_hour_is_the_end(case: Case) -> Iterator[Fault]:
    """No massage is longer than 60 minutes (the guide advises against more)."""
    if case.plan.total_seconds > HOUR_S:
        yield Fault(None, {"minutes": _minutes(case)})


def length_fits_the_protocol(case: Case) -> Iterator[Fault]:
    """The minutes lie between the least and the most of the protocol."""
    if case.protocol is not None:
        least, _, most = case.protocol.minutes
        yield from _outside(case, least, most)


def length_fits_the_giver(case: Case) -> Iterator[Fault]:
    """The minutes lie in the giver's range, but for the face and for babies."""
    least, most = GIVER_MINUTES.get(case.plan.giver, (0, 0))
    if not (_is_of_the_face(case) or _is_of_a_baby(case)):
        yield from _outside(case, least, most)


def length_fits_the_receiver(case: Case) -> Iterator[Fault]:
    """Babies get 5 to 10 minutes, one's own neck 5 to 15, the face 5 to 30."""
    if _is_of_a_baby(case):
        yield from _outside(case, *BABY_MINUTES)
    elif _is_of_the_face(case):
        yield from _outside(case, *FACE_MINUTES)
    elif case.plan.receiver == "self":
        yield from _outside(case, *SELF_MINUTES)


def length_fits_the_day(case: Case) -> Iterator[Fault]:
    """The massage is no longer than today's limits allow."""
    most = min(limits.max_minutes for limits in case.day)
    if case.plan.total_seconds > most * 60:
        yield Fault(None, {"minutes": _minutes(case), "most": str(most)})


def _is_of_the_face(case: Case) -> bool:
    return case.plan.protocol == "face_care" or case.plan.kind == "cosmetic_face"


def _is_of_a_baby(case: Case) -> bool:
    return case.plan.receiver == "baby" or case.plan.kind.startswith("baby_")


def _outside(case: Case, least: int, most: int) -> Iterator[Fault]:
    if not least * 60 <= case.plan.total_seconds <= most * 60:
        yield Fault(None, {"minutes": _minutes(case), "least": str(least), "most": str(most)})


def _minutes(case: Case) -> str:
    return f"{case.plan.total_seconds / 60:g}" if abs(case.plan.total_seconds) < 10**9 else "far too many"


RULES = (
    a_plan_has_steps,
    steps_are_counted_from_one,
    first_step_starts_at_zero,
    steps_follow_without_gaps,
    every_step_has_its_time,
    seconds_add_up,
    length_is_whole_minutes,
    an_hour_is_the_end,
    length_fits_the_protocol,
    length_fits_the_giver,
    length_fits_the_receiver,
    length_fits_the_day,
)
