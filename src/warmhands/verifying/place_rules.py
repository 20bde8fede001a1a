"""Where hands may be: zones that are closed, zones that are passed, sides and directions."""

from collections.abc import Iterator

from warmhands.verifying.case import BELOW_THE_KIDNEYS, KNEE, Case, Fault

SPINE = frozenset({"spine_line", "tailbone"})
BESIDE_THE_SPINE = frozenset(
    {"nape", "between_shoulder_blades", "long_back_muscles", "kidney_area", "low_back", "sacrum"},
)
FRONT_OF_NECK = frozenset({"throat", "notch_below_ear"})
NODES = frozenset({"armpit", "groin", "collarbone_hollow"})
HAVE_A_RULE = SPINE | FRONT_OF_NECK | NODES | {"knee_back"}
LEGS = frozenset({"foot", "calf", "shin", "thigh", "inner_thigh"}) | KNEE
FACE = frozenset({"face", "forehead", "temple", "cheek", "jaw", "chin"})
SELF_REACHES = frozenset({"nape", "neck_side", "occiput", "shoulder_top", "shoulder_side"})
MIDLINE = frozenset({"occiput", "scalp", "face", "forehead", "chin", "chest", "abdomen"})
UNDER_THE_RECEIVER = {
    "prone": FACE | {"eyes", "chest", "breastbone_tip", "abdomen", "navel", "throat", "shin"},
    "supine": BESIDE_THE_SPINE - {"nape"} | SPINE | {"shoulder_blade", "buttock", "knee_back", "calf"},
}
HEIGHTS = (
    frozenset({"foot"}),
    frozenset({"calf", "shin"}),
    KNEE,
    frozenset({"thigh", "inner_thigh"}),
    frozenset({"buttock", "tailbone", "groin"}),
    frozenset({"sacrum"}),
    frozenset({"low_back"}),
    frozenset({"kidney_area", "flank"}),
    frozenset({"floating_ribs"}),
    frozenset({"long_back_muscles", "side_ribs", "shoulder_blade", "between_shoulder_blades"}),
    frozenset({"shoulder_top", "shoulder_side"}),
    frozenset({"nape", "neck_side"}),
    frozenset({"occiput"}),
    frozenset({"scalp"}),
)


def zone_is_known(case: Case) -> Iterator[Fault]:
    """Both ends of a stroke are zones of the atlas; what is unknown is not touched."""
    for stroke in case.strokes:
        for zone in (stroke.step.zone, stroke.step.to_zone):
            if zone is not None and zone not in case.knowledge.zones:
                yield stroke.fault(zone=zone)


def way_between_zones_is_known(case: Case) -> Iterator[Fault]:
    """A stroke from zone to zone follows a known route, so that nothing is passed unseen."""
    for stroke in case.strokes:
        ends = {stroke.step.zone, stroke.step.to_zone or stroke.step.zone}
        if len(ends) == 2 and not any(ends <= set(way.zones) for way in case.knowledge.routes.values()):
            zone, to_zone = case.plain(stroke.step.zone), case.plain(stroke.step.to_zone or "")
            yield stroke.fault(zone=zone, to_zone=to_zone)


def spine_is_never_worked(case: Case) -> Iterator[Fault]:
    """The spine from neck to tailbone is 0 for everybody; beside it there are two tracks, no middle."""
    for stroke in case.strokes:
        on_the_line = SPINE.intersection(stroke.touched)
        in_the_middle = stroke.step.side == "middle" and BESIDE_THE_SPINE.intersection(stroke.touched)
        for zone in sorted(on_the_line or in_the_middle or ()):
            yield stroke.fault(zone=case.plain(zone))


def front_of_neck_is_never_worked(case: Case) -> Iterator[Fault]:
    """Throat, larynx and the notch below the ear are 0."""
    yield from _inside(case, FRONT_OF_NECK)


def lymph_nodes_are_never_reached(case: Case) -> Iterator[Fault]:
    """Strokes end a hand-width short of armpit, groin and collarbone."""
    yield from _inside(case, NODES)


def back_of_knee_is_skipped(case: Case) -> Iterator[Fault]:
    """No hand on the back of the knee, and no stroke across it."""
    yield from _inside(case, frozenset({"knee_back"}))


