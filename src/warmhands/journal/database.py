"""A database as the journal uses it: whole transactions, rows by their key, and deletion that is real."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Column, Connection, Engine, Row, Select, Table, delete

from warmhands.journal.trouble import told


class Database:
    """One engine and its address; every failure comes out as a `JournalTrouble`."""

    def __init__(self, engine: Engine, where: str) -> None:
        self.engine, self.where = engine, where

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that is on the disk when the block is left, or did not happen."""
        with (
            told(self.where),
            self.engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
        ):
            yield connection

    def all(self, question: Select[Any]) -> Sequence[Row[Any]]:
        """Every row of the answer."""
        with told(self.where), self.engine.connect() as connection:
            return connection.execute(question).all()

    def put(self, table: Table, row: Mapping[str, object]) -> None:
        """Write a row, in place of the one with the same key."""
        statement = self.insert(table).values(row)
        rest = {name: statement.excluded[name] for name in row if name not in table.primary_key.columns}
        with self.writing() as connection:
            connection.execute(
                statement.on_conflict_do_update(index_elements=list(table.primary_key), set_=rest)
            )

    def remove(self, table: Table, key: Mapping[Column[Any], str]) -> bool:
        """Delete the row of that key with all that belongs to it; false when there was none."""
        if not all(is_id(value) for value in key.values()):
            return False
        with self.writing() as connection:
            gone = connection.execute(delete(table).where(*is_(key))).rowcount
        self.wipe()
        return gone > 0

    def insert(self, table: Table) -> Any:
        """An INSERT that may say what happens on a conflict; both dialects say it alike."""
        if self.engine.dialect.name == "postgresql":
            from sqlalchemy.dialects import postgresql  # noqa: PLC0415 - not needed at home

            return postgresql.insert(table)
        from sqlalchemy.dialects import sqlite  # noqa: PLC0415

        return sqlite.insert(table)

    def wipe(self) -> None:
        """Empty SQLite's write-ahead log, in which deleted rows would stand for a while yet.

        A reader in another program can hold it back; the next deletion or the last close does it then.
        """
        if self.engine.dialect.name == "sqlite":
            with told(self.where):
                connection = self.engine.raw_connection()
                try:
                    connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
                finally:
                    connection.close()


def is_(key: Mapping[Column[Any], str]) -> list[Any]:
    """The conditions that each column holds its value."""
    return [column == value for column, value in key.items()]


def is_id(value: str) -> bool:
    """Whether this could be anybody's id: databases refuse to look for NUL and half characters."""
    return value.isprintable()
