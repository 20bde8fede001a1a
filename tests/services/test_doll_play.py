"""A game is practised on a doll with nobody screened and nothing kept; each step finds its verse."""

import pytest
from intake_cast import NOW, home

from warmhands.model.mistake import Mistake
from warmhands.services.doll_play import PRACTICE, doll_games, practise
from warmhands.services.rhyme_read import rhyme_of

GAMES = ("baby_rails", "baby_train")


def test_the_games_for_a_doll_are_those_with_a_rhyme() -> None:
    assert {game.id for game in doll_games(home())} == set(GAMES)


@pytest.mark.parametrize("minutes", [5, 7, 10])
@pytest.mark.parametrize("game", GAMES)
def test_a_practice_is_a_checked_plan_of_exactly_the_minutes(game: str, minutes: int) -> None:
    session = practise(home(), game, minutes, NOW)

    assert session.plan.total_seconds == minutes * 60
    assert session.plan.checked.findings == ()
    assert max(step.pressure for step in session.plan.steps) == 1


def test_a_practice_is_nobodys_and_is_kept_nowhere() -> None:
    house = home()
    session = practise(house, "baby_rails", 5, NOW)

    assert (session.person, session.household) == (None, "")
    assert session.id.startswith(PRACTICE)
    assert house.journal.session(house.journal.household(), session.id) is None


@pytest.mark.parametrize(("game", "minutes"), [("simple_back", 12), ("baby_rail", 5), ("baby_rails", 4)])
def test_what_cannot_be_practised_is_said(game: str, minutes: int) -> None:
    with pytest.raises(Mistake) as mistake:
        practise(home(), game, minutes, NOW)

    assert mistake.value.hint


@pytest.mark.parametrize("game", GAMES)
def test_every_step_of_a_game_has_a_verse(game: str) -> None:
    house = home()
    sung = rhyme_of(house, game)
    steps = practise(house, game, 10, NOW).plan.steps

    assert sung is not None
    assert [step.title for step in steps if step.title not in sung.verses] == []


def test_other_massages_have_no_rhyme() -> None:
    assert rhyme_of(home(), "simple_back") is None
    assert rhyme_of(home(), None) is None
