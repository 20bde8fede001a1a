"""How this machine is called in the home network."""

import re
import socket
from ipaddress import IPv4Address

from warmhands.model.mistake import Mistake

_NOWHERE = ("192.0.2.1", 9)
"""An address of nobody, from the block for documents: asking for the way there sends nothing."""
_LABEL = r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_NAME = re.compile(rf"{_LABEL}(\.{_LABEL})*")


def lan_addresses() -> tuple[str, ...]:
    """The IPv4 addresses of this machine in its networks, the one towards the router first; maybe none."""
    found = [_towards_the_router(), *_under_own_name()]
    return tuple(dict.fromkeys(address for address in found if address and _is_of_a_network(address)))


def machine_names(hostname: str, chosen: str = "") -> tuple[str, ...]:
    """The names of this machine: the chosen one first, its own, and its own in the local network."""
    own = hostname.strip().lower().partition(".")[0]
    names = (chosen.strip().lower(), own, f"{own}.local")
    return tuple(dict.fromkeys(name for name in names if _NAME.fullmatch(name) and len(name) <= 253))


def check_name(name: str) -> str:
    """A name under which phones may find this machine, in lower case; anything else is a `Mistake`."""
    tidy = name.strip().lower()
    if not _NAME.fullmatch(tidy) or len(tidy) > 253 or _is_number(tidy):
        hint = "Use a name such as mybox.local, without https:// and without a port."
        raise Mistake("bad_value", f"“{name}” is no name of a machine.", "--host-name", hint)
    return tidy


def check_address(address: str) -> str:
    """One IPv4 address of this machine for phones; anything else is a `Mistake`."""
    try:
        is_one = not IPv4Address(address).is_unspecified
    except ValueError:
        is_one = False
    if not is_one:
        hint = "With --share it is one IPv4 address of this machine, such as 192.168.1.20."
        raise Mistake("bad_value", f"Phones cannot be served at “{address}”.", "--host", hint)
    return address


def _towards_the_router() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(_NOWHERE)
        except OSError:
            return ""
        return str(asking.getsockname()[0])


def _under_own_name() -> list[str]:
    try:
        told = socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET, socket.SOCK_STREAM)
    except OSError:
        return []
    return [str(address[4][0]) for address in told]


def _is_of_a_network(address: str) -> bool:
    known = IPv4Address(address)
    return not (known.is_loopback or known.is_link_local or known.is_unspecified or known.is_multicast)


def _is_number(name: str) -> bool:
    return name.replace(".", "").isdigit()
