"""Where sound is made and kept: tracks when they are asked for, clips ahead of a massage."""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from warmhands.model.plan import Plan
from warmhands.services.house import House
from warmhands.speech.clips import Clips, find_clip
from warmhands.speech.job import Job, Told
from warmhands.speech.options import Options
from warmhands.speech.shelf import Kept, Shelf
from warmhands.speech.turns import Turns

if TYPE_CHECKING:
    from warmhands.speech.track import Sheet

REMEMBERED = 64
"""Jobs whose outcome is kept in mind."""


@dataclass(frozen=True)
class Made:
    """A finished track: its name on the shelf, and the file."""

    name: str
    kept: Kept


class Studio:
    """Renders and keeps sound. `folder` is where; without one it is kept until the program ends."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._jobs: dict[str, Job] = {}
        self._lock = threading.Lock()
        self._turns = Turns()

    @cached_property
    def _passing(self) -> TemporaryDirectory[str]:
        return TemporaryDirectory(prefix="warmhands-sound-", ignore_cleanup_errors=True)

    @cached_property
    def shelf(self) -> Shelf:
        """What was rendered."""
        return Shelf(Path(self._passing.name) if self._folder is None else self._folder)

    @property
    def keeps(self) -> bool:
        """Whether sound outlives the program, so that making it ahead is worth while."""
        return self._folder is not None

    def track(self, house: House, plan: Plan, options: Options, told: Told) -> Made:
        """The sound track of a plan, rendered now unless it is there; a `Trouble` says why there is none.

        The plan must have been verified: what is said here nobody checks again.
        """
        sheet = _sheet(house, plan, options)
        return Made(sheet.name, self._track(house, sheet, told))

    def begin(self, house: House, plan: Plan, options: Options) -> str:
        """Render the track of a verified plan in the background; its name."""
        sheet = _sheet(house, plan, options)
        self._begin(sheet.name, lambda job: self._track(house, sheet, job.tell))
        return sheet.name

    def begin_clips(self, name: str, texts: Callable[[], Iterable[str]]) -> Job:
        """Render a clip for each text in the background, once under this name; they arrive in `Job.clips`."""
        return self._begin(name, lambda job: self._clips(texts(), job))

    def job(self, name: str) -> Job | None:
        """How far something is that was begun while the program runs."""
        return self._jobs.get(name)

    def find(self, name: str) -> Kept | None:
        """A finished track or clip."""
        return find_clip(self.shelf, name)

    def empty(self) -> None:
        """Take away everything that was rendered."""
        self.shelf.empty()
        with self._lock:
            self._jobs = {name: job for name, job in self._jobs.items() if not job.is_done}

    def _track(self, house: House, sheet: "Sheet", told: Told) -> Kept:
        from warmhands.speech.track import render  # noqa: PLC0415

        with self._turns.urgent():
            return self.find(sheet.name) or render(house, sheet, self.shelf, told)

    def _clips(self, texts: Iterable[str], job: Job) -> None:
        clips = Clips(self.shelf)
        for text in texts:
            job.tell(job.share)
            with self._turns.patient():
                job.clips.append(clips.clip(text))

    def _begin(self, name: str, work: Callable[[Job], object]) -> Job:
        """Begin a job, unless it goes on or went well and its outcome is still there."""
        with self._lock:
            known = self._jobs.get(name)
            if known is not None and not known.trouble and self._holds(name, known):
                return known
            job = self._jobs[name] = Job()
            for oldest in list(self._jobs)[: max(0, len(self._jobs) - REMEMBERED)]:
                del self._jobs[oldest]
        job.start(lambda: work(job))
        return job

    def _holds(self, name: str, job: Job) -> bool:
        if not job.is_done:
            return True
        names = [clip.name for clip in job.clips] or [name]
        return all(self.find(each) is not None for each in names)


def _sheet(house: House, plan: Plan, options: Options) -> "Sheet":
    from warmhands.speech.track import write_sheet  # noqa: PLC0415 - pages without sound start sooner

    return write_sheet(house, plan, options)


def open_studio(house: House) -> Studio:
    """The studio of a house, in its cache."""
    return Studio(None if house.cache is None else house.cache / "sound")
