"""How time passes for the coach: with the clock, or in flight to try a plan out."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from warmhands.cli.keyboard import Keys


class Pace(Protocol):
    """The clock and the keys of one massage."""

    def now(self) -> datetime:
        """The present moment."""
        ...

    def wait(self, until: datetime) -> str:
        """Wait until then, or until a key is pressed, which is answered."""
        ...


class ClockPace:
    """Time as it is."""

    def __init__(self, now: Callable[[], datetime], keys: Keys) -> None:
        self._now, self._keys = now, keys

    def now(self) -> datetime:
        """The clock's moment."""
        return self._now()

    def wait(self, until: datetime) -> str:
        """Wait at the keyboard."""
        return self._keys.wait(max((until - self._now()).total_seconds(), 0.0))


class FlyingPace:
    """Time that jumps to the next moment, with keys that are pressed so many seconds after the start."""

    def __init__(self, start: datetime, presses: Sequence[tuple[float, str]] = ()) -> None:
        self._moment = start
        self._presses = [(start + timedelta(seconds=seconds), key) for seconds, key in presses]

    def now(self) -> datetime:
        """The moment that was jumped to."""
        return self._moment

    def wait(self, until: datetime) -> str:
        """Jump."""
        if self._presses and self._presses[0][0] <= until:
            pressed, key = self._presses.pop(0)
            self._moment = max(self._moment, pressed)
            return key
        self._moment = max(self._moment, until)
        return ""
