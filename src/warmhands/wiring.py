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
from typing import TYPE_CHECKING, Any, cast

from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.device import Share
from warmhands.model.protocol import OwnProtocols
from warmhands.services.house import House
from warmhands.services.ports import Journal

if TYPE_CHECKING:
    from warmhands.network.phone_line import PhoneLine
    from warmhands.web.sharing import Sharing

LOOPBACK = "127.0.0.1"
AT_HOME = (LOOPBACK, "localhost", "[::1]")


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
    own = OwnProtocols(str(own_folder))
    house = House(library=shelf, words=words, journal=journal, own=own, cache=folder / "cache")
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


def run(
    host: str = LOOPBACK,
    port: int = 8000,
    *,
    browser: bool = True,
    data: str | None = None,
    share: Share | None = None,
) -> int:
    """Serve the app until it is stopped; a taken port gives way to the next free one, and it is said.

    With `share` phones are served too: then `host` is where they come in, and this machine stays at home.
    """
    from warmhands.network.listening import listen  # noqa: PLC0415 - only this command needs the server
    from warmhands.web import build_app  # noqa: PLC0415

    home = LOOPBACK if share else host
    listener = listen(home, port)
    real = listener.getsockname()[1]
    if real != port:
        print(f"Port {port} is taken, so this is port {real}.")
    house = open_house(data)
    address = f"http://{'localhost' if home == LOOPBACK else home}:{real}"
    line = _phone_line(share, host, data) if share else None
    sharing = _sharing(line) if line else None
    app = build_app(house, now, allowed_hosts=(*AT_HOME, home), sharing=sharing)
    print(f"warmhands is ready: {address}\nYour data stay here: {house.journal.where()}\nStop with Ctrl+C.")
    if home not in AT_HOME:
        print(f"Whoever reaches {home} can read and change all this. `--share` lets in paired phones alone.")
    if line and sharing:
        _offer(house, sharing, f"{address}/phone")
    sys.stdout.flush()
    if browser and _has_browser():
        webbrowser.open(address)
    _serve(app, listener, line, sharing)
    return 0


def _phone_line(share: Share, host: str, data: str | None) -> "PhoneLine":
    from warmhands.network.phone_line import addresses_for, open_line  # noqa: PLC0415 - only who shares needs it

    return open_line(share, addresses_for(host, LOOPBACK), data_folder(data), now())


def _sharing(line: "PhoneLine") -> "Sharing":
    from warmhands.web.sharing import Sharing  # noqa: PLC0415

    return Sharing(line.origins, line.certificate(now()).fingerprint, line.authority.der)


def _offer(house: House, sharing: "Sharing", page: str) -> None:
    """Show a first code in the terminal: a machine without a screen has no other place for it."""
    from warmhands.cli.show_sharing import Offer, show_offer  # noqa: PLC0415
    from warmhands.services.device_pair import invite  # noqa: PLC0415

    made = invite(house, now())
    show_offer(Offer(sharing.link(made.word), made.until, sharing.sign, page), house.words)


def _serve(app: Any, listener: socket.socket, line: "PhoneLine | None", sharing: "Sharing | None") -> None:
    from warmhands.network.servers import Opened, encrypted, serve_alone, serve_both  # noqa: PLC0415
    from warmhands.web.network_gate import FromNetwork  # noqa: PLC0415

    home = Opened(app, [listener], app.state.end_streams)
    if line is None or sharing is None:
        serve_alone(home)
        return

    def renew() -> Path:
        served = line.certificate(now())
        sharing.fingerprint = served.fingerprint
        return served.path

    serve_both(home, Opened(FromNetwork(app), line.sockets), encrypted(renew()), renew)


def _has_browser() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def main() -> int:
    """Open the command line as a door of this house."""
    from warmhands.cli import main as open_cli  # noqa: PLC0415

    return open_cli(sys.argv[1:], open_house=open_house, run=run, now=now)
