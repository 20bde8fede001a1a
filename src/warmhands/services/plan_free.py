"""What a massage for some places would be where no protocol is named, and how a protocol suits a wish."""

from collections.abc import Collection

from msgspec.structs import replace

from warmhands.model.plan import PlanRequest
from warmhands.model.screening import Screening
from warmhands.model.vocabulary import CLEARED, Position
from warmhands.planning import Draft, draft, free_massage, usual_minutes
from warmhands.services.house import House
from warmhands.services.session_plan import Choice

FREELY = ""
"""Stands in a `Choice` where a protocol has its id."""


def free_choice(house: House, screening: Screening, wish: PlanRequest) -> Choice | None:
    """The massage that is composed for the kind and the zones of the wish; nothing where none would be.

    A protocol in the wish counts for nothing, and neither do its minutes.
    """
    knowledge = house.library.knowledge()
    asked = replace(wish, protocol=None, position=None)
    massage = free_massage(asked, screening, knowledge)
    if massage is None or screening.verdict not in CLEARED:
        return None
    usual = massage.minutes[1]
    fitted: dict[Position, Draft] = {}
    for position in massage.positions:
        fit = draft(massage, replace(asked, position=position), screening, knowledge)
        if isinstance(fit, Draft) and fit.nearest(usual):
            fitted[position] = fit
    if not fitted:
        return None
    first = next(iter(fitted.values()))
    return Choice(
        protocol=FREELY,
        title=massage.title,
        summary=massage.summary,
        kinds=massage.kinds,
        ask_doctor=(),
        positions=tuple(fitted),
        least=first.nearest(0)[0],
        most=first.nearest(1000)[0],
        usual=first.nearest(usual)[0],
    )


def usual_for(house: House, choice: Choice, kind: str | None) -> int:
    """The minutes to propose for this massage and kind, within the range of the choice."""
    knowledge = house.library.knowledge()
    protocol = knowledge.protocols.get(choice.protocol)
    if protocol is None or kind is None or knowledge.kinds[kind].minutes_factor == 1:
        return choice.usual
    return max(choice.least, min(choice.most, usual_minutes(protocol, knowledge.kinds[kind])))


def reaches(house: House, choice: Choice, zones: Collection[str]) -> bool:
    """Whether the massage works or passes every one of these zones."""
    knowledge = house.library.knowledge()
    protocol = knowledge.protocols.get(choice.protocol)
    steps = () if protocol is None else protocol.steps
    worked = {zone for step in steps for zone in (step.ways[0].zone, step.ways[0].to_zone)}
    return set(zones) <= worked
