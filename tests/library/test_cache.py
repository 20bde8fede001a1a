"""A start with a cache sees exactly what a start without one sees."""

from pathlib import Path

import pytest
from little_knowledge import OWN, change, write_little

from warmhands.library import KnowledgeFaults, load, open_library


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_little(tmp_path / "knowledge")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def test_what_comes_out_of_the_cache_is_what_was_read(root: Path, cache: Path) -> None:
    first = open_library(root, cache).knowledge()

    second = open_library(root, cache).knowledge()

    assert first == second == load(root)


def test_our_own_knowledge_survives_the_cache(cache: Path) -> None:
    open_library(cache=cache)

    assert open_library(cache=cache).knowledge() == load()


def test_a_changed_entry_is_read_again(root: Path, cache: Path) -> None:
    open_library(root, cache)
    change(root, "zones/nape.toml", "max_level = 2", "max_level = 1")

    assert open_library(root, cache).knowledge().zones["nape"].max_level == 1


def test_an_entry_that_became_faulty_is_refused_in_spite_of_the_cache(root: Path, cache: Path) -> None:
    open_library(root, cache)
    change(root, "zones/nape.toml", "max_level = 2", "max_level = 7")

    with pytest.raises(KnowledgeFaults):
        open_library(root, cache)


def test_a_new_file_of_our_own_is_read_again(root: Path, cache: Path, tmp_path: Path) -> None:
    own = tmp_path / "protocols"
    open_library(root, cache, own)
    own.mkdir()
    (own / "mine.toml").write_text(OWN, encoding="utf-8")

    assert open_library(root, cache, own).own == ("mine",)


@pytest.mark.parametrize("at", [0, 40, 70, 300], ids=["stamp", "checksum", "body", "deep in the body"])
def test_a_cache_with_one_wrong_byte_is_as_good_as_none(root: Path, cache: Path, at: int) -> None:
    known = open_library(root, cache).knowledge()
    file = cache / "knowledge.msgpack"
    raw = bytearray(file.read_bytes())
    raw[at] ^= 1
    file.write_bytes(raw)

    assert open_library(root, cache).knowledge() == known
    assert file.read_bytes() != raw


@pytest.mark.parametrize("raw", [b"", b"hello", b"\0" * 500], ids=["empty", "short", "zeros"])
def test_a_foreign_cache_is_ignored_and_written_anew(root: Path, cache: Path, raw: bytes) -> None:
    cache.mkdir()
    (cache / "knowledge.msgpack").write_bytes(raw)

    assert open_library(root, cache).knowledge() == load(root)
    assert len((cache / "knowledge.msgpack").read_bytes()) > 1_000


def test_a_cache_that_cannot_be_written_changes_nothing(root: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    assert open_library(root, tmp_path / "file" / "cache").knowledge() == load(root)


def test_nothing_unfinished_is_left_behind(root: Path, cache: Path) -> None:
    open_library(root, cache)

    assert [file.name for file in cache.iterdir()] == ["knowledge.msgpack"]
