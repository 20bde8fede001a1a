"""What a screening asks and what comes out of it, in the contract's own shape."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Annotated, Self

from msgspec import Meta, Struct, field
from msgspec.structs import replace

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

    def tightened(self, places: Iterable[ZoneLimit]) -> Self:
        """The limits with further places; where a place is known already, the lower pressure holds."""
        zones = {(limit.zone, limit.side): limit for limit in self.zones}
        for place in places:
            known = zones.get((place.zone, place.side))
            if known is None or place.max_pressure < known.max_pressure:
                zones[place.zone, place.side] = place
        return replace(self, zones=tuple(zones.values()))


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
