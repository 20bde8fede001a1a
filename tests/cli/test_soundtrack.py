"""A massage as one sound file, from the terminal."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from terminal import HOUSE, NOW, Terminal, undated, wish

from cast import AT, ana, boris
from warmhands.model.plan import Plan
from warmhands.services.session_plan import plan_session

pytestmark = pytest.mark.xdist_group("speech")

PLAN = plan_session(HOUSE, wish(), NOW)
assert isinstance(PLAN, Plan)
PLANNED: Plan = PLAN


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Terminal:
    return Terminal(capsys, tmp_path)


def test_a_wish_becomes_a_sound_file(terminal: Terminal) -> None:
    out = terminal.folder / "massage.mp3"

    said = terminal.type(
        "soundtrack", terminal.file("w.json", wish(undated(ana()))), "--out", str(out), "--verbosity", "quiet"
    )

    assert (said.code, said.err) == (0, "")
    assert "massage.mp3" in said.out
    assert out.read_bytes().startswith(b"ID3")


def test_a_plan_that_breaks_a_rule_is_not_spoken(terminal: Terminal) -> None:
    steps = (replace(PLANNED.steps[0], zone="throat", to_zone=None), *PLANNED.steps[1:])
    out = terminal.folder / "massage.mp3"

    said = terminal.type(
        "soundtrack", terminal.file("p.json", replace(PLANNED, steps=steps)), "--out", str(out)
    )

    assert said.code == 1
    assert "is not spoken" in said.out
    assert not out.exists()


def test_a_refusal_is_not_spoken(terminal: Terminal) -> None:
    out = terminal.folder / "massage.mp3"

    said = terminal.type("soundtrack", terminal.file("w.json", wish(boris())), "--out", str(out))

    assert (said.code, out.exists()) == (1, False)
    assert "No plan: stop." in said.out


def test_a_plan_on_old_answers_is_not_spoken(terminal: Terminal) -> None:
    terminal.now = AT.replace(day=26)
    out = terminal.folder / "massage.mp3"

    said = terminal.type("soundtrack", terminal.file("p.json", PLANNED), "--out", str(out))

    assert (said.code, out.exists()) == (1, False)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--out", "x.mp3", "--verbosity", "loud"], "--verbosity"),
        ([], "--out"),
    ],
)
def test_an_option_that_cannot_be_is_told(words: list[str], named: str, terminal: Terminal) -> None:
    said = terminal.type("soundtrack", terminal.file("p.json", PLANNED), *words)

    assert said.code == 2
    assert named in said.err
