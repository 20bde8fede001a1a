"""Vet a person's own protocols: what does not pass the checker is never planned, and its faults are told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product
from pathlib import PurePath

from msgspec.structs import replace

from warmhands import verifying
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan, PlanRequest
from warmhands.model.protocol import OwnFault, OwnProtocols, Protocol
from warmhands.model.screening import Measures, Screening, ScreeningRequest
from warmhands.model.vocabulary import Receiver
from warmhands.planning import Draft, arrange, draft
from warmhands.screening import due_cards, screen
from warmhands.services.ports import Library, OwnShelf, Words

WELL: dict[Receiver, Measures] = {
    "adult": Measures(age_years=34),
    "self": Measures(age_years=34),
    "child": Measures(age_years=7),
    "baby": Measures(age_weeks=20),
}
"""The healthy people for whom a protocol is tried before anybody may choose it."""

SOME_DAY = datetime(2000, 1, 1, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Vetted:
    """A library without the protocols that did not pass."""

    passed: Knowledge

    def knowledge(self) -> Knowledge:
        """Everything that may be planned with."""
        return self.passed


def vet(shelf: OwnShelf, words: Words, folder: str) -> tuple[Library, OwnProtocols]:
    """The library that may be planned with, and what became of the protocols in the person's folder.

    Each is held against the rules, then tried: planned for healthy people of every kind that it is made
    for, in every position, by every giver, and each plan is checked. One fault keeps it out.
    """
    knowledge = shelf.knowledge()
    faults = [OwnFault(one.file, f"{one.field} {one.what}".strip(), one.hint) for one in shelf.faults]
    passed = dict(knowledge.protocols)
    for name in shelf.own:
        file = f"{PurePath(folder).name}/{name}.toml"
        found = [replace(one, file=file) for one in _faults(knowledge.protocols[name], knowledge, words)]
        faults += found
        if found:
            del passed[name]
    kept = tuple(passed[name] for name in shelf.own if name in passed)
    library = shelf if len(kept) == len(shelf.own) else Vetted(replace(knowledge, protocols=passed))
    return library, OwnProtocols(folder, kept, tuple(faults))


def _faults(protocol: Protocol, knowledge: Knowledge, words: Words) -> Iterator[OwnFault]:
    """What the rules say against it; where they say nothing, what they say against its plans."""
    breaches = list(verifying.check_protocol(protocol, knowledge))
    if not breaches:
        plans = list(_plans(protocol, knowledge))
        for plan, screening in plans:
            breaches += verifying.check(plan, knowledge, screening)
        if not plans:
            message = words.text("No plan comes out of it for anybody whom it names.")
            yield OwnFault("", message, words.text("Look at the seconds and the ways of its steps."))
    for finding in dict.fromkeys(words.breach(breach, knowledge) for breach in breaches):
        yield OwnFault("", finding.message, finding.hint)


def _plans(protocol: Protocol, knowledge: Knowledge) -> Iterator[tuple[Plan, Screening]]:
    """The plans of its least, usual and most minutes that this protocol gives healthy people."""
    well = {receiver: _well(receiver, knowledge) for receiver in protocol.receivers}
    for receiver, giver, position in product(protocol.receivers, protocol.givers, protocol.positions):
        request, screening = well[receiver]
        wish = PlanRequest(1, giver, request, protocol.id, position=position)
        fitted = draft(protocol, wish, screening, knowledge)
        if isinstance(fitted, Draft):
            for minutes in {near for wanted in protocol.minutes for near in fitted.nearest(wanted)}:
                answer = arrange(protocol, replace(wish, minutes=minutes), screening, knowledge)
                if isinstance(answer, Plan):
                    yield answer, screening


def _well(receiver: Receiver, knowledge: Knowledge) -> tuple[ScreeningRequest, Screening]:
    """Somebody healthy, who said so, and their screening."""
    asked = ScreeningRequest(receiver, at=SOME_DAY, measures=WELL[receiver])
    told = replace(asked, cards={card.id: "none" for card in due_cards(asked, knowledge)})
    return told, screen(told, knowledge)
