"""Time is given out as well as an exact solver gives it."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from ortools.sat.python import cp_model

from warmhands.planning.timing import PIECES, PRICE, Span, allot, cost, give_time, keep


@st.composite
def spans(draw: st.DrawFn) -> Span:
    shortest = draw(st.integers(1, 40))
    best = shortest + draw(st.integers(0, 40))
    longest = best + draw(st.integers(0, 60))
    return Span(shortest, best, longest, draw(st.integers(1, 10)), must=draw(st.booleans()))


SESSIONS = st.tuples(st.lists(spans(), min_size=1, max_size=12), st.integers(1, 900))


def solved(model: cp_model.CpModel) -> cp_model.CpSolver | None:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model)
    return solver if status == cp_model.OPTIMAL else None


def exact_choice(given_spans: Sequence[Span], total: int, room: int) -> tuple[int, ...] | None:
    """The heaviest choice, the earlier steps first, of those whose optional steps fit the room."""
    model = cp_model.CpModel()
    taken = [model.new_bool_var(f"taken_{place}") for place in range(len(given_spans))]
    paired = list(zip(taken, given_spans, strict=True))
    for one, span in paired:
        if span.must:
            model.add(one == 1)
    model.add(sum(one * span.shortest for one, span in paired if not span.must) <= room)
    model.add(sum(one * span.shortest for one, span in paired) <= total)
    model.add(sum(one * span.longest for one, span in paired) >= total)
    tie = 2 ** len(given_spans)
    early = [2 ** (len(given_spans) - 1 - place) for place in range(len(given_spans))]
    model.maximize(
        sum(one * (span.weight * tie + first) for (one, span), first in zip(paired, early, strict=True))
    )
    solver = solved(model)
    return None if solver is None else tuple(place for place, one in enumerate(taken) if solver.value(one))


def exact_keep(given_spans: Sequence[Span], total: int) -> tuple[int, ...] | None:
    best_of_musts = sum(span.best for span in given_spans if span.must)
    comfortable = exact_choice(given_spans, total, max(0, total - best_of_musts))
    return exact_choice(given_spans, total, total) if comfortable is None else comfortable


def exact_cost(kept: Sequence[Span], total: int) -> int:
    """The least that a session of these spans can cost: each piece is priced on its own."""
    model = cp_model.CpModel()
    times, prices = [], []
    for place, span in enumerate(kept):
        pieces = []
        for sign, reach, price in (
            (1, span.longest - span.best, PRICE // span.weight),
            (-1, span.best - span.shortest, PRICE * span.weight),
        ):
            for part in range(PIECES):
                length = reach * (part + 1) // PIECES - reach * part // PIECES
                piece = model.new_int_var(0, length, f"piece_{place}_{sign}_{part}")
                pieces.append(sign * piece)
                prices.append((2 * part + 1) * price * piece)
        times.append(span.best + sum(pieces))
    model.add(sum(times) == total)
    model.minimize(sum(prices))
    solver = solved(model)
    assert solver is not None
    return round(solver.objective_value)


@settings(max_examples=150, deadline=None)
@given(SESSIONS)
def test_the_steps_kept_are_those_of_the_exact_solver(session: tuple[list[Span], int]) -> None:
    given_spans, total = session

    kept = keep(given_spans, total)

    assert kept == exact_keep(given_spans, total)


@settings(max_examples=150, deadline=None)
@given(SESSIONS)
def test_the_times_cost_no_more_than_those_of_the_exact_solver(session: tuple[list[Span], int]) -> None:
    given_spans, total = session

    kept = [given_spans[place] for place in keep(given_spans, total) or ()]

    if kept:
        assert cost(kept, give_time(kept, total)) == exact_cost(kept, total)


@given(SESSIONS)
def test_times_sum_exactly_and_stay_in_their_spans(session: tuple[list[Span], int]) -> None:
    given_spans, total = session

    times = allot(given_spans, total)

    if times is not None:
        assert sum(times) == total
        assert all(
            span.shortest <= time <= span.longest or (time == 0 and not span.must)
            for span, time in zip(given_spans, times, strict=True)
        )


def test_nothing_fits_when_the_steps_that_must_be_there_take_longer() -> None:
    assert allot([Span(30, 40, 50, 1, must=True), Span(30, 40, 50, 1, must=True)], 59) is None


def test_nothing_fits_when_all_steps_together_are_too_short() -> None:
    assert allot([Span(30, 40, 50, 1, must=True), Span(10, 20, 30, 1)], 81) is None


def test_an_optional_step_waits_until_the_others_have_their_best_time() -> None:
    asked = [Span(30, 60, 90, 2, must=True), Span(20, 30, 40, 5)]

    answers = [keep(asked, total) for total in (79, 80, 81)]

    assert answers == [(0,), (0, 1), (0, 1)]


def test_an_optional_step_crowds_in_where_the_session_could_not_be_filled_otherwise() -> None:
    asked = [Span(30, 60, 70, 2, must=True), Span(20, 30, 40, 1)]

    assert (keep(asked, 70), keep(asked, 71)) == ((0,), (0, 1))


def test_of_equal_weights_the_earlier_step_is_kept() -> None:
    asked = [Span(10, 10, 60, 1, must=True), Span(20, 30, 40, 2), Span(20, 30, 40, 2)]

    assert keep(asked, 31) == (0, 1)


def test_a_heavy_step_shrinks_last_and_stretches_first() -> None:
    asked = [Span(20, 50, 80, 1, must=True), Span(20, 50, 80, 5, must=True)]

    assert (allot(asked, 90), allot(asked, 110)) == ((40, 50), (50, 60))


def test_no_steps_give_no_session() -> None:
    assert allot([], 60) is None
