"""Whether the guide is kept: its order, its steps, and an honest word for all that is done differently."""

from collections.abc import Iterator
from typing import get_args

from warmhands.model.vocabulary import LeftOutBecause
from warmhands.verifying.case import Case, Fault
from warmhands.verifying.guide_places import HANDS_OF, NEVER_AS_WRITTEN

SECONDS_EACH = 30


def numbered_steps_keep_their_order(case: Case) -> Iterator[Fault]:
    """The guide's numbered steps come in the guide's order; no step goes back to an earlier number."""
    so_far = 0
    for stroke in case.strokes:
        numbers = _numbers(stroke.claims(), case)
        if numbers and min(numbers) < so_far:
            yield stroke.fault(number=min(numbers), after=so_far)
        so_far = max((so_far, *numbers))


def errands_keep_the_order(case: Case) -> Iterator[Fault]:
    """What the guide numbers before its strokes is prepared; what it numbers after them comes after."""
    strokes = [number for stroke in case.strokes for number in _numbers(stroke.claims(), case)]
    if not strokes:
        return
    for errand in case.plan.prepare:
        if max(_numbers(_facts(errand.cites), case), default=0) > min(strokes):
            yield Fault(None, {"errand": errand.id, "stage": "before"})
    for errand in case.plan.after:
        if min(_numbers(_facts(errand.cites), case), default=max(strokes)) < max(strokes):
            yield Fault(None, {"errand": errand.id, "stage": "after"})


def no_numbered_step_is_lost(case: Case) -> Iterator[Fault]:
    """Each numbered step is carried out, prepared, replaced, or named with the reason why it is not there."""
    told = _done(case) | {left.fact.removeprefix("guide:") for left in case.plan.left_out}
    for fact in case.numbered.values():
        if fact.id not in told:
            yield Fault(None, {"fact": fact.id, "text": fact.text})


def technique_is_the_cited_one(case: Case) -> Iterator[Fault]:
    """A step that cites a fact does one of its techniques; otherwise it replaces it and says so."""
    for stroke in case.strokes:
        for cite in stroke.step.cites:
            fact = case.knowledge.facts.get(cite.removeprefix("guide:"))
            if fact is None or not fact.id.startswith("PROT-") or not fact.techniques:
                continue
            if stroke.step.technique not in fact.techniques:
                yield stroke.fault(fact=fact.id, technique=stroke.step.technique)


def hand_is_the_cited_one(case: Case) -> Iterator[Fault]:
    """A step that cites a fact with a hand of its own uses it; otherwise it replaces it and says so."""
    for stroke in case.strokes:
        for fact in _facts(stroke.step.cites):
            hands = HANDS_OF.get(fact)
            if hands is not None and stroke.step.hand not in hands:
                yield stroke.fault(fact=fact, hand=stroke.step.hand.replace("_", " "))


def unsafe_steps_of_the_guide_are_replaced(case: Case) -> Iterator[Fault]:
    """What the guide does on throat, spine or nodes is never cited as done."""
    for stroke in case.strokes:
        for fact in _facts(stroke.step.cites):
            if fact in NEVER_AS_WRITTEN:
                yield stroke.fault(fact=fact, why=NEVER_AS_WRITTEN[fact])


def replaced_fact_exists(case: Case) -> Iterator[Fault]:
    """What a step replaces is a fact of the guide."""
    for stroke in case.strokes:
        replaces = stroke.step.replaces
        if replaces is not None and not _is_fact(replaces.fact, case):
            yield stroke.fault(fact=replaces.fact)


def replacement_gives_its_reason(case: Case) -> Iterator[Fault]:
    """A safer move says why it stands there."""
    for stroke in case.strokes:
        if stroke.step.replaces is not None and not stroke.step.replaces.because.strip():
            yield stroke.fault(fact=stroke.step.replaces.fact)


def replaced_fact_is_not_cited(case: Case) -> Iterator[Fault]:
    """A step cannot both carry a fact out and stand in its place."""
    for stroke in case.strokes:
        if stroke.step.replaces is not None and stroke.step.replaces.fact in stroke.step.cites:
            yield stroke.fault(fact=stroke.step.replaces.fact)


def left_out_is_of_the_protocol(case: Case) -> Iterator[Fault]:
    """What is left out is a fact of this protocol, named once."""
    seen = set()
    prefix = "guide:PROT-" if case.protocol is None else f"guide:{case.protocol.prefix}-"
    for left in case.plan.left_out:
        if left.fact in seen or not left.fact.startswith(prefix) or not _is_fact(left.fact, case):
            yield Fault(None, {"fact": left.fact})
        seen.add(left.fact)


