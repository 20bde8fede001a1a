"""What is wrong in an entry is said so that its writer can mend it, and all of it at once."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from little_knowledge import change, faults_of, write_little

from warmhands.library import KnowledgeFaults, load

CASES = tomllib.loads((Path(__file__).parents[2] / "cases/library/faults.toml").read_text("utf-8"))["case"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_little(tmp_path / "knowledge")


def test_the_little_knowledge_loads(root: Path) -> None:
    assert faults_of(root) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(root: Path, case: dict[str, Any]) -> None:
    change(root, case["file"], case["old"], case["new"])

    sentences = faults_of(root)

    assert len(sentences) == 1, sentences
    assert [text for text in case["says"] if text not in sentences[0]] == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("zones/nape.toml", "max_level = 2", "max_level = 3"),
        ("zones/nape.toml", "max_level = 2", "max_level = 0"),
        ("conditions/fever.toml", "hours = 24", "hours = 0.1"),
        ("conditions/fever.toml", "hours = 24", "hours = 24\nmax_minutes = 1"),
        ("conditions/fever.toml", "hours = 24", "hours = 24\nmax_minutes = 60"),
        ("conditions/fever.toml", 'effect = "defer"\nhours = 24', 'effect = "cap_pressure"\nmax_level = 3'),
        ("kinds/relaxing.toml", "needs_doctor = false", "needs_doctor = false\npace = 2.0"),
        ("kinds/relaxing.toml", "needs_doctor = false", "needs_doctor = false\npace = 0.5"),
    ],
)
def test_at_the_edge_of_what_is_allowed_it_loads(root: Path, file: str, old: str, new: str) -> None:
    change(root, file, old, new)

    assert faults_of(root) == []


def test_all_faults_of_all_files_are_told_in_one_run(root: Path) -> None:
    for case in CASES[:3]:
        change(root, case["file"], case["old"], case["new"])
    change(root, "conditions/fever.toml", "hours = 24", "hours = -1")

    with pytest.raises(KnowledgeFaults) as caught:
        load(root)

    assert str(caught.value).splitlines()[0] == "The knowledge cannot be used: 4 faults in 3 files."


def test_two_faults_of_one_file_are_both_told(root: Path) -> None:
    change(root, "zones/nape.toml", "max_level = 2", "max_level = 9")
    change(root, "zones/nape.toml", "patting = false", "patting = 0")

    assert [sentence.split(" = ")[0].split(": ")[1] for sentence in faults_of(root)] == [
        "max_level",
        "patting",
    ]


def test_an_entry_that_names_a_broken_one_is_not_blamed(root: Path) -> None:
    change(root, "cards/today.toml", "order = 1", "order = one")

    assert len(faults_of(root)) == 1


def test_one_id_for_a_zone_and_a_group_is_a_fault(root: Path) -> None:
    (root / "zone_groups/collar.toml").rename(root / "zone_groups/nape.toml")
    change(root, "zone_groups/nape.toml", 'id = "collar"', 'id = "nape"')

    assert faults_of(root) == ["knowledge/zones/nape.toml: id stands in zone_groups too. Rename one."]


def test_a_file_name_that_cannot_be_an_id_is_a_fault(root: Path) -> None:
    (root / "zones/nape.toml").rename(root / "zones/The Nape.toml")

    assert "file name 'The Nape' cannot be an id." in faults_of(root)[0]


def test_a_folder_that_is_no_kind_of_entry_is_a_fault(root: Path) -> None:
    (root / "protocls").mkdir()

    assert faults_of(root)[0].startswith(
        "knowledge/protocls: is no kind of entry. Did you mean 'protocols'? Use one of: areas, cards,"
    )


def test_a_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert faults_of(tmp_path / "nowhere") == [f"{tmp_path / 'nowhere'}: is no folder."]


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"\xff\xfe", "is not UTF-8."),
        (b"a = " + b"[" * 50_000, "nested too deeply"),
        (b"#" * 1_048_577, "At most 1048576 are read."),
        (b"", "id is missing."),
    ],
    ids=["not text", "nested", "huge", "empty"],
)
def test_a_hostile_file_is_a_fault_like_any_other(root: Path, raw: bytes, says: str) -> None:
    (root / "sources/bad.toml").write_bytes(raw)

    assert says in " ".join(faults_of(root))


def test_a_stroke_between_two_places_keeps_to_a_route(root: Path) -> None:
    (root / "routes/neck.toml").unlink()
    stroke = (root / "strokes/nape.toml").read_text("utf-8")
    places = 'id = "nape_to_shoulder"\nto_zone = "shoulder"'
    (root / "strokes/nape_to_shoulder.toml").write_text(stroke.replace('id = "nape"', places), "utf-8")

    (sentence,) = faults_of(root)

    assert "nape_to_shoulder.toml: to_zone = 'shoulder' is on no route with 'nape'" in sentence
