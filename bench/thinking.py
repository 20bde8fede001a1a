"""How fast screening and planning are, and how often the planner finds the exact solver's optimum."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from bench.table import Row
from warmhands.library import open_library
from warmhands.model.plan import Plan, PlanRequest
from warmhands.planning import compose
from warmhands.planning.timing import Span, allot, cost, keep
from warmhands.screening import screen

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "planning"))

INSTANCES = 200


def rows() -> list[Row]:
    """Screenings and plans a second, the time of the longest plan, and agreement with CP-SAT."""
    import cast  # noqa: PLC0415 - the tests' people

    knowledge = open_library().knowledge()
    well, old = cast.ana(), cast.dev()
    cleared = screen(well, knowledge)
    short = PlanRequest(minutes=12, giver="first_time", screening=well, protocol="light_home")
    long = PlanRequest(minutes=60, giver="trained", screening=well, protocol="classical_back")
    free = PlanRequest(
        minutes=30, giver="practised", screening=well, kind="relaxing", zones=("shoulder_top",)
    )
    for wish in (short, long, free):
        assert isinstance(compose(wish, cleared, knowledge), Plan)
    return [
        Row("screenings a second, healthy adult", f"{1 / _each(lambda: screen(well, knowledge)):,.0f}"),
        Row(
            "screenings a second, 80 and on blood thinners",
            f"{1 / _each(lambda: screen(old, knowledge)):,.0f}",
        ),
        Row("plans a second, 12 minutes", f"{1 / _each(lambda: compose(short, cleared, knowledge)):,.0f}"),
        Row("one plan of 60 minutes", _ms(_each(lambda: compose(long, cleared, knowledge))), "under 5 ms"),
        Row("one free plan of 30 minutes", _ms(_each(lambda: compose(free, cleared, knowledge)))),
        *_against_the_solver(),
    ]


def _against_the_solver() -> list[Row]:
    from test_optimum import exact_cost, exact_keep  # noqa: PLC0415 - brings OR-tools

    chance = Random(2026)
    equal, ours, theirs = 0, 0.0, 0.0
    for _ in range(INSTANCES):
        spans, total = _instance(chance)
        begun = time.perf_counter()
        kept, times = keep(spans, total), allot(spans, total)
        between = time.perf_counter()
        best = exact_keep(spans, total)
        chosen = None if best is None else [spans[place] for place in best]
        least = None if chosen is None else exact_cost(chosen, total)
        ours, theirs = ours + between - begun, theirs + time.perf_counter() - between
        paid = (
            None
            if kept is None or times is None
            else cost([spans[i] for i in kept], [times[i] for i in kept])
        )
        equal += (kept, paid) == (best, least)
    return [
        Row(f"same optimum as CP-SAT, of {INSTANCES} random instances", f"{equal}", f"{INSTANCES}"),
        Row("planner's time for them : the solver's", f"1 : {theirs / ours:.0f}"),
    ]


def _instance(chance: Random) -> tuple[list[Span], int]:
    spans = []
    for _ in range(chance.randint(4, 30)):
        shortest = chance.randint(1, 40)
        best = shortest + chance.randint(0, 40)
        spans.append(
            Span(shortest, best, best + chance.randint(0, 60), chance.randint(1, 10), chance.random() < 0.3)
        )
    return spans, chance.randint(30, 1200)


def _each(deed: Callable[[], object]) -> float:
    """Seconds a call: the best of five rounds of a tenth of a second."""
    rounds = []
    for _ in range(5):
        calls, begun = 0, time.perf_counter()
        while time.perf_counter() - begun < 0.1:
            deed()
            calls += 1
        rounds.append((time.perf_counter() - begun) / calls)
    return min(rounds)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms"
