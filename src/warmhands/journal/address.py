"""Where a journal lies: an address read into a database to open, and said without its password."""

from importlib.util import find_spec
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from warmhands.journal.trouble import AddressUnknown, DriverMissing

SQLITE = "sqlite:///"
_HINT = (
    "Use sqlite:////folder/warmhands.db or postgresql://user:password@host/database in WARMHANDS_DATABASE."
)


def read_address(address: str) -> URL:
    """The database that the address names; a path is taken letter by letter, with `?`, `%` and spaces."""
    if address.startswith(SQLITE):
        return _file(address.removeprefix(SQLITE))
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise AddressUnknown("The address of the journal cannot be read.", _HINT) from error
    if url.get_backend_name() not in ("postgresql", "postgres"):
        raise AddressUnknown(f"The journal cannot be kept in '{url.get_backend_name()}'.", _HINT)
    if find_spec("psycopg") is None:
        hint = "Install warmhands[postgres], or unset WARMHANDS_DATABASE to keep the journal in a file."
        raise DriverMissing("PostgreSQL needs its driver psycopg, which is not installed here.", hint)
    return url.set(drivername="postgresql+psycopg")


def _file(path: str) -> URL:
    if path in ("", ":memory:"):
        raise AddressUnknown("The address of the journal names no file.", _HINT)
    return URL.create("sqlite", database=str(Path(path).expanduser().resolve()))


def say_where(url: URL) -> str:
    """The path of the file, or the database without its password."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    plain = {key: url.query[key] for key in ("host", "port") if key in url.query}
    said = URL.create("postgresql", url.username, None, url.host, url.port, url.database, plain)
    return said.render_as_string()
