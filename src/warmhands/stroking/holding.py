"""How a hand is held: as large as it is on that body, and turned as it is written for each place."""

from collections.abc import Iterator, Mapping

from warmhands.model.body_map import BodyMap
from warmhands.model.stroke_entry import HandEntry, SmallHand, StrokeMove
from warmhands.model.vocabulary import Hand
from warmhands.stroking.clearing import Held
from warmhands.stroking.figures import Part, figure
from warmhands.stroking.frame import centimetre, head_at, lines, mirrored
from warmhands.stroking.line import Spot

ALL_FINGERS = 4


def hand_on(picture: BodyMap, move: StrokeMove, hand: Hand, hands: Mapping[Hand, HandEntry]) -> SmallHand:
    """The hand as large as it is on that body, and narrower where not all fingers touch."""
    entry = hands[move.form or hand]
    small = {"child": entry.child, "baby": entry.baby}.get(picture.body)
    whole = small or SmallHand(entry.id, entry.lie_cm, entry.press_cm)
    if move.fingers == ALL_FINGERS or picture.body == "baby":
        return whole
    (lie, lie_long), (press, press_long) = whole.lie_cm, whole.press_cm
    share = move.fingers / ALL_FINGERS
    # Fewer fingers end nearer to one line, so that they are shorter together, too.
    short = (1 + share) / 2
    return SmallHand(
        whole.form,
        (round(lie * share, 1), round(lie_long * short, 1)),
        (round(press * share, 1), round(press_long * short, 1)),
    )


def held_parts(move: StrokeMove, picture: BodyMap, side: str) -> list[list[Held]]:
    """The figure as it is written, before anything is in its way."""
    found = lines(move, picture, side)
    sign = mirrored(picture, side)
    parts = figure(move, found, centimetre(picture), sign) if found else []
    turned = ((part, head_at(picture) + sign * turn) for part, turn in _turned(move, parts))
    return _unwound([_held(move, part, turn, head_at(picture)) for part, turn in turned])


def _unwound(parts: list[list[Held]]) -> list[list[Held]]:
    """The same turns in such numbers that a hand turns on from where it was, never once round."""
    before = 0.0
    unwound: list[list[Held]] = []
    for part in parts:
        unwound.append([])
        for x, y, turn in part:
            before += (turn - before + 180) % 360 - 180
            unwound[-1].append((x, y, before))
    return unwound


def _turned(move: StrokeMove, parts: list[Part]) -> Iterator[tuple[Part, float]]:
    """Each part with the turn that is written for its place on the way."""
    gain = move.turn_to - move.turn if move.turn_to is not None else 0.0
    for number, part in enumerate(parts):
        yield part, move.turn + gain * number / max(len(parts) - 1, 1)


def _held(move: StrokeMove, part: Part, turn: float, head: float) -> list[Held]:
    return [(spot.x, spot.y, turn + move.follow * _off(spot, head)) for spot in part]


def _off(spot: Spot, head: float) -> float:
    """How far the line turns off the direction of the head, at most half round."""
    return (spot.heading - head + 180) % 360 - 180
