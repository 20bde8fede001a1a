"""Reads one file of `knowledge/` into one entry, or into everything that is wrong with it."""

import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from warmhands.library.fault import Fault
from warmhands.library.misfits import misfits

LARGEST = 1_048_576
"""Bytes; a file above this is no entry, and reading it would only keep somebody waiting."""

_ID = re.compile(r"[a-z][a-z0-9_]*")
_FACT_ID = re.compile(r"[A-Z][A-Z0-9]*(-[A-Z0-9]+)+")


def parse(raw: bytes, file: str) -> dict[str, Any] | Fault:
    """The TOML table in `raw`, or why there is none."""
    if len(raw) > LARGEST:
        return Fault(file, "", f"is {len(raw)} bytes long.", f"At most {LARGEST} are read.")
    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return Fault(file, f"byte {error.start}", "is not UTF-8.", "Save the file as UTF-8.")
    except tomllib.TOMLDecodeError as error:
        return Fault(file, "", f"is not TOML: {error}.")
    except RecursionError:
        return Fault(file, "", "is nested too deeply to be read.")


def entry_of(raw: bytes, path: Path, type_: type[Any], file: str) -> tuple[Any | None, list[Fault]]:
    """The entry in a file that stands at `path` and is called `file` in messages, or all its faults."""
    table = parse(raw, file)
    if isinstance(table, Fault):
        return None, [table]
    faults = _name_faults(table.get("id"), path.stem, type_, file)
    try:
        entry = msgspec.convert(table, type_)
    except (msgspec.ValidationError, RecursionError) as error:
        found = [Fault(file, *misfit) for misfit in misfits(table, type_)]
        return None, [*faults, *(found or [Fault(file, "", f"does not fit: {error}.")])]
    return (None if faults else entry), faults


def _name_faults(named: object, stem: str, type_: type[Any], file: str) -> list[Fault]:
    shape = _FACT_ID if type_.__name__ == "Fact" else _ID
    if not shape.fullmatch(stem):
        hint = "Use small letters, digits and underscores, a letter first."
        return [Fault(file, "file name", f"{stem!r} cannot be an id.", hint)]
    if isinstance(named, str) and named != stem:
        return [Fault(file, "id", f"= {named!r} is not the file name.", f"Use id = {stem!r} or rename it.")]
    return []
