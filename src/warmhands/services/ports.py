"""What the deeds need from the world, as small promises that adapters keep."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from warmhands.model.coaching import Cue
from warmhands.model.course import KeptCourse
from warmhands.model.journal import Intake, PainMark, Person, Session, SessionEvent, Unreadable
from warmhands.model.knowledge import Knowledge
from warmhands.model.move import Move
from warmhands.model.plan import Breach, CheckFinding, LeftOut
from warmhands.model.screening import Finding, Limits, Screening, ScreeningRequest
from warmhands.model.vocabulary import Side
from warmhands.services.device_port import Devices


class Library(Protocol):
    """Where knowledge is read."""

    def knowledge(self) -> Knowledge:
        """Everything known; read once."""
        ...


class FileFault(Protocol):
    """Why a file of the person's own cannot be used: which file and field, what is wrong, what to do."""

    @property
    def file(self) -> str: ...  # noqa: D102
    @property
    def field(self) -> str: ...  # noqa: D102
    @property
    def what(self) -> str: ...  # noqa: D102
    @property
    def hint(self) -> str: ...  # noqa: D102


class OwnShelf(Library, Protocol):
    """A library in which the person's own protocols stand too, unchecked."""

    @property
    def own(self) -> tuple[str, ...]:
        """The ids of the person's own protocols."""
        ...

    @property
    def faults(self) -> Sequence[FileFault]:
        """What kept other files of theirs out."""
        ...


class Words(Protocol):
    """Turns keys and values into sentences of the reader's language."""

    def finding(self, finding: Finding, request: ScreeningRequest, knowledge: Knowledge) -> str:
        """The reason behind one finding, in one or two sentences."""
        ...

    def verdict(self, screening: Screening, knowledge: Knowledge | None = None) -> str:
        """What a verdict means for the person; with `knowledge` also how soon to be seen."""
        ...

    def breach(self, breach: Breach, knowledge: Knowledge) -> CheckFinding:
        """A finding of the checker with its message, hint and citations."""
        ...

    def text(self, english: str, /, **values: object) -> str:
        """Any text of the house in the reader's language, with its {placeholders} filled in."""
        ...

    def term(self, word: str) -> str:
        """The plain name of a word of the vocabulary: a hand, technique, phase, position or verdict."""
        ...

    def zone(self, zone: str, side: Side, knowledge: Knowledge) -> str:
        """A zone or group of the receiver's own side, such as "the left shoulder blade"."""
        ...

    def pressure(self, level: int) -> str:
        """How hard a level is, with an everyday comparison."""
        ...

    def pressure_name(self, level: int) -> str:
        """How hard a level is, in one word."""
        ...

    def step(self, step: Move, knowledge: Knowledge, level: str = "") -> str:
        """What a step does in one sentence for reading aloud: hands, way, pressure and pace.

        `level` is said in the place of the pressure's name.
        """
        ...

    def limits(self, limits: Limits, knowledge: Knowledge) -> tuple[str, ...]:
        """Each limit of today in a short sentence; empty for a healthy adult."""
        ...

    def left_out(self, left_out: LeftOut, knowledge: Knowledge) -> str:
        """What the plan leaves out of the guide, and why."""
        ...

    def cited(self, cite: str, knowledge: Knowledge) -> str:
        """A citation of the contract (`guide:…`, `source:…`, `ours:…`) as a reader may look it up."""
        ...

    def cue(self, cue: Cue, knowledge: Knowledge) -> str:
        """What is said to the giver at a cue."""
        ...

    def minutes(self, seconds: int) -> str:
        """A length of time, such as "1 min 15 s"."""
        ...

    def moment(self, when: datetime, now: datetime) -> str:
        """A time of day as seen from `now`, in its offset: "20:30", "tomorrow at 20:30"; never too early."""
        ...


