"""The real program, started as a person starts it, with phones coming in at a loopback address."""

import os
import re
import signal
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, STDOUT

SHARE = ("run", "--share", "--host", "127.0.0.2", "--no-browser", "--port", "0")


@dataclass(frozen=True)
class Shared:
    """A running program: its first link for a phone, its addresses, and the folder of its data."""

    process: subprocess.Popen[str]
    link: str
    origin: str
    at_home: str
    folder: Path

    def trusting(self) -> ssl.SSLContext:
        """A client that trusts this house and nobody else."""
        return ssl.create_default_context(cafile=str(self.folder / "sharing" / "authority.pem"))

    def stop(self) -> int:
        """End it as Ctrl+C does; the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=30)


@contextmanager
def share(folder: Path, *more: str) -> Iterator[Shared]:
    """Run until the block ends."""
    words = [sys.executable, "-m", "warmhands", *SHARE, "--data", str(folder), *more]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
    with subprocess.Popen(words, stdout=PIPE, stderr=STDOUT, text=True, env=environment) as process:
        try:
            yield _read(process, folder)
        finally:
            process.kill()


def _read(process: subprocess.Popen[str], folder: Path) -> Shared:
    said = ""
    while "/phone\n" not in said:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line, said
        said += line
    link = re.search(r"https://\S+/pair/\S+", said)
    at_home = re.search(r"http://localhost:\d+", said)
    assert link is not None, said
    assert at_home is not None, said
    return Shared(process, link[0], link[0].partition("/pair/")[0], at_home[0], folder)
