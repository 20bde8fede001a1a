"""Single keys from the terminal, on every system; a place without a terminal has none."""

import os
import select
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Keys(Protocol):
    """Where keys come from."""

    def wait(self, seconds: float) -> str:
        """The key that is pressed within this time, or an empty text after it."""
        ...


class NoKeys:
    """Nobody can press anything: only time passes."""

    def wait(self, seconds: float) -> str:
        """Sleep."""
        time.sleep(seconds)
        return ""


if sys.platform == "win32":
    import msvcrt

    class TerminalKeys:
        """Keys of the Windows console."""

        def wait(self, seconds: float) -> str:
            """Look twenty times a second: the console cannot be waited on."""
            end = time.monotonic() + seconds
            while time.monotonic() < end:
                if msvcrt.kbhit():
                    return msvcrt.getwch()
                time.sleep(0.05)
            return ""

    @contextmanager
    def keys() -> Iterator[Keys]:
        """The keys of this terminal, while the block runs."""
        yield TerminalKeys() if sys.stdin.isatty() and sys.stdout.isatty() else NoKeys()

else:
    import termios
    import tty

    class TerminalKeys:
        """Keys of a POSIX terminal that is in single-key mode."""

        def __init__(self, terminal: int) -> None:
            self._terminal = terminal

        def wait(self, seconds: float) -> str:
            """Wait for the terminal; a closed one only lets time pass."""
            ready, _, _ = select.select([self._terminal], [], [], max(seconds, 0.0))
            if not ready:
                return ""
            pressed = os.read(self._terminal, 32)
            if not pressed:
                time.sleep(seconds)
            return pressed[:1].decode("ascii", "ignore")

    @contextmanager
    def keys() -> Iterator[Keys]:
        """The keys of this terminal while the block runs; it is left as it was found.

        `/dev/tty` is asked, as standard input may be the file to read.
        """
        try:
            terminal = os.open("/dev/tty", os.O_RDONLY) if sys.stdout.isatty() else -1
        except OSError:
            terminal = -1
        if terminal < 0:
            yield NoKeys()
            return
        before = termios.tcgetattr(terminal)
        try:
            tty.setcbreak(terminal)
            yield TerminalKeys(terminal)
        finally:
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)
            os.close(terminal)
