"""How hard: the ceilings of zone, giver, receiver, kind and day, each held on its own."""

from collections.abc import Iterator

from warmhands.model.screening import ZoneLimit
from warmhands.verifying.case import Case, Fault, Stroke

PRODUCT_CEILING = 3
GIVER_CEILING = {"first_time": 2, "practised": 3, "trained": 3}
NAPE_CEILING = 2
NECK_SIDE_CEILING = 1
BLADES_CEILING = 2
ABOVE_THE_BLADES = frozenset({"shoulder_top", "nape", "occiput"})


def pressure_is_one_to_three(case: Case) -> Iterator[Fault]:
    """A stroke has level 1, 2 or 3; nobody gets 4 or 5."""
    for stroke in case.strokes:
        if not 1 <= stroke.step.pressure <= PRODUCT_CEILING:
            yield stroke.fault(pressure=stroke.step.pressure)


def zone_bears_no_more(case: Case) -> Iterator[Fault]:
    """No more pressure than the atlas allows, for the zones on the way as well."""
    for stroke in case.strokes:
        for zone in stroke.touched:
            known = case.knowledge.zones.get(zone)
            if known is not None and 0 < known.max_level < stroke.step.pressure:
                yield _too_much(stroke, known.max_level, zone=known.plain)


def neck_gets_care_and_never_force(case: Case) -> Iterator[Fault]:
    """The nape bears level 2 at most, the side of the neck level 1."""
    for stroke in case.strokes:
        for zone, most in (("nape", NAPE_CEILING), ("neck_side", NECK_SIDE_CEILING)):
            if zone in stroke.touched and stroke.step.pressure > most:
                yield _too_much(stroke, most, zone=case.plain(zone))


def blades_are_passed_at_two(case: Case) -> Iterator[Fault]:
    """From the long back muscles up to the shoulders a hand passes the shoulder blades: level 2 at most."""
    for stroke in case.strokes:
        passes = "long_back_muscles" in stroke.touched and ABOVE_THE_BLADES.intersection(stroke.touched)
        if passes and stroke.step.pressure > BLADES_CEILING:
            yield _too_much(stroke, BLADES_CEILING)


def giver_ceiling_holds(case: Case) -> Iterator[Fault]:
    """A first-time giver presses at level 2 at most, others at 3."""
    yield from _above(case, GIVER_CEILING.get(case.plan.giver, 0))


def receiver_ceiling_holds(case: Case) -> Iterator[Fault]:
    """A baby gets level 1, a child under three or of unknown age 1, an older child 2 at most."""
    yield from _above(case, case.receiver_ceiling)


def kind_ceiling_holds(case: Case) -> Iterator[Fault]:
    """What a massage is for can ask for less pressure: its entry says how much it bears."""
    kind = case.knowledge.kinds.get(case.plan.kind)
    if kind is not None:
        yield from _above(case, kind.max_pressure)


def face_massage_is_level_one(case: Case) -> Iterator[Fault]:
    """Every stroke of face care is level 1."""
    chosen_for_the_face = case.plan.protocol is None and case.plan.kind == "cosmetic_face"
    if case.plan.protocol == "face_care" or chosen_for_the_face:
        yield from _above(case, 1)


def first_presses_and_stretches_are_light(case: Case) -> Iterator[Fault]:
    """What an entry allows at level 1 only (stretching, compression of first-time givers) stays there."""
    who = case.plan.giver if case.plan.receiver == "adult" else case.plan.receiver
    for stroke in case.strokes:
        entry = case.knowledge.techniques.get(stroke.step.technique)
        if entry is not None and who in entry.level_one_for and stroke.step.pressure > 1:
            yield _too_much(stroke, 1)


def day_ceiling_holds(case: Case) -> Iterator[Fault]:
    """Today's limits cap every stroke."""
    yield from _above(case, min(limits.max_pressure for limits in case.day))


def zones_of_the_day_are_spared(case: Case) -> Iterator[Fault]:
    """A zone that bears less today gets no more, worked or passed, on its side; 0 means leave it alone."""
    for stroke in case.strokes:
        for limit in (one for limits in case.day for one in limits.zones):
            hit = set(case.knowledge.zones_of(limit.zone)).intersection(stroke.touched)
            if stroke.step.pressure > limit.max_pressure and hit and _same_side(stroke, limit):
                yield _too_much(stroke, limit.max_pressure, zone=case.plain(min(hit)))


def _same_side(stroke: Stroke, limit: ZoneLimit) -> bool:
    """Left and right alone are apart; `both` and `middle` reach over to either."""
    return {stroke.step.side, limit.side} != {"left", "right"}


def _above(case: Case, most: int) -> Iterator[Fault]:
    for stroke in case.strokes:
        if stroke.step.pressure > most:
            yield _too_much(stroke, most)


def _too_much(stroke: Stroke, most: int, **details: str) -> Fault:
    return stroke.fault(pressure=stroke.step.pressure, most=most, **details)


RULES = (
    pressure_is_one_to_three,
    zone_bears_no_more,
    neck_gets_care_and_never_force,
    blades_are_passed_at_two,
    giver_ceiling_holds,
    receiver_ceiling_holds,
    kind_ceiling_holds,
    face_massage_is_level_one,
    first_presses_and_stretches_are_light,
    day_ceiling_holds,
    zones_of_the_day_are_spared,
)
