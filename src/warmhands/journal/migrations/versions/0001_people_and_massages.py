"""People, their checks, massages, what happened in them, and what hurt."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the first tables."""
    op.create_table(
        "households",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("place", sa.Text, nullable=False, unique=True),
    )
    op.create_table(
        "people",
        *_key(),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("receiver", sa.Text, nullable=False),
        sa.Column("left_handed", sa.Boolean, nullable=False),
        sa.Column("birth_year", sa.Integer),
    )
    _create_intakes()
    _create_sessions()
    _create_events()
    op.create_table(
        "pain_marks",
        *_key("person"),
        sa.Column("zone", sa.Text, primary_key=True),
        sa.Column("side", sa.Text, primary_key=True),
        sa.Column("max_pressure", sa.Integer, nullable=False),
        sa.CheckConstraint("max_pressure BETWEEN 0 AND 5", name="pressure_is_a_level"),
        _belongs("person", "people"),
    )


def _create_intakes() -> None:
    op.create_table(
        "intakes",
        *_key(),
        sa.Column("person", sa.Text),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        _belongs("person", "people"),
    )
    op.create_index("intakes_of_person", "intakes", ["household", "person", "started_at"])


def _create_sessions() -> None:
    op.create_table(
        "sessions",
        *_key(),
        sa.Column("person", sa.Text),
        sa.Column("intake", sa.Text, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("knowledge", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        _belongs("person", "people"),
        _belongs("intake", "intakes"),
    )
    op.create_index("sessions_by_time", "sessions", ["household", "created_at"])
    op.create_index("sessions_of_person", "sessions", ["household", "person"])
    op.create_index("sessions_of_intake", "sessions", ["household", "intake"])


def _create_events() -> None:
    op.create_table(
        "events",
        *_key("session"),
        sa.Column("n", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.UniqueConstraint("household", "session", "id", name="events_once"),
        _belongs("session", "sessions"),
    )


def _key(name: str = "id") -> tuple[sa.Column[str], sa.Column[str]]:
    return sa.Column("household", sa.Text, primary_key=True), sa.Column(name, sa.Text, primary_key=True)


def _belongs(column: str, table: str) -> sa.ForeignKeyConstraint:
    """Deleting the one deletes the other, and nothing belongs to another household."""
    there = [f"{table}.household", f"{table}.id"]
    return sa.ForeignKeyConstraint(["household", column], there, ondelete="CASCADE")
