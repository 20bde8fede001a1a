"""Keeps what was rendered, up to a size; a file that is broken is as good as none.

Each file is a checksum of its body and the body. It is written beside its place and moved there in one go.
The ones unused for longest make room for new ones.
"""

import contextlib
import hashlib
import os
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from warmhands.speech.trouble import NoRoom

MOST_BYTES = 400_000_000
_SUM = 32
_CHUNK = 1 << 18


@dataclass(frozen=True)
class Kept:
    """A file on the shelf: where, and how many bytes its body has."""

    path: Path
    size: int

    def read(self, start: int = 0, stop: int | None = None) -> bytes:
        """The bytes of the body from `start` up to `stop`."""
        return b"".join(self.chunks(start, stop))

    def chunks(self, start: int = 0, stop: int | None = None) -> Iterator[bytes]:
        """The same, piece by piece."""
        left = (self.size if stop is None else min(stop, self.size)) - start
        with self.path.open("rb") as file:
            file.seek(_SUM + start)
            while left > 0 and (piece := file.read(min(_CHUNK, left))):
                left -= len(piece)
                yield piece


class Shelf:
    """A folder of rendered sound, for its owner alone; safe for several threads and programs."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        self.folder, self._most = folder, most_bytes
        self._lock = threading.Lock()

    def find(self, name: str) -> Kept | None:
        """The file of that name, when it is whole; it counts as used now."""
        path = self.folder / name
        kept = Kept(path, 0)
        try:
            kept = Kept(path, path.stat().st_size - _SUM)
            with path.open("rb") as file:
                told = file.read(_SUM)
            mark = hashlib.blake2b(digest_size=_SUM)
            for piece in kept.chunks():
                mark.update(piece)
            if told != mark.digest():
                path.unlink(missing_ok=True)
                return None
            os.utime(path)
        except OSError:
            return None
        return kept

    def put(self, name: str, body: Iterable[bytes]) -> Kept:
        """Keep a body under this name; raises `NoRoom` where nothing can be written."""
        path = self.folder / name
        unfinished = self.folder / f"{name}.{os.getpid()}-{threading.get_ident()}"
        try:
            _make_private(self.folder)
            size = _written(unfinished, body)
            unfinished.replace(path)
        except OSError as error:
            hint = "Make room on the disk, or look at who owns the folder."
            raise NoRoom(f"{self.folder} cannot be written to ({error.strerror}).", hint) from error
        finally:
            with contextlib.suppress(OSError):
                unfinished.unlink(missing_ok=True)
        self._make_room(path)
        return Kept(path, size)

    def empty(self) -> None:
        """Take everything away."""
        for path, _ in self._files():
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)

    def _make_room(self, newest: Path) -> None:
        with self._lock:
            files = sorted(self._files(), key=lambda each: each[1].st_mtime_ns)
            too_much = sum(stat.st_size for _, stat in files) - self._most
            for path, stat in files:
                if too_much <= 0:
                    break
                if path != newest:
                    with contextlib.suppress(OSError):
                        path.unlink()
                        too_much -= stat.st_size

    def _files(self) -> list[tuple[Path, os.stat_result]]:
        try:
            return [(Path(each.path), each.stat()) for each in os.scandir(self.folder) if each.is_file()]
        except OSError:
            return []


def _make_private(folder: Path) -> None:
    """Make the folder and those above it that are missing, each for its owner alone."""
    if not folder.is_dir():
        _make_private(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)


def _written(path: Path, body: Iterable[bytes]) -> int:
    mark, size = hashlib.blake2b(digest_size=_SUM), 0
    with path.open("wb") as file:
        file.write(bytes(_SUM))
        for piece in body:
            mark.update(piece)
            size += file.write(piece)
        file.seek(0)
        file.write(mark.digest())
    return size
