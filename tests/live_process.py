"""The real program as a process of its own, to be ended and started again on the same data and port."""

import os
import socket
import subprocess
import sys
from pathlib import Path
from subprocess import DEVNULL
from urllib.error import URLError
from urllib.request import urlopen

TRIES = 400


class Program:
    """A program that is started and ended by the test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.port = int(listener.getsockname()[1])
        self.address = f"http://localhost:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        port, data = str(self.port), str(self.folder)
        words = [sys.executable, "-m", "warmhands", "run", "--no-browser", "--port", port, "--data", data]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
        self._process = subprocess.Popen(words, stdout=DEVNULL, stderr=DEVNULL, env=environment)
        if not any(self._answers() for _ in range(TRIES)):
            raise TimeoutError("the program never answered")

    def stop(self) -> None:
        """End it at once, as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(timeout=30)
            self._process = None

    def _answers(self) -> bool:
        try:
            with urlopen(f"{self.address}/about", timeout=5):
                return True
        except (URLError, ConnectionError):
            # A pause without a clock: the process is waited for, a moment at a time.
            try:
                assert self._process is not None
                self._process.wait(timeout=0.1)
            except subprocess.TimeoutExpired:
                return False
            raise
