"""What is known: the entries of `knowledge/`, one value a file, and all of them together."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from warmhands.model.citation import Citation
from warmhands.model.composition import Area, Composition
from warmhands.model.course import Health, Pain, Techniques
from warmhands.model.protocol import Protocol
from warmhands.model.rhyme import Rhyme
from warmhands.model.stroke_entry import HandEntry, StrokeEntry
from warmhands.model.vocabulary import Effect, Position, Technique, Urgency

Level = Annotated[int, Meta(ge=0, le=5)]
Grade = Literal["supported", "limited", "unsupported", "false", "not_graded"]


class Source(Struct, frozen=True, forbid_unknown_fields=True):
    """A work that is cited."""

    id: str
    title: str
    url: str
    kind: Literal["seen", "seen_secondary", "general", "proposal"]


class Card(Struct, frozen=True, forbid_unknown_fields=True):
    """One screen of the check: a question that opens a tick list when it is not answered with none."""

    id: str
    when: Literal["day_of", "profile", "branch", "in_session", "after"]
    order: int
    audience: Literal["adult", "infant", "giver", "any"]
    text: str
    title: str


class Zone(Struct, frozen=True, forbid_unknown_fields=True):
    """A region of the body and the most pressure it may ever get."""

    id: str
    plain: str
    max_level: Level
    patting: bool
    why: str
    cites: tuple[Citation, ...]
    facts: tuple[str, ...] = ()
    uberon: str = ""
    snomed: str = ""


class ZoneGroup(Struct, frozen=True, forbid_unknown_fields=True):
    """Several zones under one name; `*` in `zones` means every zone."""

    id: str
    plain: str
    zones: tuple[str, ...]


class Route(Struct, frozen=True, forbid_unknown_fields=True):
    """Neighbouring zones in a row: a stroke from one to another passes all between them."""

    id: str
    zones: tuple[str, ...]
    cites: tuple[Citation, ...]


class FurtherEffect(Struct, frozen=True, forbid_unknown_fields=True):
    """An effect that a condition has beside its own."""

    effect: Effect
    zones: tuple[str, ...]
    max_level: Level | None = None
    text: str = ""


class Condition(Struct, frozen=True, forbid_unknown_fields=True):
    """Something about the receiver, the giver or the wish that changes what may be done.

    `zones` are zones, groups, `all`, or `affected` (the places that were given).
    """

    id: str
    question: str
    category: str
    card: str
    when: Literal["day_of", "profile", "branch", "in_session", "after"]
    audience: Literal["adult", "infant", "giver", "any", "child"]
    effect: Effect
    zones: tuple[str, ...]
    from_guide: bool
    basis: Literal["seen", "guide", "general"]
    cites: tuple[Citation, ...]
    facts: tuple[str, ...] = ()
    advice: str = ""
    also: tuple[FurtherEffect, ...] = ()
    urgency: Urgency | None = None
    hours: float | None = None
    max_level: Level | None = None
    strength: Literal["strong", "weak"] | None = None
    only_if: str | None = None
    techniques_off: tuple[Technique, ...] = ()
    positions_off: tuple[Position, ...] = ()
    max_minutes: int | None = None
    refuses: tuple[str, ...] = ()
    snomed: str = ""
    snomed_match: Literal["close", "related", ""] = ""
    looser_than_guide: str = ""
    reviewed_on: date | None = None


class Fact(Struct, frozen=True, forbid_unknown_fields=True):
    """One statement of the folk guide in our words, with the force that the guide gives it."""

    id: str
    text: str
    strength: Literal["must", "must-not", "should", "may", "info"]
    article: str
    protocol: str = ""
    step: int | None = None
    techniques: tuple[Technique, ...] = ()
    evidence: Literal["consensus", "traditional", "doubtful", ""] = ""
    quantities: Mapping[str, object] = field(default_factory=dict)
    conflicts_with: tuple[str, ...] = ()
    conflict_groups: tuple[str, ...] = ()
    note: str = ""
    declined: str = ""


class TechniqueEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """How a technique is done, and who may do it (`givers` for adults; receivers with rows of their own)."""

    id: Technique
    title: str
    how: str
    givers: tuple[str, ...]
    receivers: tuple[str, ...]
    cites: tuple[Citation, ...]
    facts: tuple[str, ...] = ()
    level_one_for: tuple[str, ...] = ()


class Preparation(Struct, frozen=True, forbid_unknown_fields=True):
    """One line of the list to tick before the first stroke, or of what follows the last one.

    It belongs to a massage when every list that is not empty fits: `receivers`, `positions`,
    `protocols`, `kinds`; when none of the conditions in `unless` was found, and, where `only_with`
    is not empty, one of its conditions was.
    """

    id: str
    text: str
    order: int
    stage: Literal["before", "after"]
    cites: tuple[Citation, ...]
    facts: tuple[str, ...] = ()
    receivers: tuple[str, ...] = ()
    positions: tuple[str, ...] = ()
    protocols: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    only_with: tuple[str, ...] = ()


class Claim(Struct, frozen=True, forbid_unknown_fields=True):
    """Something good that the guide promises, and what is known about it."""

    id: str
    text: str
    grade: Grade
    show_as: str
    cites: tuple[Citation, ...]
    facts: tuple[str, ...] = ()


class Kind(Struct, frozen=True, forbid_unknown_fields=True):
    """What a massage is for: who may have it and what changes with it.

    `pace` is a factor on paces and beats, `max_pressure` the level that is never exceeded, `minutes` are
    least, usual and most of a free massage; in a protocol the usual minutes change by `minutes_factor`.
    Techniques of `favours` weigh that much more when the time is given out.
    A free massage aims at level `aims_at` and does without the techniques of `leaves_out`; in a protocol
    the guide's own steps stand.
    """

    id: str
    title: str
    summary: str
    receivers: tuple[str, ...]
    needs_doctor: bool
    cites: tuple[Citation, ...]
    facts: tuple[str, ...] = ()
    pace: float = 1.0
    max_pressure: Level = 3
    honest: str = ""
    minutes: tuple[int, int, int] = (5, 15, 60)
    minutes_factor: float = 1.0
    favours: dict[Technique, Annotated[int, Meta(ge=1, le=5)]] = {}
    aims_at: Level = 3
    leaves_out: tuple[Technique, ...] = ()


class CourseRule(Struct, frozen=True, forbid_unknown_fields=True):
    """How often a massage may be given, and in how many courses a year.

    It belongs to a wish when every list that is not empty names it: `pain`, `health`, `techniques`.
    `kinds` are those whose own figure this is; `any_kind` adds it to every other kind too, where it can
    only make stricter; neither: it holds for kinds without a figure of their own. Ranges are (least, most).
    """

    id: str
    text: str
    cites: tuple[Citation, ...]
    facts: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    any_kind: bool = False
    pain: tuple[Pain, ...] = ()
    health: tuple[Health, ...] = ()
    techniques: tuple[Techniques, ...] = ()
    needs_doctor: bool = False
    per_week: tuple[int, int] | None = None
    min_gap_hours: int | None = None
    per_day: int = 1
    courses_per_year: tuple[int, int] | None = None
    no_courses: bool = False


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """A rule of the checker: its words (with {placeholders}), and the law behind it."""

    id: str
    message: str
    hint: str
    cites: tuple[Citation, ...]
    facts: tuple[str, ...] = ()


class Principle(Struct, frozen=True, forbid_unknown_fields=True):
    """A truth of the guide that no other entry carries, as shown on a page for the reader."""

    id: str
    title: str
    text: str
    cites: tuple[Citation, ...]
    facts: tuple[str, ...] = ()


class Knowledge(Struct, frozen=True):
    """Everything known, by id, with the hash that names this state of it."""

    hash: str
    sources: Mapping[str, Source]
    cards: Mapping[str, Card]
    zones: Mapping[str, Zone]
    zone_groups: Mapping[str, ZoneGroup]
    routes: Mapping[str, Route]
    conditions: Mapping[str, Condition]
    facts: Mapping[str, Fact]
    techniques: Mapping[str, TechniqueEntry]
    preparations: Mapping[str, Preparation]
    claims: Mapping[str, Claim]
    kinds: Mapping[str, Kind]
    protocols: Mapping[str, Protocol]
    rules: Mapping[str, Rule]
    principles: Mapping[str, Principle]
    courses: Mapping[str, CourseRule] = field(default_factory=dict)
    rhymes: Mapping[str, Rhyme] = field(default_factory=dict)
    areas: Mapping[str, Area] = field(default_factory=dict)
    compositions: Mapping[str, Composition] = field(default_factory=dict)
    strokes: Mapping[str, StrokeEntry] = field(default_factory=dict)
    hands: Mapping[str, HandEntry] = field(default_factory=dict)

    def zones_of(self, name: str) -> tuple[str, ...]:
        """The zones meant by a zone or a group; empty when there is no such name."""
        if name in self.zones:
            return (name,)
        group = self.zone_groups.get(name)
        if group is None:
            return ()
        return tuple(self.zones) if group.zones == ("*",) else group.zones


def cited_as(citation: Citation) -> str:
    """The citation as the contract writes it: `guide:FACT-ID`, `source:ID` or `ours:word`."""
    if citation.source in ("guide", "ours"):
        return f"{citation.source}:{citation.locator}"
    return f"source:{citation.source}"
