"""Keeps what was read in one file, so that the next start need not read a thousand.

The file holds a stamp of all that it was made of, a checksum of its body, and the body as msgpack.
A file that is broken, or made of anything else, is as good as none.
"""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from warmhands.library.fault import Fault
from warmhands.model.knowledge import Knowledge

NAME = "knowledge.msgpack"
_SIZE = 32


class Shelved(Struct, frozen=True):
    """Everything that was read: the knowledge, which protocols are the person's own, and their faults."""

    knowledge: Knowledge
    own: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()


def stamp_of(*folders: Path) -> bytes:
    """A cheap mark of all files in these folders and of this program: names, sizes and times of change."""
    code = Path(__file__).parent
    mark = hashlib.blake2b(digest_size=_SIZE)
    for folder in (*folders, code, code.parent / "model"):
        for line in sorted(_lines(folder)):
            mark.update(line.encode("utf-8", "surrogateescape"))
    return mark.digest()


def _lines(folder: Path) -> Iterator[str]:
    # What cannot be looked at leaves a mark of its own: once it can, the stamp is another.
    try:
        listing = list(os.scandir(folder))
    except OSError as error:
        yield f"{folder}\0{error.errno}\n"
        return
    for item in listing:
        if item.is_dir(follow_symlinks=False):
            if not item.name.startswith(("__", ".")):
                yield from _lines(Path(item.path))
        else:
            yield f"{item.path}\0{_state(item)}\n"


def _state(item: "os.DirEntry[str]") -> str:
    try:
        stat = item.stat()
    except OSError as error:
        return f"{error.errno}"
    return f"{stat.st_size}\0{stat.st_mtime_ns}"


def take(folder: Path, stamp: bytes) -> Shelved | None:
    """What lies in the cache, when it was made of exactly the files that the stamp names."""
    try:
        raw = (folder / NAME).read_bytes()
    except OSError:
        return None
    body = raw[2 * _SIZE :]
    if raw[: 2 * _SIZE] != stamp + _checksum(body):
        return None
    try:
        return _decoder().decode(body)
    except msgspec.MsgspecError:
        return None


def put(folder: Path, stamp: bytes, shelved: Shelved) -> None:
    """Write the cache in one piece; a folder that cannot be written to only makes the next start slower."""
    body = msgspec.msgpack.encode(shelved)
    unfinished = folder / f"{NAME}.{os.getpid()}"
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(stamp + _checksum(body) + body)
        unfinished.replace(folder / NAME)
    with contextlib.suppress(OSError):
        unfinished.unlink(missing_ok=True)


def _checksum(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=_SIZE).digest()


def _decoder() -> msgspec.msgpack.Decoder[Shelved]:
    return msgspec.msgpack.Decoder(Shelved)
