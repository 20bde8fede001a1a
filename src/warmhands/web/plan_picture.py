"""What is lit on a body: every place of a plan, or where it hurt."""

from collections.abc import Iterable, Iterator

from warmhands.model.body_map import BodyMap
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan
from warmhands.model.vocabulary import Side


def touched(plan: Plan, picture: BodyMap, knowledge: Knowledge) -> frozenset[str]:
    """The "zone:side" of the picture on which any step begins or ends."""
    begun = [(step.zone, step.side) for step in plan.steps]
    ended = [(step.to_zone, step.side) for step in plan.steps if step.to_zone is not None]
    return lit_on(picture, (*begun, *ended), knowledge)


def lit_on(picture: BodyMap, places: Iterable[tuple[str, Side]], knowledge: Knowledge) -> frozenset[str]:
    """The "zone:side" of the picture that belong to these zones or groups; a middle belongs to both sides."""
    return frozenset(part for name, side in places for part in _parts(picture, name, side, knowledge))


def _parts(picture: BodyMap, name: str, side: Side, knowledge: Knowledge) -> Iterator[str]:
    for zone in knowledge.zones_of(name):
        for drawn in picture.zones.get(zone, ()):
            if side in ("both", "middle", drawn) or drawn == "middle":
                yield f"{zone}:{drawn}"
