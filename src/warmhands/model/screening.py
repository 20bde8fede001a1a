"""What a screening asks and what comes out of it, in the contract's own shape."""

from datetime import date, datetime
from typing import Annotated

from msgspec import Meta, Struct, field

from warmhands.model.vocabulary import (
    Answer,
    CardMark,
    Position,
    Receiver,
    Side,
    Technique,
    Verdict,
)

Moment = Annotated[datetime, Meta(tz=True)]


class Place(Struct, frozen=True, forbid_unknown_fields=True):
    """Where on the body: a zone or a group of zones, and the receiver's own side."""

    zone: str
    side: Side = "both"


class Measures(Struct, frozen=True, forbid_unknown_fields=True):
    """What was measured; a measure speaks even when nobody ticked the condition."""

    temperature_c: Annotated[float, Meta(ge=30, le=45)] | None = None
    hours_since_meal: Annotated[float, Meta(ge=0, le=10_000)] | None = None
    hours_since_feed: Annotated[float, Meta(ge=0, le=10_000)] | None = None
    hours_since_vaccination: Annotated[float, Meta(ge=0, le=2_000_000)] | None = None
    age_weeks: Annotated[float, Meta(ge=0, le=7_000)] | None = None
    age_years: Annotated[float, Meta(ge=0, le=130)] | None = None


class ScreeningRequest(Struct, frozen=True, forbid_unknown_fields=True):
    """Answers about one receiver today. `at` absent means now, filled in by `services`."""

    receiver: Receiver
    at: Moment | None = None
    cards: dict[str, CardMark] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    places: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    measures: Measures = Measures()
    doctor_agreed: dict[str, date] = field(default_factory=dict)


class ZoneLimit(Struct, frozen=True, forbid_unknown_fields=True):
    """A zone that bears less today than the atlas allows (0: leave it alone)."""

    zone: str
    side: Side
    max_pressure: int


class Limits(Struct, frozen=True, forbid_unknown_fields=True):
    """What a massage of this receiver must keep to today."""

    zones: tuple[ZoneLimit, ...]
    max_pressure: int
    max_minutes: int
    techniques_off: tuple[Technique, ...]
    positions_off: tuple[Position, ...]
    refused: tuple[str, ...]


class Finding(Struct, frozen=True):
    """One reason behind a verdict.

    The room `screening` puts a message key into `because`; `services` has it worded by `language`.
    """

    condition: str
    effect: str
    because: str
    cites: tuple[str, ...]


class Screening(Struct, frozen=True):
    """The outcome: the strictest verdict, the limits, and every reason."""

    verdict: Verdict
    wait_until: datetime | None
    limits: Limits
    receiver: Receiver
    at: datetime
    age_years: float | None
    findings: tuple[Finding, ...]
    unanswered: tuple[str, ...]
    valid_until: datetime
