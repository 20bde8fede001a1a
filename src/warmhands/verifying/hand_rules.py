"""With which part of the hand."""

from collections.abc import Iterator

from warmhands.verifying.case import Case, Fault
from warmhands.verifying.technique_rules import NECK, WAIST

FISTS = frozenset({"fist", "knuckles"})
THUMBS = frozenset({"thumb", "thumbs_alternating"})
FLAT_HANDS = frozenset(
    {"palm", "back_of_hand", "whole_hand", "finger_pads", "fingertips", "spread_fingers", "one_fingertip"},
)
TENDER = WAIST | NECK | {"between_shoulder_blades"}
BABY_HANDS = {
    "friction": frozenset({"palm", "finger_pads"}),
    "tapotement": frozenset({"fingertips", "one_fingertip", "palm"}),
}


def fists_only_on_the_shoulder_top(case: Case) -> Iterator[Fault]:
    """Soft fists of a practised giver rest on the shoulder tops alone; a first-time giver has none."""
    if case.plan.giver == "trained":
        return
    open_to_fists = {"shoulder_top"} if case.plan.giver == "practised" else set()
    for stroke in case.strokes:
        if stroke.step.hand in FISTS and not open_to_fists.issuperset(stroke.touched):
            yield stroke.fault(giver=case.plan.giver.replace("_", "-"), zone=case.plain(stroke.step.zone))


def no_fists_on_babies_and_children(case: Case) -> Iterator[Fault]:
    """The story keeps its elephants: flat hands stand in for fists and knuckles."""
    if case.plan.receiver in {"baby", "child"}:
        for stroke in case.strokes:
            if stroke.step.hand in FISTS:
                yield stroke.fault(receiver=case.plan.receiver)


def no_fists_on_tender_places(case: Case) -> Iterator[Fault]:
    """No fist and no knuckles at waist, kidneys, neck or between the shoulder blades, by anybody."""
    for stroke in case.strokes:
        if stroke.step.hand in FISTS:
            for zone in sorted(TENDER.intersection(stroke.touched)):
                yield stroke.fault(zone=case.plain(zone))


def no_thumbs_at_the_kidneys(case: Case) -> Iterator[Fault]:
    """A thumb presses on one point: never over the kidneys."""
    for stroke in case.strokes:
        if stroke.step.hand in THUMBS and "kidney_area" in stroke.touched:
            yield stroke.fault()


def side_of_neck_gets_flat_hands(case: Case) -> Iterator[Fault]:
    """No thumb, edge, heel, fist or thing on the side of the neck."""
    for stroke in case.strokes:
        if "neck_side" in stroke.touched and stroke.step.hand not in FLAT_HANDS:
            yield stroke.fault(hand=stroke.step.hand.replace("_", " "))


def baby_hands_are_soft(case: Case) -> Iterator[Fault]:
    """A baby is rubbed with palm or finger pads, and tapped with fingertips or a soft flat palm."""
    if case.plan.receiver == "baby":
        for stroke in case.strokes:
            allowed = BABY_HANDS.get(stroke.step.technique)
            if allowed is not None and stroke.step.hand not in allowed:
                yield stroke.fault(hand=stroke.step.hand.replace("_", " "))


def things_only_stroke(case: Case) -> Iterator[Fault]:
    """A feather or silk may stroke; no thing presses, rubs or beats."""
    for stroke in case.strokes:
        if stroke.step.hand == "object" and stroke.step.technique not in {"effleurage", "feather_stroke"}:
            yield stroke.fault(technique=stroke.step.technique)


def no_device_on_the_neck(case: Case) -> Iterator[Fault]:
    """Nothing but hands on the neck."""
    for stroke in case.strokes:
        if stroke.step.hand == "object" and NECK.intersection(stroke.touched):
            yield stroke.fault()


RULES = (
    fists_only_on_the_shoulder_top,
    no_fists_on_babies_and_children,
    no_fists_on_tender_places,
    no_thumbs_at_the_kidneys,
    side_of_neck_gets_flat_hands,
    baby_hands_are_soft,
    things_only_stroke,
    no_device_on_the_neck,
)
