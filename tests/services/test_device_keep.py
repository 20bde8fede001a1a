"""Phones are known, listed and shut out."""

from datetime import timedelta

import pytest
from intake_cast import home
from session_cast import checked, planned

from cast import AT
from warmhands.model.device import HOUSE, remote_of
from warmhands.services.device_keep import HOUSE_LASTS, REMOTE_LASTS, list_devices, recognise, revoke
from warmhands.services.device_pair import Paired, invite, pair
from warmhands.services.house import House

SECOND = timedelta(seconds=1)


def let_in(house: House, scope: str = HOUSE) -> Paired:
    paired = pair(house, invite(house, AT, scope).word, "", AT)
    assert paired is not None
    return paired


def test_a_phone_is_known_by_its_secret_alone() -> None:
    house = home()
    first, second = let_in(house), let_in(house)

    assert recognise(house, first.secret, AT) == first.device
    assert recognise(house, second.secret, AT) == second.device
    assert recognise(house, "", AT) is None
    assert recognise(house, first.device.digest, AT) is None
    assert recognise(house, first.device.id, AT) is None


def test_a_phone_that_is_shut_out_is_a_stranger_at_once() -> None:
    house = home()
    lost, kept = let_in(house), let_in(house)

    revoke(house, lost.device.id)

    assert recognise(house, lost.secret, AT) is None
    assert recognise(house, kept.secret, AT) == kept.device
    assert list(list_devices(house, AT)) == [kept.device]


@pytest.mark.parametrize(("later", "noted"), [(59, 0), (60, 60), (61, 61)])
def test_when_a_phone_was_here_is_noted_once_a_minute(later: int, noted: int) -> None:
    house = home()
    paired = let_in(house)

    recognise(house, paired.secret, AT + timedelta(seconds=later))

    assert list_devices(house, AT)[0].seen_at == AT + timedelta(seconds=noted)


@pytest.mark.parametrize("past", [-SECOND, timedelta(0), SECOND])
def test_a_phone_of_the_house_is_known_for_as_long_as_its_cookie(past: timedelta) -> None:
    house = home()
    paired = let_in(house)
    later = AT + HOUSE_LASTS + past

    assert (recognise(house, paired.secret, later) is not None) == (past < timedelta(0))
    assert len(list_devices(house, later)) == (past < timedelta(0))


@pytest.mark.parametrize("past", [-SECOND, timedelta(0), SECOND])
def test_a_remote_is_known_for_an_evening(past: timedelta) -> None:
    house = checked()
    paired = let_in(house, remote_of(planned(house).id))

    known = recognise(house, paired.secret, AT + REMOTE_LASTS + past)

    assert (known is not None) == (past < timedelta(0))
