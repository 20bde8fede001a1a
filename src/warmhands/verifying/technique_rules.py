"""What may be done to whom, by whom, and where."""

from collections.abc import Iterator

from warmhands.verifying.case import Case, Fault, Stroke

WAIST = frozenset({"low_back", "kidney_area"})
SOFT_STROKES = frozenset({"effleurage", "feather_stroke", "hold"})
SOFT_HANDS = frozenset({"palm", "finger_pads"})
NAPE_STROKES = frozenset({"effleurage", "feather_stroke", "friction", "petrissage", "hold"})
SIDE_OF_NECK_STROKES = frozenset({"effleurage", "feather_stroke", "friction"})
NECK = frozenset({"nape", "neck_side", "occiput", "throat", "notch_below_ear"})
NEWBORN_WEEKS = 8
OFF_FOR_NEWBORNS = frozenset({"friction", "petrissage", "tapotement", "vibration", "compression"})
SHOULDER = frozenset({"shoulder_top", "shoulder_side"})


def technique_is_the_givers(case: Case) -> Iterator[Fault]:
    """A grown receiver gets only techniques of this giver's row."""
    if case.plan.receiver == "adult":
        yield from _not_allowed(case, case.plan.giver.replace("_", "-"))


def technique_is_the_receivers(case: Case) -> Iterator[Fault]:
    """Babies, children and oneself have rows of their own, whatever the giver."""
    if case.plan.receiver != "adult":
        yield from _not_allowed(case, case.plan.receiver)


def no_pinching_under_three(case: Case) -> Iterator[Fault]:
    """Nobody under three years, or of unknown age, is pinched; older children at level 1."""
    for stroke in case.strokes:
        if stroke.step.technique != "pinching" or case.plan.receiver not in {"baby", "child"}:
            continue
        if case.is_under_three or stroke.step.pressure > 1:
            yield stroke.fault()


def newborn_is_only_held(case: Case) -> Iterator[Fault]:
    """A baby under eight weeks (by its age, or by all that is off for it) is held, and nothing else."""
    if case.plan.receiver == "baby" and _is_newborn(case):
        yield from (stroke.fault() for stroke in case.strokes if stroke.step.technique != "hold")


def waist_takes_only_soft_strokes(case: Case) -> Iterator[Fault]:
    """Low back and kidneys: stroking, holding, and rubbing with palm or finger pads."""
    yield from _not_soft(case, WAIST)


def between_the_blades_only_softly(case: Case) -> Iterator[Fault]:
    """Between the shoulder blades: the same soft strokes, at level 1 or 2."""
    zone = "between_shoulder_blades"
    yield from _not_soft(case, frozenset({zone}))
    for stroke in case.strokes:
        if zone in stroke.touched and stroke.step.pressure > 2 and _is_soft(stroke):
            yield stroke.fault(zone=case.plain(zone), technique=stroke.step.technique)


def pats_land_on_muscle_only(case: Case) -> Iterator[Fault]:
    """Tapotement only on zones that the atlas opens for patting."""
    for stroke in _patting(case):
        for zone in stroke.touched:
            known = case.knowledge.zones.get(zone)
            if known is not None and not known.patting:
                yield stroke.fault(zone=known.plain)


def low_back_is_never_patted(case: Case) -> Iterator[Fault]:
    """No pats on the low back or over the kidneys, whatever the atlas says."""
    for stroke in _patting(case):
        for zone in sorted(WAIST.intersection(stroke.touched)):
            yield stroke.fault(zone=case.plain(zone))


def neck_is_never_patted(case: Case) -> Iterator[Fault]:
    """No percussion on the neck."""
    for stroke in _patting(case):
        for zone in sorted(NECK.intersection(stroke.touched)):
            yield stroke.fault(zone=case.plain(zone))


def nape_takes_its_own_strokes(case: Case) -> Iterator[Fault]:
    """On the nape: stroking, rubbing, kneading, holding; squeezing if it glides down to the shoulder."""
    for stroke in case.strokes:
        technique = stroke.step.technique
        if "nape" not in stroke.touched or technique in NAPE_STROKES:
            continue
        if technique != "squeezing" or not _glides_down_to_the_shoulder(stroke, case):
            yield stroke.fault(technique=technique)


