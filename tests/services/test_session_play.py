"""A massage from its plan to its rating: what may begin, what is kept, and what hurts."""

from datetime import timedelta

import pytest
from intake_cast import home
from msgspec.structs import replace
from session_cast import WISH, after, begun, checked, event, planned

from cast import AT, ana, boris, jonas, tell
from warmhands.model.journal import Intake, PainMark, Session, SessionEvent, SessionEventKind
from warmhands.model.mistake import Mistake
from warmhands.model.plan import Refusal
from warmhands.model.vocabulary import Side
from warmhands.services.house import House
from warmhands.services.people_keep import list_people
from warmhands.services.session_play import Rating, Stale, begin, find_session, prepare, rate, record, state


@pytest.fixture
def house() -> House:
    return checked()


def marks(house: House) -> dict[str, int]:
    person = list_people(house)[0]
    return {mark.zone: mark.max_pressure for mark in house.journal.pain_marks("home", person.id)}


def test_a_prepared_massage_is_kept_with_the_answers_it_stands_on(house: House) -> None:
    session = planned(house)

    assert house.journal.session("home", session.id) == session
    assert session.screening == ana()
    assert session.plan.total_seconds == 720


def test_answers_that_come_with_the_wish_count_for_nothing() -> None:
    house = checked(boris())

    answer = prepare(house, "check", WISH, AT)

    assert isinstance(answer, Refusal)
    assert answer.refused.verdict == "stop"
    assert list(house.journal.sessions("home")) == []


def test_an_intake_without_a_time_is_as_old_as_its_beginning(house: House) -> None:
    house.journal.keep_intake(Intake("undated", "home", None, AT, replace(ana(), at=None)))

    answer = prepare(house, "undated", WISH, after(4 * 60 + 1))

    assert isinstance(answer, Refusal)
    assert answer.refused.verdict == "incomplete"


@pytest.mark.parametrize(("minutes", "is_cleared"), [(31 * 24 * 60, False), (31 * 24 * 60 + 1, True)])
def test_plans_of_which_nobody_heard_are_cleared_after_a_month(
    house: House, minutes: int, is_cleared: bool
) -> None:
    old, kept = planned(house), begun(house)
    house.journal.keep_intake(Intake("new", "home", None, after(minutes), replace(ana(), at=None)))

    prepare(house, "new", WISH, after(minutes))

    assert (house.journal.session("home", old.id) is None) is is_cleared
    assert house.journal.session("home", kept.id) == kept


def test_unknown_ids_are_mistakes(house: House) -> None:
    for ask in (
        lambda: prepare(house, "unknown", WISH, AT),
        lambda: begin(house, "unknown", AT),
        lambda: record(house, "unknown", []),
        lambda: state(house, "unknown", AT),
        lambda: rate(house, "unknown", Rating("giver", 3), AT),
    ):
        with pytest.raises(Mistake) as told:
            ask()
        assert told.value.code == "unknown_id"


def test_beginning_twice_begins_once(house: House) -> None:
    session = planned(house)

    begin(house, session.id, AT)
    begin(house, session.id, after(5))

    assert [one.kind for one in house.journal.events("home", session.id)] == ["begin"]
    assert state(house, session.id, after(5)).stroked_ms == 5 * 60_000


@pytest.mark.parametrize(
    ("minutes", "begins"), [(-5.1, False), (-5, True), (0, True), (239.9, True), (240, True), (240.1, False)]
)
def test_a_massage_begins_while_its_answers_hold(house: House, minutes: float, begins: bool) -> None:
    session = planned(house)

    answer = begin(house, session.id, after(minutes))

    assert isinstance(answer, Session) is begins
    assert bool(house.journal.events("home", session.id)) is begins
    assert begins or (isinstance(answer, Stale) and answer.reason == "too_old" and answer.because != "")


@pytest.mark.parametrize(("minutes", "goes_on"), [(359, True), (360, True), (361, False)])
def test_a_massage_that_was_left_lying_goes_on_for_two_hours_more(
    house: House, minutes: float, goes_on: bool
) -> None:
    session = begun(house)

    answer = begin(house, session.id, after(minutes))

    assert isinstance(answer, Session) is goes_on


@pytest.mark.parametrize(
    ("minutes", "ago", "begins"),
    [(600, 360, True), (600, 359, False), (600, 600, True), (60, 0, True), (241, 0, False), (20, 90, True)],
)
def test_a_massage_that_is_handed_in_later_began_by_its_own_time(
    house: House, minutes: float, ago: float, begins: bool
) -> None:
    session = planned(house)

    answer = begin(house, session.id, after(minutes), timedelta(minutes=ago))

    assert isinstance(answer, Session) is begins
    told = [event.at for event in house.journal.events("home", session.id)]
    assert told == ([max(after(minutes - ago), AT)] if begins else [])


