"""The words that are fixed for everyone outside: a listed one is never renamed."""

from typing import Literal, get_args

Receiver = Literal["adult", "self", "child", "baby"]
Giver = Literal["first_time", "practised", "trained"]
Position = Literal["prone", "seated", "side_lying", "supine", "lap"]
Phase = Literal["open", "warm", "work", "settle", "close"]
Side = Literal["left", "right", "both", "middle"]
Technique = Literal[
    "effleurage",
    "feather_stroke",
    "friction",
    "petrissage",
    "skin_rolling",
    "squeezing",
    "tapotement",
    "vibration",
    "compression",
    "point_pressure",
    "stretching",
    "mobilisation",
    "pinching",
    "hold",
]
Hand = Literal[
    "palm",
    "back_of_hand",
    "palm_edge",
    "thumb_edge",
    "palm_heel",
    "reinforced_palm",
    "cupped_palm",
    "fist",
    "knuckles",
    "thumb",
    "thumbs_alternating",
    "finger_pads",
    "fingertips",
    "one_fingertip",
    "spread_fingers",
    "whole_hand",
    "object",
]
Direction = Literal[
    "up",
    "down",
    "up_and_down",
    "outward",
    "inward",
    "across",
    "circles",
    "spiral",
    "zigzag",
    "in_place",
]
Answer = Literal["yes", "no", "unsure"]
CardMark = Literal["none", "some"]
Effect = Literal["stop", "refer", "defer", "avoid_area", "cap_pressure", "note"]
Urgency = Literal["emergency", "urgent", "soon", "routine"]
Verdict = Literal["go", "go_with_limits", "wait", "incomplete", "ask_doctor", "stop", "emergency"]
LeftOutBecause = Literal["time", "giver", "limit", "choice"]

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
"""Mildest first; the strictest finding decides."""

PHASES: tuple[Phase, ...] = get_args(Phase)
"""In the order in which a session goes through them; it never goes back."""

CLEARED: tuple[Verdict, ...] = ("go", "go_with_limits")
"""The only verdicts after which a massage may be planned."""
