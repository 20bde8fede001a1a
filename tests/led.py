"""Answers and wishes with which each massage of the guide can be led."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from cast import gita, well
from warmhands.model.plan import PlanRequest
from warmhands.model.protocol import Protocol
from warmhands.model.screening import ScreeningRequest
from warmhands.model.vocabulary import Giver, Position


def answers(protocol: Protocol, today: datetime) -> ScreeningRequest:
    """A well receiver of this protocol, with a doctor's agreement wherever one is asked for."""
    receiver = protocol.receivers[0]
    request = gita() if receiver == "baby" else well(receiver)
    agreed = dict.fromkeys((protocol.id, *protocol.kinds), today.date() - timedelta(days=1))
    measures = replace(request.measures, age_years=34) if receiver == "adult" else request.measures
    return replace(request, at=today, doctor_agreed=agreed, measures=measures)


def shortest(
    protocol: Protocol, giver: Giver, today: datetime, position: Position | None = None
) -> PlanRequest:
    """The wish for the shortest massage of this protocol."""
    return PlanRequest(
        minutes=protocol.minutes[0],
        giver=giver,
        screening=answers(protocol, today),
        protocol=protocol.id,
        position=position,
    )
