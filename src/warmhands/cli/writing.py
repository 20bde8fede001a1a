"""Writes what a command makes; whatever cannot be written is said plainly."""

import os
from pathlib import Path

from warmhands.cli.reading import STANDARD_INPUT
from warmhands.model.mistake import Mistake


def write_file(name: str, raw: bytes, option: str) -> None:
    """Write the file in one piece; a place to which nothing can be written is a `Mistake` of that option."""
    if name == STANDARD_INPUT:
        raise Mistake("bad_value", "The answer goes into a file.", option, "Name the file to write.")
    try:
        put(Path(name), raw)
    except (OSError, ValueError) as error:
        raise unwritable(name, error, option) from error


def unwritable(name: str, error: Exception, option: str) -> Mistake:
    """What to say of a place to which nothing can be written."""
    reason = getattr(error, "strerror", None) or str(error)
    return Mistake(
        "bad_value", f"“{name}” cannot be written: {reason}.", option, "Choose another place for the file."
    )


def put(path: Path, raw: bytes) -> None:
    """Write in one piece; what is no plain file (a pipe, a device) is written to as it is."""
    if path.exists() and not path.is_file():
        path.write_bytes(raw)
        return
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(raw)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
