"""How a sheet is to be printed: on which paper, with or without the name."""

import re
from collections.abc import Sequence

from msgspec import Struct

from warmhands.exports.sheet_press import Paper
from warmhands.model.journal import Intake
from warmhands.services.intake_walk import IntakeView
from warmhands.services.people_keep import find_person
from warmhands.web.desk import Desk, Visit

_LETTER = re.compile(r"-(us|ca|mx|ph|co|cl|ve|pr)\b", re.IGNORECASE)
"""Where people print on Letter paper, as the language of a browser says it."""


class PrintChoice(Struct, frozen=True):
    """The form that asks for a sheet; `name` is empty where nobody gave one."""

    address: str
    fields: Sequence[tuple[str, str]]
    paper: Paper
    name: str


def print_choice(
    request: Visit, desk: Desk, intake: Intake, address: str, fields: Sequence[tuple[str, str]]
) -> PrintChoice:
    """The form for the sheet at this address."""
    return PrintChoice(address, fields, paper_of(request), name_of(desk, intake))


def paper_of(request: Visit, chosen: str = "") -> Paper:
    """The paper that was chosen, else the one that is usual where the browser's language is at home."""
    if chosen in ("a4", "letter"):
        return "letter" if chosen == "letter" else "a4"
    first = request.headers.get("accept-language", "").partition(",")[0]
    return "letter" if _LETTER.search(first) else "a4"


def name_of(desk: Desk, intake: Intake) -> str:
    """What the household calls the receiver; empty where nobody gave a name."""
    return "" if intake.person is None else find_person(desk.house, intake.person).name


def for_doctor(view: IntakeView) -> bool:
    """Whether there is something to which a doctor could agree."""
    return view.screening.verdict == "ask_doctor" and bool(view.askable)
