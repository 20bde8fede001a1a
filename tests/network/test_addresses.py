"""How this machine is called in the home network."""

import socket
from pathlib import Path

import pytest

from warmhands.model.device import Share
from warmhands.model.mistake import Mistake
from warmhands.network.addresses import check_address, check_name, lan_addresses, machine_names
from warmhands.network.listening import listen, listen_too
from warmhands.network.phone_line import addresses_for, open_line
from warmhands.wiring import now


def test_only_addresses_of_a_network_are_found() -> None:
    assert [each for each in lan_addresses() if each.startswith(("127.", "169.254.", "0."))] == []


@pytest.mark.parametrize(
    ("hostname", "chosen", "names"),
    [
        ("Den", "", ("den", "den.local")),
        ("mac.local", "", ("mac", "mac.local")),
        ("den", "MyBox.lan", ("mybox.lan", "den", "den.local")),
        ("den", "den.local", ("den.local", "den")),
        ("odd_name", "", ()),
        ("", "", ()),
    ],
)
def test_a_machine_has_its_own_name_and_one_for_the_local_network(
    hostname: str, chosen: str, names: tuple[str, ...]
) -> None:
    assert machine_names(hostname, chosen) == names


@pytest.mark.parametrize(
    "name", ["https://den", "den:8443", "a b", "-den", "den.", "", "192.168.1.5", "x" * 64]
)
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(Mistake, match="no name of a machine"):
        check_name(name)


@pytest.mark.parametrize("address", ["0.0.0.0", "::1", "localhost", "", "256.1.1.1"])
def test_phones_are_served_at_one_address(address: str) -> None:
    with pytest.raises(Mistake, match="Phones cannot be served"):
        check_address(address)


def test_an_address_that_was_asked_for_is_taken_and_else_they_are_found() -> None:
    assert addresses_for("192.168.1.9", "127.0.0.1", lambda: ("10.0.0.1",)) == ("192.168.1.9",)
    assert addresses_for("127.0.0.1", "127.0.0.1", lambda: ("10.0.0.1",)) == ("10.0.0.1",)


def test_a_machine_without_a_network_is_told(tmp_path: Path) -> None:
    with pytest.raises(Mistake, match="no home network"):
        open_line(Share(), (), tmp_path, now())


def test_a_chosen_name_comes_first_and_addresses_before_other_names(tmp_path: Path) -> None:
    line = open_line(Share("mybox.local"), ("127.0.0.2", "127.0.0.3"), tmp_path, now())
    port = line.sockets[0].getsockname()[1]

    for each in line.sockets:
        each.close()

    first = [f"https://{name}:{port}" for name in ("mybox.local", "127.0.0.2", "127.0.0.3")]
    assert list(line.origins[:3]) == first
    assert set(line.names) >= {"mybox.local", "127.0.0.2", "127.0.0.3"}


def test_a_taken_port_gives_way_to_the_next() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with listen("127.0.0.1", port) as second:
            assert second.getsockname()[1] != port


def test_a_foreign_address_is_refused() -> None:
    with pytest.raises(Mistake, match="cannot be listened on"):
        listen("203.0.113.77", 8443)


def test_an_address_that_went_away_is_left_out() -> None:
    opened = listen_too(("127.0.0.2", "203.0.113.77"), 0)

    assert [each.getsockname()[0] for each in opened] == ["127.0.0.2"]
    opened[0].close()
