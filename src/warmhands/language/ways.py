"""How hands go over the body, in words: with what, from where to where, on which side."""

from collections.abc import Iterable, Mapping

from warmhands.language.places import PAIRS, place
from warmhands.language.terms import term
from warmhands.language.tongue import Tongue, english
from warmhands.model.knowledge import Knowledge, Route
from warmhands.model.move import Move
from warmhands.model.vocabulary import Direction, Hand

HANDS: Mapping[Hand, tuple[str, str]] = {
    "palm": (english("one palm"), english("both palms")),
    "back_of_hand": (english("the back of one hand"), english("the backs of both hands")),
    "palm_edge": (english("one little-finger edge"), english("both little-finger edges")),
    "thumb_edge": (english("the thumb edge of one hand"), english("the thumb edges of both hands")),
    "palm_heel": (english("the heel of one hand"), english("the heels of both hands")),
    "reinforced_palm": (english("one palm on top of the other"), english("one palm on top of the other")),
    "cupped_palm": (english("one cupped palm"), english("both cupped palms")),
    "fist": (english("one soft fist"), english("both soft fists")),
    "knuckles": (english("one hand's knuckles"), english("both hands' knuckles")),
    "thumb": (english("one thumb"), english("both thumbs")),
    "thumbs_alternating": (english("one thumb after the other"), english("one thumb after the other")),
    "finger_pads": (english("one hand's finger pads"), english("both hands' finger pads")),
    "fingertips": (english("one hand's fingertips"), english("both hands' fingertips")),
    "one_fingertip": (english("one fingertip"), english("one fingertip of each hand")),
    "spread_fingers": (english("one hand's spread fingers"), english("both hands' spread fingers")),
    "whole_hand": (english("one whole hand"), english("both whole hands")),
    "object": (english("a soft thing in the hand"), english("a soft thing in the hand")),
}
"""With one hand, and with both."""

ON: Mapping[Direction, str] = {
    "up": english("up {place}"),
    "down": english("down {place}"),
    "up_and_down": english("up and down {place}"),
    "outward": english("outwards over {place}"),
    "inward": english("inwards over {place}"),
    "across": english("across {place}"),
    "circles": english("in circles on {place}"),
    "spiral": english("in spirals over {place}"),
    "zigzag": english("in zigzags over {place}"),
    "in_place": english("on {place}"),
}
"""Over one place."""

BETWEEN: Mapping[Direction, str] = {
    "up": english("from {start} up to {end}"),
    "down": english("from {start} down to {end}"),
    "up_and_down": english("up and down between {start} and {end}"),
    "outward": english("from {start} outwards to {end}"),
    "inward": english("from {start} inwards to {end}"),
    "across": english("from {start} across to {end}"),
    "circles": english("in circles from {start} to {end}"),
    "spiral": english("in spirals from {start} to {end}"),
    "zigzag": english("in zigzags from {start} to {end}"),
    "in_place": english("from {start} to {end}"),
}
"""From one place to another."""

BESIDE_SPINE: Mapping[Direction, str] = {
    "up": english("from {start} up beside the spine to {end}"),
    "down": english("from {start} down beside the spine to {end}"),
    "up_and_down": english("up and down beside the spine between {start} and {end}"),
    "circles": english("in circles beside the spine from {start} to {end}"),
    "spiral": english("in spirals beside the spine from {start} to {end}"),
    "zigzag": english("in zigzags beside the spine from {start} to {end}"),
}
"""From one place to another, past the long muscles of the back."""

MUSCLES = "long_back_muscles"
SIDES = {
    "left": english("on the left"),
    "right": english("on the right"),
    "middle": english("in the middle"),
}


def hands(tongue: Tongue, move: Move) -> str:
    """What touches: one hand works one side; nobody has said how many do in the middle."""
    one, both = HANDS[move.hand]
    if move.side == "middle":
        return term(tongue, move.hand)
    return tongue.text(both if move.side == "both" else one)


def way(tongue: Tongue, move: Move, knowledge: Knowledge) -> str:
    """Over which place, or from where to where."""
    start = _named(tongue, move.zone, move, knowledge)
    if move.to_zone is None or move.to_zone == move.zone:
        return tongue.text(ON[move.direction], place=start)
    passes = _passes_muscles(move, knowledge.routes.values())
    sentence = BESIDE_SPINE.get(move.direction) if passes else None
    end = _named(tongue, move.to_zone, move, knowledge)
    return tongue.text(sentence or BETWEEN[move.direction], start=start, end=end)


def side(tongue: Tongue, move: Move) -> str:
    """On which side of the receiver; empty for both."""
    return tongue.text(SIDES[move.side]) if move.side in SIDES else ""


def _named(tongue: Tongue, zone: str, move: Move, knowledge: Knowledge) -> str:
    """The place without its side, which is said once for the whole way; of a pair, one where one is meant."""
    if zone in PAIRS and move.side in ("left", "right"):
        return tongue.text("the {place}", place=tongue.text(PAIRS[zone][0]))
    return place(tongue, zone, "both", knowledge)


def _passes_muscles(move: Move, routes: Iterable[Route]) -> bool:
    """Whether the long muscles of the back lie between the two ends."""
    for route in (route.zones for route in routes):
        if {move.zone, move.to_zone, MUSCLES} <= set(route) and move.to_zone is not None:
            first, last = sorted((route.index(move.zone), route.index(move.to_zone)))
            return first < route.index(MUSCLES) < last
    return False
