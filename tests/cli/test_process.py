"""The command as the system meets it: what it loads, and how it takes a closed pipe."""

import os
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE
from typing import IO

import msgspec
import pytest

from cast import ana, boris

HEAVY = ("litestar", "uvicorn", "sqlalchemy", "alembic", "jinja2", "warmhands.web", "warmhands.planning")


DOOR = "import warmhands.__main__ as door; door.main()"


def start(*argv: str, code: str = DOOR, out: int | IO[bytes] = PIPE) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(
        [sys.executable, "-c", code, *argv],
        stdin=PIPE,
        stdout=out,
        stderr=PIPE,
        env=environment,
    )


def test_screen_loads_neither_the_server_nor_the_journal(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(msgspec.json.encode(ana()))
    code = (
        "import atexit, sys, warmhands.__main__ as door\n"
        "atexit.register(lambda: print(*sys.modules, file=sys.stderr))\n"
        "door.main()"
    )

    _, loaded = start("screen", str(file), "--json", code=code).communicate()

    assert b"warmhands.screening" in loaded
    assert [name for name in HEAVY if name.encode() in loaded.split()] == []


def test_the_exit_code_reaches_the_shell(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(msgspec.json.encode(boris()))

    process = start("screen", str(file), "--json")
    process.communicate()

    assert process.returncode == 1


def test_a_closed_pipe_is_no_clean_answer_and_no_traceback() -> None:
    process = start("knowledge", "--json")
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()

    told = process.stderr.read()

    assert (process.wait(), told) == (2, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_told_plainly(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(msgspec.json.encode(ana()))

    with Path("/dev/full").open("wb") as full:
        process = start("screen", str(file), "--json", out=full)
        _, told = process.communicate()

    assert (process.returncode, told.count(b"\n")) == (2, 1)
    assert b"No space left" in told


def test_standard_input_is_read_as_bytes() -> None:
    out, _ = start("screen", "-", "--json").communicate(b"\xff\xfe")

    assert msgspec.json.decode(out)["error"]["code"] == "not_json"
