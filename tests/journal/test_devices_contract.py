"""What every journal promises about paired phones and pairing links."""

import threading
from contextlib import closing
from datetime import UTC
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from journal_cast import HOME, moment, person
from msgspec.structs import replace
from sqlalchemy import create_engine, text
from test_journal_contract import Door, door, server  # noqa: F401 - fixtures

from warmhands.journal import open_journal
from warmhands.journal.migrate import MIGRATIONS
from warmhands.model.device import HOUSE, Device, PairingLink, remote_of


def device(id_: str = "d1", household: str = HOME, hours: int = 0) -> Device:
    when = moment(hours).astimezone(UTC)
    return Device(id_, household, f"digest of {id_}", "iPhone, Safari", HOUSE, when, when)


def link(digest: str = "l1", household: str = HOME, hours: int = 0) -> PairingLink:
    return PairingLink(household, digest, remote_of("massage"), moment(hours).astimezone(UTC))


def test_a_phone_comes_back_as_it_was(door: Door) -> None:  # noqa: F811
    door().keep_device(device())

    assert door().device_of(HOME, "digest of d1") == device()


def test_phones_come_the_newest_first(door: Door) -> None:  # noqa: F811
    journal = door()
    for each in (device("b", hours=2), device("c", hours=3), device("a", hours=1)):
        journal.keep_device(each)

    assert [each.id for each in journal.devices(HOME)] == ["c", "b", "a"]


def test_a_phone_was_last_seen_when_it_was_here(door: Door) -> None:  # noqa: F811
    journal = door()
    journal.keep_device(device())

    journal.see_device(HOME, "d1", moment(5))

    assert list(journal.devices(HOME)) == [replace(device(), seen_at=moment(5).astimezone(UTC))]


def test_a_revoked_phone_stays_revoked_when_it_is_seen(door: Door) -> None:  # noqa: F811
    journal = door()
    journal.keep_device(device())

    revoked = journal.forget_device(HOME, "d1"), journal.forget_device(HOME, "d1")
    journal.see_device(HOME, "d1", moment(5))

    assert revoked == (True, False)
    assert journal.device_of(HOME, "digest of d1") is None
    assert list(journal.devices(HOME)) == []


def test_links_come_the_oldest_first_as_they_were(door: Door) -> None:  # noqa: F811
    journal = door()
    for each in (link("b", hours=1), link("a", hours=2), link("c")):
        journal.keep_link(each)

    assert list(journal.links(HOME)) == [link("c"), link("b", hours=1), link("a", hours=2)]


def test_a_link_that_many_take_at_once_goes_to_one(door: Door) -> None:  # noqa: F811
    journal = door()
    journal.keep_link(link())
    taken: list[bool] = []
    takers = [threading.Thread(target=lambda: taken.append(journal.take_link(HOME, "l1"))) for _ in range(6)]

    for taker in takers:
        taker.start()
    for taker in takers:
        taker.join()

    assert sorted(taken) == [False] * 5 + [True]


@pytest.mark.parametrize("unknown", ["", "nobody", "\0", "\ud800"])
def test_what_is_not_there_is_none(door: Door, unknown: str) -> None:  # noqa: F811
    journal = door()

    assert journal.device_of(HOME, unknown) is None
    assert journal.take_link(HOME, unknown) is False
    assert journal.forget_device(HOME, unknown) is False


def test_a_household_sees_no_phone_and_no_link_of_another(door: Door) -> None:  # noqa: F811
    journal = door()
    journal.keep_device(device())
    journal.keep_link(link())

    seen = [journal.devices("next door"), journal.links("next door")]

    assert not any(seen)
    assert journal.device_of("next door", "digest of d1") is None
    assert journal.take_link("next door", "l1") is False
    assert journal.forget_device("next door", "d1") is False


def test_erasing_takes_phones_and_links(door: Door) -> None:  # noqa: F811
    journal = door()
    journal.keep_device(device())
    journal.keep_link(link())
    journal.keep_device(device("theirs", "next door"))

    gone = journal.erase_all(HOME)

    assert (gone["devices"], gone["pairing_links"]) == (1, 1)
    assert [*journal.devices(HOME), *journal.links(HOME)] == []
    assert list(journal.devices("next door")) == [device("theirs", "next door")]


def test_an_older_journal_keeps_its_people_and_learns_to_keep_phones(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'journal.db'}"
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with create_engine(address).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0003")
        columns = "household, id, name, receiver, left_handed, birth_year"
        values = "'home', 'ana', 'Ana', 'adult', 1, 1990"
        connection.execute(text(f"INSERT INTO people ({columns}) VALUES ({values})"))

    with closing(open_journal(address)) as journal:
        journal.keep_device(device())

        assert list(journal.people(HOME)) == [person()]
        assert list(journal.devices(HOME)) == [device()]