@pytest.mark.parametrize(("ago", "is_written"), [(0, False), (0.5, False), (0.51, True)])
def test_what_became_known_later_stops_a_massage_that_runs_and_keeps_what_was_given(
    house: House, ago: float, is_written: bool
) -> None:
    session = planned(house)
    intake = house.journal.intake("home", "check")
    assert intake is not None
    house.journal.keep_intake(replace(intake, request=tell(ana(), "d_today", "fever")))

    answer = begin(house, session.id, after(10), timedelta(minutes=ago))

    assert isinstance(answer, Stale)
    assert bool(house.journal.events("home", session.id)) is is_written


def test_an_answer_that_was_changed_after_the_planning_counts_at_begin(house: House) -> None:
    session = planned(house)
    intake = house.journal.intake("home", "check")
    assert intake is not None
    house.journal.keep_intake(replace(intake, request=tell(ana(), "d_today", "fever")))

    answer = begin(house, session.id, AT)

    assert isinstance(answer, Stale)
    assert (answer.reason, answer.screening.verdict) == ("verdict", "wait")
    assert list(house.journal.events("home", session.id)) == []


def test_a_new_limit_asks_for_a_new_plan(house: House) -> None:
    session = planned(house)
    intake = house.journal.intake("home", "check")
    assert intake is not None
    house.journal.keep_intake(replace(intake, request=jonas()))

    answer = begin(house, session.id, AT)

    assert isinstance(answer, Stale)
    assert (answer.reason, answer.screening.verdict) == ("plan", "go_with_limits")


def test_the_same_answers_given_again_later_change_nothing(house: House) -> None:
    session = planned(house)
    intake = house.journal.intake("home", "check")
    assert intake is not None
    house.journal.keep_intake(replace(intake, request=replace(ana(), at=after(3))))

    answer = begin(house, session.id, after(4))

    assert answer == session


def test_a_place_that_hurt_since_the_planning_asks_for_a_new_plan(house: House) -> None:
    session, person = planned(house), list_people(house)[0]
    house.journal.mark_pain("home", [PainMark(person.id, "shoulder_top", "left", 1)])

    answer = begin(house, session.id, AT)

    assert isinstance(answer, Stale)
    assert answer.reason == "pain"


def test_a_plan_that_spares_the_place_begins(house: House) -> None:
    person = list_people(house)[0]
    sides: tuple[Side, ...] = ("left", "both", "middle")
    house.journal.mark_pain("home", [PainMark(person.id, "shoulder_blade", side, 1) for side in sides])

    session = planned(house)

    assert begin(house, session.id, AT) == session


def test_nothing_is_recorded_before_the_beginning(house: House) -> None:
    session = planned(house)

    kinds: tuple[SessionEventKind, ...] = ("begin", "pause")
    for kind in kinds:
        with pytest.raises(Mistake, match="has not begun"):
            record(house, session.id, [event("a", kind, 1)])

    assert list(house.journal.events("home", session.id)) == []


def test_events_that_are_sent_again_count_once(house: House) -> None:
    session = begun(house)
    events = [event("a", "pause", 60), event("b", "resume", 120)]

    new = [record(house, session.id, events), record(house, session.id, events)]

    assert new == [2, 0]
    assert state(house, session.id, after(3)).stroked_ms == 2 * 60_000


def test_pain_lowers_the_place_for_the_next_massages(house: House) -> None:
    session = begun(house)

    record(house, session.id, [event("a", "hurts", 10, "shoulder_top")])

    assert marks(house) == {"shoulder_top": 0 if session.plan.steps[0].to_zone == "shoulder_top" else 1}


def test_pain_at_level_two_goes_to_one_and_the_second_time_to_nothing(house: House) -> None:
    session = begun(house)
    strong = next(step for step in session.plan.steps if step.pressure == 2 and step.to_zone is None)
    middle = strong.start_s + strong.seconds / 2

    record(house, session.id, [event("a", "hurts", middle, strong.zone)])
    first = marks(house)
    record(house, session.id, [event("b", "hurts", middle + 1, strong.zone)])

    assert first == {strong.zone: 1}
    assert marks(house) == {strong.zone: 0}


def test_a_pain_that_is_sent_twice_is_one_pain(house: House) -> None:
    session = begun(house)
    strong = next(step for step in session.plan.steps if step.pressure == 2 and step.to_zone is None)
    hurts = event("a", "hurts", strong.start_s + 1, strong.zone)

    for _ in range(3):
        record(house, session.id, [hurts, hurts])

    assert marks(house) == {strong.zone: 1}


def test_a_pain_that_is_told_after_the_end_is_remembered(house: House) -> None:
    session = begun(house)

    record(house, session.id, [event("a", "stop", 30), event("b", "hurts", 60, "nape")])

    assert marks(house) == {"nape": 1}


