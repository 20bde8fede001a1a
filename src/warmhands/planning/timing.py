"""Give the time of a massage out to its steps, exactly.

Theory of operation. A step has a shortest, a best and a longest time and a weight. The optimum is
lexicographic:

1. *Which steps.* Those that must be there are there. Of the others the set with the greatest total
   weight joins such that all shortest times fit and all longest times fill the session. They join only
   where the steps that must be there may keep their best time, unless the session could not be filled
   without them. Of two sets of equal weight the one with the earlier steps wins.
2. *How long.* The kept steps pay for every second off their best time. The way to the shortest and the
   way to the longest are cut into `PIECES` parts of equal length, and each part costs more a second
   than the one before, so the cost is convex: heavy steps are stretched cheaply and shrunk dearly.
   For convex costs and a single sum it is optimal to take the cheapest part that is left, again and
   again; equal prices go to the earlier step.

The first part is a knapsack with a floor: a table of every reachable weight with its least shortest sum
(and, only when the floor bites, the longest sums that go with it). The unit of time is the caller's.
"""

from collections.abc import Sequence

from msgspec import Struct

PIECES = 6
"""Parts between best and shortest, and between best and longest."""

PRICE = 2520
"""Divisible by every weight from 1 to 10, so that prices are whole numbers."""


class Span(Struct, frozen=True):
    """How long a step may take, in the caller's unit; `weight` from 1 to 10."""

    shortest: int
    best: int
    longest: int
    weight: int
    must: bool = False


def allot(spans: Sequence[Span], total: int) -> tuple[int, ...] | None:
    """The time of each span (0: left out), `total` in sum; nothing when no choice of spans fits."""
    kept = keep(spans, total)
    if kept is None:
        return None
    times = [0] * len(spans)
    for index, time in zip(kept, give_time([spans[index] for index in kept], total), strict=True):
        times[index] = time
    return tuple(times)


def keep(spans: Sequence[Span], total: int) -> tuple[int, ...] | None:
    """Which spans take part in a session of `total`; nothing when none fit."""
    musts = [index for index, span in enumerate(spans) if span.must]
    others = [index for index, span in enumerate(spans) if not span.must]
    options = [spans[index] for index in others]
    gap = total - sum(spans[index].longest for index in musts)
    tight = total - sum(spans[index].shortest for index in musts)
    if tight < 0:
        return None
    comfortable = max(0, total - sum(spans[index].best for index in musts))
    joining = _heaviest(options, comfortable, gap)
    if joining is None:
        joining = _heaviest(options, tight, gap)
    if joining is None or not spans:
        return None
    return tuple(sorted([*musts, *(others[index] for index in joining)]))


def give_time(spans: Sequence[Span], total: int) -> tuple[int, ...]:
    """The times of spans that all take part; `total` lies between their shortest and longest sums."""
    times = [span.best for span in spans]
    rest = total - sum(times)
    sign = 1 if rest >= 0 else -1
    rest = abs(rest)
    for _, index, length in sorted(_pieces(spans, stretching=sign > 0)):
        taken = min(length, rest)
        times[index] += sign * taken
        rest -= taken
    return tuple(times)


def cost(spans: Sequence[Span], times: Sequence[int]) -> int:
    """What the times cost against the best ones, by the prices of `give_time`."""
    total = 0
    for span, time in zip(spans, times, strict=True):
        left = abs(time - span.best)
        for price, _, length in _pieces([span], stretching=time >= span.best):
            total += price * min(length, left)
            left -= min(length, left)
    return total


def _pieces(spans: Sequence[Span], *, stretching: bool) -> list[tuple[int, int, int]]:
    """Price a unit of time, place of the span, and length of every part, cheapest first within a span."""
    pieces = []
    for index, span in enumerate(spans):
        reach = span.longest - span.best if stretching else span.best - span.shortest
        for part in range(PIECES):
            length = reach * (part + 1) // PIECES - reach * part // PIECES
            if length:
                price = PRICE // span.weight if stretching else PRICE * span.weight
                pieces.append(((2 * part + 1) * price, index, length))
    return pieces


def _heaviest(options: Sequence[Span], room: int, gap: int) -> tuple[int, ...] | None:
    """The heaviest options whose shortest times fit the room and whose longest fill the gap."""
    if sum(span.longest for span in options) < gap:
        return None
    if sum(span.shortest for span in options) <= room:
        return tuple(range(len(options)))
    easy = _fill(options, room, 0)
    if easy is not None and sum(options[index].longest for index in easy) >= gap:
        return easy
    return _fill(options, room, gap) if gap > 0 else easy


Front = list[tuple[int, int]]
"""Sums of shortest and of longest times, both rising: less time needed, or more time filled."""


def _fill(options: Sequence[Span], room: int, gap: int) -> tuple[int, ...] | None:
    tables: list[dict[int, Front]] = [{0: [(0, 0)]}]
    for span in reversed(options):
        tables.append(_with(tables[-1], span, room, max(0, gap)))
    tables.reverse()
    weights = [weight for weight, front in tables[0].items() if front[-1][1] >= gap]
    return _read(options, tables, (max(weights), room, gap)) if weights else None


def _with(table: dict[int, Front], span: Span, room: int, gap: int) -> dict[int, Front]:
    """The table of the later options, with this one taken or left."""
    merged = {weight: list(front) for weight, front in table.items()}
    for weight, front in table.items():
        taken = [
            (short + span.shortest, min(gap, long + span.longest))
            for short, long in front
            if short + span.shortest <= room
        ]
        if taken:
            merged[weight + span.weight] = _best(merged.get(weight + span.weight, []) + taken)
    return merged


def _best(front: Front) -> Front:
    """Without the sums that another one beats in both respects."""
    best: Front = []
    for short, long in sorted(front, key=lambda sums: (sums[0], -sums[1])):
        if not best or long > best[-1][1]:
            best.append((short, long))
    return best


def _read(
    options: Sequence[Span], tables: Sequence[dict[int, Front]], need: tuple[int, int, int]
) -> tuple[int, ...]:
    """Walk the tables from the first option on, taking each that still leads to the greatest weight."""
    weight, room, gap = need
    chosen = []
    for index, span in enumerate(options):
        later = tables[index + 1].get(weight - span.weight, [])
        if any(short <= room - span.shortest and long >= gap - span.longest for short, long in later):
            chosen.append(index)
            weight, room, gap = weight - span.weight, room - span.shortest, gap - span.longest
    return tuple(chosen)
