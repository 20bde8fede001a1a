"""Hand-written stand-ins for the ports, named like them; they keep the promises of the real ones."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from fakes_devices import MemoryDevices
from warmhands.model.course import KeptCourse
from warmhands.model.journal import Intake, PainMark, Person, Session, SessionEvent, Unreadable
from warmhands.model.trouble import Trouble

Key = tuple[str, str]


class MemoryJournal(MemoryDevices):
    """The port Journal in memory; held by the same contract suite as the real one."""

    def __init__(self) -> None:
        super().__init__()
        self._people: dict[Key, Person] = {}
        self._intakes: dict[Key, Intake] = {}
        self._sessions: dict[Key, Session] = {}
        self._events: dict[Key, dict[str, SessionEvent]] = {}
        self._marks: dict[tuple[str, str, str, str], PainMark] = {}
        self._courses: dict[Key, KeptCourse] = {}
        self._feeds: dict[str, str] = {}
        self.damaged: dict[str, tuple[Unreadable, ...]] = {}

    def household(self) -> str:
        return "home"

    def where(self) -> str:
        return "memory"

    def people(self, household: str) -> Sequence[Person]:
        ours = [person for key, person in self._people.items() if key[0] == household]
        return sorted(ours, key=lambda person: person.name.casefold())

    def keep_person(self, person: Person) -> None:
        self._people[person.household, person.id] = person

    def forget_person(self, household: str, person: str) -> bool:
        for kept in self.sessions(household, 1_000_000):
            if kept.person == person:
                self.delete_session(household, kept.id)
        self._intakes = {
            key: kept for key, kept in self._intakes.items() if key[0] != household or kept.person != person
        }
        self._marks = {key: kept for key, kept in self._marks.items() if key[:2] != (household, person)}
        return self._people.pop((household, person), None) is not None

    def keep_intake(self, intake: Intake) -> None:
        if intake.person is not None and (intake.household, intake.person) not in self._people:
            raise Trouble("There is no such person.")
        self._intakes[intake.household, intake.id] = intake

    def intake(self, household: str, intake: str) -> Intake | None:
        return self._intakes.get((household, intake))

    def intakes(self, household: str) -> Sequence[Intake]:
        ours = [intake for key, intake in self._intakes.items() if key[0] == household]
        return sorted(ours, key=lambda intake: intake.started_at)

    def last_intake(self, household: str, person: str) -> Intake | None:
        theirs = [intake for intake in self.intakes(household) if intake.person == person]
        return theirs[-1] if theirs else None

    def keep_session(self, session: Session) -> None:
        if (session.household, session.intake) not in self._intakes:
            raise Trouble("There is no such intake.")
        if self._sessions.setdefault((session.household, session.id), session) != session:
            raise Trouble("This massage is in the journal already.")

    def session(self, household: str, session: str) -> Session | None:
        return self._sessions.get((household, session))

    def sessions(self, household: str, limit: int = 100) -> Sequence[Session]:
        ours = [session for key, session in self._sessions.items() if key[0] == household]
        return sorted(ours, key=lambda session: (session.created_at, session.id), reverse=True)[:limit]

    def delete_session(self, household: str, session: str) -> bool:
        self._events.pop((household, session), None)
        return self._sessions.pop((household, session), None) is not None

    def forget_unbegun(self, household: str, before: datetime) -> int:
        old = [each for each in self.sessions(household, 1_000_000) if each.created_at < before]
        unbegun = [each.id for each in old if self.delete_session_without_events(household, each.id)]
        led = {each.intake for each in self.sessions(household, 1_000_000)}
        loose = [
            each.id
            for each in self.intakes(household)
            if each.person is None and each.started_at < before and each.id not in led
        ]
        for intake in loose:
            del self._intakes[household, intake]
        return len(unbegun) + len(loose)

    def delete_session_without_events(self, household: str, session: str) -> bool:
        return not self.events(household, session) and self.delete_session(household, session)

    def append(self, household: str, session: str, events: Sequence[SessionEvent]) -> int:
        if (household, session) not in self._sessions:
            raise Trouble("This massage is not in the journal.")
        kept = self._events.setdefault((household, session), {})
        before = len(kept)
        for event in events:
            kept.setdefault(event.id, event)
        return len(kept) - before

    def events(self, household: str, session: str) -> Sequence[SessionEvent]:
        return tuple(self._events.get((household, session), {}).values())

    def events_of(self, household: str, sessions: Sequence[str]) -> Mapping[str, Sequence[SessionEvent]]:
        kept = {session: self.events(household, session) for session in sessions}
        return {session: events for session, events in kept.items() if events}

    def mark_pain(self, household: str, marks: Sequence[PainMark]) -> None:
        for mark in marks:
            if (household, mark.person) not in self._people:
                raise Trouble("There is no such person.")
            key = (household, mark.person, mark.zone, mark.side)
            old = self._marks.get(key, mark)
            self._marks[key] = min(old, mark, key=lambda each: each.max_pressure)

    def pain_marks(self, household: str, person: str) -> Sequence[PainMark]:
        ours = [mark for key, mark in self._marks.items() if key[:2] == (household, person)]
        return sorted(ours, key=lambda mark: (mark.zone, mark.side))

    def forget_pain(self, household: str, mark: PainMark) -> bool:
        return self._marks.pop((household, mark.person, mark.zone, mark.side), None) is not None

    def keep_course(self, course: KeptCourse) -> None:
        self._courses[course.household, course.id] = course

    def course(self, household: str, course: str) -> KeptCourse | None:
        return self._courses.get((household, course))

    def courses(self, household: str) -> Sequence[KeptCourse]:
        ours = [course for key, course in self._courses.items() if key[0] == household]
        return sorted(ours, key=lambda course: (course.created_at, course.id))

    def delete_course(self, household: str, course: str) -> bool:
        return self._courses.pop((household, course), None) is not None

    def feed(self, household: str) -> str | None:
        return self._feeds.get(household)

    def keep_feed(self, household: str, token: str) -> None:
        self._feeds[household] = token

    def household_of_feed(self, token: str) -> str | None:
        return next((household for household, kept in self._feeds.items() if kept == token), None)

    def unreadable(self, household: str) -> Sequence[Unreadable]:
        return self.damaged.get(household, ())

    def erase_all(self, household: str) -> Mapping[str, int]:
        tables: Mapping[str, dict[Key, Any]] = {
            "people": self._people,
            "intakes": self._intakes,
            "sessions": self._sessions,
            "courses": self._courses,
        }
        events = sum(len(kept) for key, kept in self._events.items() if key[0] == household)
        marks = [key for key in self._marks if key[0] == household]
        gone = {name: sum(key[0] == household for key in table) for name, table in tables.items()}
        for table in (*tables.values(), self._events):
            for key in [key for key in table if key[0] == household]:
                del table[key]
        for mark in marks:
            del self._marks[mark]
        feeds = int(self._feeds.pop(household, None) is not None)
        return {
            **gone,
            "events": events,
            "pain_marks": len(marks),
            "feeds": feeds,
            **self.erase_devices(household),
        }
