"""A person's own protocols stand beside ours; a faulty one never keeps the house shut."""

import os
from pathlib import Path

import pytest
from little_knowledge import OWN, change, write_little

from warmhands.library import Shelf, open_library


@pytest.fixture
def own(tmp_path: Path) -> Path:
    folder = tmp_path / "protocols"
    folder.mkdir()
    (folder / "mine.toml").write_text(OWN, encoding="utf-8")
    return folder


def opened(own: Path) -> Shelf:
    return open_library(write_little(own.parent / "knowledge"), own=own)


def test_a_good_one_is_known_like_any_other(own: Path) -> None:
    shelf = opened(own)

    assert shelf.own == ("mine",)
    assert shelf.knowledge().protocols["mine"].minutes == (5, 10, 15)
    assert shelf.faults == ()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('zone = "nape"', 'zone = "neck"', "steps[first].ways[1].zone = 'neck' is not among the zones."),
        ("pressure = 1", "pressure = 4", "steps[first].ways[1].pressure = 4 does not fit"),
        ('hand = "palm"', 'hand = "plam"', "hand = 'plam' is not known. Did you mean 'palm'?"),
        ("minutes = [5, 10, 15]", "minutes = [5, 4, 15]", "minutes = [5, 4, 15]. Use"),
        (
            "minutes = [5, 10, 15]",
            "minutes = [5, 10, 61]",
            "minutes = [5, 10, 61]. Use",
        ),
        ("seconds = [30, 60, 600]", "seconds = [0, 60, 600]", "steps[first].seconds = [0, 60, 600]."),
        ('"guide:PRESS-01"', '"PRESS-01"', "prepares.warm_hands = '(guide: is missing) PRESS-01'"),
        ("warm_hands = ", "warm_feet = ", "prepares = 'warm_feet' is not among the preparations."),
        ('phase = "close"', 'phase = "work"', "must begin with the phase 'open' and end with 'close'."),
        ('phase = "open"', 'phase = "close"', "must begin with the phase 'open' and end with 'close'."),
        ('id = "last"', 'id = "first"', "steps name 'first' twice."),
        ('cites = ["ours:caution"]\n\n[prep', "cites = []\n\n[prep", "cites is empty."),
        (
            '"ours:caution"',
            '"hours:caution"',
            "cites = 'hours' is no family of sources. Did you",
        ),
        ('kinds = ["relaxing"]', 'kinds = ["relax"]', "kinds = 'relax' is not among the kinds."),
        ('id = "mine"', 'id = "yours"', "id = 'yours' is not the file name."),
    ],
)
def test_a_faulty_one_is_told_and_left_out(own: Path, old: str, new: str, says: str) -> None:
    change(own, "mine.toml", old, new)

    shelf = opened(own)

    assert shelf.own == ()
    assert "mine" not in shelf.knowledge().protocols
    assert says in "\n".join(fault.sentence() for fault in shelf.faults)


def test_one_faulty_file_does_not_take_the_good_ones_along(own: Path) -> None:
    (own / "broken.toml").write_bytes(b"\xff")

    shelf = opened(own)

    assert shelf.own == ("mine",)
    assert [fault.file for fault in shelf.faults] == ["protocols/broken.toml"]


def test_a_name_that_is_taken_is_refused(own: Path) -> None:
    (own / "mine.toml").rename(own / "relaxing.toml")
    change(own, "relaxing.toml", 'id = "mine"', 'id = "relaxing"')

    assert "id = 'relaxing' stands in kinds already." in opened(own).faults[0].sentence()


def test_a_folder_in_the_place_of_a_file_is_told(own: Path) -> None:
    (own / "folder.toml").mkdir()

    assert "is no file." in opened(own).faults[0].sentence()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_that_nobody_writes_to_does_not_keep_the_house_shut(own: Path) -> None:
    os.mkfifo(own / "pipe.toml")

    assert [fault.file for fault in opened(own).faults] == ["protocols/pipe.toml"]


def test_a_folder_that_leads_into_itself_is_walked_once(own: Path, tmp_path: Path) -> None:
    (own / "again").symlink_to(own)

    assert open_library(write_little(tmp_path / "knowledge"), tmp_path / "cache", own).own == ("mine",)


def test_a_link_to_nothing_is_told(own: Path, tmp_path: Path) -> None:
    (own / "gone.toml").symlink_to(own / "nowhere")

    shelf = open_library(write_little(tmp_path / "knowledge"), tmp_path / "cache", own)

    assert [fault.file for fault in shelf.faults] == ["protocols/gone.toml"]


def test_a_faulty_one_leaves_the_hash_alone(own: Path) -> None:
    before = opened(own).knowledge().hash
    (own / "broken.toml").write_bytes(b"\xff")

    assert opened(own).knowledge().hash == before


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "protocols").write_text("")

    shelf = open_library(write_little(tmp_path / "knowledge"), tmp_path / "cache", tmp_path / "protocols")

    assert shelf.faults[0].sentence() == "protocols: cannot be read: Not a directory."


def test_no_folder_of_ones_own_is_no_fault(tmp_path: Path) -> None:
    shelf = opened(tmp_path / "none")

    assert (shelf.own, shelf.faults) == ((), ())


def test_the_hash_tells_a_house_with_own_protocols_apart(own: Path) -> None:
    alone = opened(own.parent / "none").knowledge().hash

    assert opened(own).knowledge().hash != alone
