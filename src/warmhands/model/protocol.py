"""A protocol: the steps of a massage in their order, each with the ways in which it may be done."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from warmhands.model.vocabulary import (
    Direction,
    Giver,
    Hand,
    Phase,
    Position,
    Receiver,
    Side,
    Technique,
)


class Replacement(Struct, frozen=True, forbid_unknown_fields=True):
    """The fact of the guide in whose place a safer move stands, and the reason."""

    fact: str
    because: str


class Way(Struct, frozen=True, forbid_unknown_fields=True):
    """One way of doing a step; the planner takes the first that giver, receiver and limits allow.

    `pressure` is the level aimed at; limits lower it, never below 1. Empty `givers`,
    `receivers` and `positions` mean: all that the protocol has. `cites` are contract citations.
    `say_left` and `say_right` are spoken in place of `say` where only that side is worked.
    """

    technique: Technique
    hand: Hand
    zone: str
    direction: Direction
    pressure: Annotated[int, Meta(ge=1, le=3)]
    title: str
    say: str
    cites: tuple[str, ...]
    to_zone: str | None = None
    side: Side = "both"
    pace_cm_s: float | None = None
    beats_per_minute: int | None = None
    replaces: Replacement | None = None
    givers: tuple[Giver, ...] = ()
    receivers: tuple[Receiver, ...] = ()
    positions: tuple[Position, ...] = ()
    from_years: float | None = None
    say_left: str = ""
    say_right: str = ""


class ProtocolStep(Struct, frozen=True, forbid_unknown_fields=True):
    """One step: how long it may take, how much it matters, and its ways, the most faithful first.

    `seconds` are shortest, best and longest. A step with `turns = "each_side"` is done on the left,
    then on the right, each for half of the time (the shortest half included).
    `must` steps are never dropped for lack of time. `wanted_only` steps come only on wish.
    """

    id: str
    phase: Phase
    seconds: tuple[int, int, int]
    ways: tuple[Way, ...]
    weight: Annotated[int, Meta(ge=1, le=5)] = 2
    must: bool = False
    turns: Literal["together", "each_side"] = "together"
    wanted_only: bool = False


class Protocol(Struct, frozen=True, forbid_unknown_fields=True):
    """A massage that can be planned. `minutes` are least, usual and most; first position is the usual one.

    `prepares` and `afters` map ids of preparation entries to the facts that they carry out here.
    `chosen_out` are optional facts that stay out by choice, with the reason that the reader sees.
    """

    id: str
    title: str
    summary: str
    prefix: str
    receivers: tuple[Receiver, ...]
    positions: tuple[Position, ...]
    givers: tuple[Giver, ...]
    minutes: tuple[int, int, int]
    kinds: tuple[str, ...]
    steps: tuple[ProtocolStep, ...]
    cites: tuple[str, ...]
    facts: tuple[str, ...] = ()
    needs_doctor: bool = False
    prepares: dict[str, tuple[str, ...]] = {}
    afters: dict[str, tuple[str, ...]] = {}
    chosen_out: dict[str, str] = {}


class OwnFault(Struct, frozen=True):
    """Why a file of the person's own is left out: what is wrong in it, and what to do."""

    file: str
    message: str
    hint: str = ""


class OwnProtocols(Struct, frozen=True):
    """The person's own protocols: the folder, those that may be planned, and why the others may not."""

    folder: str = ""
    kept: tuple[Protocol, ...] = ()
    faults: tuple[OwnFault, ...] = ()
