"""A small body picture, strokes over it, and moves to be shown on it."""

from msgspec import Struct

from warmhands.model.body_map import BodyMap
from warmhands.model.stroke import HandWay, Run, Stroke, Strokes
from warmhands.model.vocabulary import Direction, Hand, Side, Technique

SQUARE = [(0.0, 0.0), (40.0, 0.0), (40.0, 40.0), (0.0, 40.0)]


def moved(right: float, down: float) -> list[tuple[float, float]]:
    return [(x + right, y + down) for x, y in SQUARE]


PICTURE = BodyMap(
    "small",
    (400, 500),
    "small.webp",
    5.0,
    {
        "low_back": {"left": moved(140, 360), "right": moved(220, 360)},
        "kidney_area": {"left": moved(140, 300), "right": moved(220, 300)},
        "shoulder_top": {"left": moved(120, 100), "right": moved(240, 100)},
        "nape": {"middle": moved(180, 60)},
    },
)
ROUTES = (("low_back", "kidney_area", "shoulder_top"),)


class Shown(Struct, frozen=True):
    """A move; long strokes with both palms unless a test says otherwise."""

    technique: Technique = "effleurage"
    hand: Hand = "palm"
    zone: str = "low_back"
    to_zone: str | None = "shoulder_top"
    side: Side = "both"
    direction: Direction = "up"
    pressure: int = 1
    pace_cm_s: float | None = None
    beats_per_minute: int | None = None


def strokes(run: Run = "once", phase: float = 0.0, *, sides: tuple[str, ...] = ("left", "right")) -> Strokes:
    """Two ways straight up the picture, each 200 pixels long, the right one `phase` behind."""
    ways = {
        "left": HandWay(((160, 380, 0), (160, 180, 0)), run),
        "right": HandWay(((240, 380, 0), (240, 180, 0)), run, phase),
        "middle": HandWay(((200, 380, 0), (200, 180, 0)), run),
    }
    stroke = Stroke("palm", (7.0, 8.0), (8.5, 15.9), {side: ways[side] for side in sides})
    return Strokes("small", {"effleurage/palm/low_back/shoulder_top/up": stroke})