class Journal(Devices, Protocol):
    """Where people, intakes and massages are kept; every call names the household.

    A call that the disk or the database cannot carry out raises a `Trouble`; then nothing of it is kept.
    A listing leaves out rows that cannot be read, and `unreadable` names them; asking for such a row
    itself raises a `Trouble`.
    """

    def household(self) -> str:
        """The id of the household at home, made at the first call."""
        ...

    def where(self) -> str:
        """Where the data lie, for a person to read (a path, or a database without its password)."""
        ...

    def people(self, household: str) -> Sequence[Person]:
        """Everybody of the household, by name."""
        ...

    def keep_person(self, person: Person) -> None:
        """Add somebody, or replace what is known of them."""
        ...

    def forget_person(self, household: str, person: str) -> bool:
        """Delete somebody with all intakes, massages and marks; false when there was nobody."""
        ...

    def keep_intake(self, intake: Intake) -> None:
        """Store an intake, or replace its answers."""
        ...

    def intake(self, household: str, intake: str) -> Intake | None:
        """One intake."""
        ...

    def intakes(self, household: str) -> Sequence[Intake]:
        """Every intake, the oldest first."""
        ...

    def last_intake(self, household: str, person: str) -> Intake | None:
        """The newest intake of a person that was started, for carrying the profile over.

        None also where the newest cannot be read: then everything is asked anew.
        """
        ...

    def keep_session(self, session: Session) -> None:
        """Store a massage that is about to begin; it never changes: another of that id is refused."""
        ...

    def session(self, household: str, session: str) -> Session | None:
        """One massage."""
        ...

    def sessions(self, household: str, limit: int = 100) -> Sequence[Session]:
        """The massages of the household, newest first."""
        ...

    def delete_session(self, household: str, session: str) -> bool:
        """Delete a massage and its events; false when there was none."""
        ...

    def forget_unbegun(self, household: str, before: datetime) -> int:
        """Delete what was made before that moment and led to nothing; how many rows.

        That is every massage without an event, and every intake of nobody in particular without a massage.
        """
        ...

    def append(self, household: str, session: str, events: Sequence[SessionEvent]) -> int:
        """Write events to the disk and say how many were new: all of them or, on a `Trouble`, none.

        An id that is known in this massage is not written again; a massage that is not there is a `Trouble`.
        """
        ...

    def events(self, household: str, session: str) -> Sequence[SessionEvent]:
        """What happened, in the order of its writing."""
        ...

    def events_of(self, household: str, sessions: Sequence[str]) -> Mapping[str, Sequence[SessionEvent]]:
        """What happened in each of these massages, by its id; those without events are absent."""
        ...

    def mark_pain(self, household: str, marks: Sequence[PainMark]) -> None:
        """Remember zones that hurt; a stricter mark replaces a milder one, never the reverse."""
        ...

    def pain_marks(self, household: str, person: str) -> Sequence[PainMark]:
        """The zones that hurt this person before."""
        ...

    def forget_pain(self, household: str, mark: PainMark) -> bool:
        """Take back what is remembered of that person, zone and side; false when there was nothing."""
        ...

    def keep_course(self, course: KeptCourse) -> None:
        """Store a course, or replace what is known of it."""
        ...

    def course(self, household: str, course: str) -> KeptCourse | None:
        """One course."""
        ...

    def courses(self, household: str) -> Sequence[KeptCourse]:
        """Every course, the oldest first."""
        ...

    def delete_course(self, household: str, course: str) -> bool:
        """Delete a course; false when there was none."""
        ...

    def feed(self, household: str) -> str | None:
        """The secret word under which the household's calendar can be read, when it has one."""
        ...

    def keep_feed(self, household: str, token: str) -> None:
        """Let the calendar be read under this word, and under no earlier one."""
        ...

    def household_of_feed(self, token: str) -> str | None:
        """Whose calendar this word opens."""
        ...

    def unreadable(self, household: str) -> Sequence[Unreadable]:
        """The rows that this program cannot read."""
        ...

    def erase_all(self, household: str) -> Mapping[str, int]:
        """Delete everything of the household; how many rows of what."""
        ...
