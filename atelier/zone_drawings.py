"""The zones, each drawn once on a chart of the neutral body (cm, degrees).

Where two drawings meet, the one named first keeps the ground: what must be spared is never given away.
Levels: spine T12-L3 for the kidneys, shoulder-blade tip about T7, hip bones about L4; drawn generously,
because levels felt through the skin differ from textbooks (Clin Anat 2012;25:851).
"""

from dataclasses import dataclass
from typing import Literal

Chart = Literal["back", "front", "neck", "head", "hair", "face", "arm", "leg", "ball"]
Outline = tuple[tuple[float, float], ...]
FAR = 40.0
NOBODY = ""  # ground that stays free: an ear, the cleft


@dataclass(frozen=True)
class Drawing:
    """One zone's outline on a chart; a `ball` has a middle (x, depth, height) and a radius instead."""

    zone: str
    chart: Chart
    outline: Outline = ()
    middle: tuple[float, float, float] = (0, 0, 0)
    radius: float = 0.0
    is_midline: bool = False


def band(low: float, high: float, start: float, end: float) -> Outline:
    """A rectangle: first coordinate from low to high, second from start to end."""
    return ((low, start), (high, start), (high, end), (low, end))


SPINE = (
    Drawing(
        "spine_line",
        "back",
        ((-1, 9.5), (1.7, 9.5), (1.7, 59), (1.2, 62), (1.2, 71), (-1, 71)),
        is_midline=True,
    ),
    Drawing("tailbone", "back", ((-1, 3.6), (1.2, 3.6), (2.2, 6.5), (2.2, 9.5), (-1, 9.5)), is_midline=True),
)
SHOULDER_TOP = Drawing(
    "shoulder_top",
    "back",
    ((1.7, 60.4), (4.4, 61.0), (6.4, 63.2), (8, 68), (18, 64), (17.4, 55.8), (5.4, 55.3), (1.7, 55.8)),
)
BACK = (
    Drawing("armpit", "ball", middle=(16.0, -1.0, 46.5), radius=3.8),
    Drawing("armpit", "back", ((14.6, 48.5), (16.2, 51.6), (17.6, 54), (20, 53), (20, 44), (15.6, 44))),
    Drawing(
        NOBODY, "back", ((-1, 3.6), (1.2, 3.6), (1.6, 1), (3, -2.5), (2.5, -4), (-1, -4)), is_midline=True
    ),
    Drawing("sacrum", "back", ((1.7, 17.2), (6.6, 17.2), (6.0, 14.5), (4.4, 11.2), (2.9, 9.5), (1.7, 9.5))),
    Drawing("low_back", "back", ((1.7, 23.6), (8.6, 23.6), (9.8, 20), (7.2, 17.2), (1.7, 17.2))),
    Drawing("kidney_area", "back", ((1.7, 33.6), (8.2, 33.6), (8.8, 29), (8.6, 23.6), (1.7, 23.6))),
    Drawing("long_back_muscles", "back", ((1.7, 45), (6.7, 45), (7.5, 42.3), (8.2, 33.6), (1.7, 33.6))),
    Drawing(
        "between_shoulder_blades",
        "back",
        ((1.7, 55.8), (5.4, 55.3), (6.4, 53.5), (6.9, 49), (6.7, 45), (1.7, 45)),
    ),
    SHOULDER_TOP,
    Drawing(
        "shoulder_blade",
        "back",
        (
            *((5.4, 55.3), (6.4, 53.5), (6.9, 49), (6.7, 45), (7.5, 42.3), (9.8, 42.3)),
            *((12.6, 46.2), (14.6, 48.5), (16.2, 51.6), (17.6, 54), (17.4, 55.8)),
        ),
    ),
    Drawing(
        "side_ribs", "back", ((7.5, 42.3), (9.8, 42.3), (14.4, 48.4), (FAR, 48.4), (FAR, 33.6), (8.2, 33.6))
    ),
    Drawing("floating_ribs", "back", ((8.2, 33.6), (FAR, 33.6), (FAR, 27.6), (8.7, 27.6), (8.8, 29))),
    Drawing("flank", "back", ((8.7, 27.6), (FAR, 27.6), (FAR, 20.2), (9.8, 20), (8.6, 23.6))),
    Drawing(
        "buttock",
        "back",
        (
            *(
                (2.2, 9.5),
                (2.9, 9.5),
                (4.4, 11.2),
                (6.0, 14.5),
                (6.6, 17.2),
                (7.2, 17.2),
                (9.8, 20),
                (FAR, 20.2),
            ),
            *((FAR, 0), (10, -2.5), (3, -2.5), (1.4, 1), (1.2, 3.6), (2.2, 6.5)),
        ),
    ),
)
NECK = (
    Drawing("notch_below_ear", "ball", middle=(6.6, -5.0, 70.8), radius=1.5),
    Drawing("nape", "neck", band(0, 62, 58, 71)),
    Drawing("neck_side", "neck", band(62, 118, 58, 71.5)),
)
HEAD = (
    Drawing(NOBODY, "ball", middle=(7.9, -4.6, 74.7), radius=3.1),
    Drawing(
        "eyes",
        "face",
        ((0.9, 76.2), (2.4, 75.2), (4.6, 75.7), (5.2, 77), (4.0, 78.4), (2.0, 78.4), (0.9, 77.6)),
    ),
    Drawing("occiput", "head", band(0, 66, 71, 78)),
    Drawing("scalp", "hair", band(0, 200, 69, 90)),
    Drawing("chin", "face", ((-1, 60), (2.8, 60), (2.8, 67), (2.2, 69.2), (-1, 69.2)), is_midline=True),
    Drawing("temple", "head", band(98, 148, 75.5, 81.5)),
    Drawing("forehead", "head", ((148, 78.8), (140, 86), (200, 86), (200, 78.8)), is_midline=True),
    Drawing(
        "jaw", "head", ((92, 73.5), (104, 73.5), (124, 70.6), (150, 70.2), (165, 69.4), (165, 63), (92, 63))
    ),
    Drawing(
        "cheek",
        "head",
        (
            (92, 73.5),
            (92, 75.5),
            (140, 75.5),
            (166, 75.2),
            (163, 69.6),
            (150, 70.2),
            (124, 70.6),
            (104, 73.5),
        ),
    ),
    Drawing("face", "face", band(0, 12, 66, 82), is_midline=True),
)
ARM = (
    Drawing("funny_bone", "arm", ((0.93, -75), (1.06, -75), (1.06, -15), (0.93, -15))),
    Drawing("elbow_crease", "arm", ((0.86, -215), (1.12, -215), (1.12, -130), (0.86, -130))),
    Drawing("elbow_crease", "arm", ((0.86, 145), (1.12, 145), (1.12, 230), (0.86, 230))),
    Drawing("inner_wrist", "arm", band(1.86, 2.04, -180, -15)),
    Drawing("inner_upper_arm", "arm", band(0.12, 0.95, -150, -45)),
    Drawing("shoulder_side", "arm", band(-1.2, 0.46, -200, 200)),
    Drawing("upper_arm", "arm", band(0.46, 0.97, -200, 200)),
    Drawing("forearm", "arm", band(0.97, 1.97, -200, 200)),
    Drawing("hand", "arm", band(1.97, 4, -200, 200)),
)
LEG = (
    Drawing("knee_back", "leg", band(-62, 62, -37, -26.5)),
    Drawing("outer_knee", "leg", band(62, 130, -42, -31.5)),
    Drawing("inner_thigh", "leg", band(-160, -48, -26.5, -2.5)),
    Drawing("thigh", "leg", band(-200, 200, -26.5, 6)),
    Drawing("calf", "leg", band(-110, 110, -71, -37)),
    Drawing("shin", "leg", band(-200, 200, -71, -37)),
    Drawing("foot", "leg", band(-200, 200, -90, -71)),
)
FRONT = (
    Drawing(
        "collarbone_hollow", "front", ((2.2, 56.3), (9, 56.8), (13.5, 57.3), (13, 61), (9, 62.5), (2.2, 60.5))
    ),
    Drawing("throat", "neck", ((118, 56.5), (200, 55.5), (200, 71), (118, 71.5)), is_midline=True),
    Drawing("shoulder_front", "front", ((9, 58), (18, 58), (18, 48), (9, 48))),
    Drawing("chest", "front", ((-1, 56.5), (9, 57.5), (9, 48), (-1, 48)), is_midline=True),
)
SMALL = (
    Drawing("spine_line", "back", band(-1, 2.4, 9.5, 62), is_midline=True),
    Drawing("sacrum", "back", ((2.4, 17.4), (8.6, 17.4), (7.4, 13.5), (4.6, 9.5), (2.4, 9.5))),
    Drawing("fontanelle", "ball", middle=(0, -8.0, 86.8), radius=3.4, is_midline=True),
)
