"""A certificate is renewed while the program runs."""

import ssl
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from warmhands.model.trouble import Trouble
from warmhands.network.authority import open_authority
from warmhands.network.certificate import open_certificate
from warmhands.network.servers import encrypted, look_after
from warmhands.wiring import now

NAMES = ("127.0.0.2",)


class Enough(Exception):
    """The clock of the test has no more hours."""


def asleep(times: int) -> Callable[[float], Awaitable[None]]:
    """A sleep that takes no time and can be slept so many times."""
    left = [None] * times

    async def sleep(_: float) -> None:
        if not left:
            raise Enough
        left.pop()

    return sleep


def shown(context: ssl.SSLContext, authority: bytes) -> bytes | None:
    """The certificate that a client is shown by this server."""
    client = ssl.create_default_context(cadata=authority)
    to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
    asks = client.wrap_bio(to_client, to_server, server_hostname=NAMES[0])
    answers = context.wrap_bio(to_server, to_client, server_side=True)
    for speaks in (asks, answers, asks):
        try:
            speaks.do_handshake()
        except ssl.SSLWantReadError:
            continue
    return asks.getpeercert(binary_form=True)


def test_new_connections_are_shown_the_renewed_certificate(tmp_path: Path) -> None:
    begun = now() - timedelta(days=380)
    authority = open_authority(tmp_path, NAMES, begun)
    context = encrypted(open_certificate(tmp_path, authority, NAMES, begun).path)
    before = shown(context, authority.der)

    with pytest.raises(Enough):
        look_after(
            context,
            lambda: open_certificate(tmp_path, authority, NAMES, now()).path,
            asleep(1),
        ).send(None)

    assert before is not None
    assert shown(context, authority.der) not in (None, before)


def test_a_full_disk_is_told_and_tried_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    authority = open_authority(tmp_path, NAMES, now())
    context = encrypted(open_certificate(tmp_path, authority, NAMES, now()).path)

    def renew() -> Path:
        raise Trouble("There is no room.", "Free some room.")

    with pytest.raises(Enough):
        look_after(context, renew, asleep(2)).send(None)

    assert [record.getMessage().count("no room") for record in caplog.records] == [1, 1]
    assert shown(context, authority.der) is not None
