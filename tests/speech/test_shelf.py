"""What was rendered is kept, up to a size, and a broken file is as good as none."""

import os
from pathlib import Path

import pytest

from warmhands.speech.shelf import Shelf
from warmhands.speech.trouble import NoRoom


def test_what_is_put_is_found(tmp_path: Path) -> None:
    Shelf(tmp_path).put("a", [b"soft ", b"sound"])

    kept = Shelf(tmp_path).find("a")

    assert kept is not None
    assert (kept.read(), kept.read(2, 6), kept.size) == (b"soft sound", b"ft s", 10)


def test_what_was_never_put_is_not_there(tmp_path: Path) -> None:
    assert Shelf(tmp_path / "none").find("a") is None


@pytest.mark.parametrize("place", [0, 31, 32, 41])
def test_a_broken_file_is_as_good_as_none(place: int, tmp_path: Path) -> None:
    kept = Shelf(tmp_path).put("a", [b"soft sound"])
    raw = bytearray(kept.path.read_bytes())
    raw[place] ^= 1
    kept.path.write_bytes(raw)

    assert Shelf(tmp_path).find("a") is None


@pytest.mark.parametrize("size", [0, 31, 32, 41])
def test_a_file_cut_short_is_as_good_as_none(size: int, tmp_path: Path) -> None:
    kept = Shelf(tmp_path).put("a", [b"soft sound"])
    kept.path.write_bytes(kept.path.read_bytes()[:size])

    assert Shelf(tmp_path).find("a") is None


@pytest.mark.parametrize(("most", "left"), [(83, 1), (84, 2), (85, 2)])
def test_the_least_used_makes_room(most: int, left: int, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, most)
    old = shelf.put("old", [b"0123456789"])
    os.utime(old.path, (1, 1))

    shelf.put("new", [b"0123456789"])

    assert shelf.find("new") is not None
    assert len(list(tmp_path.iterdir())) == left


def test_what_is_used_stays(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, 126)
    for name in ("used", "unused"):
        os.utime(shelf.put(name, [b"0123456789"]).path, (1, 1))
    shelf.find("used")

    shelf.put("new", [b"0123456789"])
    shelf.put("newer", [b"0123456789"])

    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "newer", "used"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_only_the_owner_may_look(tmp_path: Path) -> None:
    Shelf(tmp_path / "data" / "sound").put("a", [b"x"])

    modes = [path.stat().st_mode & 0o777 for path in (tmp_path / "data", tmp_path / "data" / "sound")]
    assert modes == [0o700, 0o700]


def test_a_place_that_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(NoRoom, match="cannot be written to"):
        Shelf(tmp_path / "file").put("a", [b"x"])


def test_emptied_means_emptied(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    shelf.put("a", [b"x"])

    shelf.empty()

    assert list(tmp_path.iterdir()) == []
