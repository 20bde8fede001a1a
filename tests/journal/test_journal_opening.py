"""Opening a journal: addresses, migrations, and programs of different age."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from journal_cast import HOME, person
from sqlalchemy import text

from warmhands.journal import open_journal
from warmhands.journal.migrate import MIGRATIONS, known_revisions
from warmhands.journal.tables import metadata
from warmhands.journal.trouble import AddressUnknown, TooNew, Unreachable


@pytest.fixture
def address(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'journal.db'}"


def run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=False
    )


def test_the_migrations_lead_to_the_tables_that_are_used(address: str) -> None:
    with closing(open_journal(address)) as journal, journal._database.engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)

    assert differences == []


def test_the_names_of_the_scripts_tell_their_order() -> None:
    scripts = ScriptDirectory(str(MIGRATIONS))

    walked = [script.revision for script in scripts.walk_revisions()]

    assert tuple(reversed(walked)) == known_revisions()


def test_opening_again_changes_nothing_and_needs_no_migration_tool(address: str) -> None:
    with closing(open_journal(address)) as journal:
        journal.keep_person(person())
    program = (
        "import sys; from warmhands.journal import open_journal; journal = open_journal(sys.argv[1]);"
        "print([one.name for one in journal.people('home')], 'alembic' in sys.modules)"
    )

    said = run(program, address)

    assert said.stdout.strip() == "['Ana'] False"


def test_an_unfinished_first_start_is_made_good(address: str) -> None:
    with closing(open_journal(address)) as journal, journal._database.engine.connect() as connection:
        connection.execute(text("DELETE FROM alembic_version"))
        for table in reversed(metadata.sorted_tables):
            connection.execute(text(f"DROP TABLE {table.name}"))
        connection.commit()

    with closing(open_journal(address)) as journal:
        journal.keep_person(person())
        assert list(journal.people(HOME)) == [person()]


def test_programs_that_start_at_once_make_one_journal(address: str) -> None:
    program = (
        "import sys; from warmhands.journal import open_journal;print(open_journal(sys.argv[1]).household())"
    )
    command = [sys.executable, "-c", program, address]
    starts = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]

    said = {start.communicate()[0] for start in starts}

    assert len(said) == 1
    assert said != {""}


def test_a_journal_of_a_newer_program_is_left_as_it_is(address: str) -> None:
    with closing(open_journal(address)) as journal, journal._database.engine.connect() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        connection.commit()

    with pytest.raises(TooNew, match="newer warmhands") as told:
        open_journal(address)

    assert told.value.hint.startswith("Install the newest warmhands.")


@pytest.mark.parametrize(
    "wrong",
    [
        "",
        "nonsense",
        "sqlite://",
        "sqlite:///",
        "sqlite:///:memory:",
        "mysql://me@host/db",
        "postgresql://h:x/d",
    ],
)
def test_an_address_that_names_no_journal_is_answered_with_one_that_does(wrong: str) -> None:
    with pytest.raises(AddressUnknown) as told:
        open_journal(wrong)

    assert "sqlite:////folder/warmhands.db" in told.value.hint


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_a_database_that_does_not_answer_is_named_without_its_password(scheme: str) -> None:
    with pytest.raises(Unreachable) as told:
        open_journal(f"{scheme}://me:s3cret@127.0.0.1:9/warm?password=s3cret&connect_timeout=1")

    assert "postgresql://me@127.0.0.1:9/warm " in told.value.message
    assert "s3cret" not in str(told.value)


def test_a_missing_driver_is_said_plainly() -> None:
    program = (
        "import sys; sys.modules['psycopg'] = None\n"
        "from warmhands.journal import open_journal\n"
        "from warmhands.journal.trouble import DriverMissing\n"
        "try: open_journal('postgresql://me@host/db')\n"
        "except DriverMissing as trouble: print(trouble)"
    )

    said = run(program)

    assert "psycopg" in said.stdout
    assert "warmhands[postgres]" in said.stdout
