"""How a course changes in a calendar."""

from datetime import UTC, datetime, timedelta

from course_wishes import planned
from warmhands.model.course import Slot
from warmhands.scheduling import cancel_all, revise, skip

AT = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
LATER = AT + timedelta(days=1)
SLOTS = planned(weeks=2).sessions


def test_new_appointments_begin_at_zero() -> None:
    made = revise((), SLOTS, AT)

    assert [one.key for one in made] == ["20261201", "20261204", "20261208", "20261211"]
    assert {(one.sequence, one.stamped_at, one.cancelled) for one in made} == {(0, AT, False)}


def test_the_same_plan_once_more_changes_nothing() -> None:
    made = revise((), SLOTS, AT)

    assert revise(made, SLOTS, LATER) == made


def test_a_moved_massage_keeps_its_key_and_rises() -> None:
    made = revise((), SLOTS, AT)
    moved = Slot(SLOTS[0].start + timedelta(minutes=30), SLOTS[0].end + timedelta(minutes=30))

    first = revise(made, (moved, *SLOTS[1:]), LATER)[0]

    assert (first.key, first.sequence, first.stamped_at) == ("20261201", 1, LATER)


def test_what_is_not_planned_any_more_is_cancelled_and_kept() -> None:
    made = revise((), SLOTS, AT)

    revised = revise(made, SLOTS[1:], LATER)

    assert len(revised) == len(made)
    assert (revised[0].cancelled, revised[0].sequence) == (True, 1)
    assert revised[1:] == made[1:]


def test_a_cancelled_massage_comes_back_with_a_higher_number() -> None:
    made = revise((), SLOTS, AT)
    gone = revise(made, SLOTS[1:], LATER)

    back = revise(gone, SLOTS, LATER)[0]

    assert (back.cancelled, back.sequence) == (False, 2)


def test_a_massage_that_somebody_skipped_stays_out_when_all_is_planned_anew() -> None:
    made = revise((), SLOTS, AT)
    once = revise(made, SLOTS, LATER, ["20261204"])

    assert [one.cancelled for one in once] == [False, True, False, False]
    assert revise(once, SLOTS, LATER + timedelta(days=1), ["20261204"]) == once


def test_a_date_is_taken_out_and_put_back_with_higher_numbers() -> None:
    made = revise((), SLOTS, AT)
    out = skip(made, "20261204", LATER, out=True)
    back = skip(out, "20261204", LATER, out=False)

    assert [(one[1].cancelled, one[1].sequence) for one in (made, out, back)] == [
        (False, 0),
        (True, 1),
        (False, 2),
    ]
    assert skip(out, "20261204", LATER, out=True) == out
    assert out[0] == made[0]


def test_taking_all_out_cancels_each_once() -> None:
    gone = cancel_all(revise((), SLOTS, AT), LATER)

    assert {(one.cancelled, one.sequence) for one in gone} == {(True, 1)}
    assert cancel_all(gone, LATER + timedelta(days=1)) == gone


def test_two_on_one_date_have_keys_of_their_own() -> None:
    noon = Slot(SLOTS[0].start - timedelta(hours=12), SLOTS[0].end - timedelta(hours=12))

    assert [one.key for one in revise((), (noon, SLOTS[0]), AT)] == ["20261201", "20261201-2"]
