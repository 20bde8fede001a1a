"""What the receiver told with the remote, by place: where it was good, and where it should be softer.

Places that hurt are remembered apart, as marks that spare them (`pain_mark`).
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from warmhands.model.journal import Session, SessionEvent
from warmhands.model.screening import Place
from warmhands.services.house import House

RECENT = 50
"""Massages of the household, the newest first, among which those of a person are looked for."""


class Felt(Struct, frozen=True):
    """How often a place was called good, and how often softer was asked for there."""

    place: Place
    liked: int
    softer: int


def felt_in(events: Iterable[SessionEvent]) -> tuple[Felt, ...]:
    """What the receiver told in these events; the places that were liked most come first."""
    liked, softer = Counter[Place](), Counter[Place]()
    for event in events:
        if event.who == "receiver" and event.zone is not None and event.kind in ("good", "softer"):
            counter = liked if event.kind == "good" else softer
            counter[Place(event.zone, event.side or "both")] += 1
    places = dict.fromkeys([*liked, *softer])
    felt = [Felt(place, liked[place], softer[place]) for place in places]
    return tuple(sorted(felt, key=lambda each: each.liked, reverse=True))


def felt_by(house: House, person: str) -> tuple[Felt, ...]:
    """What somebody told in their last massages, all together."""
    return felt_in(event for _, events in _begun(house, person) for event in events)


def liked_last(house: House, person: str | None) -> tuple[Place, ...]:
    """Where it was good in somebody's last massage; nothing for whoever is not known."""
    if person is None:
        return ()
    last = next(iter(_begun(house, person)), None)
    return tuple(each.place for each in felt_in(last[1] if last else ()) if each.liked)


def _begun(house: House, person: str) -> list[tuple[Session, Sequence[SessionEvent]]]:
    """Their massages that were begun, newest first, each with its events."""
    household = house.journal.household()
    theirs = [each for each in house.journal.sessions(household, RECENT) if each.person == person]
    events = house.journal.events_of(household, [each.id for each in theirs])
    return [(each, events[each.id]) for each in theirs if each.id in events]
