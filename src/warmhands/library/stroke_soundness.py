"""What strokes and hands must add up to: one line a move, and a size for each figure and hand."""

from collections.abc import Iterator

from warmhands.library.kinds_of_entry import Entries
from warmhands.library.misfits import Misfit
from warmhands.model.stroke_entry import HandEntry, SmallHand, StrokeEntry, StrokeMove

_LINES = "Use one of track, rows (for the figure 'rows') and through."


def stroke_soundness(stroke: StrokeEntry, entries: Entries) -> Iterator[Misfit]:
    """Everything in a stroke that cannot be gone, and the name that it should have."""
    name = stroke.zone if stroke.to_zone is None else f"{stroke.zone}_to_{stroke.to_zone}"
    if stroke.id != name:
        yield Misfit("id", f"= {stroke.id!r} does not name its places.", f"Use {name!r}.")
    if stroke.to_zone is not None and not _lie_on_a_route(stroke.zone, stroke.to_zone, entries):
        yield Misfit("to_zone", f"= {stroke.to_zone!r} is on no route with {stroke.zone!r}.")
    if not stroke.moves:
        yield Misfit("moves", "is empty.")
    for number, move in enumerate(stroke.moves, 1):
        yield from _line(move, f"moves[{number}]")
        yield from _figure(move, f"moves[{number}]")


def hand_soundness(hand: HandEntry, _entries: Entries) -> Iterator[Misfit]:
    """Every size that cannot be: what presses lies on the skin, too."""
    yield from _sizes(hand, "")
    for body, small in (("child", hand.child), ("baby", hand.baby)):
        if small is not None:
            yield from _sizes(small, f"{body}.")


def _sizes(hand: HandEntry | SmallHand, where: str) -> Iterator[Misfit]:
    if any(press > lie for press, lie in zip(hand.press_cm, hand.lie_cm, strict=True)):
        yield Misfit(
            f"{where}press_cm", f"= {list(hand.press_cm)} is larger than lie_cm {list(hand.lie_cm)}."
        )


def _lie_on_a_route(zone: str, to_zone: str, entries: Entries) -> bool:
    return any({zone, to_zone} <= set(route.zones) for route in entries["routes"].values() if route)


def _line(move: StrokeMove, where: str) -> Iterator[Misfit]:
    if sum(map(bool, (move.track, move.rows, move.through))) != 1:
        yield Misfit(f"{where}.track", "is not the one line of the move.", _LINES)
    if bool(move.rows) != (move.figure == "rows"):
        yield Misfit(f"{where}.rows", f"do not go with the figure {move.figure!r}.", _LINES)
    still = move.figure in ("spot", "ring")
    if len(move.through) == 1 and not move.length_cm and not still:
        yield Misfit(f"{where}.length_cm", "is missing.", "A line through one point says how long it is.")


def _figure(move: StrokeMove, where: str) -> Iterator[Misfit]:
    if move.figure in ("ring", "coil") and not move.radius_cm:
        yield Misfit(f"{where}.radius_cm", "is missing.", f"The figure {move.figure!r} says how large it is.")
    if move.figure == "zigzag" and not move.width_cm:
        yield Misfit(f"{where}.width_cm", "is missing.", "A zigzag says how wide it is.")
