"""A step's still picture, as the template draws it."""

from msgspec import Struct

from warmhands.model.appearance import Body
from warmhands.model.body_map import Point
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan
from warmhands.pictures.choice import picture_of
from warmhands.pictures.figure import Box, Figure, ShownHand, figure_of
from warmhands.pictures.shelf import strokes_of


class Line(Struct, frozen=True):
    """The way of a hand; `closed` where it is a ring."""

    points: tuple[Point, ...]
    closed: bool


class Drawing(Struct, frozen=True):
    """A body picture cut to `crop`, with what lies over it, in pixels of that picture."""

    file: str
    size: tuple[int, int]
    crop: Box
    lit: tuple[tuple[Point, ...], ...]
    ways: tuple[Line, ...]
    heads: tuple[tuple[Point, ...], ...]
    hands: tuple[ShownHand, ...]


def draw_steps(plan: Plan, knowledge: Knowledge, body: Body = "neutral") -> tuple[Drawing, ...]:
    """A picture for each step of a plan."""
    picture = picture_of(plan, body)
    strokes = strokes_of(picture.name)
    routes = tuple(route.zones for route in knowledge.routes.values())
    own = plan.receiver == "self"
    return tuple(drawn(figure_of(step, picture, strokes, routes, own=own)) for step in plan.steps)


def drawn(figure: Figure) -> Drawing:
    """A figure with its outlines in the place of the names of its zones."""
    zones = figure.picture.zones
    return Drawing(
        file=figure.picture.picture,
        size=figure.picture.size,
        crop=figure.crop,
        lit=tuple(tuple(zones[zone][side]) for zone, side in figure.lit),
        ways=tuple(Line(way.points, way.run == "round") for way in figure.ways),
        heads=tuple(head for way in figure.ways for head in way.heads),
        hands=figure.hands,
    )
