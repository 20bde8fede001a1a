"""What holds of every plan, whoever wishes for it on whatever day."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from planning_cast import MIRROR, free_wishes, mirrored, wishes

from warmhands.library.shelf import load
from warmhands.model.plan import Plan, Step
from warmhands.model.vocabulary import Side
from warmhands.planning import compose
from warmhands.verifying import check

KNOWLEDGE = load()
FREE = free_wishes(KNOWLEDGE)
ANY = st.one_of(wishes(KNOWLEDGE), FREE)
Done = tuple[str, str, str, str, str | None, Side, int, int]


def done(step: Step, side: Side) -> Done:
    return (
        step.phase,
        step.technique,
        step.hand,
        step.zone,
        step.to_zone,
        side,
        step.pressure,
        step.seconds,
    )


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_every_plan_passes_the_checker(data: st.DataObject) -> None:
    wish, screening = data.draw(ANY)

    plan = compose(wish, screening, KNOWLEDGE)

    assert not isinstance(plan, Plan) or check(plan, KNOWLEDGE, screening, wish.screening) == ()


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_every_plan_lasts_exactly_the_wished_minutes(data: st.DataObject) -> None:
    wish, screening = data.draw(ANY)

    plan = compose(wish, screening, KNOWLEDGE)

    if isinstance(plan, Plan):
        assert sum(step.seconds for step in plan.steps) == plan.total_seconds == wish.minutes * 60


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_mirrored_limits_give_the_mirrored_plan(data: st.DataObject) -> None:
    wish, screening = data.draw(ANY)
    other = replace(screening, limits=mirrored(screening.limits))

    plan, mirror = compose(wish, screening, KNOWLEDGE), compose(wish, other, KNOWLEDGE)

    if isinstance(plan, Plan) and isinstance(mirror, Plan):
        expected = sorted(map(str, (done(step, MIRROR[step.side]) for step in plan.steps)))
        assert sorted(map(str, (done(step, step.side) for step in mirror.steps))) == expected
    else:
        assert plan == mirror


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_the_nearest_minutes_named_do_work(data: st.DataObject) -> None:
    wish, screening = data.draw(ANY)

    failed = compose(wish, screening, KNOWLEDGE)

    for minutes in () if isinstance(failed, Plan) else failed.nearest:
        assert isinstance(compose(replace(wish, minutes=minutes), screening, KNOWLEDGE), Plan)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_the_same_wish_gives_the_same_plan(data: st.DataObject) -> None:
    wish, screening = data.draw(ANY)

    assert compose(wish, screening, KNOWLEDGE) == compose(wish, screening, KNOWLEDGE)
