"""A step's still picture, as the template draws it."""

from msgspec import Struct

from warmhands.model.appearance import Body
from warmhands.model.body_map import Point
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan
from warmhands.pictures.choice import picture_of
from warmhands.pictures.figure import Box, Figure, ShownHand, figure_of
from warmhands.pictures.shelf import strokes_of

_WARM, _EDGE = "#d0601f", "#5f2408"


class Line(Struct, frozen=True):
    """The way of a hand; `closed` where it is a ring."""

    points: tuple[Point, ...]
    closed: bool


class Drawing(Struct, frozen=True):
    """A body picture cut to `crop`, with what lies over it, in pixels of that picture.

    `lit` is an SVG of the crop: only there can shapes that overlap be laid over the body as one.
    """

    file: str
    size: tuple[int, int]
    crop: Box
    lit: str
    ways: tuple[Line, ...]
    heads: tuple[tuple[Point, ...], ...]
    hands: tuple[ShownHand, ...]


def draw_steps(plan: Plan, knowledge: Knowledge, body: Body = "neutral") -> tuple[Drawing, ...]:
    """A picture for each step of a plan."""
    picture = picture_of(plan, body)
    own = plan.receiver == "self"
    strokes = strokes_of(picture.name, own=own)
    routes = tuple(route.zones for route in knowledge.routes.values())
    return tuple(drawn(figure_of(step, picture, strokes, routes, own=own)) for step in plan.steps)


def drawn(figure: Figure) -> Drawing:
    """A figure with shapes in the place of the names of its zones."""
    return Drawing(
        file=figure.picture.picture,
        size=figure.picture.size,
        crop=figure.crop,
        lit=_lit(figure),
        ways=tuple(Line(way.points, way.run == "round") for way in figure.ways),
        heads=tuple(head for way in figure.ways for head in way.heads),
        hands=figure.hands,
    )


def _lit(figure: Figure) -> str:
    """All that is touched as one translucent shape, with an edge that a black and white printer shows."""
    edge = round(figure.crop.width / 60)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{figure.crop.view_box()}">'
        '<g opacity="0.55" stroke-linejoin="round" stroke-linecap="round">'
        f"{_layer(figure, _EDGE, edge)}{_layer(figure, _WARM, 0)}</g></svg>"
    )


def _layer(figure: Figure, colour: str, edge: int) -> str:
    """The zones, and the bands that the hands go over between them, `edge` pixels wider than they are."""
    zones = "".join(f'<path d="{figure.picture.path(zone, side)}"/>' for zone, side in figure.lit)
    bands = "".join(
        f'<path fill="none" stroke-width="{way.band + edge:.0f}" d="{way.line()}"/>'
        for way in figure.ways
        if way.band
    )
    return f'<g fill="{colour}" stroke="{colour}" stroke-width="{edge}">{zones}{bands}</g>'
