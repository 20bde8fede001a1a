"""The strokes of a step over one picture: the move that fits, its figure, and the hand that goes it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from warmhands.model.body_map import BodyMap
from warmhands.model.stroke import HandWay, Run, Stroke
from warmhands.model.stroke_entry import HandEntry, StrokeEntry, StrokeMove
from warmhands.model.vocabulary import Direction, Hand, Technique
from warmhands.stroking.clearing import Ground, Held, Load, Words
from warmhands.stroking.frame import mirrored, shows
from warmhands.stroking.holding import hand_on, held_parts
from warmhands.stroking.nodes import short_of_nodes
from warmhands.stroking.placing import Place
from warmhands.stroking.thinning import Whole, thinned

IN_TURN: tuple[Technique, ...] = ("petrissage", "tapotement")
"""Techniques in which left and right work one after the other (guide:TECH-03, TECH-40)."""

SIDES = ("left", "right")
RUNS: Mapping[Direction, Run] = {"up_and_down": "back", "across": "back", "in_place": "still"}


class Gesture(Struct, frozen=True):
    """What a step does; `pressure` is the highest level of it, `own` tells the receiver's own hands.

    `passes` are all zones that it may go over.
    """

    technique: Technique
    hand: Hand
    direction: Direction
    pressure: int
    passes: tuple[str, ...]
    own: bool = False


class Atlas(Struct, frozen=True):
    """What the ways are made of: the sizes of the hands, and the most that each zone bears."""

    hands: Mapping[Hand, HandEntry]
    limits: Mapping[str, int]


def ways(entry: StrokeEntry, gesture: Gesture, picture: BodyMap, atlas: Atlas) -> Stroke | None:
    """The way of each hand that this picture can show; none where it shows none, or no move fits."""
    move = _fitting(entry, gesture, picture)
    if move is None:
        return None
    hand = hand_on(picture, move, gesture.hand, atlas.hands)
    ground = Ground(picture, atlas.limits, Load(hand, gesture.pressure))
    ends = (entry.zone, entry.to_zone or entry.zone)
    run = move.run or RUNS.get(gesture.direction) or ("round" if move.figure == "ring" else "once")
    late = move.phase if move.phase is not None else _phase(gesture, atlas)
    sides: dict[str, HandWay] = {}
    for side in SIDES:
        words = Words(picture, side, ends, (*ends, *gesture.passes))
        way = _way(move, picture, side, Place(ground, words, picture.pixels_per_cm))
        points = tuple(_whole(short_of_nodes(way, run, picture)))
        if points and all(shows(picture, zone, side) for zone in ends):
            sides[side] = HandWay(points, run, late if side == "right" else 0.0)
    return Stroke(hand.form, hand.press_cm, hand.lie_cm, sides) if sides else None


def _way(move: StrokeMove, picture: BodyMap, side: str, place: Place) -> Sequence[Whole]:
    """Where the hand goes on that side; nowhere where the picture does not show it, or it finds no room."""
    settled = place.settle(held_parts(move, picture, side), mirrored(picture, side))
    return thinned(list(_whole(settled)))


def _fitting(entry: StrokeEntry, gesture: Gesture, picture: BodyMap) -> StrokeMove | None:
    here = {picture.pose, picture.body, "own" if gesture.own else "giver"}
    for move in entry.moves:
        if (
            (not move.directions or gesture.direction in move.directions)
            and (not move.techniques or gesture.technique in move.techniques)
            and (not move.hands or gesture.hand in move.hands)
            and (not move.where or here.intersection(move.where))
        ):
            return move
    return None


def _phase(gesture: Gesture, atlas: Atlas) -> float:
    return 0.5 if gesture.technique in IN_TURN or atlas.hands[gesture.hand].in_turn else 0.0


def _whole(placed: Iterable[Held]) -> Iterator[Whole]:
    """In whole pixels and degrees, no place twice."""
    yield from (point for point, _ in groupby((round(x), round(y), round(turn)) for x, y, turn in placed))
