"""The picture of a whole plan: the body of whoever is massaged, with every place that is touched."""

from collections.abc import Iterator

from warmhands.model.body_map import BodyMap
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan, Step


def touched(plan: Plan, picture: BodyMap, knowledge: Knowledge) -> frozenset[str]:
    """The "zone:side" of the picture on which any step begins or ends."""
    return frozenset(part for step in plan.steps for part in _parts(step, picture, knowledge))


def _parts(step: Step, picture: BodyMap, knowledge: Knowledge) -> Iterator[str]:
    names = (step.zone,) if step.to_zone is None else (step.zone, step.to_zone)
    for zone in (zone for name in names for zone in knowledge.zones_of(name)):
        for side in picture.zones.get(zone, ()):
            if step.side in ("both", "middle", side) or side == "middle":
                yield f"{zone}:{side}"
