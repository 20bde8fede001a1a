"""Leads a massage in the terminal."""

import sys
from collections import deque
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from itertools import count

from warmhands.cli.door import Door
from warmhands.cli.keyboard import keys
from warmhands.cli.pace import ClockPace, FlyingPace, Pace
from warmhands.cli.page import bullets, heading
from warmhands.cli.passed import passed
from warmhands.cli.stage import PictureStage, PlainStage, Stage, View
from warmhands.model.coaching import CoachState, Cue, Status
from warmhands.model.journal import SessionEvent, SessionEventKind
from warmhands.model.plan import Errand, Plan
from warmhands.services import session_coach
from warmhands.services.house import House

FRAME = timedelta(seconds=0.25)
LONG = timedelta(hours=12)
"""How long a paused coach sleeps before it looks again."""

PRESSES: Mapping[str, SessionEventKind] = {
    "n": "next",
    "b": "back",
    "r": "repeat",
    "s": "softer",
    "f": "firmer",
    "h": "hurts",
    "t": "no_time",
    "u": "unwell",
    "q": "stop",
}
OVER = ("finished", "stopped", "unwell")


def lead_file(door: Door, file: str, *, fast: bool) -> int:
    """Lead the plan, or the plan for the wish, in this file: 0 when it was led, 1 when it may not be."""
    words = door.house.words
    broken = words.text("This plan breaks a rule, so it is not led.")
    plan = passed(door, file, session_coach.plan_to_lead, broken)
    if plan is None:
        return 1
    _list(f"{plan.title} · {words.minutes(plan.total_seconds)}", plan.prepare)
    if _lead(plan, door, fast=fast) == "finished":
        _list(words.text("Afterwards"), plan.after)
    return 0


def _lead(plan: Plan, door: Door, *, fast: bool) -> Status:
    if fast:
        return Coach(plan, door.house, FlyingPace(door.now()), PlainStage()).lead()
    stage: Stage = PictureStage(door.house) if sys.stdout.isatty() else PlainStage()
    with keys() as terminal:
        return Coach(plan, door.house, ClockPace(door.now, terminal), stage).lead()


def _list(title: str, errands: Iterable[Errand]) -> None:
    heading(title)
    bullets(errand.text for errand in errands)
    print()


class Coach:
    """One massage under way: keys and time go in, sentences and pictures come out."""

    def __init__(self, plan: Plan, house: House, pace: Pace, stage: Stage) -> None:
        self._plan, self._house, self._pace, self._stage = plan, house, pace, stage
        self._began = pace.now()
        self._state: CoachState = session_coach.start(house, plan)
        self._coming: deque[Cue] = deque()
        self._numbers = count(1)
        self._next = ""

    def lead(self) -> Status:
        """Lead until it is over, and say how it ended; Ctrl-C stops the massage like `q`."""
        with self._stage:
            try:
                self._happen("begin")
                while self._state.status not in OVER:
                    self._go_on()
            except KeyboardInterrupt:
                self._happen("stop")
        return self._state.status

    def _go_on(self) -> None:
        """Wait for the next cue, the next picture or a key, and do what it asks."""
        key = self._pace.wait(self._next_moment())
        now = self._pace.now()
        while self._coming and self._coming[0].at <= now:
            self._say(self._coming.popleft())
            self._note_next()
        self._state = session_coach.at(self._state, now)
        kind = self._meaning(key)
        if kind is not None and self._state.status not in OVER:
            self._happen(kind)
        self._show()

    def _next_moment(self) -> datetime:
        now = self._pace.now()
        due = self._coming[0].at if self._coming else now + LONG
        return min(due, now + FRAME) if self._stage.is_live else due

    def _meaning(self, key: str) -> SessionEventKind | None:
        if key == " ":
            return "resume" if self._state.status == "paused" else "pause"
        return PRESSES.get(key.lower())

    def _happen(self, kind: SessionEventKind) -> None:
        event = SessionEvent(f"terminal-{next(self._numbers)}", kind, self._pace.now())
        self._state, cues = session_coach.advance(self._house, self._plan, self._state, event)
        for cue in cues:
            self._say(cue)
        self._coming = deque(session_coach.timetable(self._state))
        if self._state.status == "stroking":
            self._note_next()

    def _note_next(self) -> None:
        """Remember what comes next: a paused coach has no timetable."""
        self._next = next((cue.title for cue in self._coming if cue.title), "")

    def _say(self, cue: Cue) -> None:
        sentence = self._house.words.cue(cue, self._house.library.knowledge())
        if cue.key == "step" and cue.level is not None:
            sentence = f"{sentence} ({self._house.words.pressure(cue.level)})"
        # Rounded: the coach counts whole milliseconds, the clock does not.
        self._stage.say(sentence, round((cue.at - self._began).total_seconds(), 2))

    def _show(self) -> None:
        place, legs = self._state.step, self._state.legs
        if not self._stage.is_live or place >= len(legs):
            return
        step = legs[place].step
        view = View(
            title=step.title,
            hint=step.say,
            level=session_coach.level(self._state),
            next_title=self._next,
            done_s=self._state.into_ms / 1000,
            length_s=session_coach.length_s(self._state),
            left_s=session_coach.left_s(self._state),
            is_paused=self._state.status == "paused",
        )
        self._stage.show(view)
