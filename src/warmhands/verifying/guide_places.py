"""What the guide's words say of hand and place, where its facts carry no field for it.

Where hand or place differ from the fact, a step replaces it.
"""

_FISTS = frozenset({"fist", "knuckles"})
_EDGES = frozenset({"palm_edge", "thumb_edge"})
_FLAT = frozenset({"palm", "whole_hand", "reinforced_palm"})
_FINGERS = frozenset({"finger_pads", "fingertips", "one_fingertip"})

HANDS_OF: dict[str, frozenset[str]] = {
    "PROT-ADULT-01": _FLAT,
    "PROT-ADULT-03": _EDGES,
    "PROT-ADULT-09": _FISTS,
    "PROT-ADULT-10": _FINGERS | {"spread_fingers"},
    "PROT-BABYA-03": _FISTS,
    "PROT-BABYA-04": _FLAT,
    "PROT-BABYA-05": _FINGERS,
    "PROT-BABYA-07": _FISTS,
    "PROT-BABYB-03": _FINGERS,
    "PROT-BABYB-04": _FINGERS,
    "PROT-BABYB-06": _FISTS,
    "PROT-BABYB-07": _FISTS,
    "PROT-BABYB-08": _FLAT,
    "PROT-BEGIN-01": _FLAT,
    "PROT-BEGIN-05": _FINGERS,
    "PROT-CLASSIC-01": _FLAT,
    "PROT-CLASSIC-09": frozenset({"palm_edge"}),
    "PROT-CLASSIC-10": frozenset({"thumb_edge"}),
    "PROT-CLASSIC-11": frozenset({"spread_fingers"}),
    "PROT-CLASSIC-14": _FINGERS | {"spread_fingers"},
    "PROT-CLASSIC-21": _FLAT | {"cupped_palm"},
    "PROT-CLASSIC-22": _FINGERS,
    "PROT-LIGHT-04": _FLAT | _EDGES,
    "PROT-PARTNER-05": _FINGERS | {"spread_fingers"},
    "PROT-PARTNER-07": frozenset({"object"}),
    "PROT-SELF-05": _FINGERS,
    "PROT-SELF-12": _FLAT,
    "PROT-STEP-04": _EDGES,
    "PROT-STEP-05": _FLAT,
    "PROT-STEP-10": _FISTS,
    "PROT-STEP-11": _FLAT | _FINGERS | {"cupped_palm"},
}
"""The parts of the hand that a fact names; a fact that names none is not here."""

NEVER_AS_WRITTEN: dict[str, str] = {
    "PROT-BABYB-02": "it runs along the spine",
    "PROT-BABYB-06": "it presses with fists along the entire back",
    "PROT-CLASSIC-06": "it rubs through the zone of the spine",
    "PROT-CLASSIC-07": "it rubs through the zone of the spine",
    "PROT-CLASSIC-10": "it ends in the armpits",
    "PROT-CLASSIC-18": "it ends in the armpit",
    "PROT-COLLAR-02": "the thumb strokes the middle of the neck",
    "PROT-PARTNER-04": "it is nothing that a program asks for",
    "PROT-SELF-07": "it pinches along the spine",
    "PROT-SELF-08": "it strokes the larynx",
    "PROT-SELF-09": "it circles from the collarbone to the chin",
}
"""Facts that no step may cite as carried out, and the reason."""
