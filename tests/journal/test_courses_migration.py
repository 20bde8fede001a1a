"""A journal from before there were courses."""

from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from journal_cast import HOME, person
from sqlalchemy import create_engine, text
from test_courses_contract import course

from warmhands.journal import open_journal
from warmhands.journal.migrate import MIGRATIONS


def test_an_older_journal_keeps_its_people_and_learns_to_keep_courses(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'journal.db'}"
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with create_engine(address).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(text("INSERT INTO people VALUES ('home', 'ana', 'Ana', 'adult', 1, 1990)"))

    with closing(open_journal(address)) as journal:
        journal.keep_course(course())

        assert list(journal.people(HOME)) == [person()]
        assert list(journal.courses(HOME)) == [course()]
