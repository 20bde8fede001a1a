"""The moves, each on a page: what it looks like, how it is done, who may do it, where it comes from."""

from collections.abc import Iterable, Iterator

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from msgspec import Struct

from warmhands.model.knowledge import TechniqueEntry, cited_as
from warmhands.model.protocol import Way
from warmhands.model.stroke import stroke_key
from warmhands.pictures.figure import Figure
from warmhands.pictures.shelf import body_map, strokes_of
from warmhands.services.house import House
from warmhands.services.technique_read import TechniqueRead, technique_read, techniques_read
from warmhands.web.citations import cited
from warmhands.web.desk import AtDesk, InPath, Visit
from warmhands.web.stroke_picture import figures_of, showing

_ALSO = {
    "self": "on oneself",
    "child": "on children",
    "baby": "on babies",
}


class Sight(Struct, frozen=True):
    """A typical stroke with one form of the hand, and its picture."""

    way: Way
    figure: Figure


@get("/moves")
async def show_moves(request: Visit, desk: AtDesk) -> Response[str]:
    """Every move of the hands, the commonest first."""
    return desk.page(request, "moves.html", moves=shown(desk.house, techniques_read(desk.house)))


@get("/moves/{technique:str}")
async def show_move(request: Visit, desk: AtDesk, technique: InPath) -> Response[str]:
    """One move."""
    if technique not in desk.house.library.knowledge().techniques:
        raise NotFoundException
    read = technique_read(desk.house, technique)
    return desk.page(
        request,
        "move.html",
        technique=read.entry,
        sights=list(sights(desk.house, read)),
        facts=list(_facts(desk.house, read)),
        citations=cited(desk.house, [cited_as(cite) for cite in read.entry.cites]),
    )


def shown(house: House, techniques: Iterable[TechniqueRead]) -> list[tuple[TechniqueEntry, Sight | None]]:
    """Each technique with the picture that stands for it."""
    return [(read.entry, next(sights(house, read), None)) for read in techniques]


def sights(house: House, read: TechniqueRead) -> Iterator[Sight]:
    """A typical stroke for each form of the hand."""
    typical = [_typical(ways) for ways in read.ways.values()]
    for way, figure in zip(typical, figures_of(house, typical, body_map(), "adult"), strict=True):
        yield Sight(way, figure)


def _typical(ways: tuple[Way, ...]) -> Way:
    """The commonest that can be shown with the hand on it; else the commonest."""
    return next((way for way in ways if _is_drawn(way)), ways[0])


def _is_drawn(way: Way) -> bool:
    key = stroke_key(way.technique, way.hand, way.zone, way.to_zone, way.direction)
    return key in strokes_of(showing(way, body_map()).name).strokes


def _facts(house: House, read: TechniqueRead) -> Iterator[tuple[str, str]]:
    """What there is to know of it: a name, and its words."""
    text = house.words.text
    yield text("Who may do it"), _who(house, read.entry)
    if read.pressure:
        names = dict.fromkeys(house.words.pressure_name(int(level)) for level in read.pressure)
        yield text("How hard"), text(" to ").join(names)
    if read.pace_cm_s:
        yield text("How fast"), text("{pace} cm a second", pace=_range(house, read.pace_cm_s))
    if read.beats_per_minute:
        yield text("How often"), text("{number} times a minute", number=_range(house, read.beats_per_minute))


def _who(house: House, entry: TechniqueEntry) -> str:
    text = house.words.text
    said = [text(_hands(entry))]
    if "first_time" in entry.level_one_for:
        said.append(text("The first time only very lightly."))
    also = [text(_ALSO[who]) for who in entry.receivers if who in _ALSO]
    said.append(text("Also {whom}.", whom=text(", ").join(also)) if also else text("On adults only."))
    return " ".join(said)


def _hands(entry: TechniqueEntry) -> str:
    if "first_time" in entry.givers:
        return "Anybody, the first time too."
    return "Practised hands." if "practised" in entry.givers else "Trained hands only."


def _range(house: House, span: tuple[float, float]) -> str:
    least, most = span
    if least == most:
        return f"{least:g}"
    return house.words.text("{least} to {most}", least=f"{least:g}", most=f"{most:g}")


MOVES: list[HTTPRouteHandler] = [show_moves, show_move]
