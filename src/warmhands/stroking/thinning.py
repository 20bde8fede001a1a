"""Leaves out places of a way that it passes anyhow."""

from math import hypot

Whole = tuple[int, int, int]
"""A place in whole pixels, and the turn of the hand there in whole degrees."""

AWAY = 1.0
"""A place that lies nearer to the straight way, in pixels, is left out; two degrees of turn count as one."""


def thinned(way: list[Whole]) -> list[Whole]:
    """The way with as few places as show the same (after Douglas and Peucker)."""
    if len(way) < 3:
        return way
    away = [_away(place, way[0], way[-1]) for place in way[1:-1]]
    furthest = max(range(len(away)), key=away.__getitem__) + 1
    if away[furthest - 1] <= AWAY:
        return [way[0], way[-1]]
    return [*thinned(way[: furthest + 1])[:-1], *thinned(way[furthest:])]


def _away(place: Whole, start: Whole, end: Whole) -> float:
    """How far the place is from where a hand is that goes straight from start to end, and turns evenly."""
    dx, dy, dt = (b - a for a, b in zip(start, end, strict=True))
    px, py, pt = (b - a for a, b in zip(start, place, strict=True))
    whole = dx * dx + dy * dy
    share = min(max((px * dx + py * dy) / whole, 0.0), 1.0) if whole else 0.0
    return hypot(px - share * dx, py - share * dy, (pt - share * dt) / 2)
