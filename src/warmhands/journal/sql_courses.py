"""The part of the journal that keeps courses, and the secret address of the household's calendar."""

from collections.abc import Sequence

from sqlalchemy import Select, select

from warmhands.journal import rows, tables
from warmhands.journal.database import Database, is_, is_id
from warmhands.model.course import KeptCourse


class SqlCourses:
    """Courses of a household in the database."""

    _database: Database

    def keep_course(self, course: KeptCourse) -> None:
        """Store a course, or replace what is known of it."""
        self._database.put(tables.courses, rows.course_row(course))

    def course(self, household: str, course: str) -> KeptCourse | None:
        """One course."""
        if not is_id(course):
            return None
        table = tables.courses
        found = select(table.c.id, table.c.body).where(
            *is_({table.c.household: household, table.c.id: course})
        )
        return next((rows.COURSE.read(row) for row in self._database.all(found)), None)

    def courses(self, household: str) -> Sequence[KeptCourse]:
        """Every course that can be read, the oldest first."""
        table = tables.courses
        found = select(table.c.id, table.c.body).where(table.c.household == household)
        kept = self._database.all(found.order_by(table.c.created_at, table.c.id))
        return [course for _, course in rows.COURSE.readable(kept)]

    def delete_course(self, household: str, course: str) -> bool:
        """Delete a course; false when there was none."""
        table = tables.courses
        return self._database.remove(table, {table.c.household: household, table.c.id: course})

    def feed(self, household: str) -> str | None:
        """The secret word of the household's calendar, when it has one."""
        return self._word(select(tables.feeds.c.token).where(tables.feeds.c.household == household))

    def keep_feed(self, household: str, token: str) -> None:
        """Let the household's calendar be read under this word, and under no earlier one."""
        self._database.put(tables.feeds, {"household": household, "token": token})

    def household_of_feed(self, token: str) -> str | None:
        """Whose calendar this word opens."""
        if not is_id(token):
            return None
        return self._word(select(tables.feeds.c.household).where(tables.feeds.c.token == token))

    def _word(self, question: Select[tuple[str]]) -> str | None:
        return next((str(row[0]) for row in self._database.all(question)), None)
