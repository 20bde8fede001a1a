"""How often the soft beat comes: once a stroke, or once in some strokes where they are quick."""

from itertools import pairwise
from math import ceil, hypot

from warmhands.model.plan import Plan, Step
from warmhands.model.stroke import HandWay, Run, stroke_key
from warmhands.pictures.choice import picture_of
from warmhands.pictures.shelf import strokes_of

QUICKEST_MS, SLOWEST_MS = 1000, 8000
"""A quicker beat hurries, a slower one is heard as none."""

BREATH_MS = 5000
"""Hands that rest move with the breath."""

ALONG_CM, AROUND_CM = 40.0, 20.0
"""How long a way is that nobody has drawn: from place to place, and about one place."""

LAND_AND_LIFT_MS = 900
AIR_CM_S, AIR_MS = 25.0, (550.0, 1300.0)
SOFT_CM = 1.0
"""How a hand lands, lifts, flies back and gets up to its pace: as in the player's motion.js."""


def beats_ms(plan: Plan) -> tuple[int, ...]:
    """The milliseconds from beat to beat, for every step of the plan."""
    picture = picture_of(plan)
    strokes = strokes_of(picture.name, own=plan.receiver == "self").strokes
    beats = []
    for step in plan.steps:
        key = stroke_key(step.technique, step.hand, step.zone, step.to_zone, step.direction)
        drawn, pace = strokes.get(key), step.pace_cm_s
        ways = drawn.sides.values() if drawn else ()
        rounds = [round_ms(_length(way) / picture.pixels_per_cm, pace, way.run) for way in ways if pace]
        beats.append(beat_ms(step, max(rounds, default=0.0)))
    return tuple(beats)


def beat_ms(step: Step, drawn_ms: float = 0.0) -> int:
    """The milliseconds from beat to beat; `drawn_ms` is what a stroke takes on the picture (0: not drawn)."""
    if step.beats_per_minute:
        stroke_ms = 60_000 / step.beats_per_minute
    elif step.pace_cm_s:
        usual_cm = ALONG_CM if step.to_zone not in (None, step.zone) else AROUND_CM
        stroke_ms = drawn_ms or round_ms(usual_cm, step.pace_cm_s, "back")
    else:
        stroke_ms = BREATH_MS
    if stroke_ms < QUICKEST_MS:
        return round(stroke_ms * ceil(QUICKEST_MS / stroke_ms))
    return round(stroke_ms / ceil(stroke_ms / SLOWEST_MS))


def round_ms(way_cm: float, pace_cm_s: float, run: Run) -> float:
    """How long a hand takes from stroke to stroke: there and through the air back, one way, or once round."""
    if run == "still" or way_cm == 0:
        return BREATH_MS
    if run == "round":
        return way_cm / pace_cm_s * 1000
    glide_ms = (way_cm + 2 * min(SOFT_CM, way_cm / 4)) / pace_cm_s * 1000
    if run == "back":
        return glide_ms
    shortest, longest = AIR_MS
    return glide_ms + LAND_AND_LIFT_MS + max(shortest, min(longest, way_cm / AIR_CM_S * 1000))


def _length(way: HandWay) -> float:
    """The length of a way in pixels, a ring closed."""
    points = (*way.points, way.points[0]) if way.run == "round" else way.points
    return sum(hypot(x2 - x1, y2 - y1) for (x1, y1, _), (x2, y2, _) in pairwise(points))
