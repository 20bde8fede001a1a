"""Where the coach speaks: plain lines, or a picture of the running massage in a terminal."""

from types import TracebackType
from typing import Protocol, Self

from msgspec import Struct
from rich.console import Console, Group
from rich.live import Live
from rich.padding import Padding
from rich.panel import Panel
from rich.progress_bar import ProgressBar
from rich.text import Text

from warmhands.services.house import House


class View(Struct, frozen=True):
    """What is to be seen at one moment. `done_s` of `length_s` seconds of the step, `left_s` of the whole."""

    title: str
    hint: str
    level: int
    next_title: str
    done_s: float
    length_s: float
    left_s: float
    is_paused: bool


class Stage(Protocol):
    """Shows and says; `is_live` when it wants a picture several times a second."""

    is_live: bool

    def __enter__(self) -> Self:
        """Open the stage."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        ...

    def say(self, sentence: str, at_s: float) -> None:
        """Say a sentence, so many seconds after the beginning."""
        ...

    def show(self, view: View) -> None:
        """Show where the massage stands."""
        ...


class PlainStage:
    """One line a cue, for pipes, logs and screen readers."""

    is_live = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return

    def say(self, sentence: str, at_s: float) -> None:
        """Print it with its time."""
        print(f"{clock(at_s)}  {sentence}", flush=True)

    def show(self, view: View) -> None:
        """Lines have no picture."""


class PictureStage:
    """A panel with the step, its bar, how hard, and what comes next; cues scroll above it."""

    is_live = True

    def __init__(self, house: House) -> None:
        self._words, self._console = house.words, Console(highlight=False, markup=False)
        self._live = Live(console=self._console, auto_refresh=False, transient=True)

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._live.stop()

    def say(self, sentence: str, at_s: float) -> None:
        """Print it above the panel."""
        self._console.print(Text(f"{clock(at_s)}  ", "dim").append(sentence, "not dim"))

    def show(self, view: View) -> None:
        """Draw the panel anew."""
        text = self._words.text
        dots = "●" * view.level + "○" * (5 - view.level)
        level = Text(f"{dots}  {self._words.pressure(view.level)}")
        # Padded, as a bare bar ends no line.
        bar = Padding(ProgressBar(total=max(view.length_s, 1), completed=view.done_s), 0)
        left = text("{time} left", time=self._words.minutes(round(view.left_s)))
        coming = (
            text("Next: {title}", title=view.next_title)
            if view.next_title
            else text("This is the last step.")
        )
        lines = (Text(view.hint), level, bar, Text(left), Text(coming, "dim"))
        title = text("Paused: {title}", title=view.title) if view.is_paused else view.title
        keys = text(
            "space pause, n next, b back, r repeat, s softer, f firmer, h hurts, "
            "t no time left, u unwell, q stop"
        )
        self._live.update(Panel(Group(*lines), title=title, subtitle=keys), refresh=True)


def clock(seconds: float) -> str:
    """Seconds as "12:05"."""
    whole = int(seconds)
    return f"{whole // 60:02}:{whole % 60:02}"
