"""How hard a step may still be done, where, and what is left alone."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from warmhands.model.coaching import Ceiling, CoachState, Work
from warmhands.model.plan import Step
from warmhands.model.vocabulary import Side, Technique

GENTLE: tuple[Technique, ...] = ("effleurage", "feather_stroke", "hold")
"""The only closing strokes that may be narrowed to a part of their way: they fit any place at level 1."""


def touched(step: Step, routes: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Every zone that the stroke of a step passes: its ends, and what lies between them on a route."""
    ends = (step.zone,) if step.to_zone is None else (step.zone, step.to_zone)
    between = [
        zone
        for route in routes
        if set(ends) <= set(route)
        for zone in route[slice(*_span([route.index(end) for end in ends]))]
    ]
    return tuple(dict.fromkeys((*ends, *between)))


def _span(places: list[int]) -> tuple[int, int]:
    return min(places), max(places) + 1


def meets(one: Side, other: Side) -> bool:
    """Whether two sides share any skin; the middle counts for both, to be safe."""
    return one == other or not {one, other} <= {"left", "right"}


def ceiling(state: CoachState, zone: str, side: Side) -> int | None:
    """The most pressure that is still allowed at a place, none when nobody has lowered it."""
    return min(
        (each.max_pressure for each in state.ceilings if each.zone == zone and meets(each.side, side)),
        default=None,
    )


def work(state: CoachState, index: int) -> Work | None:
    """The step as it is done now, or none when it is left alone."""
    step = state.legs[index].step
    passes = state.passes[index]
    level = _level(state, step.pressure, passes, step.side)
    if level > 0:
        return Work(step.zone, step.to_zone, step.side, level)
    if step.phase != "close" or step.technique not in GENTLE:
        return None
    return next(_narrower(state, step, passes), None)


def _narrower(state: CoachState, step: Step, passes: tuple[str, ...]) -> Iterator[Work]:
    """What is left of a closing stroke: one side of all of it, else one end of it, at level 1."""
    sides: tuple[Side, ...] = ("left", "right") if step.side == "both" else ()
    for side in sides:
        if _level(state, 1, passes, side) > 0:
            yield Work(step.zone, step.to_zone, side, 1, narrowed=True)
    for zone in (step.zone, step.to_zone):
        for side in (step.side, *sides):
            if zone is not None and _level(state, 1, (zone,), side) > 0:
                yield Work(zone, None, side, 1, narrowed=True)


def _level(state: CoachState, pressure: int, zones: Iterable[str], side: Side) -> int:
    ceilings = (ceiling(state, zone, side) for zone in zones)
    return min([pressure, *(each for each in ceilings if each is not None)])


def lowered(ceilings: tuple[Ceiling, ...], more: Iterable[Ceiling]) -> tuple[Ceiling, ...]:
    """The ceilings with further ones; at the same place the lower holds, and a pain is never forgotten."""
    kept = {(each.zone, each.side): each for each in ceilings}
    for new in more:
        old = kept.get((new.zone, new.side), new)
        hurts = "hurts" in (old.because, new.because)
        kept[new.zone, new.side] = Ceiling(
            new.zone, new.side, min(old.max_pressure, new.max_pressure), "hurts" if hurts else "softer"
        )
    return tuple(kept.values())


def raised(ceilings: tuple[Ceiling, ...], zones: Iterable[str], side: Side) -> tuple[Ceiling, ...]:
    """The ceilings with one level more at these places on that side, but for those that a pain set."""
    here = frozenset(zones)
    return tuple(
        new
        for old in ceilings
        for new in (
            _raised(old, side)
            if old.because == "softer" and old.zone in here and meets(old.side, side)
            else (old,)
        )
    )


def _raised(old: Ceiling, side: Side) -> Iterator[Ceiling]:
    """One level more on that side; of a ceiling for both sides the other half stays."""
    alone = side in ("left", "right") and old.side not in ("left", "right")
    yield replace(old, side=side if alone else old.side, max_pressure=old.max_pressure + 1)
    if alone:
        yield replace(old, side="right" if side == "left" else "left")
