"""The house style, as far as a machine can see it."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = ROOT / "src" / "warmhands"
TRACKED = [
    ROOT / line
    for line in subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
]
TEXTS = [
    path for path in TRACKED if path.is_file() and path.suffix not in {".webp", ".png", ".woff2", ".npz"}
]


def sized(pattern: str) -> list[Path]:
    return [path for path in TEXTS if path.match(pattern) and HOUSE in path.parents]


def lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def is_generated(path: Path) -> bool:
    return "Made by " in (lines(path) or [""])[0]


@pytest.mark.parametrize(
    ("pattern", "most"),
    [("*.py", 300), ("*.js", 200), ("*.css", 200), ("*.html", 200), ("knowledge/*/*.toml", 80)],
)
def test_a_file_fits_in_one_sitting(pattern: str, most: int) -> None:
    exempt = {"protocols", "compositions", "rhymes"}

    too_long = [
        f"{path.relative_to(ROOT)}: {len(lines(path))}"
        for path in sized(pattern)
        if len(lines(path)) > most and not is_generated(path) and path.parent.name not in exempt
    ]

    assert too_long == []


def test_the_root_stays_small() -> None:
    entries = {path.relative_to(ROOT).parts[0] for path in TRACKED}

    assert len(entries) <= 18, sorted(entries)


def test_no_module_is_named_after_nothing() -> None:
    vague = re.compile(r"(^|_)(utils?|helpers?|misc|common|manager|base|stuff)(_|$)")

    assert [path for path in sized("*.py") if vague.search(path.stem)] == []


def test_every_room_says_what_it_is_for() -> None:
    silent = [path for path in HOUSE.glob("*/__init__.py") if not path.read_text().startswith('"""')]

    assert silent == []


def test_no_machine_or_registry_is_named() -> None:
    host = re.compile(
        r"pypi\.org|pythonhosted|npmjs|deb\.debian|files\.python|/work/|\.\./shared", re.IGNORECASE
    )

    named = [
        str(path.relative_to(ROOT))
        for path in TEXTS
        if path != Path(__file__) and host.search(path.read_text("utf-8", "replace"))
    ]

    assert named == []


def test_nothing_is_left_for_later_without_a_word() -> None:
    later = re.compile(r"\b(TODO|FIXME|XXX)\b")

    assert [
        str(path)
        for path in TEXTS
        if path != Path(__file__) and later.search(path.read_text("utf-8", "replace"))
    ] == []


def test_pages_carry_no_inline_script_or_style() -> None:
    inline = re.compile(r"<style|\sstyle=|\son[a-z]+=\"|<script(?![^>]*(src=|type=\"application/json\"))")

    assert [str(path) for path in sized("*.html") if inline.search(path.read_text("utf-8"))] == []
