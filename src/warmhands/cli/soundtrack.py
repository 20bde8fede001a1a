"""Answers `warmhands soundtrack`: a massage as one sound file, once the checker has passed it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from warmhands.cli.door import Door
from warmhands.cli.page import paragraph
from warmhands.cli.passed import passed
from warmhands.cli.sound_options import Sound
from warmhands.cli.writing import write_file
from warmhands.services.session_coach import plan_to_lead
from warmhands.speech import Options, open_studio
from warmhands.speech.job import Told


def render_file(door: Door, file: str, out: str, sound: Sound) -> int:
    """Render the plan, or the plan for the wish, in this file: 0 when it was, 1 when it may not be led."""
    words = door.house.words
    plan = passed(door, file, plan_to_lead, words.text("This plan breaks a rule, so it is not spoken."))
    if plan is None:
        return 1
    # The studio is held until the file is written: without a cache, its folder goes when it does.
    studio, options = open_studio(door.house), Options(**asdict(sound))
    with _progress(words.text("Making the sound track")) as told:
        made = studio.track(door.house, plan, options, told)
    write_file(out, made.kept.read(), "--out")
    paragraph(words.text("The sound track is in {file}.", file=out))
    return 0


@contextmanager
def _progress(title: str) -> Iterator[Told]:
    """A bar on standard error, where that is a terminal; it is gone when all is done."""
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as shown:
        task = shown.add_task(title, total=1.0)
        yield lambda share: shown.update(task, completed=share)
