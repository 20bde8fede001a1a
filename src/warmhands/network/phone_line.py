"""The line to the phones: where they find this machine, and the certificate with which it meets them."""

import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from warmhands.model.device import Share
from warmhands.model.mistake import Mistake
from warmhands.network.addresses import check_address, check_name, lan_addresses, machine_names
from warmhands.network.authority import Authority, open_authority
from warmhands.network.certificate import Served, open_certificate
from warmhands.network.listening import listen, listen_too

PORT = 8443
FOLDER = "sharing"
"""Within the folder of the data."""


@dataclass(frozen=True)
class PhoneLine:
    """Open sockets, the origins where phones find them (that for codes first), and who vouches for them."""

    sockets: list[socket.socket]
    origins: tuple[str, ...]
    names: tuple[str, ...]
    authority: Authority
    folder: Path

    def certificate(self, now: datetime) -> Served:
        """The certificate to serve with, renewed when it nears its end."""
        return open_certificate(self.folder, self.authority, self.names, now)


def open_line(share: Share, addresses: Sequence[str], data: Path, now: datetime) -> PhoneLine:
    """Listen on these addresses of this machine; none at all is a `Mistake`."""
    if not addresses:
        hint = "Connect it to your Wi-Fi, or say its address with --host."
        raise Mistake("bad_value", "This machine is in no home network.", "--share", hint)
    chosen = check_name(share.host_name) if share.host_name else ""
    first = listen(addresses[0], PORT)
    port = first.getsockname()[1]
    sockets = [first, *listen_too(addresses[1:], port)]
    reached = tuple(each.getsockname()[0] for each in sockets)
    own = machine_names(socket.gethostname(), chosen)
    names = (*own[:1], *reached, *own[1:]) if chosen else (*reached, *own)
    authority = open_authority(data / FOLDER, names, now)
    return PhoneLine(
        sockets, tuple(f"https://{name}:{port}" for name in names), names, authority, data / FOLDER
    )


def addresses_for(
    host: str, loopback: str, find: Callable[[], Sequence[str]] = lan_addresses
) -> Sequence[str]:
    """The address that was asked for, or those that are found where none was."""
    return find() if host == loopback else (check_address(host),)
