"""How somebody of the household is drawn on the pictures."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add two columns; whoever is there already is drawn as before."""
    op.add_column("people", sa.Column("body", sa.Text, nullable=False, server_default="neutral"))
    op.add_column("people", sa.Column("tone", sa.Integer, nullable=False, server_default="2"))
