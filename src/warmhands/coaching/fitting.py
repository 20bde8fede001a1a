"""Fit what is still to come to the time that is left: no leg past its room, the whole never past its end."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from warmhands.coaching.clock import length_ms
from warmhands.coaching.pressure import work
from warmhands.model.coaching import CoachState


def fitted(state: CoachState) -> CoachState:
    """The state with all legs that are not yet begun at their own length, stretched to the end aimed at.

    The time that has become free is shared out by room, to the millisecond. What is left alone takes no
    time; a leg that was broken off and is yet to come again gets its own length back.
    """
    first = state.step + 1 if state.into_ms else state.step
    coming = [index for index in range(first, len(state.legs)) if work(state, index)]
    present = length_ms(state, state.step) - state.into_ms if state.into_ms else 0
    own = sum(state.legs[index].step.seconds * 1000 for index in coming)
    free = max(0, state.target_ms - state.stroked_ms - present - own)
    more = dict(
        zip(coming, _shares(free, [state.legs[index].room_s * 1000 for index in coming]), strict=True)
    )
    legs = [
        leg if index < first else replace(leg, more_ms=more.get(index, -leg.step.seconds * 1000))
        for index, leg in enumerate(state.legs)
    ]
    return replace(state, legs=tuple(legs))


def _shares(free: int, rooms: Sequence[int]) -> Iterator[int]:
    """The time that is free, shared out by room and at most the rooms; the shares add up exactly."""
    whole, reached, given = sum(rooms), 0, 0
    for room in rooms:
        reached += room
        upto = min(free, whole) * reached // whole if whole else 0
        yield upto - given
        given = upto


def broken_off(state: CoachState, after_ms: int = 0) -> CoachState:
    """The state with the present leg ending now, or after some more of it."""
    here = state.legs[state.step]
    ended = replace(here, more_ms=state.into_ms + after_ms - here.step.seconds * 1000)
    return replace(state, legs=(*state.legs[: state.step], ended, *state.legs[state.step + 1 :]))


def gain(before: CoachState, after: CoachState) -> str | None:
    """The zone whose strokes to come got the most time by a change, if any got more."""
    zones: dict[str, int] = {}
    for state, sign in ((after, 1), (before, -1)):
        for index in range(state.step, len(state.legs)):
            if work(state, index):
                begun = state.into_ms if index == state.step else 0
                zone = state.legs[index].step.zone
                zones[zone] = zones.get(zone, 0) + sign * (length_ms(state, index) - begun)
    best = max(zones, key=lambda zone: zones[zone], default=None)
    return best if best is not None and zones[best] > 0 else None
