"""Builds the house: picks the adapters, reads the environment and the clock, and opens a door."""

import os
import socket
import sys
import webbrowser
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, cast

from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.mistake import Mistake
from warmhands.model.protocol import OwnProtocols
from warmhands.services.house import House
from warmhands.services.ports import Journal

PORTS_TRIED = 20


def now() -> datetime:
    """The present moment with the offset of this machine: the one place that reads the clock."""
    return datetime.now().astimezone()  # noqa: TID251 - this is wiring


def data_folder(chosen: str | None = None) -> Path:
    """Where the person's data lie: the folder chosen, `WARMHANDS_DATA`, or the system's own place."""
    from platformdirs import user_data_path  # noqa: PLC0415 - not needed when a folder was chosen

    named = chosen or os.environ.get("WARMHANDS_DATA")
    return Path(named).expanduser().resolve() if named else user_data_path("warmhands", appauthor=False)


def open_house(data: str | None = None) -> House:
    """The house on this machine; the journal is opened when it is first asked for something."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - kept out of `--help`

    folder, words = data_folder(data), speak()
    own_folder = folder / "protocols"
    shelf = open_library(cache=user_cache_path("warmhands", appauthor=False), own=own_folder)
    journal = cast("Journal", LateJournal(lambda: _journal(folder)))
    house = House(library=shelf, words=words, journal=journal, own=OwnProtocols(str(own_folder)))
    if not (shelf.own or shelf.faults):
        return house
    from warmhands.services.own_protocols import vet  # noqa: PLC0415 - brings the planner and the checker

    library, own = vet(shelf, words, house.own.folder)
    return replace(house, library=library, own=own)


class LateJournal:
    """Stands for the journal and opens it at the first call: `screen` and `plan` never touch a disk."""

    def __init__(self, opens: Callable[[], Journal]) -> None:
        self._open = cache(opens)

    def __getattr__(self, deed: str) -> Any:
        return getattr(self._open(), deed)


def _journal(folder: Path) -> Journal:
    from warmhands.journal import open_journal  # noqa: PLC0415 - brings SQLAlchemy

    url = os.environ.get("WARMHANDS_DATABASE")
    if url is None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        url = f"sqlite:///{folder / 'warmhands.db'}"
    return open_journal(url)


def run(host: str = "127.0.0.1", port: int = 8000, *, browser: bool = True, data: str | None = None) -> int:
    """Serve the app until it is stopped; a taken port gives way to the next free one, and it is said."""
    import uvicorn  # noqa: PLC0415 - only this command needs the server

    from warmhands.web import build_app  # noqa: PLC0415

    listener = listen(host, port)
    real = listener.getsockname()[1]
    if real != port:
        print(f"Port {port} is taken, so this is port {real}.")
    house = open_house(data)
    address = f"http://{'localhost' if host == '127.0.0.1' else host}:{real}"
    app = build_app(house, now, allowed_hosts=("127.0.0.1", "localhost", "[::1]", host))
    print(
        f"warmhands is ready: {address}\nYour data stay here: {house.journal.where()}\nStop with Ctrl+C.",
        flush=True,
    )
    if browser and _has_browser():
        webbrowser.open(address)
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, http="httptools", loop="asyncio", server_header=False
    )
    uvicorn.Server(config).run(sockets=[listener])
    return 0


def listen(host: str, port: int) -> socket.socket:
    """A listening socket on that port or one of the next; a host that is not ours is a `Mistake`."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for candidate in (*range(port, min(port + PORTS_TRIED, 65_536)), 0):
        listener = socket.socket(family, socket.SOCK_STREAM)
        if os.name != "nt":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, candidate))
            listener.listen()
        except OSError as error:
            listener.close()
            if error.errno not in _TAKEN:
                hint = "Use 127.0.0.1, or an address of this machine, and a port from 1024 to 65535."
                raise Mistake(
                    "bad_value",
                    f"{host}:{candidate} cannot be listened on ({error.strerror}).",
                    "--host",
                    hint,
                ) from error
        else:
            return listener
    raise Mistake("bad_value", f"No port from {port} on is free.", "--port", "Choose another with --port.")


_TAKEN = {48, 98, 10048}
"""The number of 'address in use' on macOS, Linux and Windows."""


def _has_browser() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def main() -> int:
    """Open the command line as a door of this house."""
    from warmhands.cli import main as open_cli  # noqa: PLC0415

    return open_cli(sys.argv[1:], open_house=open_house, run=run, now=now)
