"""What the journal in a file promises besides: power cuts, rights, real deletion, and broken files."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from journal_cast import HOME, event, intake, mark, person, session
from msgspec.structs import replace

from warmhands.journal import open_journal
from warmhands.journal.sql_journal import SqlJournal
from warmhands.journal.trouble import Busy, CannotOpen, Damaged, DiskFull, ReadOnly, RowUnreadable

HERE = Path(__file__).parent


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "journal.db"


@pytest.fixture
def journal(file: Path) -> Iterator[SqlJournal]:
    with closing(open_journal(f"sqlite:///{file}")) as opened:
        opened.keep_person(person())
        opened.keep_intake(intake())
        opened.keep_session(session())
        yield opened


def kill_after(file: Path, acknowledged: int) -> list[str]:
    """Let a program write until it has acknowledged so many events, kill it at once, and say which."""
    command = [sys.executable, str(HERE / "writer.py"), f"sqlite:///{file}"]
    paths = os.pathsep.join([str(HERE), str(HERE.parent)])
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": paths}
    ) as child:
        assert child.stdout is not None
        said = [child.stdout.readline().strip() for _ in range(acknowledged)]
        child.kill()
        said.extend(line.strip() for line in child.stdout if line.endswith("\n"))
    return said


def test_what_was_acknowledged_survives_the_sudden_death_of_the_program(
    file: Path, journal: SqlJournal
) -> None:
    said = kill_after(file, 25)

    kept = [one.id for one in journal.events(HOME, "massage")]

    assert len(said) >= 25
    assert kept[: len(said)] == said


def test_a_write_torn_in_the_middle_costs_itself_alone(
    file: Path, journal: SqlJournal, tmp_path: Path
) -> None:
    for number in range(3):
        journal.append(HOME, "massage", [event(f"e{number}")])
    whole = file.with_name("journal.db-wal").read_bytes()
    torn = tmp_path / "torn.db"
    shutil.copy(file, torn)
    torn.with_name("torn.db-wal").write_bytes(whole[:-100])

    with closing(open_journal(f"sqlite:///{torn}")) as again:
        assert [one.id for one in again.events(HOME, "massage")] == ["e0", "e1"]


def test_every_connection_waits_for_the_disk(journal: SqlJournal) -> None:
    with journal._database.engine.connect() as connection:
        told = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("synchronous", "journal_mode")
        ]

    assert told == [2, "wal"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
def test_the_file_and_its_folder_are_for_their_owner_alone(file: Path, journal: SqlJournal) -> None:
    journal.append(HOME, "massage", [event("a")])

    rights = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (file.parent, *file.parent.iterdir())}

    assert rights == {"data": 0o700, "journal.db": 0o600, "journal.db-wal": 0o600, "journal.db-shm": 0o600}


def test_what_is_deleted_stands_in_no_file_any_more(file: Path, journal: SqlJournal) -> None:
    journal.keep_person(replace(person(), name="Wilhelmina"))
    journal.append(HOME, "massage", [event("a", "noted", note="a very private remark")])

    journal.forget_person(HOME, "ana")

    left = b"".join(path.read_bytes() for path in file.parent.iterdir())
    assert b"Wilhelmina" not in left
    assert b"very private" not in left


@pytest.mark.parametrize("name", ["with space", "50%", "what?", "a#b", "ünïcode", "semi;colon"])
def test_any_path_of_a_person_is_taken_as_it_is(tmp_path: Path, name: str) -> None:
    with closing(open_journal(f"sqlite:///{tmp_path / name / 'my journal.db'}")) as journal:
        assert journal.where() == str(tmp_path / name / "my journal.db")

    assert (tmp_path / name / "my journal.db").is_file()


def test_a_journal_that_another_program_holds_is_busy_and_unharmed(file: Path, journal: SqlJournal) -> None:
    impatient(journal, "PRAGMA busy_timeout=1")

    with closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Busy, match="used by another program"):
            journal.append(HOME, "massage", [event("a")])

    assert journal.append(HOME, "massage", [event("a")]) == 1


def test_a_full_disk_is_said_and_keeps_nothing_by_half(journal: SqlJournal) -> None:
    impatient(journal, "PRAGMA max_page_count=1")

    with pytest.raises(DiskFull, match="no room left"):
        journal.append(HOME, "massage", [event(f"e{n}", note="x" * 2000) for n in range(100)])

    assert list(journal.events(HOME, "massage")) == []


def test_a_journal_that_may_not_be_written_can_still_be_read(journal: SqlJournal) -> None:
    impatient(journal, "PRAGMA query_only=ON")

    with pytest.raises(ReadOnly, match="may be read only"):
        journal.append(HOME, "massage", [event("a")])

    assert journal.session(HOME, "massage") == session()


def impatient(journal: SqlJournal, pragma: str) -> None:
    """Set something on the one connection that the journal has open."""
    with journal._database.engine.connect() as connection:
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql(pragma)
        connection.exec_driver_sql("BEGIN")


@pytest.mark.parametrize(
    "content", [b"this is a shopping list, not a database" * 40, b"SQLite format 3\0" + b"x" * 4000]
)
def test_a_file_that_is_no_journal_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "list.txt").write_bytes(content)

    with pytest.raises(Damaged, match=r"list\.txt"):
        open_journal(f"sqlite:///{tmp_path / 'list.txt'}")

    assert (tmp_path / "list.txt").read_bytes() == content


def test_a_place_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    for place in (tmp_path, tmp_path / "file" / "journal.db"):
        with pytest.raises(CannotOpen, match=str(tmp_path)):
            open_journal(f"sqlite:///{place}")


def test_rows_that_cannot_be_read_are_said_and_stop_nothing_else(file: Path, journal: SqlJournal) -> None:
    journal.keep_session(session("other"))
    journal.append(HOME, "other", [event("a"), event("b")])
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("UPDATE sessions SET body = '{\"id\": 7}' WHERE id = 'massage'")
        raw.execute("UPDATE intakes SET body = 'rubbish'")
        raw.execute("UPDATE events SET body = '' WHERE id = 'a'")
        raw.execute("UPDATE people SET receiver = 'dog'")
        raw.commit()

    assert not any([journal.people(HOME), journal.intakes(HOME)])
    assert journal.last_intake(HOME, "ana") is None
    assert [one.id for one in journal.sessions(HOME)] == ["other"]
    assert [one.id for one in journal.events_of(HOME, ["other"])["other"]] == ["b"]
    assert [(row.kind, row.id) for row in journal.unreadable(HOME)] == [
        ("person", "ana"),
        ("intake", "check"),
        ("session", "massage"),
        ("event", "a"),
    ]


def test_a_row_that_cannot_be_read_is_never_taken_for_nothing(file: Path, journal: SqlJournal) -> None:
    journal.append(HOME, "massage", [event("a")])
    journal.mark_pain(HOME, [mark(0)])
    with closing(sqlite3.connect(file)) as raw:
        raw.execute("UPDATE sessions SET body = '{}'")
        raw.execute("UPDATE events SET body = '{}'")
        raw.execute("UPDATE pain_marks SET side = 'somewhere'")
        raw.commit()

    for ask in (
        lambda: journal.session(HOME, "massage"),
        lambda: journal.events(HOME, "massage"),
        lambda: journal.pain_marks(HOME, "ana"),
    ):
        with pytest.raises(RowUnreadable, match="cannot be read"):
            ask()
    assert journal.delete_session(HOME, "massage") is True


def test_a_program_that_ends_leaves_one_file(file: Path, journal: SqlJournal) -> None:
    journal.close()
    program = (
        "import sys; from warmhands.journal import open_journal; j = open_journal(sys.argv[1]); j.people('x')"
    )

    subprocess.run([sys.executable, "-c", program, f"sqlite:///{file}"], check=True)

    assert [path.name for path in file.parent.iterdir()] == ["journal.db"]
