"""A house in memory, and a person who walks through the check in it."""

from datetime import UTC, datetime

from fakes import MemoryJournal
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.journal import Person
from warmhands.model.vocabulary import Receiver
from warmhands.services.house import House
from warmhands.services.intake_walk import CardAnswer, IntakeView, answer_card, look

NOW = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
LIBRARY = open_library()


def home() -> House:
    return House(library=LIBRARY, words=speak(), journal=MemoryJournal())


def ana(house: House, receiver: Receiver = "adult", birth_year: int | None = None) -> Person:
    person = Person(id="ana", household="home", name="Ana", receiver=receiver, birth_year=birth_year)
    house.journal.keep_person(person)
    return person


def walk(house: House, intake: str, now: datetime = NOW) -> IntakeView:
    """Answer with none whatever is asked, as long as something is."""
    view = look(house, intake)
    while view.next is not None:
        view = answer_card(house, intake, CardAnswer(view.next.id, "none"), now)
    return view


def told(house: House, intake: str, card: str, name: str, now: datetime = NOW) -> IntakeView:
    """Answer one condition of one card with yes."""
    return answer_card(house, intake, CardAnswer(card, "some", {name: "yes"}), now)
