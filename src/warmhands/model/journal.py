"""What is kept on the user's machine: people, intakes, massages and what happened in them."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from warmhands.model.appearance import Appearance, Body, Tone
from warmhands.model.coaching import Leg
from warmhands.model.plan import Plan
from warmhands.model.screening import Moment, ScreeningRequest
from warmhands.model.vocabulary import Receiver, Side

SessionEventKind = Literal[
    "begin",
    "step",
    "pause",
    "resume",
    "back",
    "next",
    "repeat",
    "softer",
    "firmer",
    "good",
    "hurts",
    "no_time",
    "unwell",
    "stop",
    "finish",
    "rated",
    "noted",
]


class Person(Struct, frozen=True):
    """Somebody of the household. `birth_year` stays empty where nobody said it."""

    id: str
    household: str
    name: str
    receiver: Receiver
    left_handed: bool = False
    birth_year: int | None = None
    body: Body = "neutral"
    tone: Tone = 2

    @property
    def appearance(self) -> Appearance:
        """How they are drawn."""
        return Appearance(self.body, self.tone)


class Intake(Struct, frozen=True):
    """One walk through the check: who, since when, and the answers so far (also the unfinished ones).

    `profile_from` says when carried-over profile answers were given; `doctor_said` what a doctor
    answered, by the id that stands in `request.doctor_agreed`. `appearance` is how the receiver is
    drawn where `person` is none; else the person's own counts.
    """

    id: str
    household: str
    person: str | None
    started_at: datetime
    request: ScreeningRequest
    profile_from: datetime | None = None
    doctor_said: dict[str, str] = {}
    appearance: Appearance = Appearance()


class PainMark(Struct, frozen=True):
    """A zone that hurt: its ceiling for the next massages (0: leave it alone)."""

    person: str
    zone: str
    side: Side
    max_pressure: int


class SessionEvent(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that happened in a massage. `id` is made by the sender, so that a repeat changes nothing.

    `step` and `into_step_ms` say where in the plan; `value` is a rating from 1 to 5; `who` who rated.
    `left_s` are the seconds that are left for the massage (kind "no_time"). `variant` names the change of
    plan that was taken, and `rest` is what it put in the place of all that was to come.
    """

    id: str
    kind: SessionEventKind
    at: Moment
    step: int | None = None
    into_step_ms: int | None = None
    zone: str | None = None
    side: Side | None = None
    value: int | None = None
    who: Literal["giver", "receiver"] | None = None
    note: str = ""
    left_s: int | None = None
    variant: str | None = None
    rest: tuple[Leg, ...] | None = None


class Session(Struct, frozen=True):
    """A massage that was planned to be given, with the screening it stands on.

    `rooms` says, for each step of the plan, how many seconds longer it may last when others fall out.
    """

    id: str
    household: str
    person: str | None
    intake: str
    created_at: datetime
    plan: Plan
    screening: ScreeningRequest
    rooms: tuple[int, ...] = ()


class Unreadable(Struct, frozen=True):
    """A row of the journal that cannot be read: it stays as it is. `raw` is what stands there."""

    kind: Literal["person", "pain_mark", "intake", "session", "event", "course", "device", "pairing_link"]
    id: str
    because: str
    raw: str
