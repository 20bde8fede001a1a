"""The real program on a port of its own, with an empty journal."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from warmhands.journal import open_journal
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.services.house import House
from warmhands.web import build_app
from warmhands.wiring import now


@dataclass(frozen=True)
class Live:
    """A running program: where it answers, and the house behind it."""

    address: str
    house: House


@contextmanager
def serve(folder: Path) -> Iterator[Live]:
    """Serve from this folder until the block ends."""
    house = House(open_library(), speak(), open_journal(f"sqlite:///{folder / 'warmhands.db'}"))
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(build_app(house, now), log_level="error", http="httptools", loop="asyncio")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield Live(f"http://localhost:{listener.getsockname()[1]}", house)
    finally:
        server.should_exit = True
        thread.join(timeout=10)
