"""Who may render now: one at a time, and what somebody waits for before what is made ahead."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition


class Turns:
    """Two voices would take the memory of two, and the machine's time from whoever is being led."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._is_taken = False
        self._urgent = 0

    @contextmanager
    def urgent(self) -> Iterator[None]:
        """The next turn, as soon as the present one ends."""
        with self._changed:
            self._urgent += 1
            self._changed.wait_for(lambda: not self._is_taken)
            self._urgent -= 1
            self._is_taken = True
        with self._held():
            yield

    @contextmanager
    def patient(self) -> Iterator[None]:
        """A turn when nothing urgent waits."""
        with self._changed:
            self._changed.wait_for(lambda: not self._is_taken and not self._urgent)
            self._is_taken = True
        with self._held():
            yield

    @contextmanager
    def _held(self) -> Iterator[None]:
        try:
            yield
        finally:
            with self._changed:
                self._is_taken = False
                self._changed.notify_all()
