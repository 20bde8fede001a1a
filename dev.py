"""Everything a developer or a first user types: `python dev.py run`, `test`, `bench`, `prove` and so on.

Needs Python 3.11 or newer and git, nothing else: the rest is installed into this folder
(`.tools`, `.venv`), every package checked against the hashes in the lock files.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOOLS, VENV = HERE / ".tools", HERE / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
RUN_LOCK, DEV_LOCK = HERE / "requirements.lock", HERE / "requirements-dev.lock"
UV = "uv==0.13.9"
USAGE = (
    "Usage: python dev.py run | test | bench | prove | setup | lock   (run, bench and prove hand words on)"
)


class Trouble(Exception):
    """Something that the person at the keyboard can mend; the message says how."""


def main(words: list[str]) -> int:
    """Do the deed named first; the exit code of what it ran."""
    deeds = {"run": run, "test": test, "bench": bench, "prove": prove, "setup": setup_only, "lock": lock}
    if not words or words[0] not in deeds:
        print(USAGE)
        return 0 if words[:1] in (["-h"], ["--help"]) else 2
    try:
        return deeds[words[0]](words[1:])
    except Trouble as trouble:
        print(f"dev.py: {trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(words: list[str]) -> int:
    """Set up what running needs and open the program."""
    install(RUN_LOCK)
    return subprocess.call([BIN / "warmhands", "run", *words], env=environment())


def setup_only(_: list[str]) -> int:
    """Set up what running needs: `.venv` with the command `warmhands` in it."""
    install(RUN_LOCK)
    print(f"Ready: {BIN / 'warmhands'}")
    return 0


def bench(words: list[str]) -> int:
    """Set up everything and print the measured figures."""
    install(DEV_LOCK)
    return subprocess.call([BIN / "python", "-m", "bench", *words], cwd=HERE, env=environment())


def prove(words: list[str]) -> int:
    """Set up everything and try every condition, every pair and the simulated people: about an hour."""
    install(DEV_LOCK)
    return subprocess.call([BIN / "python", "-m", "proof", *words], cwd=HERE, env=environment())


def lock(_: list[str]) -> int:
    """Write both lock files anew from pyproject.toml."""
    compile_: list[str | Path] = [
        uv(),
        "pip",
        "compile",
        "-q",
        "pyproject.toml",
        "--universal",
        "--python-version",
        "3.11",
    ]
    compile_ += ["--generate-hashes", "--no-header", "--no-annotate", "--upgrade", "--group"]
    subprocess.check_call([*compile_, "build", "-o", RUN_LOCK], cwd=HERE)
    return subprocess.call([*compile_, "dev", "--extra", "postgres", "-o", DEV_LOCK], cwd=HERE)


def test(_: list[str]) -> int:
    """Set up everything and run every check, the quickest first; the first failure ends it."""
    install(DEV_LOCK)
    find_browser()
    python = BIN / "python"
    checks: list[list[str | Path]] = [
        [BIN / "ruff", "format", "--check", "-q", "."],
        [BIN / "ruff", "check", "-q", "."],
        [BIN / "lint-imports", "--no-cache"],
        [BIN / "deno", "check", "-q", "src/warmhands/web/static", "tests/player"],
        [BIN / "deno", "test", "-q", "--allow-read", "tests/player"],
        [python, "-m", "mypy"],
        [python, "-m", "pytest", "-n", "2", "--dist", "loadgroup"],
    ]
    for check in checks:
        print("·", *(Path(word).name if isinstance(word, Path) else word for word in check), flush=True)
        code = subprocess.call(check, cwd=HERE, env=environment())
        if code:
            return code
    return 0


def install(lock_file: Path) -> None:
    """Bring `.venv` to what the lock file says; does nothing when it is there already."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python gets a sentence, not a traceback
        raise Trouble(f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}.")
    stamp, want = VENV / ".installed", fingerprint(lock_file)
    if stamp.exists() and stamp.read_text() in (want, fingerprint(DEV_LOCK)):
        return
    print("Setting up (once, well under a minute) …", flush=True)
    if not (BIN / "python").exists() and not (BIN / "python.exe").exists():
        call([uv(), "venv", "-q", "--python", sys.executable, VENV])
    into: list[str | Path] = [uv(), "pip", "install", "-q", "--python", VENV]
    call([*into, "--require-hashes", "--compile-bytecode", "-r", lock_file])
    call([*into, "--no-deps", "--no-build-isolation", "-e", HERE])
    call([BIN / "python", "-m", "compileall", "-q", HERE / "src"])
    stamp.write_text(want)


def fingerprint(lock_file: Path) -> str:
    """What an installation depends on: the locked packages and our own entry points."""
    parts = lock_file.read_bytes() + (HERE / "pyproject.toml").read_bytes()
    return f"{lock_file.name} {hashlib.sha256(parts).hexdigest()}"


def uv() -> Path:
    """The installer, fetched into `.tools` by pip when it is not there.

    `--target` works where the system's Python refuses a plain `pip install`; a Python without pip
    makes itself a venv for it.
    """
    found = TOOLS / "bin" / ("uv.exe" if os.name == "nt" else "uv")
    if not found.exists():
        python: str | Path = sys.executable
        if find_spec("pip") is None:
            call([python, "-m", "venv", TOOLS / "pip"])
            python = TOOLS / "pip" / BIN.name / "python"
        call([python, "-m", "pip", "install", "-q", "--target", TOOLS, "--upgrade", UV])
    return found


def call(command: list[str | Path]) -> None:
    """Run one step of the set-up, or say in one sentence that it failed."""
    done = subprocess.run(command, env=environment(), check=False, capture_output=True, text=True)
    if done.returncode:
        told = (done.stderr or done.stdout).strip()
        raise Trouble(f"setting up failed at `{Path(command[0]).name} {command[1]}`:\n{told}")


def environment() -> dict[str, str]:
    """The environment of everything that runs here: no telemetry, no update checks, no stray settings."""
    ours = {"DENO_NO_UPDATE_CHECK": "1", "DO_NOT_TRACK": "1", "UV_NO_PROGRESS": "1"}
    strays = {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "UV_SYSTEM_PYTHON"}
    return {key: value for key, value in os.environ.items() if key not in strays} | ours


def find_browser() -> None:
    """Make sure that Chromium is there for the browser tests."""
    if any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")):
        return
    apt = shutil.which("apt-get")
    if not apt or os.name == "nt" or os.geteuid() != 0:
        raise Trouble(
            "the browser tests need Chromium: please install it (package `chromium`) and try again."
        )
    print("Installing Chromium for the browser tests …", flush=True)
    call([apt, "update", "-qq"])
    call([apt, "install", "-y", "-qq", "--no-install-recommends", "chromium"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