def test_the_next_plan_spares_what_hurt(house: House) -> None:
    session = begun(house)
    record(
        house,
        session.id,
        [event("a", "hurts", 130, "shoulder_blade"), event("b", "hurts", 140, "shoulder_blade")],
    )

    following = planned(house)

    assert "shoulder_blade" not in {step.zone for step in following.plan.steps}
    assert begin(house, following.id, AT) == following


def test_a_massage_of_nobody_in_particular_leaves_no_marks() -> None:
    house = home()
    house.journal.keep_intake(Intake("check", "home", None, AT, ana()))
    session = begun(house)

    written = record(house, session.id, [event("a", "hurts", 10, "nape"), event("b", "unwell", 20)])

    assert written == 2
    assert state(house, session.id, after(1)).status == "unwell"


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ({"id": ""}, "id"),
        ({"id": "x" * 101}, "id"),
        ({"id": "a\0"}, "id"),
        ({"at": AT - timedelta(days=1, seconds=1)}, "at"),
        ({"at": AT + timedelta(days=31, seconds=1)}, "at"),
        ({"step": -1}, "step"),
        ({"step": 999}, "step"),
        ({"into_step_ms": -1}, "into_step_ms"),
        ({"into_step_ms": 720_001}, "into_step_ms"),
        ({"zone": "tail"}, "zone"),
        ({"value": 3}, "value"),
        ({"kind": "rated", "value": 0, "who": "giver"}, "value"),
        ({"kind": "rated", "value": 6, "who": "giver"}, "value"),
        ({"kind": "rated", "who": "giver"}, "value"),
        ({"kind": "rated", "value": 3}, "who"),
        ({"note": "x" * 2001}, "note"),
    ],
)
def test_one_event_that_cannot_be_keeps_all_of_them_out(
    house: House, wrong: dict[str, object], where: str
) -> None:
    session = begun(house)

    with pytest.raises(Mistake) as told:
        record(house, session.id, [event("good", "pause", 1), replace(event("bad", "pause", 2), **wrong)])

    assert told.value.where == f"$.events[1].{where}"
    assert [one.kind for one in house.journal.events("home", session.id)] == ["begin"]


@pytest.mark.parametrize(
    "good",
    [
        {"id": "x" * 100},
        {"at": AT - timedelta(days=1)},
        {"at": AT + timedelta(days=31)},
        {"step": 0},
        {"into_step_ms": 720_000},
        {"note": "x" * 2000},
        {"kind": "rated", "value": 1, "who": "giver"},
        {"kind": "rated", "value": 5, "who": "receiver"},
    ],
)
def test_an_event_at_the_edge_of_what_can_be_is_kept(house: House, good: dict[str, object]) -> None:
    session = begun(house)

    assert record(house, session.id, [replace(event("a", "pause", 1), **good)]) == 1


@pytest.mark.parametrize(("count", "fits"), [(499, True), (500, True), (501, False)])
def test_at_most_500_events_go_in_one_call(house: House, count: int, fits: bool) -> None:
    session = begun(house)
    events = [event(f"e{number}", "noted", 1) for number in range(count)]

    if fits:
        assert record(house, session.id, events) == count
    else:
        with pytest.raises(Mistake, match="500"):
            record(house, session.id, events)


@pytest.mark.parametrize(("already", "fits"), [(19_997, True), (19_998, True), (19_999, False)])
def test_a_massage_holds_20000_events(house: House, already: int, fits: bool) -> None:
    session = begun(house)
    house.journal.append("home", session.id, [event(f"e{number}", "noted", 1) for number in range(already)])

    if fits:
        assert record(house, session.id, [event("last", "noted", 1)]) == 1
    else:
        with pytest.raises(Mistake, match="20000"):
            record(house, session.id, [event("last", "noted", 1)])


@pytest.mark.parametrize(("value", "fits"), [(0, False), (1, True), (5, True), (6, False)])
def test_a_rating_goes_from_1_to_5(house: House, value: int, fits: bool) -> None:
    session = begun(house)

    if fits:
        rate(house, session.id, Rating("receiver", value, "lovely"), after(20))
        rated = house.journal.events("home", session.id)[-1]
        assert (rated.kind, rated.value, rated.who, rated.note) == ("rated", value, "receiver", "lovely")
    else:
        with pytest.raises(Mistake, match="1 to 5"):
            rate(house, session.id, Rating("receiver", value), after(20))


def test_a_massage_that_was_deleted_is_a_mistake_to_write_to(house: House) -> None:
    session = begun(house)
    house.journal.delete_session("home", session.id)

    with pytest.raises(Mistake, match="no such massage"):
        record(house, session.id, [SessionEvent("a", "pause", AT)])
    with pytest.raises(Mistake):
        find_session(house, session.id)
