"""A wish for a massage as it travels in the address from page to page, so that going back loses nothing."""

from typing import Any, cast, get_args
from urllib.parse import urlencode

from litestar.datastructures import FormMultiDict, MultiDict
from msgspec import Struct
from msgspec.structs import replace

from warmhands.model.mistake import Mistake
from warmhands.model.plan import PlanRequest
from warmhands.model.screening import ScreeningRequest
from warmhands.model.vocabulary import Giver, Position

Fields = MultiDict[Any] | FormMultiDict
LONGEST = 60
"""Minutes at the end of the scale."""

FREELY = "-"
"""Stands for the protocol where the massage is composed from kind and places; no id looks like it."""


class Wish(Struct, frozen=True):
    """What was chosen so far; `zones` are "zone:side" as tapped."""

    giver: Giver = "first_time"
    zones: tuple[str, ...] = ()
    kind: str | None = None
    protocol: str | None = None
    minutes: int | None = None
    position: Position | None = None

    def address(self, path: str, **changes: Any) -> str:
        """The address of a page with this wish and some changes."""
        return f"{path}?{urlencode(replace(self, **changes).pairs())}"

    def pairs(self) -> list[tuple[str, str]]:
        """The wish as fields of a form."""
        single = (
            (name, getattr(self, name)) for name in ("giver", "kind", "protocol", "minutes", "position")
        )
        pairs = [(name, str(value)) for name, value in single if value is not None]
        return pairs + [("zones", zone) for zone in self.zones]

    @property
    def places(self) -> tuple[str, ...]:
        """The zones that were tapped, each once."""
        return tuple(dict.fromkeys(zone.partition(":")[0] for zone in self.zones))

    def request(self, screening: ScreeningRequest, usual: int = 0) -> PlanRequest:
        """The wish as a request; where no minutes were chosen yet, `usual` stand in."""
        return PlanRequest(
            minutes=self.minutes or usual,
            giver=self.giver,
            screening=screening,
            protocol=None if self.protocol == FREELY else self.protocol,
            kind=self.kind,
            zones=self.places,
            position=self.position,
        )


def read_wish(fields: Fields) -> Wish:
    """The wish in a query or a form; a value that cannot be is a `Mistake`."""
    return Wish(
        giver=cast("Giver", _one_of(fields, "giver", get_args(Giver)) or "first_time"),
        zones=tuple(str(zone) for zone in fields.getall("zones", [])),
        kind=fields.get("kind") or None,
        protocol=fields.get("protocol") or None,
        minutes=_minutes(fields),
        position=cast("Position | None", _one_of(fields, "position", get_args(Position))),
    )


def _one_of(fields: Fields, name: str, known: tuple[str, ...]) -> str | None:
    value = fields.get(name) or None
    if value is not None and value not in known:
        raise Mistake("bad_value", "That choice is not known.", name, "Go back and choose once more.")
    return value


def _minutes(fields: Fields) -> int | None:
    given = str(fields.get("exact") or fields.get("minutes") or "").strip()
    if not given:
        return None
    if not given.isdecimal() or not 1 <= int(given[:6]) <= LONGEST:
        hint = f"Go back and choose from 1 to {LONGEST}."
        raise Mistake("bad_value", f"“{given[:20]}” is no number of minutes.", "minutes", hint)
    return int(given)
