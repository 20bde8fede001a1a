"""The forms of a giver's right hand: how far each finger bends, where the thumb lies, how the hand is held.

Angles in degrees. A finger is three bends, knuckle to tip. The hand is seen from above:
fingers up the picture (y), little finger to the right (x), back of the hand towards the viewer (z).
"""

from dataclasses import dataclass, field

Bends = tuple[float, float, float]
Turn = tuple[tuple[int, int, int], float]
X, Y, Z = (1, 0, 0), (0, 1, 0), (0, 0, 1)
SPREAD = (5.0, 1.5, -3.0, -8.0)


@dataclass(frozen=True)
class Thumb:
    """Across the palm, away from the palm, away from the fingers, and the bends of its two joints."""

    across: float = 0.0
    down: float = 0.0
    out: float = 0.0
    middle: float = 0.0
    tip: float = 0.0


@dataclass(frozen=True)
class Form:
    """One form; `fingers` from index to little finger, `spread` as a part of a relaxed hand's."""

    fingers: tuple[Bends, Bends, Bends, Bends]
    thumb: Thumb = field(default_factory=Thumb)
    spread: float = 0.8
    held: tuple[Turn, ...] = ()
    both: bool = False
    feather: bool = False
    touches: tuple[str, ...] = ("wrist", "metacarpal", "finger2", "finger3", "finger4", "finger5")


def alike(first: float, second: float, third: float) -> tuple[Bends, Bends, Bends, Bends]:
    """All four fingers bent alike, the outer ones a little more."""
    return tuple((first * k, second * k, third * k) for k in (1.0, 1.02, 1.05, 1.08))  # type: ignore[return-value]


TIPS = ("finger2-3", "finger3-3", "finger4-3", "finger5-3")
KNUCKLES = ("finger2-2", "finger3-2", "finger4-2", "finger5-2")
FLAT = Thumb(out=8)
FOLDED = Thumb(across=52, down=34, out=4, middle=26, tip=44)
FORMS: dict[str, Form] = {
    "palm": Form(alike(4, 5, 3), FLAT, 0.9, ((X, -8),)),
    "back_of_hand": Form(alike(12, 14, 8), Thumb(across=6, down=4, out=6), 0.7, ((Y, 180), (X, -8))),
    "palm_edge": Form(
        alike(8, 8, 5),
        Thumb(across=8, down=6, out=4, tip=6),
        0.4,
        ((Y, 70), (X, -6)),
        touches=("metacarpal4", "finger5"),
    ),
    "thumb_edge": Form(
        alike(8, 8, 5),
        Thumb(across=40, down=26, out=0, middle=16, tip=14),
        0.4,
        ((Y, -62), (X, -6)),
        touches=("metacarpal1", "finger2"),
    ),
    "palm_heel": Form(alike(-6, 10, 6), Thumb(out=14), 1.2, ((X, 34),), touches=("wrist",)),
    "reinforced_palm": Form(alike(5, 6, 4), FLAT, 0.7, ((X, -10),), both=True),
    "cupped_palm": Form(
        alike(36, 26, 14), Thumb(across=26, down=14, out=-2, middle=6, tip=8), 0.1, ((X, -24),)
    ),
    "fist": Form(alike(72, 96, 58), FOLDED, 0.3, ((X, 14), (Y, 16)), touches=KNUCKLES),
    "knuckles": Form(alike(34, 100, 62), FOLDED, 0.3, ((X, -34), (Y, 20)), touches=KNUCKLES),
    "thumb": Form(
        alike(52, 66, 36),
        Thumb(across=14, down=6, out=-16, middle=-8, tip=-12),
        0.5,
        ((Y, 22), (X, -14), (Z, -10)),
        touches=("finger1-3",),
    ),
    "finger_pads": Form(
        alike(26, 16, 6), Thumb(across=14, down=10, out=4, middle=6, tip=8), 0.5, ((X, -26),), touches=TIPS
    ),
    "fingertips": Form(
        alike(34, 34, 20),
        Thumb(across=18, down=14, out=6, middle=6, tip=12),
        1.5,
        ((X, -12), (Y, 8)),
        touches=TIPS,
    ),
    "one_fingertip": Form(
        ((16, 12, 8), (58, 82, 46), (64, 86, 48), (68, 86, 48)),
        Thumb(across=40, down=30, out=2, middle=22, tip=34),
        0.6,
        ((X, -16), (Y, 14)),
        touches=("finger2-3",),
    ),
    "spread_fingers": Form(
        alike(20, 22, 14), Thumb(across=4, down=6, out=20, tip=6), 3.2, ((X, -22),), touches=TIPS
    ),
    "whole_hand": Form(
        alike(38, 32, 18),
        Thumb(across=34, down=24, out=16, middle=4, tip=10),
        0.7,
        ((X, -18), (Y, 34)),
        touches=(*TIPS, "finger1-3"),
    ),
    "object": Form(
        alike(46, 40, 20),
        Thumb(across=34, down=24, out=4, middle=12, tip=14),
        0.5,
        ((X, -24), (Y, 30)),
        feather=True,
        touches=TIPS,
    ),
}
SAME_AS = {"thumbs_alternating": "thumb"}
