"""What each effect of a condition does to the outcome, one function an effect (the contract's effects)."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from warmhands.model.screening import Finding, Place, ScreeningRequest
from warmhands.model.vocabulary import Effect, Side
from warmhands.screening.agreement import WEAK_FLAGS, is_agreed
from warmhands.screening.index import Index, Known, Ruling
from warmhands.screening.tally import Tally
from warmhands.screening.thresholds import WEAK_FLAGS_FROM

Spot = tuple[tuple[str, ...], Side]

BECAUSE = (
    "stop",
    "stop_zones",
    "refer",
    "refer_zones",
    "refer_agreed",
    "refer_lapsed",
    "defer",
    "defer_measured",
    "avoid_area",
    "cap_pressure",
    "note",
    "place_missing",
    "weak_pain_flags",
    "weak_pain_flags_agreed",
    "weak_pain_flags_lapsed",
)
"""Every message key that a finding's `because` may hold.

`refer_zones` shuts zones until a doctor agrees; `refer_agreed` was lifted; `refer_lapsed` has an agreement
that is too old or dated ahead; `defer_measured` comes from a measure alone; `place_missing` waits for the
place affected.
"""


class Ruled(Struct, frozen=True):
    """One effect of a condition that holds, with the spots (zones and side) that it is about.

    `whole` means the whole body. `lacks_place` says that it is about the place affected and none was given.
    `standing` is what a doctor's agreement is worth.
    """

    known: Known
    ruling: Ruling
    spots: tuple[Spot, ...]
    whole: bool
    lacks_place: bool
    standing: str


def apply(known: Known, request: ScreeningRequest, index: Index, tally: Tally) -> None:
    """Add everything that a condition that holds demands; "`also` effects are effects like the others".

    A further effect for the place affected is dropped where an empty list of places was given on purpose:
    "`"places": {"cancer_now": []}` says: no one place, whole-body effects only".
    """
    tally.add_limits(known.condition)
    no_one_place = request.places.get(known.condition.id) == ()
    for ruling in known.rulings:
        ruled = _ruled(known, ruling, request, index)
        is_dropped = no_one_place and ruled.lacks_place and not ruled.spots and ruling is not known.rulings[0]
        if not is_dropped:
            EFFECTS[ruling.effect](ruled, tally)


def add_weak_flags(flags: list[Known], request: ScreeningRequest, tally: Tally) -> None:
    """Add the rule "Two or more weak pain flags → `ask_doctor`; one → a finding" (which is its own note)."""
    if len(flags) < WEAK_FLAGS_FROM:
        return
    because = "weak_pain_flags" + _standing(WEAK_FLAGS, request)
    if because != "weak_pain_flags_agreed":
        tally.demand("ask_doctor")
    cites = tuple(dict.fromkeys(cite for flag in flags for cite in flag.cites))
    tally.keep(flags[0].rank, Finding(WEAK_FLAGS, "refer", because, cites))


def _ruled(known: Known, ruling: Ruling, request: ScreeningRequest, index: Index) -> Ruled:
    named: tuple[Spot, ...] = ((ruling.zones, "both"),) if ruling.zones else ()
    told = request.places.get(known.condition.id, ()) if ruling.affected else ()
    # Each place once: a stranger may send the same one forty thousand times.
    places = tuple(dict.fromkeys(told))
    given = tuple((index.knowledge.zones_of(place.zone), place.side) for place in places)
    return Ruled(
        known=known,
        ruling=ruling,
        spots=named + given,
        whole=ruling.whole or _covers_all(places, index),
        lacks_place=ruling.affected and not places,
        standing=_standing(known.condition.id, request),
    )


def _covers_all(places: tuple[Place, ...], index: Index) -> bool:
    """Whether the places given make up the whole body: then "refer for all zones" speaks too (safe side)."""
    halves: dict[Side, set[str]] = {"left": set(), "right": set()}
    for place in places:
        for side, zones in halves.items():
            if place.side in (side, "both", "middle"):
                zones.update(index.knowledge.zones_of(place.zone))
    return all(len(zones) == len(index.knowledge.zones) for zones in halves.values())


def _stop(ruled: Ruled, tally: Tally) -> None:
    """A stop is an `emergency` by its urgency, else a `stop`; "stop for some zones only → those zones 0"."""
    if ruled.whole or ruled.lacks_place:
        tally.demand("emergency" if ruled.known.condition.urgency == "emergency" else "stop")
        tally.say(ruled.known, "stop", "stop")
    else:
        _shut(ruled, tally)
        tally.say(ruled.known, "stop", "stop_zones")


def _refer(ruled: Ruled, tally: Tally) -> None:
    """A referral: "for all zones → `ask_doctor`"; for some, "those zones are 0 until the doctor agrees".

    Without a place a referral for the place affected is an `ask_doctor`. An agreement lifts either.
    """
    if ruled.standing == "_agreed":
        tally.say(ruled.known, "refer", "refer_agreed")
        return
    if ruled.whole or ruled.lacks_place:
        tally.demand("ask_doctor")
        tally.say(ruled.known, "refer", "refer" + ruled.standing)
    if not ruled.ruling.whole:
        _shut(ruled, tally)
        tally.say(ruled.known, "refer", "refer" + (ruled.standing or "_zones"))


def _defer(ruled: Ruled, tally: Tally) -> None:
    """A wait of so many hours from `at`, whatever its zones."""
    tally.wait(ruled.known.condition.hours or 0)
    tally.say(ruled.known, "defer", "defer")


def _avoid_area(ruled: Ruled, tally: Tally) -> None:
    """A place to leave alone: "avoid_area → those zones 0"."""
    _shut(ruled, tally)
    tally.say(ruled.known, "avoid_area", "avoid_area" if ruled.spots else "place_missing")


def _cap_pressure(ruled: Ruled, tally: Tally) -> None:
    """A ceiling for zones; a cap on all zones is the whole body's."""
    if ruled.ruling.whole:
        tally.cap(ruled.ruling.max_level)
    else:
        for zones, side in ruled.spots:
            tally.cap_zones(zones, side, ruled.ruling.max_level)
    tally.say(ruled.known, "cap_pressure", "cap_pressure" if ruled.spots else "place_missing")


def _note(ruled: Ruled, tally: Tally) -> None:
    """Advice: "note → a finding, no limit"."""
    tally.say(ruled.known, "note", "note")


def _shut(ruled: Ruled, tally: Tally) -> None:
    for zones, side in ruled.spots:
        tally.cap_zones(zones, side, 0)


def _standing(name: str, request: ScreeningRequest) -> str:
    """What a doctor's agreement is worth: `_agreed`, `_lapsed` (too old, or dated ahead) or nothing."""
    if is_agreed(name, request):
        return "_agreed"
    return "_lapsed" if name in request.doctor_agreed else ""


EFFECTS: Mapping[Effect, Callable[[Ruled, Tally], None]] = {
    "stop": _stop,
    "refer": _refer,
    "defer": _defer,
    "avoid_area": _avoid_area,
    "cap_pressure": _cap_pressure,
    "note": _note,
}
