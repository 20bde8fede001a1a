"""What can go wrong with the journal, one class a cause, each with the sentence for the person."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from warmhands.model.trouble import Trouble


class JournalTrouble(Trouble):
    """The journal could not do what was asked; nothing that it held is lost."""


class AddressUnknown(JournalTrouble):
    """The address names no database that this program can use."""


class DriverMissing(JournalTrouble):
    """PostgreSQL is wanted and its driver is not installed."""


class CannotOpen(JournalTrouble):
    """The file or its folder cannot be opened."""


class Unreachable(JournalTrouble):
    """The database server does not answer or does not let this program in."""


class Busy(JournalTrouble):
    """Another program holds the journal for too long."""


class DiskFull(JournalTrouble):
    """There is no room left for what should be written."""


class ReadOnly(JournalTrouble):
    """The journal may be read and not written."""


class Damaged(JournalTrouble):
    """The file is no database, or a broken one."""


class TooNew(JournalTrouble):
    """The journal was written by a newer program."""


class RowUnreadable(JournalTrouble):
    """One row holds something that this program does not understand."""


class NoSuchRow(JournalTrouble):
    """What should be added to is not there (any more)."""


class AlreadyKept(JournalTrouble):
    """Something else is kept under that id, and it never changes."""


class JournalFailed(JournalTrouble):
    """Any other failure of the database, with its own words."""


_SENTENCES: dict[type[JournalTrouble], tuple[str, str]] = {
    Busy: (
        "The journal {where} is being used by another program.",
        "Nothing was written. Close the other program or wait a moment, then try again.",
    ),
    DiskFull: (
        "There is no room left on the disk of the journal {where}.",
        "Nothing was written and nothing is lost. Free some room, then try again.",
    ),
    ReadOnly: (
        "The journal {where} may be read only.",
        "Nothing was written. Give yourself the right to write there, or choose another folder with --data.",
    ),
    CannotOpen: (
        "The journal {where} cannot be opened.",
        "Check that the folder exists and is yours, or choose another with --data.",
    ),
    Damaged: (
        "The journal {where} is no database of this program, or it is damaged.",
        "It was left as it is. Put back a copy of it, or choose another folder with --data.",
    ),
    Unreachable: (
        "The database {where} does not answer or refuses the connection.",
        "Check that it runs, and its name, user and password in WARMHANDS_DATABASE.",
    ),
    NoSuchRow: (
        "What this belongs to is not in the journal any more.",
        "Nothing was written. It may have been deleted on another device.",
    ),
    AlreadyKept: ("Something else is in the journal under that id.", "It was left as it is."),
    JournalFailed: ("The journal {where} failed: {words}.", "Nothing was written. Try again."),
}

_SQLITE: dict[str, type[JournalTrouble]] = {
    "BUSY": Busy,
    "LOCKED": Busy,
    "FULL": DiskFull,
    "READONLY": ReadOnly,
    "PERM": CannotOpen,
    "AUTH": CannotOpen,
    "CANTOPEN": CannotOpen,
    "CORRUPT": Damaged,
    "NOTADB": Damaged,
    "CONSTRAINT_FOREIGNKEY": NoSuchRow,
    "CONSTRAINT_PRIMARYKEY": AlreadyKept,
    "CONSTRAINT_UNIQUE": AlreadyKept,
}
"""The beginning of SQLite's error name, without `SQLITE_`."""

_POSTGRES: dict[str, type[JournalTrouble]] = {
    "08": Unreachable,
    "28": Unreachable,
    "3D": Unreachable,
    "57P": Unreachable,
    "53300": Unreachable,
    "53100": DiskFull,
    "25006": ReadOnly,
    "42501": ReadOnly,
    "55P03": Busy,
    "40": Busy,
    "23503": NoSuchRow,
    "23505": AlreadyKept,
    "XX001": Damaged,
}
"""The beginning of PostgreSQL's SQLSTATE."""


def trouble(cause: type[JournalTrouble], where: str, words: str = "") -> JournalTrouble:
    """The trouble of that cause, with its sentence."""
    message, hint = _SENTENCES[cause]
    return cause(message.format(where=where, words=words), hint)


@contextmanager
def told(where: str) -> Iterator[None]:
    """Turn every failure of the database inside into the `JournalTrouble` that names its cause."""
    try:
        yield
    except exc.TimeoutError as error:
        raise trouble(Busy, where) from error
    except exc.DBAPIError as error:
        words = str(error.orig).strip().splitlines()
        raise trouble(_cause(error.orig), where, words[0] if words else "no reason given") from error


def _cause(error: BaseException | None) -> type[JournalTrouble]:
    name = getattr(error, "sqlite_errorname", None)
    if name is not None:
        return _longest(_SQLITE, name.removeprefix("SQLITE_"))
    state = getattr(error, "sqlstate", "")
    # a connection that never came about has no state
    return Unreachable if state is None else _longest(_POSTGRES, state)


def _longest(causes: dict[str, type[JournalTrouble]], name: str) -> type[JournalTrouble]:
    fitting = [beginning for beginning in causes if name.startswith(beginning)]
    return causes[max(fitting, key=len)] if fitting else JournalFailed
