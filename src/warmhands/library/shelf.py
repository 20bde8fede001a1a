"""The shelf of knowledge: reads it once, refuses what is faulty, and keeps it ready."""

from pathlib import Path

from warmhands.library.cache import Shelved, put, stamp_of, take
from warmhands.library.fault import Fault
from warmhands.model.knowledge import Knowledge

OUR_FOLDER = Path(__file__).parents[1] / "knowledge"
"""The package's own knowledge, in a checkout and in an installed wheel alike."""


class Shelf:
    """Knowledge that was read; keeps the promise `Library` of `services.ports`."""

    def __init__(self, shelved: Shelved) -> None:
        self._shelved = shelved

    def knowledge(self) -> Knowledge:
        """Everything known, the person's own protocols among it."""
        return self._shelved.knowledge

    @property
    def own(self) -> tuple[str, ...]:
        """The ids of the person's own protocols; nobody but the loader has looked at them yet."""
        return self._shelved.own

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Why some of the person's own protocols were left out."""
        return self._shelved.faults


def load(folder: Path | None = None) -> Knowledge:
    """Everything known, from the folder given or the package's own; else raises `KnowledgeFaults`."""
    return _read(folder or OUR_FOLDER, None).knowledge


def open_library(folder: Path | None = None, cache: Path | None = None, own: Path | None = None) -> Shelf:
    """The knowledge of `folder` (absent: the package's) with the protocols of `own`, read by way of `cache`.

    Raises `KnowledgeFaults` with all faults of `folder` at once; faults of `own` only leave those files out.
    """
    root = folder or OUR_FOLDER
    if cache is None:
        return Shelf(_read(root, own))
    stamp = stamp_of(root, *([own] if own else []))
    shelved = take(cache, stamp)
    if shelved is None:
        shelved = _read(root, own)
        put(cache, stamp, shelved)
    return Shelf(shelved)


def _read(root: Path, own: Path | None) -> Shelved:
    # Read only when needed: a start with a cache gets by without a TOML reader.
    from warmhands.library.fault import KnowledgeFaults  # noqa: PLC0415
    from warmhands.library.reading import Digest, read_folder, read_own  # noqa: PLC0415

    digest = Digest()
    entries, faults = read_folder(root, digest)
    if faults:
        raise KnowledgeFaults(faults)
    protocols, own_faults = read_own(own, entries, digest) if own else ({}, ())
    entries["protocols"] = {**entries["protocols"], **protocols}
    return Shelved(Knowledge(hash=digest.short(), **entries), tuple(protocols), own_faults)
