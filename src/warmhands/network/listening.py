"""Opens the sockets on which the program listens."""

import os
import socket
from collections.abc import Sequence

from warmhands.model.mistake import Mistake

PORTS_TRIED = 20
_TAKEN = {48, 98, 10048}
"""The number of 'address in use' on macOS, Linux and Windows."""


def listen(host: str, port: int) -> socket.socket:
    """A listening socket on that port or one of the next; a host that is not ours is a `Mistake`."""
    for candidate in (*range(port, min(port + PORTS_TRIED, 65_536)), 0):
        try:
            return _listen_at(host, candidate)
        except OSError as error:
            if error.errno not in _TAKEN:
                hint = "Use 127.0.0.1, or an address of this machine, and a port from 1024 to 65535."
                raise Mistake(
                    "bad_value",
                    f"{host}:{candidate} cannot be listened on ({error.strerror}).",
                    "--host",
                    hint,
                ) from error
    raise Mistake("bad_value", f"No port from {port} on is free.", "--port", "Choose another with --port.")


def listen_too(hosts: Sequence[str], port: int) -> list[socket.socket]:
    """Sockets on the same port of further addresses; an address where it cannot be had is left out."""
    opened = []
    for host in hosts:
        try:
            opened.append(_listen_at(host, port))
        except OSError:
            # An address that went away a moment ago is no reason to serve nobody.
            continue
    return opened


def _listen_at(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name != "nt":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen()
    except OSError:
        listener.close()
        raise
    return listener
