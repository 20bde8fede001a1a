"""What the deeds need from the world, as small promises that adapters keep."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from warmhands.model.journal import Intake, PainMark, Person, Session, SessionEvent, Unreadable
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Breach, CheckFinding
from warmhands.model.screening import Finding, Screening, ScreeningRequest


class Library(Protocol):
    """Where knowledge is read."""

    def knowledge(self) -> Knowledge:
        """Everything known; read once."""
        ...


class Words(Protocol):
    """Turns keys and values into sentences of the reader's language."""

    def finding(self, finding: Finding, request: ScreeningRequest, knowledge: Knowledge) -> str:
        """The reason behind one finding, in one or two sentences."""
        ...

    def verdict(self, screening: Screening) -> str:
        """What a verdict means for the person, in one sentence."""
        ...

    def breach(self, breach: Breach, knowledge: Knowledge) -> CheckFinding:
        """A finding of the checker with its message, hint and citations."""
        ...

    def text(self, english: str, /, **values: object) -> str:
        """Any text of the house in the reader's language, with its {placeholders} filled in."""
        ...


class Journal(Protocol):
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

    def append(self, household: str, session: str, events: Sequence[SessionEvent]) -> int:
        """Write events to the disk and say how many were new: all of them or, on a `Trouble`, none.

        An id that is known in this massage is not written again; a massage that is not there is a `Trouble`.
        """
        ...

    def events(self, household: str, session: str) -> Sequence[SessionEvent]:
        """What happened, in the order of its writing."""
        ...

    def events_of(self, household: str) -> Mapping[str, Sequence[SessionEvent]]:
        """What happened in each massage of the household, by its id; those without events are absent."""
        ...

    def mark_pain(self, household: str, marks: Sequence[PainMark]) -> None:
        """Remember zones that hurt; a stricter mark replaces a milder one, never the reverse."""
        ...

    def pain_marks(self, household: str, person: str) -> Sequence[PainMark]:
        """The zones that hurt this person before."""
        ...

    def unreadable(self, household: str) -> Sequence[Unreadable]:
        """The rows that this program cannot read."""
        ...

    def erase_all(self, household: str) -> Mapping[str, int]:
        """Delete everything of the household; how many rows of what."""
        ...
