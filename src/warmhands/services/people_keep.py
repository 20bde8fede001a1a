"""Keep the people of the household: add, change, rename, list and forget them."""

import unicodedata
from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from msgspec import Struct
from msgspec.structs import asdict, replace

from warmhands.model.appearance import Appearance
from warmhands.model.journal import PainMark, Person
from warmhands.model.mistake import Mistake
from warmhands.model.vocabulary import Receiver
from warmhands.services.house import House

LONGEST_NAME = 60
MOST_PEOPLE = 200
OLDEST = 130
JOINERS = "\u200c\u200d"
"""Unseen, and yet part of names in some scripts and of emoji."""
AGES: dict[Receiver, tuple[int, int]] = {
    "baby": (0, 1),
    "child": (1, 13),
    "adult": (13, OLDEST),
    "self": (13, OLDEST),
}
"""How many calendar years a birth year may lie back: one more than the age, for the birthday to come."""


class Newcomer(Struct, frozen=True, forbid_unknown_fields=True):
    """What a person says of somebody: the name is how the household calls them."""

    name: str
    receiver: Receiver
    left_handed: bool = False
    birth_year: int | None = None


def list_people(house: House) -> Sequence[Person]:
    """Everybody of the household, by name."""
    return house.journal.people(house.journal.household())


def find_person(house: House, person_id: str) -> Person:
    """One person; an id that is not known is a `Mistake`."""
    found = next((person for person in list_people(house) if person.id == person_id), None)
    if found is None:
        hint = "They may have been removed on another device. Look at the list of people."
        raise Mistake("unknown_id", "There is no such person in this household.", "$.person", hint)
    return found


def add_person(house: House, newcomer: Newcomer, now: datetime) -> Person:
    """Add somebody; a name that is empty, too long or taken, or an impossible birth year, is a `Mistake`."""
    people = list_people(house)
    if len(people) >= MOST_PEOPLE:
        hint = "Remove somebody who is no longer massaged here."
        raise Mistake("too_large", f"There are {MOST_PEOPLE} people already.", "$", hint)
    return _keep(house, uuid4().hex, newcomer, now, Appearance())


def change_person(house: House, person_id: str, newcomer: Newcomer, now: datetime) -> Person:
    """Replace what is known of somebody; their massages and how they are drawn stay."""
    person = find_person(house, person_id)
    return _keep(house, person.id, newcomer, now, person.appearance)


def rename_person(house: House, person_id: str, name: str) -> Person:
    """Give somebody another name; all else stays."""
    person = find_person(house, person_id)
    renamed = replace(person, name=_free_name(house, name, person.id))
    house.journal.keep_person(renamed)
    return renamed


def forget_person(house: House, person_id: str) -> bool:
    """Delete somebody with every check, massage and pain mark; false when there was nobody."""
    return house.journal.forget_person(house.journal.household(), person_id)


def _keep(house: House, person_id: str, newcomer: Newcomer, now: datetime, appearance: Appearance) -> Person:
    _check_birth_year(newcomer, now)
    named = replace(newcomer, name=_free_name(house, newcomer.name, person_id))
    person = Person(id=person_id, household=house.journal.household(), **asdict(named), **asdict(appearance))
    house.journal.keep_person(person)
    return person


def tidy_name(name: str) -> str:
    """The name with single spaces inside and none around it; 1 to 60 characters, else a `Mistake`."""
    tidy = " ".join(unicodedata.normalize("NFC", name).split())
    kinds = {unicodedata.category(letter) for letter in tidy if letter not in JOINERS}
    if kinds & {"Cc", "Cf", "Cs", "Co"}:
        raise Mistake("bad_value", "The name has a sign that cannot be seen.", "$.name", "Type it anew.")
    if not kinds or len(tidy) > LONGEST_NAME:
        hint = "A first name or a pet name is enough."
        raise Mistake("bad_value", f"A name has 1 to {LONGEST_NAME} characters.", "$.name", hint)
    return tidy


def _free_name(house: House, name: str, person_id: str) -> str:
    tidy = tidy_name(name)
    taken = {person.name.casefold() for person in list_people(house) if person.id != person_id}
    if tidy.casefold() in taken:
        hint = "Add a letter or a second name, so that the two are not mixed up."
        raise Mistake("contradiction", f"Somebody here is called {tidy} already.", "$.name", hint)
    return tidy


def _check_birth_year(newcomer: Newcomer, now: datetime) -> None:
    if newcomer.birth_year is None:
        return
    least, most = AGES[newcomer.receiver]
    earliest, latest = now.year - most, now.year - least
    if not earliest <= newcomer.birth_year <= latest:
        message = (
            f"{newcomer.birth_year} does not fit: a {newcomer.receiver} was born from {earliest} to {latest}."
        )
        hint = "Correct the year, choose another kind of receiver, or leave the year out."
        raise Mistake("contradiction", message, "$.birth_year", hint)


def pain_of(house: House, person_id: str) -> Sequence[PainMark]:
    """The places that hurt somebody before, and that are spared since."""
    return house.journal.pain_marks(house.journal.household(), person_id)


def forget_pain(house: House, mark: PainMark) -> bool:
    """Spare a place no longer, because the person says it is well again; false when it was not spared."""
    return house.journal.forget_pain(house.journal.household(), mark)
