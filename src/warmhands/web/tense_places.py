"""The places for which a massage can be wished: they bear touch, today too, and some massage goes there."""

from warmhands.model.knowledge import Knowledge
from warmhands.model.screening import Limits
from warmhands.services.intake_walk import IntakeView

_OF_ONESELF = frozenset(("nape", "neck_side", "occiput", "shoulder_top", "shoulder_side"))
_FACE_ALONE = {"cosmetic_face"}
"""Nobody has the face massaged because it is tense: that is a kind of its own."""


def workable(view: IntakeView, knowledge: Knowledge) -> frozenset[str]:
    """The zones that may be asked for: those that bear touch at all, here and today."""
    closed = _closed(view.screening.limits)
    bearing = {zone.id for zone in knowledge.zones.values() if zone.max_level > 0 and zone.id not in closed}
    alone = view.intake.request.receiver == "self"
    return frozenset(bearing & (_OF_ONESELF if alone else _within_reach(knowledge)))


def _closed(limits: Limits) -> set[str]:
    sides: dict[str, set[str]] = {}
    for limit in limits.zones:
        if limit.max_pressure == 0:
            sides.setdefault(limit.zone, set()).add(limit.side)
    return {zone for zone, found in sides.items() if "both" in found or {"left", "right"} <= found}


def _within_reach(knowledge: Knowledge) -> set[str]:
    """The zones to which a composed massage or one of the guide's goes."""
    areas = {
        zone for area in knowledge.areas.values() for name in area.zones for zone in knowledge.zones_of(name)
    }
    massages = (one for one in knowledge.protocols.values() if not set(one.kinds) <= _FACE_ALONE)
    named = {step.ways[0].zone for massage in massages for step in massage.steps}
    return areas | {zone for name in named for zone in knowledge.zones_of(name)}
