"""A terminal for tests: the command line in this process, with a house that has no disk."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace
from pytest import CaptureFixture  # noqa: PT013 - only the type is meant

from cast import AT, ana
from fakes import MemoryJournal
from warmhands.cli import main
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.device import Share
from warmhands.model.plan import PlanRequest
from warmhands.model.screening import ScreeningRequest
from warmhands.services.house import House

HOUSE = House(library=open_library(), words=speak(), journal=MemoryJournal())
NOW = AT + timedelta(hours=1)


class Said(NamedTuple):
    """What a command answered."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        return json.loads(self.out)


class Terminal:
    """Types command lines; `runs` keeps what `run` was asked for."""

    def __init__(self, capture: CaptureFixture[str], folder: Path) -> None:
        self._capture, self.folder = capture, folder
        self.now = NOW
        self.house: Callable[[], House] = lambda: HOUSE
        self.runs: list[tuple[str, int, bool, str | None]] = []
        self.shares: list[Share | None] = []
        self.run_fault: BaseException | None = None

    def type(self, *argv: str, given: bytes = b"") -> Said:
        code = main(argv, self.house, run=self.run, now=self.clock, given=BytesIO(given))
        told = self._capture.readouterr()
        return Said(code, told.out, told.err)

    def clock(self) -> datetime:
        return self.now

    def run(
        self, host: str, port: int, *, browser: bool, data: str | None, share: Share | None = None
    ) -> int:
        if self.run_fault is not None:
            raise self.run_fault
        self.runs.append((host, port, browser, data))
        self.shares.append(share)
        return 0

    def file(self, name: str, content: object) -> str:
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else msgspec.json.encode(content))
        return str(path)

    def fail(self, error: BaseException) -> None:
        def raises() -> House:
            raise error

        self.house = raises


def wish(screening: ScreeningRequest | None = None, minutes: int = 12) -> PlanRequest:
    return PlanRequest(
        minutes=minutes, giver="first_time", screening=screening or ana(), protocol="light_home"
    )


def undated(request: ScreeningRequest) -> ScreeningRequest:
    return replace(request, at=None)
