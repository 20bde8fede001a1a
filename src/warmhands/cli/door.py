"""What every command is given: the house, the clock, and the way to the web app."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import BinaryIO, Protocol

from warmhands.cli.reading import read_file
from warmhands.model.device import Share
from warmhands.services.house import House


class Run(Protocol):
    """Serves the app until it is stopped."""

    def __call__(
        self, host: str, port: int, *, browser: bool, data: str | None, share: Share | None = None
    ) -> int:
        """The exit code; a host or port that cannot be used is a `Mistake`."""
        ...


@dataclass(frozen=True)
class Door:
    """The command line as a door of the house; the house is built when it is first needed.

    `given` is what `-` reads; standard input where it is absent.
    """

    open_house: Callable[[], House]
    run: Run
    now: Callable[[], datetime]
    given: BinaryIO | None = None

    @cached_property
    def house(self) -> House:
        """The house behind this door."""
        return self.open_house()

    def read(self, file: str) -> bytes:
        """The bytes of a file or of standard input; a `Mistake` where there are none."""
        return read_file(file, self.given or sys.stdin.buffer)
