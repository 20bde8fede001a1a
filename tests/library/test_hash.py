"""The hash names a state of knowledge: the same on every machine, another for every change."""

import os
from pathlib import Path

from little_knowledge import change, write_little

from warmhands.library import load


def test_it_does_not_depend_on_times_or_on_where_the_folder_lies(tmp_path: Path) -> None:
    here, there = write_little(tmp_path / "a/knowledge"), write_little(tmp_path / "b/knowledge")
    os.utime(there / "zones/nape.toml", (1, 1))

    assert load(here).hash == load(there).hash


def test_it_does_not_depend_on_the_line_ends_of_a_checkout(tmp_path: Path) -> None:
    here, there = write_little(tmp_path / "a/knowledge"), write_little(tmp_path / "b/knowledge")
    for path in there.rglob("*.toml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert load(here).hash == load(there).hash


def test_it_changes_with_one_letter(tmp_path: Path) -> None:
    root = write_little(tmp_path / "knowledge")
    before = load(root).hash
    change(root, "zones/nape.toml", "thin skin", "thin Skin")

    assert load(root).hash != before


def test_it_changes_when_an_entry_goes(tmp_path: Path) -> None:
    root = write_little(tmp_path / "knowledge")
    before = load(root).hash
    (root / "routes/neck.toml").unlink()

    assert load(root).hash != before
