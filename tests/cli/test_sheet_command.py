"""`warmhands sheet`: a PDF for what may be done, the reasons for what may not."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from terminal import HOUSE, NOW, Terminal, wish

from cast import AT, boris
from warmhands.model.plan import Plan
from warmhands.services.session_plan import plan_session


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Terminal:
    return Terminal(capsys, tmp_path)


def plan() -> Plan:
    answer = plan_session(HOUSE, wish(), NOW)
    assert isinstance(answer, Plan)
    return answer


@pytest.mark.parametrize("given", [plan(), wish()], ids=["plan", "wish"])
def test_a_massage_becomes_a_pdf(terminal: Terminal, tmp_path: Path, given: object) -> None:
    out = tmp_path / "sheet.pdf"

    said = terminal.type("sheet", terminal.file("in.json", given), "--out", str(out))

    assert (said.code, said.err) == (0, "")
    assert str(out.name) in said.out.replace("\n", "")
    assert out.read_bytes().startswith(b"%PDF-")


def test_the_paper_can_be_chosen(terminal: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"

    said = terminal.type("sheet", terminal.file("w.json", wish()), "--out", str(out), "--paper", "letter")

    assert said.code == 0
    assert b"/MediaBox[0 0 612 792]" in out.read_bytes()


def test_a_plan_that_breaks_a_rule_is_one_and_leaves_no_file(terminal: Terminal, tmp_path: Path) -> None:
    first, *rest = plan().steps
    broken = replace(plan(), steps=(replace(first, pressure=3), *rest))
    out = tmp_path / "sheet.pdf"

    said = terminal.type("sheet", terminal.file("p.json", broken), "--out", str(out))

    assert said.code == 1
    assert "is not printed" in said.out
    assert "step 1" in said.out
    assert not out.exists()


def test_a_refusal_is_one_and_leaves_an_older_file_alone(terminal: Terminal, tmp_path: Path) -> None:
    out = tmp_path / "sheet.pdf"
    out.write_bytes(b"older")

    said = terminal.type("sheet", terminal.file("w.json", wish(boris())), "--out", str(out))

    assert said.code == 1
    assert "No plan" in said.out
    assert out.read_bytes() == b"older"


def test_answers_that_have_grown_too_old_are_one(terminal: Terminal, tmp_path: Path) -> None:
    terminal.now = AT.replace(day=26)

    said = terminal.type("sheet", terminal.file("p.json", plan()), "--out", str(tmp_path / "s.pdf"))

    assert said.code == 1
    assert "too old" in said.out


@pytest.mark.parametrize("out", ["", "/nowhere/at/all.pdf", "-", "a\x00b"])
def test_a_place_that_cannot_be_written_is_two(terminal: Terminal, out: str) -> None:
    said = terminal.type("sheet", terminal.file("w.json", wish()), "--out", out)

    assert said.code == 2
    assert "--out" in said.err


@pytest.mark.parametrize("more", [[], ["--out", "x.pdf", "--paper", "a5"]])
def test_a_command_line_that_lacks_or_mistakes_something_is_two(terminal: Terminal, more: list[str]) -> None:
    said = terminal.type("sheet", terminal.file("w.json", wish()), *more)

    assert said.code == 2
    assert "warmhands sheet --help" in said.err