def side_of_neck_gets_flat_strokes(case: Case) -> Iterator[Fault]:
    """The side of the neck is stroked or rubbed lightly; it is never held, gripped or pressed."""
    for stroke in case.strokes:
        if "neck_side" in stroke.touched and stroke.step.technique not in SIDE_OF_NECK_STROKES:
            yield stroke.fault(technique=stroke.step.technique)


def neck_is_never_pulled(case: Case) -> Iterator[Fault]:
    """No stretching and no moving of neck or head: no twisting or pulling of the neck."""
    for stroke in case.strokes:
        if stroke.step.technique in {"stretching", "mobilisation"} and NECK.intersection(stroke.touched):
            yield stroke.fault(technique=stroke.step.technique)


def effleurage_is_slow(case: Case) -> Iterator[Fault]:
    """Effleurage says its pace, from 1 to 10 cm/s."""
    for stroke in case.strokes:
        pace = stroke.step.pace_cm_s
        if stroke.step.technique == "effleurage" and (pace is None or not 1 <= pace <= 10):
            yield stroke.fault(pace="no pace" if pace is None else f"{pace:g} cm/s")


def tempo_is_sane(case: Case) -> Iterator[Fault]:
    """A pace lies above 0 and up to 30 cm/s, beats from 1 to 300 a minute."""
    for stroke in case.strokes:
        pace, beats = stroke.step.pace_cm_s, stroke.step.beats_per_minute
        if pace is not None and not 0 < pace <= 30:
            yield stroke.fault(tempo=f"{pace:g} cm/s")
        if beats is not None and not 1 <= beats <= 300:
            yield stroke.fault(tempo=f"{beats} beats a minute")


def technique_is_not_off_today(case: Case) -> Iterator[Fault]:
    """What today's limits switch off is not done."""
    off = {technique for limits in case.day for technique in limits.techniques_off}
    for stroke in case.strokes:
        if stroke.step.technique in off:
            yield stroke.fault(technique=stroke.step.technique)


def _not_allowed(case: Case, who: str) -> Iterator[Fault]:
    for stroke in case.strokes:
        if not case.may(stroke.step.technique):
            yield stroke.fault(technique=stroke.step.technique, who=who)


def _not_soft(case: Case, zones: frozenset[str]) -> Iterator[Fault]:
    for stroke in case.strokes:
        for zone in sorted(zones.intersection(stroke.touched)):
            if not _is_soft(stroke):
                yield stroke.fault(zone=case.plain(zone), technique=stroke.step.technique)


def _is_soft(stroke: Stroke) -> bool:
    if stroke.step.technique == "friction":
        return stroke.step.hand in SOFT_HANDS
    return stroke.step.technique in SOFT_STROKES


def _is_newborn(case: Case) -> bool:
    weeks = case.plan.age_weeks
    is_young = weeks is not None and weeks < NEWBORN_WEEKS
    return is_young or any(set(limits.techniques_off) >= OFF_FOR_NEWBORNS for limits in case.day)


def _patting(case: Case) -> Iterator[Stroke]:
    return (stroke for stroke in case.strokes if stroke.step.technique == "tapotement")


def _glides_down_to_the_shoulder(stroke: Stroke, case: Case) -> bool:
    step = stroke.step
    down = step.direction in {"down", "outward"}
    return (
        case.plan.giver in {"practised", "trained"}
        and step.zone == "nape"
        and down
        and step.to_zone in SHOULDER
    )


RULES = (
    technique_is_the_givers,
    technique_is_the_receivers,
    no_pinching_under_three,
    newborn_is_only_held,
    waist_takes_only_soft_strokes,
    between_the_blades_only_softly,
    pats_land_on_muscle_only,
    low_back_is_never_patted,
    neck_is_never_patted,
    nape_takes_its_own_strokes,
    side_of_neck_gets_flat_strokes,
    neck_is_never_pulled,
    effleurage_is_slow,
    tempo_is_sane,
    technique_is_not_off_today,
)