def leg_strokes_end_at_mid_thigh(case: Case) -> Iterator[Fault]:
    """A stroke of the leg stays on the leg, from the heel to mid-thigh."""
    for stroke in case.strokes:
        ends = {stroke.step.zone, stroke.step.to_zone or stroke.step.zone}
        if ends & LEGS and not ends <= LEGS:
            yield stroke.fault(zone=case.plain(min(ends - LEGS)))


def closed_zones_are_left_alone(case: Case) -> Iterator[Fault]:
    """A zone of level 0 is neither worked nor passed."""
    for stroke in case.strokes:
        for zone in stroke.touched:
            known = case.knowledge.zones.get(zone)
            if known is not None and known.max_level == 0 and zone not in HAVE_A_RULE:
                yield stroke.fault(zone=known.plain, why=known.why)


def self_reaches_only_neck_and_shoulders(case: Case) -> Iterator[Fault]:
    """On oneself: nape, side of the neck, back of the head, shoulders; the face in face care alone."""
    if case.plan.receiver != "self":
        return
    is_face_care = case.plan.protocol == "face_care"
    is_chosen_for_the_face = case.plan.protocol is None and case.plan.kind == "cosmetic_face"
    reach = SELF_REACHES | (FACE if is_face_care or is_chosen_for_the_face else frozenset())
    for stroke in case.strokes:
        for zone in stroke.touched:
            if zone not in reach:
                yield stroke.fault(zone=case.plain(zone))


def zone_lies_open_in_the_position(case: Case) -> Iterator[Fault]:
    """Nobody can work what the receiver lies on."""
    covered = UNDER_THE_RECEIVER.get(case.plan.position, frozenset())
    for stroke in case.strokes:
        for zone in sorted(covered.intersection(stroke.touched)):
            yield stroke.fault(zone=case.plain(zone), position=case.plan.position.replace("_", " "))


def middle_is_for_midline_zones(case: Case) -> Iterator[Fault]:
    """Only a zone that lies across the middle of the body has a middle."""
    for stroke in case.strokes:
        ends = {stroke.step.zone, stroke.step.to_zone or stroke.step.zone}
        if stroke.step.side == "middle" and not ends <= MIDLINE | BESIDE_THE_SPINE | SPINE:
            yield stroke.fault(zone=case.plain(min(ends - MIDLINE)))


def direction_fits_the_way(case: Case) -> Iterator[Fault]:
    """Up ends no lower than it began, down no higher, and in place goes nowhere."""
    for stroke in case.strokes:
        step = stroke.step
        if step.to_zone is None or step.to_zone == step.zone:
            continue
        rise = _height(step.to_zone) - _height(step.zone)
        if (
            step.direction == "in_place"
            or (step.direction == "up" and rise < 0)
            or (step.direction == "down" and rise > 0)
        ):
            words = {"zone": case.plain(step.zone), "to_zone": case.plain(step.to_zone)}
            yield stroke.fault(direction=step.direction.replace("_", " "), **words)


def kidneys_are_passed_lightly(case: Case) -> Iterator[Fault]:
    """Between low back or sacrum and anything above, a stroke passes the kidneys: level 1 at most."""
    for stroke in case.strokes:
        ends = {stroke.step.zone, stroke.step.to_zone or stroke.step.zone}
        crosses = bool(ends & BELOW_THE_KIDNEYS) and not ends <= BELOW_THE_KIDNEYS
        if crosses and stroke.step.pressure > 1:
            yield stroke.fault(pressure=stroke.step.pressure)


def _inside(case: Case, zones: frozenset[str]) -> Iterator[Fault]:
    for stroke in case.strokes:
        for zone in sorted(zones.intersection(stroke.touched)):
            yield stroke.fault(zone=case.plain(zone))


def _height(zone: str) -> float:
    """How high on the body, in bands from the foot; not a number where a zone has no band."""
    for band, zones in enumerate(HEIGHTS):
        if zone in zones:
            return band
    return float("nan")


RULES = (
    zone_is_known,
    way_between_zones_is_known,
    spine_is_never_worked,
    front_of_neck_is_never_worked,
    lymph_nodes_are_never_reached,
    back_of_knee_is_skipped,
    leg_strokes_end_at_mid_thigh,
    closed_zones_are_left_alone,
    self_reaches_only_neck_and_shoulders,
    zone_lies_open_in_the_position,
    middle_is_for_midline_zones,
    direction_fits_the_way,
    kidneys_are_passed_lightly,
)
