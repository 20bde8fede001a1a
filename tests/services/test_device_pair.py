"""A phone is let in by a link that works once and for ten minutes."""

from datetime import timedelta

import pytest
from intake_cast import home
from session_cast import checked, planned

from cast import AT
from warmhands.model.device import HOUSE, remote_of, session_of
from warmhands.model.mistake import Mistake
from warmhands.services.device_pair import MOST_LINKS, digest_of, find_link, invite, pair

PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1"
)
SECOND = timedelta(seconds=1)
TEN = timedelta(minutes=10)


def test_a_link_lets_in_one_phone() -> None:
    house = home()
    word = invite(house, AT).word

    first, second = pair(house, word, PHONE, AT), pair(house, word, PHONE, AT)

    assert first is not None
    assert (first.device.scope, first.device.name) == (HOUSE, "iPhone, Safari")
    assert second is None


@pytest.mark.parametrize(
    ("age", "is_let_in"),
    [(timedelta(0), True), (TEN - SECOND, True), (TEN, False), (TEN + SECOND, False)],
)
def test_a_link_lasts_ten_minutes(age: timedelta, is_let_in: bool) -> None:
    house = home()
    word = invite(house, AT).word

    paired = pair(house, word, PHONE, AT + age)

    assert (paired is not None) == is_let_in


@pytest.mark.parametrize(("back", "is_let_in"), [(TEN - SECOND, True), (TEN, False)])
def test_a_clock_that_is_set_back_keeps_no_link_open_for_long(back: timedelta, is_let_in: bool) -> None:
    house = home()
    word = invite(house, AT).word

    assert (find_link(house, word, AT - back) is not None) == is_let_in


def test_looking_at_a_link_does_not_use_it_up() -> None:
    house = home()
    word = invite(house, AT).word

    for _ in range(3):
        assert find_link(house, word, AT) is not None

    assert pair(house, word, PHONE, AT) is not None


@pytest.mark.parametrize("wrong", ["", "2222-2222-2222-2222-2222", "\0", "\ud800", "é" * 99])
def test_a_word_that_was_never_given_lets_nobody_in(wrong: str) -> None:
    house = home()
    invite(house, AT)

    assert pair(house, wrong, PHONE, AT) is None


def test_neither_the_word_nor_the_secret_is_kept() -> None:
    house = home()
    word = invite(house, AT).word
    kept = house.journal.links("home")

    paired = pair(house, word, PHONE, AT)

    assert paired is not None
    assert [link.digest for link in kept] == [digest_of(word)]
    assert paired.device.digest == digest_of(paired.secret)
    assert paired.secret not in repr(house.journal.devices("home"))


def test_words_are_long_and_never_the_same() -> None:
    house = home()

    words = {invite(house, AT).word for _ in range(50)}

    assert len(words) == 50
    assert {len(word.replace("-", "")) for word in words} == {20}


def test_the_oldest_link_gives_way_when_there_are_many() -> None:
    house = home()
    words = [invite(house, AT + index * SECOND).word for index in range(MOST_LINKS + 1)]

    still_open = [find_link(house, word, AT + 30 * SECOND) is not None for word in words]

    assert still_open == [False] + [True] * MOST_LINKS


def test_old_links_are_cleared_away_by_the_next() -> None:
    house = home()
    invite(house, AT)

    invite(house, AT + TEN)

    assert len(house.journal.links("home")) == 1


def test_a_remote_is_let_in_to_one_massage() -> None:
    house = checked()
    session = planned(house).id

    paired = pair(house, invite(house, AT, remote_of(session)).word, PHONE, AT)

    assert paired is not None
    assert session_of(paired.device.scope) == session


@pytest.mark.parametrize("scope", [remote_of("nobody"), "remote:", "", "everything"])
def test_no_link_is_made_for_a_massage_that_is_not_there(scope: str) -> None:
    with pytest.raises(Mistake, match="no such massage"):
        invite(home(), AT, scope)
