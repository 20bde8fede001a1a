"""What a massage goes on with when something hurts or time is short: carried along, taken, kept."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from session_cast import after, begun, checked, event

from warmhands import coaching, planning, verifying
from warmhands.model.coaching import CoachState
from warmhands.model.journal import Session, SessionEvent
from warmhands.model.knowledge import Knowledge
from warmhands.model.mistake import Mistake
from warmhands.model.plan import Plan
from warmhands.model.vocabulary import LeftOutBecause
from warmhands.services.house import House
from warmhands.services.session_play import carried, record, state
from warmhands.services.session_rest import AT_ONCE
from warmhands.services.session_state import opening
from warmhands.services.session_vary import Variations


@pytest.fixture
def house() -> House:
    return checked()


def last_event(house: House, session: Session) -> SessionEvent:
    return house.journal.events("home", session.id)[-1]


def hurting(house: House, session: Session, seconds: float = 10) -> SessionEvent:
    """A pain under the opening stroke, with the rest that is carried for it."""
    rests = carried(house, session.id, 0, after()).rests
    name = "/0/hurts/low_back/both"
    pain = SessionEvent("pain", "hurts", after(seconds=seconds), zone="low_back", side="both", variant=name)
    return replace(pain, rest=rests[name])


def test_a_prepared_massage_knows_how_long_each_step_may_last(house: House) -> None:
    session = begun(house)

    assert len(session.rooms) == len(session.plan.steps)
    assert opening(session, house.library.knowledge()).legs[0].room_s == session.rooms[0]


def test_rests_come_some_at_a_time_until_all_are_there(house: House) -> None:
    session = begun(house)
    first = carried(house, session.id, 0, after())

    second = carried(house, session.id, first.until or 0, after())

    assert len(first.rests) >= AT_ONCE
    assert first.until is not None
    assert second.until is None
    assert not set(first.rests) & set(second.rests)


def test_every_place_of_every_step_before_the_last_has_its_rest(house: House) -> None:
    session = begun(house)
    first = carried(house, session.id, 0, after())
    rests = first.rests | carried(house, session.id, first.until or 0, after()).rests
    here = opening(session, house.library.knowledge())

    for index, passes in enumerate(here.passes[:-1]):
        side = here.legs[index].step.side
        assert {f"/{index}/hurts/{zone}/{side}" for zone in passes} <= set(rests)


def test_nothing_is_carried_for_what_is_behind(house: House) -> None:
    session = begun(house)

    rests = carried(house, session.id, 0, after(5)).rests

    now = state(house, session.id, after(5)).step
    assert min(int(name.split("/")[1]) for name in rests) == now


def test_the_house_keeps_its_own_rest_for_a_name(house: House) -> None:
    session = begun(house)
    pain = hurting(house, session)

    record(house, session.id, [replace(pain, rest=None)])

    assert last_event(house, session).rest == pain.rest


def test_a_rest_that_somebody_made_up_counts_for_nothing(house: House) -> None:
    session = begun(house)
    pain = hurting(house, session)
    made_up = tuple(replace(leg, step=replace(leg.step, pressure=3)) for leg in pain.rest or ())

    record(house, session.id, [replace(pain, rest=made_up), event("b", "no_time", 30)])

    assert house.journal.events("home", session.id)[1].rest == pain.rest
    assert last_event(house, session).rest is None


@pytest.mark.parametrize(
    "variant",
    ["", "x", "/0/hurts/nape/both", "/99/hurts/low_back/both", "/x/hurts/low_back/both", "a/0/hurts"],
)
def test_a_name_that_means_nothing_leads_on_with_what_is_left(house: House, variant: str) -> None:
    session = begun(house)
    pain = SessionEvent("pain", "hurts", after(seconds=10), zone="low_back", side="both", variant=variant)

    record(house, session.id, [pain])

    assert last_event(house, session).rest is None
    assert state(house, session.id, after(seconds=11)).status == "stroking"


def test_a_massage_that_hurt_still_ends_when_it_was_to_end(house: House) -> None:
    session = begun(house)
    record(house, session.id, [hurting(house, session)])

    before = state(house, session.id, after(seconds=719.999))
    over = state(house, session.id, after(seconds=720))

    assert (before.status, over.status, over.stroked_ms) == ("stroking", "finished", 720_000)


def test_after_a_change_the_rests_are_those_of_the_massage_as_it_is(house: House) -> None:
    session = begun(house)
    record(house, session.id, [hurting(house, session)])

    rests = carried(house, session.id, 0, after(seconds=20))

    assert rests.of == "pain"
    assert all(name.startswith("pain/") for name in rests.rests)
    assert "low_back" not in {leg.step.zone for legs in rests.rests.values() for leg in legs}


def test_a_second_change_is_kept_too(house: House) -> None:
    session = begun(house)
    record(house, session.id, [hurting(house, session)])
    now = state(house, session.id, after(seconds=60))
    name = f"pain/{now.step}/no_time/120"

    record(house, session.id, [SessionEvent("late", "no_time", after(seconds=60), left_s=120, variant=name)])

    assert last_event(house, session).rest is not None
    assert state(house, session.id, after(seconds=180)).status == "finished"


@pytest.mark.parametrize(("left_s", "fits"), [(29, False), (30, True), (3600, True), (3601, False)])
def test_the_time_that_is_left_is_one_to_finish_in(house: House, left_s: int, fits: bool) -> None:
    session = begun(house)
    told = replace(event("a", "no_time", 30), left_s=left_s)

    if fits:
        assert record(house, session.id, [told]) == 1
    else:
        with pytest.raises(Mistake) as mistake:
            record(house, session.id, [told])
        assert mistake.value.where == "$.events[0].left_s"


Pressing = tuple[float, str, str | None, int]
pressings = st.lists(
    st.tuples(
        st.integers(0, 300_000).map(lambda ms: ms / 1000),
        st.sampled_from(["softer", "firmer", "hurts", "hurts", "next", "no_time", "pause", "resume"]),
        st.sampled_from([None, "left", "right", "both"]),
        st.integers(0, 5),
    ),
    max_size=6,
)


def led(
    session: Session, pressed: Sequence[Pressing], knowledge: Knowledge, *, connected: bool
) -> tuple[list[SessionEvent], CoachState]:
    """The events of these pressings, each with the rest that the house has for it, and where they lead."""
    now, here, told = after(), opening(session, knowledge), [SessionEvent("begin", "begin", after())]
    here, _ = coaching.advance(session.plan, here, told[0])
    for number, (seconds, kind, side, place) in enumerate(pressed):
        now += timedelta(seconds=seconds)
        one = SessionEvent(f"event-{number}", kind, now)  # type: ignore[arg-type]
        here = coaching.at(here, now)
        if kind == "hurts" and here.step < len(here.legs):
            passes = here.passes[here.step]
            one = replace(one, zone=passes[place % len(passes)], side=side)
        if connected and here.step < len(here.legs):
            one = replace(one, rest=Variations(session.plan, here, knowledge).rest(one, here.step))
        here, _ = coaching.advance(session.plan, here, one)
        told.append(one)
    return told, here


def whole(
    plan: Plan, here: CoachState, told: Sequence[SessionEvent], knowledge: Knowledge
) -> tuple[Plan, int]:
    now, done = coaching.plan_now(plan, here)
    kinds = {one.kind for one in told}
    because: LeftOutBecause = "time" if "no_time" in kinds else "limit" if here.ceilings else "choice"
    left = planning.left_out_now(plan, now.steps, because, knowledge)
    return replace(now, left_out=left), done


SESSION = begun(checked())


@settings(max_examples=40, deadline=None)
@given(pressings, st.booleans())
def test_whatever_happens_the_massage_as_it_is_led_passes_the_checker(
    knowledge: Knowledge, pressed: list[Pressing], connected: bool
) -> None:
    told, here = led(SESSION, pressed, knowledge, connected=connected)

    if here.status in ("stroking", "paused"):
        now, done = whole(SESSION.plan, here, told, knowledge)
        assert verifying.check_changed(SESSION.plan, now, done, knowledge) == ()


@settings(max_examples=40, deadline=None)
@given(pressings, st.booleans())
def test_whatever_happens_the_massage_is_no_longer_and_ends_with_a_last_stroke(
    knowledge: Knowledge, pressed: list[Pressing], connected: bool
) -> None:
    _, here = led(SESSION, pressed, knowledge, connected=connected)

    assert here.stroked_ms + (coaching.left_ms(here) if here.step < len(here.legs) else 0) <= 720_000
    if here.status in ("stroking", "paused"):
        coming = [index for index in range(here.step, len(here.legs)) if coaching.work(here, index)]
        assert here.legs[coming[-1]].step.phase == "close"


@settings(max_examples=25, deadline=None)
@given(pressings)
def test_a_replay_of_the_changes_is_where_the_living_massage_is(
    knowledge: Knowledge, pressed: list[Pressing]
) -> None:
    told, here = led(SESSION, pressed, knowledge, connected=True)

    replayed = coaching.replay(
        SESSION.plan, [*told, *told], told[-1].at, knowledge.routes.values(), SESSION.rooms
    )

    assert replayed == here


@settings(max_examples=25, deadline=None)
@given(pressings)
def test_pressure_never_rises_where_it_was_lowered(knowledge: Knowledge, pressed: list[Pressing]) -> None:
    _, here = led(SESSION, pressed, knowledge, connected=True)

    for index in range(here.step, len(here.legs)):
        done = coaching.work(here, index)
        for each in here.ceilings:
            touches = each.zone in here.passes[index] and not done_apart(each.side, done)
            assert done is None or done.narrowed or not touches or done.pressure <= each.max_pressure


def done_apart(side: str, done: object) -> bool:
    """Left and right alone share no skin."""
    return {side, getattr(done, "side", side)} == {"left", "right"}
