"""A phone with a real TLS client, before the real program."""

import socket
import ssl
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from live_share import Shared, share


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shared]:
    with share(tmp_path_factory.mktemp("shared"), "--host-name", "den.local") as running:
        yield running


@pytest.fixture
def phone(shared: Shared) -> Iterator[httpx.Client]:
    origin = shared.origin.replace("den.local", "127.0.0.2")
    with httpx.Client(verify=shared.trusting(), base_url=origin, trust_env=False) as client:
        yield client


def test_a_phone_that_trusts_the_house_is_let_in_over_tls(shared: Shared, phone: httpx.Client) -> None:
    word = shared.link.rpartition("/")[2]
    asked = phone.get(f"/pair/{word}")
    told = {"_csrf_token": phone.cookies["csrftoken"]}

    let_in = phone.post(f"/pair/{word}", data=told, headers={"origin": str(phone.base_url)})
    again = phone.post(f"/pair/{word}", data=told, headers={"origin": str(phone.base_url)})

    assert (asked.status_code, let_in.status_code, phone.get("/people").status_code) == (200, 303, 200)
    assert again.headers["location"] == "/phone/ready"
    with httpx.Client(trust_env=False) as computer:
        assert "A device" in computer.get(f"{shared.at_home}/phone").text


def test_a_stranger_is_kept_out_over_tls(phone: httpx.Client) -> None:
    codes = {address: phone.get(address).status_code for address in ("/", "/people", "/api/knowledge")}

    assert set(codes.values()) == {403}


def test_a_client_that_does_not_trust_the_house_is_warned(phone: httpx.Client) -> None:
    with (
        httpx.Client(trust_env=False) as stranger,
        pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY"),
    ):
        stranger.get(str(phone.base_url))


def test_plain_http_gets_no_answer_at_the_door_for_phones(phone: httpx.Client) -> None:
    with httpx.Client(trust_env=False) as plain, pytest.raises(httpx.TransportError):
        plain.get(str(phone.base_url).replace("https", "http"))


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion.TLSv1_1")
def test_old_tls_is_not_spoken(shared: Shared, phone: httpx.Client) -> None:
    old = shared.trusting()
    old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
    old.set_ciphers("DEFAULT@SECLEVEL=0")

    with httpx.Client(verify=old, trust_env=False) as client, pytest.raises(httpx.ConnectError):
        client.get(str(phone.base_url))


def test_a_foreign_name_is_refused_over_tls(phone: httpx.Client) -> None:
    assert phone.get("/", headers={"host": "evil.example"}).status_code == 421


def test_the_chosen_name_is_answered_and_vouched_for(shared: Shared, phone: httpx.Client) -> None:
    port = phone.base_url.port
    assert port is not None
    asked = f"GET / HTTP/1.1\r\nHost: den.local:{port}\r\nConnection: close\r\n\r\n"
    line = socket.create_connection(("127.0.0.2", port))
    with shared.trusting().wrap_socket(line, server_hostname="den.local") as safe:
        safe.sendall(asked.encode())
        answer = safe.recv(100)

    assert shared.link.startswith(f"https://den.local:{port}/pair/")
    assert answer.startswith(b"HTTP/1.1 403")


def test_an_upgrade_to_a_web_socket_is_no_way_around(phone: httpx.Client) -> None:
    asked = {"connection": "upgrade", "upgrade": "websocket", "sec-websocket-version": "13",
             "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA=="}  # fmt: skip

    assert phone.get("/people", headers=asked).status_code == 403


def test_a_claim_to_come_from_the_machine_itself_is_not_believed(phone: httpx.Client) -> None:
    claims = {"x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "http", "forwarded": "for=127.0.0.1"}

    assert phone.get("/people", headers=claims).status_code == 403


def test_the_machine_itself_needs_no_pairing_and_shares_the_journal(shared: Shared) -> None:
    with httpx.Client(trust_env=False) as computer:
        assert computer.get(f"{shared.at_home}/people").status_code == 200


def test_a_stop_ends_both_doors_cleanly_while_a_phone_is_connected(tmp_path: Path) -> None:
    with share(tmp_path) as running, httpx.Client(verify=running.trusting(), trust_env=False) as client:
        client.get(running.origin)

        code = running.stop()

    assert code == 0
