"""Open the database of a journal so that what is acknowledged is on the disk and seen by its owner alone."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from warmhands.journal.trouble import CannotOpen, trouble

PATIENCE_S = 5
"""How long a call waits for another program before it is `Busy`."""

PRAGMAS = (
    f"PRAGMA busy_timeout={PATIENCE_S * 1000}",
    "PRAGMA journal_mode=WAL",
    # NORMAL would be quicker and may lose the last commits when the power fails: an event that was
    # acknowledged must be on the disk.
    "PRAGMA synchronous=FULL",
    # macOS keeps what a plain fsync hands over in the disk's own memory.
    "PRAGMA fullfsync=ON",
    "PRAGMA checkpoint_fullfsync=ON",
    "PRAGMA foreign_keys=ON",
    # What is deleted is overwritten.
    "PRAGMA secure_delete=ON",
)


def open_engine(url: URL) -> Engine:
    """The database, not yet migrated."""
    if url.get_backend_name() == "sqlite":
        return _open_file(url)
    engine = create_engine(
        url, pool_pre_ping=True, pool_timeout=PATIENCE_S, connect_args={"connect_timeout": PATIENCE_S}
    )
    event.listen(engine, "connect", _limit_patience)
    return engine


def _limit_patience(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute(f"SET lock_timeout = '{PATIENCE_S}s'")
    cursor.close()
    connection.commit()


def _open_file(url: URL) -> Engine:
    _make_private(Path(str(url.database)))
    engine = create_engine(url, pool_timeout=PATIENCE_S)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _make_private(path: Path) -> None:
    """Make the folder (0700) and the file (0600) where they are missing; SQLite's side files follow the file.

    A folder that was there keeps its rights; the file is closed to others in any case.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDONLY | os.O_CREAT, 0o600))
    except OSError as error:
        raise trouble(CannotOpen, str(path)) from error
    with suppress(OSError):  # a foreign file system without rights is no reason to refuse
        path.chmod(path.stat().st_mode & 0o600)


def _prepare(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    # sqlite3 would otherwise begin by its own rules and leave out reads and DDL.
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    """A write takes its lock at once: two that first read and then write would block each other for good."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
