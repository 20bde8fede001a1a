"""What a free massage is made of, when no protocol is named: places, and the steps that go with them."""

from typing import Annotated

from msgspec import Meta, Struct

from warmhands.model.protocol import ProtocolStep
from warmhands.model.vocabulary import Position, Receiver


class Area(Struct, frozen=True, forbid_unknown_fields=True):
    """Places that go by one name; a free massage is titled by the smallest one that holds all its places."""

    id: str
    title: str
    zones: tuple[str, ...]


class Composition(Struct, frozen=True, forbid_unknown_fields=True):
    """Steps in their order, of which a free massage takes those that work where it is wished for.

    `zones` are the places that it is for, `kinds` what it serves; first position is the usual one, and
    compositions are asked in their `order`. `minutes` are least, usual and most; the kind narrows them.
    `beside` says for a zone which others are stroked with it: first to warm it, at last to calm it.
    """

    id: str
    order: Annotated[int, Meta(ge=1)]
    zones: tuple[str, ...]
    receivers: tuple[Receiver, ...]
    positions: tuple[Position, ...]
    kinds: tuple[str, ...]
    minutes: tuple[int, int, int]
    steps: tuple[ProtocolStep, ...]
    cites: tuple[str, ...]
    facts: tuple[str, ...] = ()
    beside: dict[str, tuple[str, ...]] = {}
