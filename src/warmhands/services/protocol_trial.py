"""Tries a protocol that keeps every rule of its own: plans it for healthy people and checks each plan."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product

from msgspec.structs import replace

from warmhands import verifying
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Breach, Plan, PlanRequest
from warmhands.model.protocol import Protocol
from warmhands.model.screening import Measures, Screening, ScreeningRequest
from warmhands.model.vocabulary import Receiver
from warmhands.planning import Draft, arrange, draft
from warmhands.screening import due_cards, screen

WELL: dict[Receiver, Measures] = {
    "adult": Measures(age_years=34),
    "self": Measures(age_years=34),
    "child": Measures(age_years=7),
    "baby": Measures(age_weeks=20),
}
"""The healthy people for whom it is planned."""

KEYS = {
    "kind_fits_the_receiver": "kinds",
    "partner_massage_is_for_adults": "kinds",
    "length_fits_the_receiver": "minutes",
    "length_fits_the_giver": "minutes",
}
"""Which key of the file a rule about the whole plan is about."""

SOME_DAY = datetime(2000, 1, 1, 12, tzinfo=UTC)


def try_out(protocol: Protocol, knowledge: Knowledge) -> tuple[Breach, ...]:
    """What the checker says against the plans of this protocol, each rule once for each way of a step.

    It is planned for every receiver, giver, position and kind that it has, and for the least, the usual and
    the most minutes. A receiver or giver for whom no plan comes out of it is a breach as well.
    """
    known = replace(knowledge, protocols={**knowledge.protocols, protocol.id: protocol})
    served: set[str] = set()
    breaches: dict[tuple[object, ...], Breach] = {}
    for plan, screening in _plans(protocol, known):
        served |= {plan.receiver, plan.giver}
        for breach in verifying.check(plan, known, screening):
            placed = _placed(breach, protocol)
            breaches.setdefault((placed.rule, placed.step, placed.details.get("way")), placed)
    for key, named in (("receivers", protocol.receivers), ("givers", protocol.givers)):
        if without := [one for one in named if one not in served]:
            words = {"key": key, "who": ", ".join(without)}
            breaches["protocol_file_makes_plans", key] = Breach("protocol_file_makes_plans", None, words)
    return tuple(breaches.values())


def _plans(protocol: Protocol, knowledge: Knowledge) -> Iterator[tuple[Plan, Screening]]:
    well = {receiver: _well(receiver, knowledge) for receiver in protocol.receivers}
    for receiver, giver, position in product(protocol.receivers, protocol.givers, protocol.positions):
        request, screening = well[receiver]
        for kind in _kinds(protocol, receiver, knowledge):
            wish = PlanRequest(1, giver, request, protocol.id, kind, position=position)
            fitted = draft(protocol, wish, screening, knowledge)
            for minutes in _lengths(protocol, fitted) if isinstance(fitted, Draft) else ():
                answer = arrange(protocol, replace(wish, minutes=minutes), screening, knowledge)
                if isinstance(answer, Plan):
                    yield answer, screening


def _kinds(protocol: Protocol, receiver: Receiver, knowledge: Knowledge) -> tuple[str | None, ...]:
    """The kinds that suit the receiver; where none does, the planner's choice, and the checker says so."""
    return tuple(kind for kind in protocol.kinds if receiver in knowledge.kinds[kind].receivers) or (None,)


def _lengths(protocol: Protocol, fitted: Draft) -> set[int]:
    return {near for wanted in protocol.minutes for near in fitted.nearest(wanted)}


def _placed(breach: Breach, protocol: Protocol) -> Breach:
    """The breach of a plan with its place in the file: the way of that title, as far as there is one."""
    title = breach.details.get("title")
    for at, step in enumerate(protocol.steps, 1):
        for number, way in enumerate(step.ways, 1):
            if way.title == title:
                return Breach(breach.rule, at, {**breach.details, "way": str(number), "key": "title"})
    return Breach(breach.rule, None, {**breach.details, "key": KEYS.get(breach.rule, "id")})


def _well(receiver: Receiver, knowledge: Knowledge) -> tuple[ScreeningRequest, Screening]:
    """Somebody healthy, who said so, and their screening."""
    asked = ScreeningRequest(receiver, at=SOME_DAY, measures=WELL[receiver])
    told = replace(asked, cards={card.id: "none" for card in due_cards(asked, knowledge)})
    return told, screen(told, knowledge)