def left_out_gives_a_known_reason(case: Case) -> Iterator[Fault]:
    """A fact is left out for time, giver, limit or choice, and for nothing else."""
    for left in case.plan.left_out:
        if left.because not in get_args(LeftOutBecause):
            yield Fault(None, {"fact": left.fact, "because": left.because})


def left_out_is_not_done(case: Case) -> Iterator[Fault]:
    """What is done or replaced is not left out."""
    done = _done(case)
    for left in case.plan.left_out:
        if left.fact.removeprefix("guide:") in done:
            yield Fault(None, {"fact": left.fact})


def time_is_no_reason_when_there_is_enough(case: Case) -> Iterator[Fault]:
    """With 30 s for each numbered step none of them is missing for lack of time."""
    if case.plan.total_seconds >= SECONDS_EACH * len(case.numbered):
        for fact in _left_out(case, "time"):
            if fact in case.numbered:
                yield Fault(None, {"fact": fact, "seconds": str(SECONDS_EACH)})


def giver_is_no_reason_when_he_may(case: Case) -> Iterator[Fault]:
    """What this giver may do is not left out because of the giver."""
    for fact in _left_out(case, "giver"):
        known = case.knowledge.facts.get(fact)
        if known is not None and known.techniques and all(case.may(one) for one in known.techniques):
            yield Fault(None, {"fact": fact})


def limit_is_no_reason_without_one(case: Case) -> Iterator[Fault]:
    """Nothing is left out because of a limit on a day that has none."""
    if not any(_limits_anything(case, at) for at in range(len(case.day))):
        for fact in _left_out(case, "limit"):
            yield Fault(None, {"fact": fact})


def choice_leaves_out_only_the_optional(case: Case) -> Iterator[Fault]:
    """By choice only optional facts stay out, never a numbered step that the guide wants."""
    for fact in _left_out(case, "choice"):
        if fact in case.numbered:
            yield Fault(None, {"fact": fact})


def what_stays_out_by_choice_is_said(case: Case) -> Iterator[Fault]:
    """What a protocol keeps out by choice (the kiss) is done by no step and is named in `left_out`."""
    chosen = {} if case.protocol is None else case.protocol.chosen_out
    said = set(_left_out(case, "choice"))
    for fact in chosen:
        if fact.removeprefix("guide:") not in said:
            yield Fault(None, {"fact": fact})


def _facts(cites: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(cite.removeprefix("guide:") for cite in cites if cite.startswith("guide:"))


def _numbers(facts: tuple[str, ...], case: Case) -> list[int]:
    return [case.numbered[fact].step or 0 for fact in facts if fact in case.numbered]


def _is_fact(cite: str, case: Case) -> bool:
    return cite.startswith("guide:") and cite.removeprefix("guide:") in case.knowledge.facts


def _done(case: Case) -> set[str]:
    """The facts that are carried out, replaced or prepared."""
    errands = (*case.plan.prepare, *case.plan.after)
    by_steps = {fact for stroke in case.strokes for fact in stroke.claims()}
    return by_steps | {fact for errand in errands for fact in _facts(errand.cites)}


def _left_out(case: Case, because: str) -> Iterator[str]:
    return (one.fact.removeprefix("guide:") for one in case.plan.left_out if one.because == because)


def _limits_anything(case: Case, at: int) -> bool:
    limits = case.day[at]
    return (
        bool(limits.zones or limits.techniques_off or limits.positions_off or limits.refused)
        or limits.max_pressure < 3
        or limits.max_minutes < 60
    )


RULES = (
    numbered_steps_keep_their_order,
    errands_keep_the_order,
    no_numbered_step_is_lost,
    technique_is_the_cited_one,
    hand_is_the_cited_one,
    unsafe_steps_of_the_guide_are_replaced,
    replaced_fact_exists,
    replacement_gives_its_reason,
    replaced_fact_is_not_cited,
    left_out_is_of_the_protocol,
    left_out_gives_a_known_reason,
    left_out_is_not_done,
    time_is_no_reason_when_there_is_enough,
    giver_is_no_reason_when_he_may,
    limit_is_no_reason_without_one,
    choice_leaves_out_only_the_optional,
    what_stays_out_by_choice_is_said,
)
