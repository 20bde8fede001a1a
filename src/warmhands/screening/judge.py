"""Judges a request: the strictest verdict, the limits, and every reason."""

from datetime import UTC, datetime, timedelta
from math import ceil

from warmhands.model.knowledge import Knowledge
from warmhands.model.screening import Screening, ScreeningRequest
from warmhands.screening.cards import unanswered
from warmhands.screening.effects import add_weak_flags, apply
from warmhands.screening.holding import Held, what_holds
from warmhands.screening.index import Index, index_of
from warmhands.screening.tally import UNTOUCHED, Tally

VALID_HOURS = 4


def screen(request: ScreeningRequest, knowledge: Knowledge) -> Screening:
    """Judge the answers by the contract; "the strictest wins and every finding is kept".

    The request's ids must be known and its ages must fit (`services` checks them); an unknown condition is a
    KeyError. ValueError when `at` is missing. `because` of the findings holds keys of `BECAUSE`.
    """
    if request.at is None:
        raise ValueError("a screening needs the moment of its answers: fill in `at`")
    index = index_of(knowledge)
    held = what_holds(request, index)
    tally = _add_up(request, held, index)
    open_cards = unanswered(request, held.conditions, index)
    if open_cards:
        tally.demand("incomplete")
    limits = tally.limits()
    if limits != UNTOUCHED:
        tally.demand("go_with_limits")
    return Screening(
        verdict=tally.verdict,
        wait_until=_later(request.at, tally.wait_hours) if tally.verdict == "wait" else None,
        limits=limits,
        receiver=request.receiver,
        at=request.at,
        age_years=request.measures.age_years,
        findings=tally.findings(),
        unanswered=open_cards,
        valid_until=_later(request.at, VALID_HOURS),
    )


def _add_up(request: ScreeningRequest, held: Held, index: Index) -> Tally:
    tally = Tally(request, index)
    holding = [index.known[name] for name in held.conditions]
    for known in holding:
        apply(known, request, index, tally)
    add_weak_flags(
        sorted((one for one in holding if one.weak_flag), key=lambda one: one.rank), request, tally
    )
    for name, hours in held.measured_waits:
        # "Ticked and measured: the later of both": the tick's own wait was added above.
        tally.wait(hours)
        tally.say(index.known[name], "defer", "defer_measured")
    return tally


def _later(moment: datetime, hours: float) -> datetime:
    """The moment so many hours on, rounded up to whole seconds."""
    # In UTC, so that no clock change shifts it; rounded first, as 2 - 1.9 hours is a hair over six minutes.
    seconds = ceil(round(hours * 3600, 6))
    return (moment.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(moment.tzinfo)
