"""How a body is drawn follows the person, or the check of somebody without a name."""

from cast import AT
from fakes import MemoryJournal
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.appearance import Appearance
from warmhands.services.appearance_choose import appearance_of, draw_receiver
from warmhands.services.house import House
from warmhands.services.intake_walk import belongs_to, look, renew, start
from warmhands.services.people_keep import Newcomer, add_person, change_person, find_person

WOMAN, MAN = Appearance("woman", 4), Appearance("man", 1)
ANA = Newcomer("Ana", "adult")


def home() -> House:
    return House(open_library(), speak(), MemoryJournal())


def test_nobody_is_asked_and_yet_everybody_is_drawn() -> None:
    house = home()

    intake = start(house, "adult", None, AT)

    assert appearance_of(house, intake) == Appearance("neutral", 2)


def test_a_check_without_a_name_shows_what_was_chosen_in_it() -> None:
    house = home()
    intake = start(house, "adult", None, AT)

    draw_receiver(house, intake, WOMAN)

    assert appearance_of(house, look(house, intake.id).intake) == WOMAN


def test_a_person_is_drawn_alike_in_every_check() -> None:
    house = home()
    ana = add_person(house, ANA, AT)
    draw_receiver(house, start(house, "adult", ana, AT), WOMAN)

    later = start(house, "adult", ana, AT)

    assert appearance_of(house, later) == WOMAN


def test_changing_a_name_leaves_the_picture_alone() -> None:
    house = home()
    ana = add_person(house, ANA, AT)
    draw_receiver(house, start(house, "adult", ana, AT), WOMAN)

    changed = change_person(house, ana.id, Newcomer("Anna", "adult"), AT)

    assert changed.appearance == WOMAN


def test_a_check_that_gets_a_name_takes_its_picture_along() -> None:
    house = home()
    intake = start(house, "adult", None, AT)
    draw_receiver(house, intake, WOMAN)
    ana = add_person(house, ANA, AT)

    named = belongs_to(house, intake.id, ana)

    assert appearance_of(house, named) == find_person(house, ana.id).appearance == WOMAN


def test_what_was_chosen_for_a_person_outlasts_a_check_without_a_name() -> None:
    house = home()
    ana = add_person(house, ANA, AT)
    draw_receiver(house, start(house, "adult", ana, AT), WOMAN)
    nameless = start(house, "adult", None, AT)
    draw_receiver(house, nameless, MAN)

    named = belongs_to(house, nameless.id, ana)

    assert appearance_of(house, named) == WOMAN


def test_a_check_begun_afresh_keeps_its_picture() -> None:
    house = home()
    intake = start(house, "adult", None, AT)
    draw_receiver(house, intake, WOMAN)

    afresh = renew(house, intake.id, AT)

    assert afresh.appearance == WOMAN
