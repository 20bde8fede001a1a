"""What a massage under way is made of: where it stands, what it may no longer do, and what is to be said."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from warmhands.model.plan import Step
from warmhands.model.vocabulary import Side

Status = Literal["ready", "stroking", "paused", "finished", "stopped", "unwell"]
Doing = Literal[
    "start",
    "keep",
    "halt",
    "go_on",
    "turn_back",
    "turn_next",
    "turn_again",
    "soften",
    "firm",
    "ease",
    "wind_down",
    "end",
]
CueKey = Literal[
    "step",
    "narrowed",
    "lighter",
    "coming",
    "ending",
    "finished",
    "paused",
    "resumed",
    "softer",
    "softest",
    "firmer",
    "firmest",
    "hurts",
    "left_alone",
    "skipped",
    "winding_down",
    "too_long",
    "stopped",
    "unwell",
]


class Move(Struct, frozen=True):
    """One entry of the coach's table: the status that follows, and what is done on the way."""

    to: Status
    does: Doing


class Ceiling(Struct, frozen=True):
    """The most pressure that a place still gets in this massage (0: it is left alone), and who asked."""

    zone: str
    side: Side
    max_pressure: int
    because: Literal["softer", "hurts"]


class Work(Struct, frozen=True):
    """A step as it is really done: where, and how hard; `narrowed` when only a part of its way is left."""

    zone: str
    to_zone: str | None
    side: Side
    pressure: int
    narrowed: bool = False


class Leg(Struct, frozen=True):
    """A stretch of the massage: a step, how many seconds longer it may last, and how much longer it does.

    `more_ms` is below 0 for a step that was broken off.
    """

    step: Step
    room_s: int = 0
    more_ms: int = 0


class CoachState(Struct, frozen=True):
    """Where a massage stands.

    `legs` are the steps as they are led: those of the plan, until a change put others in the place of what
    was to come; `of` is the id of the event that did so last. `target_ms` is the time of stroking to be
    reached in all. `step` counts the legs from 0 and equals their number when the plan is over. `into_ms`
    are the milliseconds into that step at the moment `anchor` (to the millisecond; none before the
    beginning); they go on from there only while `status` is "stroking". `stroked_ms` is all the time given
    so far, repeats included. `passes` holds, for each leg, every zone that its stroke touches on these
    `routes`.
    """

    status: Status = "ready"
    step: int = 0
    into_ms: int = 0
    anchor: datetime | None = None
    stroked_ms: int = 0
    ceilings: tuple[Ceiling, ...] = ()
    passes: tuple[tuple[str, ...], ...] = ()
    routes: tuple[tuple[str, ...], ...] = ()
    legs: tuple[Leg, ...] = ()
    target_ms: int = 0
    of: str = ""


class Cue(Struct, frozen=True):
    """Something to be said at the moment `at`.

    `say` is the plan's own sentence where there is one; the doors have the words for the other keys.
    `step` is the plan's number (`n`) of the step that is meant, `title` its title, `level` the
    pressure that holds now, `zones` the places that the cue is about, `seconds` how much
    shorter the massage became (winding down: how long it still is), and `gain` the zone that gets most of
    the time that has become free.
    """

    key: CueKey
    at: datetime
    step: int | None = None
    say: str = ""
    title: str = ""
    level: int | None = None
    zones: tuple[str, ...] = ()
    side: Side | None = None
    seconds: int = 0
    gain: str | None = None
