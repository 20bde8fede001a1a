"""Where a statement comes from."""

from typing import Literal

from msgspec import Struct


class Citation(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a statement comes from, and how far the source carries it.

    `source` is an entry of `knowledge/sources` or `guide` with the fact as `locator`
    (then cited outside as `guide:FACT-ID`), or `ours` with a word as `locator` (`ours:word`).
    """

    source: str
    locator: str = ""
    supports: Literal["direct", "by_analogy", "house_caution"] = "direct"
    quote: str = ""
