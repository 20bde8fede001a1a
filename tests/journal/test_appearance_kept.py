"""How a body is drawn is kept with a person and with a check, and an older journal learns to keep it."""

from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from journal_cast import HOME, intake, person
from msgspec.structs import replace
from sqlalchemy import create_engine, text
from test_journal_contract import door, empty_schema, journal, server  # noqa: F401 - fixtures

from warmhands.journal import open_journal
from warmhands.journal.migrate import MIGRATIONS
from warmhands.model.appearance import Appearance, Tone
from warmhands.services.ports import Journal

WOMAN = Appearance("woman", 4)


def test_whoever_nobody_chose_for_is_drawn_neutral_in_a_light_middle_tone(
    journal: Journal,  # noqa: F811
) -> None:
    found = next(iter(journal.people(HOME)))

    assert found.appearance == Appearance("neutral", 2)


@pytest.mark.parametrize("tone", [1, 5])
def test_a_person_keeps_body_and_tone(journal: Journal, tone: Tone) -> None:  # noqa: F811
    drawn = replace(person(), body="man", tone=tone)

    journal.keep_person(drawn)

    assert list(journal.people(HOME)) == [drawn]


def test_a_check_without_a_person_keeps_its_own(journal: Journal) -> None:  # noqa: F811
    nameless = replace(intake("walk", None), appearance=WOMAN)

    journal.keep_intake(nameless)

    assert journal.intake(HOME, "walk") == nameless


def older(address: str, revision: str, row: str) -> None:
    """A journal of an older release with one person in it."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with create_engine(address).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.execute(text(f"INSERT INTO people VALUES {row}"))


def test_an_older_journal_draws_its_people_as_before(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'journal.db'}"
    older(address, "0002", "('home', 'ana', 'Ana', 'adult', 1, 1990)")

    with closing(open_journal(address)) as opened:
        assert list(opened.people(HOME)) == [person()]


def test_an_older_journal_on_postgresql_draws_its_people_as_before(
    server: str,  # noqa: F811
) -> None:
    address = empty_schema(server)
    engine = address.replace("postgresql://", "postgresql+psycopg://")
    older(engine, "0002", "('home', 'ana', 'Ana', 'adult', true, 1990)")

    with closing(open_journal(address)) as opened:
        assert list(opened.people(HOME)) == [person()]
