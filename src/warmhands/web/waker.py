"""Wakes those who wait for news; they may live in other threads than who brings it."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Waker:
    """Everybody who listens hears each wake, however many come at once."""

    def __init__(self) -> None:
        self._listening: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    def wake(self) -> None:
        """Wake all who listen now."""
        for loop, event in tuple(self._listening):
            with suppress(RuntimeError):  # A loop that has ended has nobody left in it.
                loop.call_soon_threadsafe(event.set)

    @contextmanager
    def listening(self) -> Iterator[asyncio.Event]:
        """An event that is set by every wake, until the block ends."""
        entry = (asyncio.get_running_loop(), asyncio.Event())
        self._listening.add(entry)
        try:
            yield entry[1]
        finally:
            self._listening.discard(entry)


async def heard(event: asyncio.Event, seconds: float) -> bool:
    """Wait for a wake, at most so long; whether one came."""
    try:
        await asyncio.wait_for(event.wait(), seconds)
    except TimeoutError:
        return False
    event.clear()
    return True
