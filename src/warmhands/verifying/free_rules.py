"""What the guide's order guards in a protocol, held for a massage that was composed freely."""

from collections.abc import Iterator

from warmhands.verifying.case import Case, Fault
from warmhands.verifying.place_rules import LEGS

WARMING = frozenset({"effleurage", "friction"})
GENTLE = WARMING | {"feather_stroke", "hold", "vibration"}


def length_fits_the_kind(case: Case) -> Iterator[Fault]:
    """Without a protocol the minutes lie between the least and the most of the kind."""
    kind = case.knowledge.kinds.get(case.plan.kind)
    if case.plan.protocol is not None or kind is None:
        return
    least, _, most = kind.minutes
    total = case.plan.total_seconds
    if not least * 60 <= total <= most * 60:
        yield Fault(None, {"minutes": str(total // 60)[:9], "least": str(least), "most": str(most)})


def firm_work_comes_on_warm_places(case: Case) -> Iterator[Fault]:
    """Without a protocol no place is kneaded, pressed or patted that was not stroked or rubbed before."""
    if case.plan.protocol is not None:
        return
    warm: set[str] = set()
    for stroke in case.strokes:
        step = stroke.step
        if step.technique in WARMING:
            warm.update(stroke.touched)
        elif step.technique not in GENTLE and step.zone not in warm:
            yield stroke.fault(technique=step.technique, zone=case.plain(step.zone))


def legs_are_for_adults(case: Case) -> Iterator[Fault]:
    """Only an adult's legs are massaged: the clot questions are an adult's."""
    if case.plan.receiver != "adult":
        for stroke in case.strokes:
            if LEGS.intersection(stroke.touched):
                yield stroke.fault(receiver=case.plan.receiver)


RULES = (length_fits_the_kind, firm_work_comes_on_warm_places, legs_are_for_adults)
