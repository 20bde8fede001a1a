"""A pain or a stop that no player heard is in the journal, and a remote ends with its massage."""

import pytest
from session_cast import after, begun, checked, event, planned

from warmhands.model.device import HOUSE, Device, remote_of
from warmhands.model.remote import Tap, TapKind
from warmhands.services.device_pair import invite, pair
from warmhands.services.house import House
from warmhands.services.remote_tap import LINGERS, end_remotes, is_over, keep_unheard
from warmhands.services.session_play import UNDER_WAY, record, state


def kinds(house: House, session: str) -> list[str]:
    return [each.kind for each in house.journal.events("home", session)]


def test_a_stop_that_nobody_heard_is_written_down_once() -> None:
    house = checked()
    session = begun(house)
    tap = Tap("tap", "stop", after(seconds=30))

    kept = [keep_unheard(house, session.id, [tap], after(seconds=36)) for _ in range(2)]

    assert kept == [True, False]
    assert kinds(house, session.id) == ["begin", "stop"]
    assert house.journal.events("home", session.id)[-1].who == "receiver"


def test_a_pain_that_nobody_heard_spares_the_place_next_time() -> None:
    house = checked()
    session = begun(house)
    here = state(house, session.id, after(seconds=30))

    keep_unheard(house, session.id, [Tap("tap", "hurts", after(seconds=30))], after(seconds=36))

    marked = {mark.zone for mark in house.journal.pain_marks("home", str(session.person))}
    assert marked == set(here.passes[here.step])


def test_a_tap_that_the_player_does_later_is_not_written_twice() -> None:
    house = checked()
    session = begun(house)
    keep_unheard(house, session.id, [Tap("tap", "hurts", after(seconds=30))], after(seconds=36))

    new = record(house, session.id, [event("tap", "hurts", 40)])

    assert new == 0
    assert kinds(house, session.id) == ["begin", "hurts"]


@pytest.mark.parametrize("kind", ["softer", "good"])
def test_a_wish_that_nobody_heard_is_not_written_down(kind: TapKind) -> None:
    house = checked()
    session = begun(house)

    assert not keep_unheard(house, session.id, [Tap("tap", kind, after(seconds=30))], after(seconds=36))
    assert kinds(house, session.id) == ["begin"]


def test_nothing_is_written_down_before_the_massage_begins() -> None:
    house = checked()
    session = planned(house)

    assert not keep_unheard(house, session.id, [Tap("tap", "stop", after())], after(seconds=6))
    assert kinds(house, session.id) == []


@pytest.mark.parametrize(("seconds", "over"), [(-1, False), (0, True), (1, True)])
def test_a_remote_works_for_ten_minutes_after_a_stop(seconds: float, *, over: bool) -> None:
    house = checked()
    session = begun(house)
    record(house, session.id, [event("stop", "stop", 60)])

    assert is_over(house, session.id, after(minutes=1, seconds=LINGERS.total_seconds() + seconds)) is over


@pytest.mark.parametrize(("seconds", "over"), [(-1, False), (0, True), (1, True)])
def test_a_remote_works_for_ten_minutes_after_the_last_stroke(seconds: float, *, over: bool) -> None:
    house = checked()
    session = begun(house)
    ends = after(seconds=session.plan.total_seconds)

    assert is_over(house, session.id, ends + LINGERS + (after(seconds=seconds) - after())) is over


@pytest.mark.parametrize(("seconds", "over"), [(-1, False), (0, False), (1, True)])
def test_a_remote_ends_when_the_answers_are_too_old(seconds: float, *, over: bool) -> None:
    house = checked()
    session = planned(house)
    oldest = session.plan.valid_until + UNDER_WAY

    assert is_over(house, session.id, oldest + (after(seconds=seconds) - after())) is over


def test_the_end_shuts_out_the_remotes_of_that_massage_alone() -> None:
    house = checked()
    session = begun(house)
    one = _phone(house, remote_of(session.id))
    other = _phone(house, HOUSE)

    gone = end_remotes(house, session.id, after())

    assert gone == 1
    assert [device.id for device in house.journal.devices("home")] == [other.id]
    assert one.scope == remote_of(session.id)


def _phone(house: House, scope: str) -> Device:
    paired = pair(house, invite(house, after(), scope).word, "", after())
    assert paired is not None
    return paired.device
