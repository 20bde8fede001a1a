"""Where a check stands, as the doors show it."""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from warmhands.model.journal import Intake, PainMark
from warmhands.model.knowledge import Card, Condition, Knowledge
from warmhands.model.screening import Finding, Screening, ScreeningRequest
from warmhands.screening import AFFECTED, due_cards, screen
from warmhands.services.house import House
from warmhands.services.person_screen import word
from warmhands.services.request_ids import check_ids, takes_place

HOLD_BY_THEMSELVES = ("child_under_12", "infant_under_1_year")
FINAL = ("stop", "emergency")


class IntakeView(Struct, frozen=True):
    """Where a check stands; `due` and `open` are in the order of asking, giver and consent last.

    `conditions` are the lines of each due card's tick list. `askable` are the ids to which a doctor could
    still agree, and `sore` the places that hurt in earlier massages. `place_wanted` are the conditions whose
    place nobody has told yet; where one needs none, an empty list of places says "no one place".
    """

    intake: Intake
    due: tuple[Card, ...]
    open: tuple[Card, ...]
    conditions: Mapping[str, tuple[Condition, ...]]
    screening: Screening
    askable: tuple[str, ...]
    place_wanted: tuple[str, ...]
    sore: tuple[PainMark, ...]

    @property
    def finished(self) -> bool:
        """Whether nothing needs to be asked any more: all is answered, or it is a stop already."""
        return self.next is None

    @property
    def next(self) -> Card | None:
        """The card to ask next."""
        if self.screening.verdict in FINAL or not self.open:
            return None
        return self.open[0]


def view(house: House, intake: Intake) -> IntakeView:
    """The intake screened as far as it goes."""
    knowledge = house.library.knowledge()
    request = replace(intake.request, at=intake.request.at or intake.started_at)
    check_ids(request, knowledge)
    screening, due = screen(request, knowledge), due_cards(request, knowledge)
    journal = house.journal
    return IntakeView(
        intake=intake,
        due=due,
        open=tuple(card for card in due if card.id in screening.unanswered),
        conditions={card.id: _lines(card, request, knowledge) for card in due},
        screening=word(house, screening, request),
        askable=tuple(one.condition for one in screening.findings if _waits_for_doctor(one)),
        place_wanted=tuple(_without_place(request, knowledge)),
        sore=() if intake.person is None else tuple(journal.pain_marks(intake.household, intake.person)),
    )


def _waits_for_doctor(finding: Finding) -> bool:
    return finding.effect == "refer" and not finding.because.endswith("_agreed")


def _without_place(request: ScreeningRequest, knowledge: Knowledge) -> Iterator[str]:
    for name, answer in request.answers.items():
        condition, places = knowledge.conditions[name], request.places.get(name)
        needs_one = AFFECTED in condition.zones
        if answer != "no" and takes_place(condition) and (places is None or (needs_one and not places)):
            yield name


def _lines(card: Card, request: ScreeningRequest, knowledge: Knowledge) -> tuple[Condition, ...]:
    """The conditions to show: not those that hold by themselves, nor those whose parent is a no."""
    return tuple(
        one
        for one in knowledge.conditions.values()
        if one.card == card.id and one.id not in HOLD_BY_THEMSELVES and _makes_sense(one, request, knowledge)
    )


def _makes_sense(condition: Condition, request: ScreeningRequest, knowledge: Knowledge) -> bool:
    if condition.only_if is None or condition.id in request.answers:
        return True
    is_parent_open = knowledge.conditions[condition.only_if].card not in request.cards
    return is_parent_open or request.answers.get(condition.only_if, "no") != "no"
