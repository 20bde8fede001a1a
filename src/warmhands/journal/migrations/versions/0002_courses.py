"""Courses of the household, and the secret address at which its calendar can be followed."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add two tables; nothing that is there changes."""
    op.create_table(
        "courses",
        sa.Column("household", sa.Text, primary_key=True),
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    op.create_table(
        "feeds",
        sa.Column("household", sa.Text, primary_key=True),
        sa.Column("token", sa.Text, nullable=False, unique=True),
    )
