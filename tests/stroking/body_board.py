"""A body of boxes to stroke over: a spine of 40 pixels, a back to each side; 10 pixels a centimetre."""

from warmhands.model.body_map import BodyMap, Outline
from warmhands.model.stroke_entry import HandEntry, SmallHand, StrokeEntry, StrokeMove
from warmhands.model.vocabulary import Direction, Hand, Technique
from warmhands.stroking.ways import Atlas, Gesture


def rectangle(left: float, top: float, right: float, bottom: float) -> Outline:
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


BOARD = BodyMap(
    name="board",
    size=(500, 500),
    picture="",
    pixels_per_cm=10,
    zones={
        "spine_line": {"middle": rectangle(230, 0, 270, 500)},
        "long_back_muscles": {
            "left": rectangle(100, 100, 230, 300),
            "right": rectangle(270, 100, 400, 300),
        },
        "kidney_area": {"right": rectangle(270, 300, 400, 400)},
        "armpit": {"right": rectangle(400, 0, 440, 40)},
    },
    tracks={"beside_spine": {"left": [(210, 290), (210, 110)], "right": [(290, 290), (290, 110)]}},
    landmarks={"acromion": {"right": (380, 120)}, "t7": {"middle": (250, 200)}},
    body="neutral",
    pose="prone",
)
LIMITS = {"spine_line": 0, "long_back_muscles": 3, "kidney_area": 1, "armpit": 0}
HANDS: dict[Hand, HandEntry] = {
    "palm": HandEntry(
        "palm", (8.0, 16.0), (7.0, 8.0), (), baby=SmallHand("finger_pads", (4.0, 3.0), (3.0, 2.0))
    ),
    "fingertips": HandEntry("fingertips", (4.0, 2.0), (4.0, 2.0), ()),
    "palm_edge": HandEntry("palm_edge", (2.0, 9.0), (2.0, 8.0), (), in_turn=True),
}
ATLAS = Atlas(HANDS, LIMITS)
PLAIN = StrokeMove(track="beside_spine")


def entry(*moves: StrokeMove) -> StrokeEntry:
    return StrokeEntry("long_back_muscles", "long_back_muscles", moves, ())


def gesture(
    technique: Technique = "effleurage",
    hand: Hand = "fingertips",
    direction: Direction = "up",
    *,
    pressure: int = 1,
    own: bool = False,
) -> Gesture:
    return Gesture(technique, hand, direction, pressure, ("long_back_muscles",), own)
