"""Reads all entries of a folder and everything that is wrong with them, in one go."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from warmhands.library.citations import citation_faults
from warmhands.library.entry_file import LARGEST, entry_of
from warmhands.library.fault import Fault, did_you_mean
from warmhands.library.kinds_of_entry import KINDS, SHARED_NAMES, Entries
from warmhands.library.misfits import Misfit
from warmhands.library.references import unknown_ids
from warmhands.library.soundness import soundness_faults
from warmhands.model.protocol import Protocol


class Digest:
    """The hash of what was read: it depends on names and contents, never on times or line ends."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()

    def add(self, name: str, raw: bytes) -> None:
        """Take in one file; CRLF counts as LF, so that a checkout on Windows has the same hash."""
        text = raw.replace(b"\r\n", b"\n")
        self._hash.update(f"{name}\0{len(text)}\0".encode())
        self._hash.update(text)

    def short(self) -> str:
        """The first 16 hexadecimal digits, as plans carry them."""
        return self._hash.hexdigest()[:16]


def read_folder(root: Path, digest: Digest) -> tuple[Entries, list[Fault]]:
    """Every entry below `root` that can be read, and all faults of all files."""
    if not root.is_dir():
        return {kind: {} for kind in KINDS}, [Fault(str(root), "", "is no folder.")]
    faults = list(_strange_folders(root))
    entries: Entries = {}
    for kind, type_ in KINDS.items():
        shelf = entries[kind] = {}
        paths, found = _files(root / kind, f"{root.name}/{kind}")
        faults += found
        for path in paths:
            file = f"{root.name}/{kind}/{path.name}"
            raw, found = _bytes_of(path, file)
            digest.add(f"{kind}/{path.name}", raw)
            entry, more = (None, []) if found else entry_of(raw, path, type_, file)
            faults += [*found, *more]
            if entry is not None:
                shelf[path.stem] = entry
    named = _with_unread(entries, {fault.file for fault in faults})
    for kind, shelf in entries.items():
        for id_, entry in shelf.items():
            faults += _cross_faults(kind, entry, named, f"{root.name}/{kind}/{id_}.toml")
    return entries, [*faults, *_shared_names(entries, root.name)]


def read_own(folder: Path, entries: Entries, digest: Digest) -> tuple[dict[str, Protocol], tuple[Fault, ...]]:
    """The person's own protocols that can be used beside `entries`, and the faults of the others."""
    kept: dict[str, Protocol] = {}
    paths, faults = _files(folder, folder.name)
    for path in paths:
        file = f"{folder.name}/{path.name}"
        raw, found = _bytes_of(path, file)
        entry, more = (None, []) if found else entry_of(raw, path, Protocol, file)
        found += more
        if entry is not None:
            found += [*_taken(entry.id, entries, file), *_cross_faults("protocols", entry, entries, file)]
        if entry is not None and not found:
            kept[path.stem] = entry
            digest.add(f"own/{path.name}", raw)
        faults += found
    return kept, tuple(faults)


def _bytes_of(path: Path, file: str) -> tuple[bytes, list[Fault]]:
    # Anything but a plain file (a pipe, a device) could keep the program waiting for ever.
    try:
        if not path.is_file():
            return b"", [Fault(file, "", "is no file.")]
        with path.open("rb") as opened:
            return opened.read(LARGEST + 1), []
    except OSError as error:
        return b"", [Fault(file, "", f"cannot be read: {error.strerror}.")]


def _files(folder: Path, name: str) -> tuple[list[Path], list[Fault]]:
    try:
        listing = sorted(folder.iterdir())
    except FileNotFoundError:
        return [], []
    except OSError as error:
        return [], [Fault(name, "", f"cannot be read: {error.strerror}.")]
    return [path for path in listing if path.suffix == ".toml" and not path.name.startswith(".")], []


def _strange_folders(root: Path) -> Iterator[Fault]:
    for path in sorted(root.iterdir()):
        if path.is_dir() and path.name not in KINDS and not path.name.startswith((".", "_")):
            yield Fault(
                f"{root.name}/{path.name}", "", "is no kind of entry.", did_you_mean(path.name, KINDS)
            )


def _with_unread(entries: Entries, unread: set[str]) -> Entries:
    """The entries together with the names of files that were found faulty.

    What such a file was to say is missing already once; that others name it is no second fault.
    """
    if not unread:
        return entries
    known = {kind: dict(shelf) for kind, shelf in entries.items()}
    for file in unread:
        _, _, rest = file.partition("/")
        kind, _, name = rest.partition("/")
        if kind in known:
            known[kind].setdefault(name.removesuffix(".toml"), None)
    return known


def _cross_faults(kind: str, entry: Any, entries: Entries, file: str) -> list[Fault]:
    found: list[Misfit] = [
        *unknown_ids(kind, entry, entries),
        *citation_faults(entry, entries),
        *soundness_faults(kind, entry, entries),
    ]
    return [Fault(file, *misfit) for misfit in found]


def _shared_names(entries: Entries, root: str) -> Iterator[Fault]:
    for kind, other in SHARED_NAMES:
        for id_ in sorted(entries[kind].keys() & entries[other].keys()):
            yield Fault(f"{root}/{kind}/{id_}.toml", "id", f"stands in {other} too.", "Rename one.")


def _taken(id_: str, entries: Entries, file: str) -> Iterator[Fault]:
    for kind in ("protocols", "kinds", "conditions"):
        if id_ in entries[kind]:
            yield Fault(file, "id", f"= {id_!r} stands in {kind} already.", "Choose another name.")
