"""A remote reaches its own massage and nothing else."""

import pytest
from phone_cast import ORIGIN, SharedHouse

from warmhands.model.device import HOUSE, Device, remote_of
from warmhands.services.device_pair import digest_of
from warmhands.web.reach import leads_to, may_reach

REMOTE = remote_of("abc")


@pytest.mark.parametrize(
    "path",
    ["/remote/abc", "/remote/abc/softer", "/remote/abc/events/since", "/s/0123456789ab/css/site.css",
     "/s/0123456789ab/remote/remote.js", "/s/0123456789ab/icons/mark.svg", "/pair/aaaa", "/favicon.ico"],
)  # fmt: skip
def test_a_remote_reaches_its_massage(path: str) -> None:
    assert may_reach(REMOTE, path)


@pytest.mark.parametrize(
    "path",
    ["/", "/remote", "/remote/", "/remote/abc/", "/remote/abcd", "/remote/ab", "/remote/abc/../abd", "",
     "/remote/abc//../../journal", "/remote/abc/..", "/remote/abc/%2e%2e/journal", "/remote/abc?x",
     "/remote/abc\\..\\journal", "/remote/abc\n", "/session/abc", "/people", "/data/export", "/journal",
     "/api/knowledge", "/phone", "/phone/certificate", "/s/0123456789ab/player/player.js", "remote/abc",
     "/s/0123456789ab/remote/../player/player.js"],
)  # fmt: skip
def test_a_remote_reaches_nothing_else(path: str) -> None:
    assert not may_reach(REMOTE, path)


@pytest.mark.parametrize("scope", [None, "", "remote:", "houses", "HOUSE", "house:abc", "abc"])
@pytest.mark.parametrize("path", ["/", "/remote/abc", "/remote/", "/people", "/s/0123456789ab/remote/a.js"])
def test_a_scope_that_is_none_reaches_nothing(scope: str | None, path: str) -> None:
    assert not may_reach(scope, path)


@pytest.mark.parametrize("path", ["/", "/people", "/remote/abc", "/api/knowledge"])
def test_a_phone_of_the_house_reaches_everything(path: str) -> None:
    assert may_reach(HOUSE, path)


def test_each_scope_leads_to_its_own_page() -> None:
    assert (leads_to(HOUSE), leads_to(REMOTE)) == ("/phone/ready", "/remote/abc")


@pytest.mark.parametrize("address", ["/", "/people", "/session/abc", "/remote/other", "/phone"])
def test_a_remote_is_led_back_to_its_buttons(address: str) -> None:
    shared = SharedHouse()
    now = shared.clock()
    shared.house.journal.keep_device(Device("d", "home", digest_of("secret"), "iPhone", REMOTE, now, now))

    answer = shared.phone().get(ORIGIN + address, headers={"cookie": "__Host-warmhands=secret"})

    assert answer.status_code == 403
    assert 'href="/remote/abc"' in answer.text


def test_a_remote_has_no_api() -> None:
    shared = SharedHouse()
    now = shared.clock()
    shared.house.journal.keep_device(Device("d", "home", digest_of("secret"), "iPhone", REMOTE, now, now))

    answer = shared.phone().get("/api/knowledge", headers={"cookie": "__Host-warmhands=secret"})

    assert answer.status_code == 403
