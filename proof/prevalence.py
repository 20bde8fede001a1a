"""Reads how often people would say yes, and refuses a share that nobody stands behind."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from warmhands.model.knowledge import Knowledge, Source
from warmhands.model.vocabulary import Receiver

FILE = Path(__file__).with_name("prevalence.toml")

Band = Literal["baby", "child", "young", "middle", "old"]
Fraction = float


class Share(Struct, frozen=True, forbid_unknown_fields=True):
    """How many of those who are asked say yes, from 0 to 1, by band of age; and who says so."""

    cites: tuple[str, ...]
    supports: Literal["direct", "by_analogy"] = "direct"
    all: Fraction = 0.0
    baby: Fraction | None = None
    child: Fraction | None = None
    young: Fraction | None = None
    middle: Fraction | None = None
    old: Fraction | None = None

    def of(self, band: Band) -> Fraction:
        """The share in this band."""
        named: Fraction | None = getattr(self, band)
        return self.all if named is None else named


class Population(Struct, frozen=True, forbid_unknown_fields=True):
    """Who comes, and how they answer; see the comments in the file."""

    receivers: Mapping[Receiver, Fraction]
    bands: Mapping[Band, Fraction]
    minors: Fraction
    age_told: Fraction
    unsure_for_yes: Fraction
    unsure_for_no: Fraction
    place_told: Fraction
    second_place: Fraction
    agreed: Fraction
    measured: Fraction
    cites: tuple[str, ...]


class Prevalence(Struct, frozen=True, forbid_unknown_fields=True):
    """Everything that the simulated people are drawn from."""

    population: Population
    sources: tuple[Source, ...]
    shares: Mapping[str, Share]


def read_prevalence(knowledge: Knowledge, file: Path = FILE) -> Prevalence:
    """The shares of the file.

    ValueError names a condition without a share, a share without a condition, one that is no fraction, and
    a citation that leads nowhere.
    """
    read = msgspec.convert(tomllib.loads(file.read_text("utf-8")), Prevalence)
    asked = {one.id for one in knowledge.conditions.values() if one.when not in ("in_session", "after")}
    if asked != read.shares.keys():
        raise ValueError(f"shares and conditions differ: {sorted(asked ^ read.shares.keys())}")
    known = {f"source:{source.id}" for source in read.sources} | {"ours:assumed"}
    cited = {"population": read.population.cites, **{name: one.cites for name, one in read.shares.items()}}
    for name, cites in cited.items():
        if not cites or not known.issuperset(cites):
            raise ValueError(f"{name}: say where the share comes from, not {cites}")
    for name, one in read.shares.items():
        fractions = (one.all, one.baby, one.child, one.young, one.middle, one.old)
        if not all(part is None or 0 <= part <= 1 for part in fractions):
            raise ValueError(f"{name}: a share lies between 0 and 1")
    return read
