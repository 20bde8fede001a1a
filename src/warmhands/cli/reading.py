"""Reads what a command is given; whatever cannot be read is said plainly."""

import os
from datetime import datetime
from difflib import get_close_matches
from pathlib import Path
from typing import BinaryIO

from warmhands.model.mistake import Mistake
from warmhands.services.request_read import LIMIT_BYTES

STANDARD_INPUT = "<standard input>"
"""What `-` is called from the command line on: the parser would take a bare dash for an option."""


def read_file(name: str, given: BinaryIO) -> bytes:
    """The bytes of the file, or of standard input (`given`), there one byte over the limit at most."""
    if name == STANDARD_INPUT:
        return given.read(LIMIT_BYTES + 1)
    path = Path(name)
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > LIMIT_BYTES:
                hint = f"The most is {LIMIT_BYTES} bytes."
                raise Mistake("too_large", f"“{name}” has {size} bytes.", "FILE", hint)
            return file.read(LIMIT_BYTES + 1)
    except FileNotFoundError as error:
        raise Mistake("no_such_file", f"There is no file “{name}”.", "FILE", _near(path)) from error
    except IsADirectoryError as error:
        raise Mistake("no_such_file", f"“{name}” is a folder.", "FILE", "Name a file in it.") from error
    except PermissionError as error:
        reason = f"“{name}” is a folder." if path.is_dir() else f"“{name}” may not be read."
        raise Mistake("no_such_file", reason, "FILE", "Look at who owns it.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Mistake("no_such_file", f"“{name}” cannot be read: {reason}.", "FILE") from error


def _near(path: Path) -> str:
    """A file of the same folder that may have been meant."""
    try:
        known = [one.name for one in path.parent.iterdir()] if path.parent.is_dir() else []
    except OSError:
        known = []
    close = get_close_matches(path.name, known, n=1, cutoff=0.8)
    return (
        f"Did you mean “{path.parent / close[0]}”?" if close else "Look for its name; - reads standard input."
    )


def read_moment(said: str | None) -> datetime | None:
    """The time of an option, such as 2026-11-24T19:00:00+02:00; it must say its offset."""
    if said is None:
        return None
    hint = "Write it with its offset from UTC, such as 2026-11-24T19:00:00+02:00."
    try:
        moment = datetime.fromisoformat(said)
    except ValueError as error:
        raise Mistake("bad_value", f"“{said}” is not a time.", "--now", hint) from error
    if moment.tzinfo is None:
        raise Mistake("bad_value", f"The time “{said}” needs an offset.", "--now", hint)
    return moment
