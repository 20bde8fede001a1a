"""Still pictures of moves on a page: each a crop of the body, its place lit, with the hands on their way."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from jinja2 import Environment
from msgspec import Struct

from warmhands.model.body_map import BodyMap
from warmhands.model.move import Move
from warmhands.model.vocabulary import Receiver
from warmhands.pictures.figure import Figure, figure_of
from warmhands.pictures.shelf import body_map, is_drawn, strokes_of
from warmhands.services.house import House

_OTHER_POSES = ("legs", "face")
"""What the back does not show of an adult."""
_COVERED = frozenset({"thigh"})
"""What lies under the towel where the back is shown."""


class Stock(Struct, frozen=True):
    """What several figures on one page share: the bodies, and the outlines that are lit on them."""

    pictures: tuple[BodyMap, ...]
    outlines: Mapping[str, str]


def dress_with_strokes(environment: Environment, house: House) -> None:
    """Give the templates the pictures of moves and the words for them."""
    environment.globals.update(
        told=lambda move: house.words.step(move, house.library.knowledge()),
        figures_of=partial(figures_of, house),
        stock=stock,
        outline_id=outline_id,
    )


def figures_of(house: House, moves: Iterable[Move], picture: BodyMap, receiver: Receiver) -> list[Figure]:
    """The still picture of each move, on another picture of the same body where this one lacks its place."""
    routes = [route.zones for route in house.library.knowledge().routes.values()]
    own = receiver == "self"
    shown = ((move, showing(move, picture)) for move in moves)
    return [figure_of(move, over, strokes_of(over.name, own=own), routes, own=own) for move, over in shown]


def showing(move: Move, picture: BodyMap) -> BodyMap:
    """The picture, or one of the same body that shows better where the move begins."""
    if move.zone in picture.zones and move.zone not in _COVERED:
        return picture
    names = (f"{picture.body}_{pose}" for pose in _OTHER_POSES)
    others = (body_map(name) for name in names if is_drawn(name))
    return next((other for other in others if move.zone in other.zones), picture)


def stock(figures: Iterable[Figure]) -> Stock:
    """What these figures need once."""
    known = list(figures)
    pictures = {figure.picture.name: figure.picture for figure in known}
    return Stock(tuple(pictures.values()), dict(_outlines(known)))


def outline_id(picture: BodyMap, zone: str, side: str) -> str:
    """The name of an outline on the page."""
    return f"{picture.name}-{zone}-{side}"


def _outlines(figures: Iterable[Figure]) -> Iterator[tuple[str, str]]:
    for figure in figures:
        for zone, side in figure.lit:
            yield outline_id(figure.picture, zone, side), figure.picture.path(zone, side)
