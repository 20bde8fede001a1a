"""Whatever is wrong is said plainly, with code 2; with --json as the contract's object."""

from errno import EACCES
from pathlib import Path

import pytest
from terminal import Terminal, wish

from cast import ana
from warmhands.model.mistake import Mistake
from warmhands.model.trouble import Trouble

COMMANDS = ("screen", "plan", "check")


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Terminal:
    return Terminal(capsys, tmp_path)


@pytest.mark.parametrize("command", [*COMMANDS, "coach"])
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"x"',
        b"\xff\xfe\x00",
        b"\x00" * 64,
        b"[" * 100_000,
        b'{"a": 1}',
        b"9" * 5000,
    ],
)
def test_rubbish_is_told_in_one_plain_line(command: str, content: bytes, terminal: Terminal) -> None:
    said = terminal.type(command, terminal.file("a.json", content))

    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("warmhands: ")
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("content", [b"{", b'{"receiver": "adlut"}', b"\xff\xfe\x00", b""])
def test_with_json_the_error_is_an_object(command: str, content: bytes, terminal: Terminal) -> None:
    said = terminal.type(command, terminal.file("a.json", content), "--json")

    assert (said.code, said.err) == (2, "")
    assert set(said.json()["error"]) == {"code", "message", "where", "hint"}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_missing_file_is_told_with_a_near_one(command: str, terminal: Terminal) -> None:
    terminal.file("answers.json", ana())

    said = terminal.type(command, str(terminal.folder / "answer.json"))

    assert said.code == 2
    assert "There is no file" in said.err
    assert "answers.json" in said.err


@pytest.mark.parametrize("name", [".", "nowhere/at/all.json", "a\x00b", "x" * 5000])
def test_a_name_that_is_no_file_is_told(name: str, terminal: Terminal) -> None:
    said = terminal.type("screen", name, "--json")

    assert said.code == 2
    assert said.json()["error"]["code"] == "no_such_file"


def test_a_file_that_cannot_be_said_is_told_all_the_same(terminal: Terminal) -> None:
    said = terminal.type("screen", "\udcff.json", "--json")

    assert said.json()["error"]["code"] == "no_such_file"


@pytest.mark.parametrize(("size", "code"), [(1_048_576, "not_json"), (1_048_577, "too_large")])
def test_a_mebibyte_is_the_end(size: int, code: str, terminal: Terminal) -> None:
    spaces = b" " * size

    from_file = terminal.type("screen", terminal.file("a.json", spaces), "--json")
    from_input = terminal.type("screen", "-", "--json", given=spaces)

    assert [said.json()["error"]["code"] for said in (from_file, from_input)] == [code, code]


@pytest.mark.parametrize(
    ("argv", "meant"),
    [
        (("screne", "a.json"), "screen"),
        (("screen", "a.json", "--jsn"), "--json"),
        (("run", "--prot", "8000"), "--port"),
        (("plan", "a.json", "--noe", "x"), "--now"),
    ],
)
def test_a_slip_is_told_with_what_was_meant(argv: tuple[str, ...], meant: str, terminal: Terminal) -> None:
    said = terminal.type(*argv)

    assert said.code == 2
    assert "Did you mean" in said.err
    assert meant in said.err.partition("Did you mean")[2]


@pytest.mark.parametrize(
    "argv",
    [
        ("--nope",),
        ("nope",),
        ("screen",),
        ("screen", "--nope"),
        ("screen", "a", "b"),
        ("plan", "a", "--now"),
        ("plan", "a", "--now", "yesterday"),
        ("plan", "a", "--now", "2026-11-24T19:00:00"),
        ("coach",),
        ("knowledge", "x"),
        ("run", "--port", "eight"),
        ("run", "--port", "70000"),
        ("run", "--port", "-1"),
    ],
)
def test_a_command_line_that_means_nothing_is_unusable(argv: tuple[str, ...], terminal: Terminal) -> None:
    plain, as_json = terminal.type(*argv), terminal.type(*argv, "--json")

    assert (plain.code, plain.out, plain.err.count("\n")) == (2, "", 1)
    assert (as_json.code, as_json.err) == (2, "")
    assert as_json.json()["error"]["message"]


def test_minutes_that_do_not_work_name_the_nearest(terminal: Terminal) -> None:
    said = terminal.type("plan", terminal.file("w.json", wish(minutes=45)), "--json")

    assert said.code == 2
    assert "15" in said.json()["error"]["hint"]


def test_a_fault_of_ours_is_one_sentence(terminal: Terminal) -> None:
    terminal.fail(RuntimeError("the floor gave way"))

    said = terminal.type("screen", terminal.file("a.json", ana()))

    assert said.code == 2
    assert "Something went wrong in warmhands itself (RuntimeError: the floor gave way)." in said.err
    assert said.err.count("\n") == 1


def test_trouble_outside_is_told_in_its_own_words(terminal: Terminal) -> None:
    terminal.fail(Trouble("The disk is full.", "Make some room."))

    said = terminal.type("screen", terminal.file("a.json", ana()))

    assert said.err == "warmhands: The disk is full. Make some room.\n"


def test_ctrl_c_is_plain(terminal: Terminal) -> None:
    terminal.fail(KeyboardInterrupt())

    said = terminal.type("screen", terminal.file("a.json", ana()))

    assert (said.code, said.err) == (2, "Stopped.\n")


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (
            PermissionError(EACCES, "Permission denied", "/data"),
            "--data: “/data” cannot be used: Permission denied.",
        ),
        (
            Mistake("bad_value", "That is no address.", "--host", "Use 127.0.0.1."),
            "--host: That is no address.",
        ),
    ],
)
def test_a_server_that_cannot_start_says_why(fault: Exception, told: str, terminal: Terminal) -> None:
    terminal.run_fault = fault

    said = terminal.type("run")

    assert said.code == 2
    assert told in said.err


@pytest.mark.parametrize("argv", [(), ("--help",), ("-h",)])
def test_help_lists_every_command(argv: tuple[str, ...], terminal: Terminal) -> None:
    said = terminal.type(*argv)

    assert said.code == 0
    for command in ("run", "screen", "plan", "check", "knowledge", "coach"):
        assert f"  {command}:" in said.out


@pytest.mark.parametrize("command", ["run", "screen", "plan", "check", "knowledge", "coach"])
def test_every_command_has_help_with_an_example(command: str, terminal: Terminal) -> None:
    said = terminal.type(command, "--help")

    assert said.code == 0
    assert f"Example: warmhands {command}" in said.out


def test_the_version_is_told(terminal: Terminal) -> None:
    said = terminal.type("--version")

    assert said.code == 0
    assert said.out.startswith("warmhands ")


def test_ctrl_c_is_how_the_app_ends(terminal: Terminal) -> None:
    terminal.run_fault = KeyboardInterrupt()

    assert terminal.type("run").code == 0
