"""Work that is done in the background while somebody waits or does something else."""

import gc
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from warmhands.model.trouble import Trouble
from warmhands.speech.clips import Clip

Told = Callable[[float], None]
"""Hears which share is done, from 0 to 1."""


@dataclass
class Job:
    """How far some rendering is: a share from 0 to 1; `trouble` says why it ended early."""

    share: float = 0.0
    trouble: Trouble | None = None
    clips: list[Clip] = field(default_factory=list)
    _over: threading.Event = field(default_factory=threading.Event)

    @property
    def is_done(self) -> bool:
        """Whether it has ended, well or not."""
        return self._over.is_set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it has ended, so long at most; whether it has."""
        return self._over.wait(seconds)

    def tell(self, share: float) -> None:
        """Note how much is done; a `Trouble` ends the work with the program."""
        # A daemon thread would be killed inside the voice's C library, and that aborts the whole program.
        if not threading.main_thread().is_alive():
            raise Trouble("The program ended before the sound was made.")
        self.share = share

    def start(self, work: Callable[[], object]) -> None:
        """Do the work on a thread of its own, which ends soon after the program does."""
        threading.Thread(target=self._run, args=(work,)).start()

    def _run(self, work: Callable[[], object]) -> None:
        try:
            work()
        except Trouble as trouble:
            self.trouble = trouble
        except Exception as error:  # noqa: BLE001 - nobody else would hear of it
            self.trouble = Trouble(f"The sound could not be made ({type(error).__name__}: {error}).")
        give_back()
        self._over.set()


def give_back() -> None:
    """Give the memory of the voice back to the system, which C libraries else keep: some 80 MB."""
    gc.collect()
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - only after rendering

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # glibc alone has it
        if trim is not None:
            trim(0)
