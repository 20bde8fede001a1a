"""The tables of the journal as the newest migration leaves them; every row carries its household."""

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class UtcMoment(TypeDecorator[datetime]):
    """An aware moment, kept in UTC; SQLite has no zones, so it gets the UTC time without one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment as the database takes it; one without a zone is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone.")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """The moment in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


metadata = MetaData()

households = Table(
    "households",
    metadata,
    Column("id", Text, primary_key=True),
    Column("place", Text, nullable=False, unique=True),
)

people = Table(
    "people",
    metadata,
    Column("household", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("receiver", Text, nullable=False),
    Column("left_handed", Boolean, nullable=False),
    Column("birth_year", Integer),
    Column("body", Text, nullable=False, server_default="neutral"),
    Column("tone", Integer, nullable=False, server_default="2"),
)

intakes = Table(
    "intakes",
    metadata,
    Column("household", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("person", Text),
    Column("started_at", UtcMoment, nullable=False),
    Column("body", Text, nullable=False),
    ForeignKeyConstraint(["household", "person"], ["people.household", "people.id"], ondelete="CASCADE"),
    Index("intakes_of_person", "household", "person", "started_at"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("household", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("person", Text),
    Column("intake", Text, nullable=False),
    Column("created_at", UtcMoment, nullable=False),
    Column("knowledge", Text, nullable=False),
    Column("body", Text, nullable=False),
    ForeignKeyConstraint(["household", "person"], ["people.household", "people.id"], ondelete="CASCADE"),
    ForeignKeyConstraint(["household", "intake"], ["intakes.household", "intakes.id"], ondelete="CASCADE"),
    Index("sessions_by_time", "household", "created_at"),
    Index("sessions_of_person", "household", "person"),
    Index("sessions_of_intake", "household", "intake"),
)

events = Table(
    "events",
    metadata,
    Column("household", Text, primary_key=True),
    Column("session", Text, primary_key=True),
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", UtcMoment, nullable=False),
    Column("body", Text, nullable=False),
    UniqueConstraint("household", "session", "id", name="events_once"),
    ForeignKeyConstraint(["household", "session"], ["sessions.household", "sessions.id"], ondelete="CASCADE"),
)

courses = Table(
    "courses",
    metadata,
    Column("household", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("created_at", UtcMoment, nullable=False),
    Column("body", Text, nullable=False),
)

feeds = Table(
    "feeds",
    metadata,
    Column("household", Text, primary_key=True),
    Column("token", Text, nullable=False, unique=True),
)

devices = Table(
    "devices",
    metadata,
    Column("household", Text, primary_key=True),
    Column("id", Text, primary_key=True),
    Column("digest", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("paired_at", UtcMoment, nullable=False),
    Column("seen_at", UtcMoment, nullable=False),
)

pairing_links = Table(
    "pairing_links",
    metadata,
    Column("household", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    Column("scope", Text, nullable=False),
    Column("made_at", UtcMoment, nullable=False),
)

pain_marks = Table(
    "pain_marks",
    metadata,
    Column("household", Text, primary_key=True),
    Column("person", Text, primary_key=True),
    Column("zone", Text, primary_key=True),
    Column("side", Text, primary_key=True),
    Column("max_pressure", Integer, nullable=False),
    CheckConstraint("max_pressure BETWEEN 0 AND 5", name="pressure_is_a_level"),
    ForeignKeyConstraint(["household", "person"], ["people.household", "people.id"], ondelete="CASCADE"),
)
