"""How often the soft beat comes: once a stroke, or once in some strokes where they are quick."""

from itertools import pairwise
from math import ceil, hypot

from warmhands.model.plan import Plan, Step
from warmhands.model.stroke import stroke_key
from warmhands.pictures.choice import picture_of
from warmhands.pictures.shelf import strokes_of

QUICKEST_MS, SLOWEST_MS = 1000, 8000
"""A quicker beat hurries, a slower one is heard as none."""

BREATH_MS = 5000
"""Hands that rest move with the breath."""

USUAL_PACE_CM_S = 4.0
ALONG_CM, AROUND_CM = 40.0, 20.0
"""How long a way is that nobody has drawn: from place to place, and about one place."""


def beats_ms(plan: Plan) -> tuple[int, ...]:
    """The milliseconds from beat to beat, for every step of the plan."""
    picture = picture_of(plan)
    strokes, scale = strokes_of(picture.name).strokes, picture.pixels_per_cm
    beats = []
    for step in plan.steps:
        key = stroke_key(step.technique, step.hand, step.zone, step.to_zone, step.direction)
        drawn = strokes.get(key)
        ways = drawn.sides.values() if drawn else ()
        longest = max((_pixels(way.points) for way in ways), default=0.0)
        beats.append(beat_ms(step, longest / scale))
    return tuple(beats)


def beat_ms(step: Step, way_cm: float = 0.0) -> int:
    """The milliseconds from beat to beat, for a way of this length (0: it is not drawn)."""
    if step.beats_per_minute:
        stroke_ms = 60_000 / step.beats_per_minute
    elif step.pace_cm_s or way_cm:
        usual_cm = ALONG_CM if step.to_zone not in (None, step.zone) else AROUND_CM
        stroke_ms = (way_cm or usual_cm) / (step.pace_cm_s or USUAL_PACE_CM_S) * 1000
    else:
        stroke_ms = BREATH_MS
    if stroke_ms < QUICKEST_MS:
        return round(stroke_ms * ceil(QUICKEST_MS / stroke_ms))
    return round(stroke_ms / ceil(stroke_ms / SLOWEST_MS))


def _pixels(points: tuple[tuple[int, int, int], ...]) -> float:
    return sum(hypot(x2 - x1, y2 - y1) for (x1, y1, _), (x2, y2, _) in pairwise(points))
