"""Files that only their owner may read."""

import os
from pathlib import Path

from warmhands.model.trouble import Trouble


def write_private(path: Path, content: bytes) -> None:
    """Write a file (0600) in a folder (0700) whole or not at all; a full or foreign disk is a `Trouble`."""
    beside = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.unlink(missing_ok=True)
        # The rights are there before the first byte is.
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
        beside.replace(path)
    except OSError as error:
        message = f"The file {path} cannot be written ({error.strerror or error})."
        raise Trouble(message, "Free some room or choose another folder with --data.") from error


def read_private(path: Path) -> bytes | None:
    """What stands in the file, closed to others if it was open; none where there is no file."""
    try:
        content = path.read_bytes()
        if os.name != "nt" and path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except FileNotFoundError:
        return None
    except OSError as error:
        message = f"The file {path} cannot be read ({error.strerror or error})."
        raise Trouble(message, "Give yourself the right to read it, or delete it.") from error
    return content
