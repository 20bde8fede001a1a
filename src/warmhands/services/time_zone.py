"""Finds a time zone by its name, and guesses what was meant."""

from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from warmhands.model.mistake import Mistake
from warmhands.services.spelling import LONGEST, did_you_mean


@cache
def zone_names() -> frozenset[str]:
    """Every zone of the IANA database; without `Factory`, which stands for a clock that nobody has set."""
    return frozenset(available_timezones() - {"Factory", "localtime"})


def zone_named(name: str, where: str = "$.timezone") -> ZoneInfo:
    """The zone of that name; else a `Mistake` with the nearest name."""
    if name in zone_names():
        return ZoneInfo(name)
    message = f"`{name[:LONGEST]}` is not a known time zone"
    hint = f"{did_you_mean(name, zone_names())} Names are like Europe/Berlin or America/New_York."
    raise Mistake("unknown_id", message, where, hint)
