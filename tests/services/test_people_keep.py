"""People of the household: names that can be read, years that can be, and nobody twice."""

import pytest
from intake_cast import home

from cast import AT
from warmhands.model.journal import PainMark
from warmhands.model.mistake import Mistake
from warmhands.model.vocabulary import Receiver
from warmhands.services.people_keep import (
    Newcomer,
    add_person,
    change_person,
    find_person,
    forget_pain,
    forget_person,
    list_people,
    pain_of,
    rename_person,
)


def test_a_name_is_trimmed_and_kept_whole() -> None:
    house = home()

    person = add_person(house, Newcomer("  Anna   Maria \u00a0", "adult", left_handed=True), AT)

    assert person.name == "Anna Maria"
    assert list(list_people(house)) == [person]


@pytest.mark.parametrize(
    "name", ["A", "x" * 60, "Zoë", "王芳", "👩‍👧", "O'Neill-Šimić", "नेहा", "e\u0301" * 60]
)
def test_any_name_of_1_to_60_characters_is_good(name: str) -> None:
    assert add_person(home(), Newcomer(name, "adult"), AT).name


@pytest.mark.parametrize(
    "name", ["", "   ", "x" * 61, "\u200d", "a\u0000b", "\u202eevil", "\u200b", "a\x1bb", "\ue000"]
)
def test_a_name_that_cannot_be_read_is_a_mistake(name: str) -> None:
    house = home()

    with pytest.raises(Mistake) as told:
        add_person(house, Newcomer(name, "adult"), AT)

    assert (told.value.where, told.value.code) == ("$.name", "bad_value")
    assert list(list_people(house)) == []


def test_two_people_of_one_name_are_told_apart() -> None:
    house = home()
    add_person(house, Newcomer("Ana", "adult"), AT)

    with pytest.raises(Mistake, match="is called ANA already") as told:
        add_person(house, Newcomer("ANA", "self"), AT)

    assert told.value.hint


@pytest.mark.parametrize(
    ("receiver", "year", "fits"),
    [
        ("baby", 2024, False),
        ("baby", 2025, True),
        ("baby", 2026, True),
        ("baby", 2027, False),
        ("child", 2012, False),
        ("child", 2013, True),
        ("child", 2025, True),
        ("child", 2026, False),
        ("adult", 1895, False),
        ("adult", 1896, True),
        ("adult", 2013, True),
        ("self", 2013, True),
        ("self", 2014, False),
    ],
)
def test_a_birth_year_fits_the_receiver(receiver: Receiver, year: int, fits: bool) -> None:
    house = home()
    newcomer = Newcomer("Ana", receiver, birth_year=year)

    if fits:
        assert add_person(house, newcomer, AT).birth_year == year
    else:
        with pytest.raises(Mistake, match=str(year)):
            add_person(house, newcomer, AT)


def test_200_people_are_enough_for_a_household() -> None:
    house = home()
    for number in range(200):
        add_person(house, Newcomer(f"Nr {number}", "adult"), AT)

    with pytest.raises(Mistake, match="200"):
        add_person(house, Newcomer("Nr 200", "adult"), AT)

    assert len(list_people(house)) == 200


def test_renaming_changes_the_name_alone() -> None:
    house = home()
    person = add_person(house, Newcomer("Ana", "adult", left_handed=True, birth_year=1990), AT)

    renamed = rename_person(house, person.id, " Anita ")

    assert (renamed.name, renamed.id, renamed.left_handed, renamed.birth_year) == (
        "Anita",
        person.id,
        True,
        1990,
    )
    assert list(list_people(house)) == [renamed]


def test_a_person_may_keep_their_own_name_when_all_else_changes() -> None:
    house = home()
    person = add_person(house, Newcomer("Ana", "adult"), AT)

    changed = change_person(house, person.id, Newcomer("Ana", "self", birth_year=1990), AT)

    assert (changed.id, changed.receiver, changed.birth_year) == (person.id, "self", 1990)


@pytest.mark.parametrize("unknown", ["", "nobody", "\0"])
def test_somebody_unknown_is_a_mistake(unknown: str) -> None:
    house = home()

    for ask in (find_person, lambda house, id_: rename_person(house, id_, "Eva")):
        with pytest.raises(Mistake, match="no such person"):
            ask(house, unknown)
    assert forget_person(house, unknown) is False


def test_who_is_forgotten_is_gone() -> None:
    house = home()
    person = add_person(house, Newcomer("Ana", "adult"), AT)

    forgotten = forget_person(house, person.id)

    assert forgotten is True
    assert list(list_people(house)) == []


def test_a_place_that_is_well_again_is_spared_no_longer() -> None:
    house = home()
    person = add_person(house, Newcomer("Ana", "adult"), AT)
    house.journal.mark_pain("home", [PainMark(person.id, "nape", "left", 0)])

    forget_pain(house, pain_of(house, person.id)[0])

    assert list(pain_of(house, person.id)) == []
