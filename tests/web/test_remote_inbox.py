"""A tap waits for the player, once; what is too old is not done, and what nobody heard is written down."""

from datetime import UTC, datetime, timedelta

import pytest

from warmhands.model.mistake import Mistake
from warmhands.model.remote import LASTING, Tap, TapKind
from warmhands.web.remote_inbox import MOST, Inbox, Inboxes

NOW = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)


def later(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


def tapped(kind: TapKind, name: str = "tap") -> Inbox:
    inbox = Inbox()
    inbox.put(Tap(name, kind, NOW), NOW)
    return inbox


def test_a_tap_waits_until_the_player_has_done_it() -> None:
    inbox = tapped("softer")
    before = inbox.fate_of("tap", NOW)

    inbox.settle({"tap": "heard"})

    assert (before, inbox.fate_of("tap", NOW)) == ("waiting", "heard")
    assert inbox.waiting(NOW) == []


def test_a_tap_that_is_sent_twice_counts_once() -> None:
    inbox = tapped("softer")

    inbox.put(Tap("tap", "softer", later(1)), later(1))

    assert [tap.at for tap in inbox.waiting(later(1))] == [NOW]


def test_a_tap_that_was_heard_stays_heard_when_it_is_sent_again() -> None:
    inbox = tapped("stop")
    inbox.settle({"tap": "heard"})

    inbox.put(Tap("tap", "stop", NOW), later(1))
    inbox.settle({"tap": "idle"})

    assert inbox.fate_of("tap", later(1)) == "heard"


@pytest.mark.parametrize("kind", ["softer", "good"])
@pytest.mark.parametrize(("age", "fate"), [(9.999, "waiting"), (10, "late"), (10.001, "late")])
def test_a_wish_of_ten_seconds_ago_is_not_done(kind: TapKind, age: float, fate: str) -> None:
    inbox = tapped(kind)

    assert inbox.fate_of("tap", later(age)) == fate


@pytest.mark.parametrize("kind", sorted(LASTING))
def test_a_pain_and_a_stop_are_done_however_late(kind: TapKind) -> None:
    inbox = tapped(kind)

    assert [tap.id for tap in inbox.waiting(later(3600))] == ["tap"]


@pytest.mark.parametrize(("away", "unheard"), [(4.999, []), (5, ["tap"]), (5.001, ["tap"])])
def test_a_stop_is_to_be_written_down_once_the_player_is_away_for_five_seconds(
    away: float, unheard: list[str]
) -> None:
    inbox = tapped("stop")
    inbox.player_at = NOW

    assert [tap.id for tap in inbox.unheard(later(away))] == unheard


def test_a_pain_is_to_be_written_down_at_once_where_there_was_never_a_player() -> None:
    inbox = tapped("hurts")

    assert [tap.id for tap in inbox.unheard(NOW)] == ["tap"]


def test_a_wish_is_never_written_down_without_the_player() -> None:
    inbox = tapped("softer")

    assert inbox.unheard(later(6)) == []


def test_what_was_written_down_still_waits_for_the_player() -> None:
    inbox = tapped("stop")

    inbox.keep(inbox.unheard(NOW))

    assert inbox.unheard(NOW) == []
    assert [tap.kept for tap in inbox.waiting(NOW)] == [True]


@pytest.mark.parametrize(("away", "linked"), [(4.999, True), (5, False), (5.001, False)])
def test_who_was_not_heard_of_for_five_seconds_is_away(away: float, *, linked: bool) -> None:
    inbox = Inbox()
    inbox.player_at = inbox.remote_at = NOW

    assert (inbox.is_linked(later(away)), inbox.has_remote(later(away))) == (linked, linked)


def test_a_hail_of_one_kind_is_refused_and_keeps_no_stop_out() -> None:
    inbox = Inbox()
    for number in range(MOST):
        inbox.put(Tap(f"{number}", "softer", NOW), NOW)

    with pytest.raises(Mistake, match="Too many"):
        inbox.put(Tap("more", "softer", NOW), later(9.999))
    inbox.put(Tap("stop", "stop", NOW), NOW)
    inbox.put(Tap("more", "softer", later(10)), later(10))

    assert [tap.id for tap in inbox.waiting(later(10))] == ["stop", "more"]


def test_only_so_many_massages_are_remembered() -> None:
    inboxes = Inboxes()
    first = inboxes.of("first")

    for number in range(40):
        inboxes.of(f"{number}")

    assert inboxes.of("first") is not first
