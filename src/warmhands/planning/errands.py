"""What is done before the first stroke and after the last one."""

from typing import Literal

from warmhands.model.knowledge import Preparation, cited_as
from warmhands.model.plan import Errand
from warmhands.model.protocol import Protocol
from warmhands.model.screening import Screening
from warmhands.planning.permit import Permit


def errands(
    stage: Literal["before", "after"], protocol: Protocol, permit: Permit, screening: Screening
) -> tuple[Errand, ...]:
    """The preparations of that stage that apply, in their order, with the guide's facts they carry out."""
    carried = protocol.prepares if stage == "before" else protocol.afters
    known = {finding.condition for finding in screening.findings}
    entries = [
        entry
        for entry in permit.knowledge.preparations.values()
        if entry.stage == stage and _fits(entry, protocol, permit) and _suits(entry, known)
    ]
    return tuple(
        Errand(
            entry.id,
            entry.text,
            tuple(dict.fromkeys([*map(cited_as, entry.cites), *carried.get(entry.id, ())])),
        )
        for entry in sorted(entries, key=lambda entry: (entry.order, entry.id))
    )


def _fits(entry: Preparation, protocol: Protocol, permit: Permit) -> bool:
    return (
        (not entry.receivers or permit.receiver in entry.receivers)
        and (not entry.positions or permit.position in entry.positions)
        and (not entry.protocols or protocol.id in entry.protocols)
        and (not entry.kinds or permit.kind.id in entry.kinds)
    )


def _suits(entry: Preparation, known: set[str]) -> bool:
    """Whether the findings of the screening call for the entry and do not forbid it."""
    return known.isdisjoint(entry.unless) and (not entry.only_with or not known.isdisjoint(entry.only_with))
