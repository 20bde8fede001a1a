"""The pictures on which one taps places: the back, the legs, the face; each place is ticked on one."""

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct

from warmhands.model.body_map import BodyMap

WORDS = {"back": "Back", "legs": "Legs", "face": "Face"}


class View(Struct, frozen=True):
    """One picture of a page; `ticked` are the "zone:side" that are ticked here and on no earlier one."""

    key: str
    words: str
    picture: BodyMap
    ticked: frozenset[str]


def views_of(
    pictures: Sequence[BodyMap], ticked: Collection[str], only: Collection[str] | None = None
) -> tuple[View, ...]:
    """The pictures that show any of the zones offered (None: all), with what is ticked on each."""
    drawn = {f"{zone}:{side}" for picture in pictures for zone, side, _ in picture.parts()}
    spread = {part for place in ticked for part in _spread(place, drawn)}
    return tuple(_views(pictures, spread, only))


def first_shown(views: Sequence[View], usual: str = "back") -> str:
    """The picture to see first: one with a place on it, else the usual one, else the first."""
    keys = [view.key for view in views]
    ticked = (view.key for view in views if view.ticked)
    return next(ticked, usual if usual in keys else keys[0])


def drawn_on(views: Sequence[View]) -> frozenset[str]:
    """Every "zone:side" that can be tapped."""
    return frozenset(f"{zone}:{side}" for view in views for zone, side, _ in view.picture.parts())


def _views(
    pictures: Sequence[BodyMap], ticked: Collection[str], only: Collection[str] | None
) -> Iterator[View]:
    seen: set[str] = set()
    for picture in pictures:
        offered = {f"{zone}:{side}" for zone, side, _ in picture.parts() if only is None or zone in only}
        if offered - seen:
            key = _key(picture)
            yield View(key, WORDS[key], picture, frozenset(offered & set(ticked) - seen))
        seen |= offered


def _spread(place: str, drawn: Collection[str]) -> Iterator[str]:
    """A place as it is drawn: both sides of a zone are two parts of the picture, or its middle."""
    zone, _, side = place.partition(":")
    parts = [f"{zone}:{part}" for part in ("left", "right", "middle") if f"{zone}:{part}" in drawn]
    yield from parts if side == "both" and parts else (place,)


def _key(picture: BodyMap) -> str:
    return next((key for key in ("legs", "face") if picture.name.endswith(f"_{key}")), "back")
