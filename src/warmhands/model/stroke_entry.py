"""How a stroke is gone on every body, and how large each form of the hand is: entries of `knowledge/`."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from warmhands.model.citation import Citation
from warmhands.model.stroke import Run
from warmhands.model.vocabulary import Direction, Hand, Technique

Centimetres = Annotated[float, Meta(gt=0, le=60)]
Size = tuple[Centimetres, Centimetres]
Figure = Literal["line", "saw", "zigzag", "rows", "ring", "coil", "spot"]
"""Along a line, in short strokes to and fro, from edge to edge, in rows, round, round and on, or in place."""

Where = Literal[
    "prone",
    "face_down",
    "seated",
    "side_lying",
    "legs",
    "neck",
    "face",
    "lap",
    "child",
    "baby",
    "own",
    "giver",
]
"""The poses and bodies of the pictures, and whose hands are shown."""

Track = Literal[
    "beside_spine",
    "beside_spine_outer",
    "blade_inner_edge",
    "buttock",
    "calf",
    "cheek",
    "chin",
    "chin_to_temple",
    "foot",
    "forearm",
    "forehead",
    "forehead_to_temple",
    "jaw",
    "low_back_across",
    "nape",
    "neck_to_shoulder",
    "occiput",
    "over_blade",
    "rib_1",
    "rib_2",
    "rib_3",
    "sacrum",
    "shoulder_top",
    "side_ribs",
    "thigh",
    "up_and_over_shoulder",
    "upper_arm",
]
"""The lines over the pictures, along which hands go; see atelier/README.md."""

LANDMARKS = frozenset(
    [
        "acromion",
        "blade_spine",
        "blade_tip",
        "brow_middle",
        "c7",
        "chin",
        "dimple",
        "elbow",
        "heel",
        "hip_bone_top",
        "knee_hollow",
        "l3",
        "l4",
        "last_rib",
        "sacrum",
        "skull_base",
        "t12",
        "t3",
        "t7",
        "tailbone",
        "temple",
        "wrist",
    ]
)
"""The single points on the pictures that a stroke may go through, beside the zones."""


class SmallHand(Struct, frozen=True, forbid_unknown_fields=True):
    """What lies on and what presses on a small body, and the form that is drawn then (cm)."""

    form: Hand
    lie_cm: Size
    press_cm: Size


class HandEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A form of the hand: width and length of all that lies on the skin and of the part that presses (cm).

    `in_turn`: left and right work one after the other. `child` and `baby` say what is used on them instead.
    """

    id: Hand
    lie_cm: Size
    press_cm: Size
    cites: tuple[Citation, ...]
    in_turn: bool = False
    child: SmallHand | None = None
    baby: SmallHand | None = None


class StrokeMove(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One way of going a stroke; of the moves of an entry the first that fits is taken.

    It fits when each of `directions`, `techniques`, `hands` and `where` is empty or has a word of the step
    and of the picture. It goes along `track` from the share `start` to the share `stop`, along the `rows`
    one after the other, or `through` the innermost points of zones and landmarks; one point alone has
    `heading` (degrees, 0 to the head, 90 outward) and `length_cm`. `offset_cm` lies to the outer side of
    lines that go up, and to the feet of lines that go out.

    `radius_cm` and `width_cm` are those of the figure, `times` its rounds or corners; what is round along
    a track is an oval of `length_cm`, where that is given. `turn` is how the hand is held in degrees: 0
    with its fingers to the head, 90 with its fingers outward; it becomes `turn_to` until the end, and
    follows the line's own turning by the share `follow`. `fingers` is how many of four touch.
    Lengths are those on an adult.
    """

    directions: tuple[Direction, ...] = ()
    techniques: tuple[Technique, ...] = ()
    hands: tuple[Hand, ...] = ()
    where: tuple[Where, ...] = ()
    figure: Figure = "line"
    track: Track | None = None
    rows: tuple[Track, ...] = ()
    through: tuple[str, ...] = ()
    start: float = 0.0
    stop: float = 1.0
    offset_cm: float = 0.0
    heading: float = 0.0
    length_cm: Annotated[float, Meta(ge=0, le=40)] = 0.0
    radius_cm: Annotated[float, Meta(ge=0, le=8)] = 0.0
    width_cm: Annotated[float, Meta(ge=0, le=20)] = 0.0
    times: Annotated[int, Meta(ge=1, le=8)] = 3
    turn: float = 0.0
    turn_to: float | None = None
    follow: Annotated[float, Meta(ge=0, le=1)] = 0.0
    run: Run | None = None
    phase: Annotated[float, Meta(ge=0, lt=1)] | None = None
    form: Hand | None = None
    fingers: Annotated[int, Meta(ge=1, le=4)] = 4


class StrokeEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Every way in which hands go over one zone, or from one zone to another."""

    id: str
    zone: str
    moves: tuple[StrokeMove, ...]
    cites: tuple[Citation, ...]
    to_zone: str | None = None
    facts: tuple[str, ...] = ()
