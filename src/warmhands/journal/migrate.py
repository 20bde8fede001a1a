"""Bring a database to the newest migration, and refuse one that is newer than this program.

Migrations are only ever added. One that is already the newest is opened without importing Alembic.
"""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from warmhands.journal.trouble import TooNew

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 7_262_915_110
"""Any number of our own: two programs that start at once migrate one after the other."""


def known_revisions() -> tuple[str, ...]:
    """The revisions in their order: the first four characters of each script's name."""
    return tuple(sorted(script.stem[:4] for script in (MIGRATIONS / "versions").glob("[0-9]*.py")))


def migrate(engine: Engine, where: str) -> None:
    """Carry out the migrations that are missing, all or none."""
    known = known_revisions()
    with engine.connect() as connection:
        found = _revision(connection, where, known)
    if found == known[-1]:
        return
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        if _revision(connection, where, known) != known[-1]:
            _upgrade(connection)


def _revision(connection: Connection, where: str, known: tuple[str, ...]) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is not None and found not in known:
        hint = "Install the newest warmhands. The journal was left as it is."
        raise TooNew(f"The journal {where} was written by a newer warmhands.", hint)
    return found


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - a fifth of the whole start, needed once a release
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
