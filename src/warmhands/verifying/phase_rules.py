"""How a massage begins and ends: phases, opening and closing strokes."""

from collections.abc import Iterator

from warmhands.model.vocabulary import PHASES
from warmhands.verifying.case import Case, Fault, Stroke

LAST_STROKES = frozenset({"effleurage", "feather_stroke", "hold"})
PATS_AND_PRESSES = frozenset({"tapotement", "compression"})


def first_step_opens(case: Case) -> Iterator[Fault]:
    """The first step's phase is `open`."""
    for stroke in case.strokes[:1]:
        if stroke.step.phase != "open":
            yield stroke.fault(phase=stroke.step.phase)


def last_step_closes(case: Case) -> Iterator[Fault]:
    """The last step's phase is `close`."""
    for stroke in case.strokes[-1:]:
        if stroke.step.phase != "close":
            yield stroke.fault(phase=stroke.step.phase)


def phases_never_go_back(case: Case) -> Iterator[Fault]:
    """Open, warm, work, settle, close: never an earlier one after a later one."""
    for before, stroke in zip(case.strokes, case.strokes[1:], strict=False):
        if _rank(stroke) < _rank(before):
            yield stroke.fault(phase=stroke.step.phase, before=before.step.phase)


def adults_open_with_effleurage(case: Case) -> Iterator[Fault]:
    """A massage of somebody grown, oneself included, begins with effleurage."""
    if case.plan.receiver in {"adult", "self"}:
        for stroke in case.strokes[:1]:
            if stroke.step.technique != "effleurage":
                yield stroke.fault(technique=stroke.step.technique)


def adults_close_with_effleurage(case: Case) -> Iterator[Fault]:
    """A massage of somebody grown, oneself included, ends with effleurage."""
    if case.plan.receiver in {"adult", "self"}:
        for stroke in case.strokes[-1:]:
            if stroke.step.technique != "effleurage":
                yield stroke.fault(technique=stroke.step.technique)


def closing_pats_come_just_before_the_last_strokes(case: Case) -> Iterator[Fault]:
    """Where the guide closes with pats or presses, only strokes and resting hands follow."""
    closing = _closing_pats(case)
    begun = False
    for stroke in case.strokes:
        if closing.intersection(stroke.claims()):
            begun = True
        elif begun and stroke.step.technique not in LAST_STROKES:
            yield stroke.fault(technique=stroke.step.technique)


def added_opening_is_marked(case: Case) -> Iterator[Fault]:
    """An opening stroke that is not the guide's cites `ours:opening`."""
    for stroke in case.strokes:
        if stroke.step.phase == "open" and _is_added(stroke, case, "ours:opening"):
            yield stroke.fault()


def added_closing_is_marked(case: Case) -> Iterator[Fault]:
    """A closing stroke that is not the guide's cites `ours:closing`."""
    for stroke in case.strokes:
        if stroke.step.phase == "close" and _is_added(stroke, case, "ours:closing"):
            yield stroke.fault()


def _rank(stroke: Stroke) -> int:
    return PHASES.index(stroke.step.phase) if stroke.step.phase in PHASES else -1


def _closing_pats(case: Case) -> frozenset[str]:
    """The facts of the guide's last numbered step, when it pats or presses."""
    last = max((fact.step or 0 for fact in case.numbered.values()), default=0)
    return frozenset(
        fact.id
        for fact in case.numbered.values()
        if fact.step == last and PATS_AND_PRESSES.intersection(fact.techniques)
    )


def _is_added(stroke: Stroke, case: Case, mark: str) -> bool:
    if case.protocol is None or mark in stroke.step.cites:
        return False
    prefix = f"{case.protocol.prefix}-"
    return not any(fact.startswith(prefix) for fact in stroke.claims())


RULES = (
    first_step_opens,
    last_step_closes,
    phases_never_go_back,
    adults_open_with_effleurage,
    adults_close_with_effleurage,
    closing_pats_come_just_before_the_last_strokes,
    added_opening_is_marked,
    added_closing_is_marked,
)
