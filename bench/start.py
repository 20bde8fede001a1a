"""How long the program takes to its first page, and what it holds in memory."""

import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from bench.table import Row

ROUNDS = 5


def rows() -> list[Row]:
    """Median seconds from the command to the first byte, and megabytes resident after the first page."""
    with tempfile.TemporaryDirectory() as folder:
        measured = [_round(Path(folder), 8700 + number) for number in range(ROUNDS)]
    seconds, resident = zip(*measured[1:], strict=True)
    return [
        Row("start to first byte, fresh data folder", f"{measured[0][0]:.2f} s", "under 0.7 s"),
        Row("start to first byte, median of 4", f"{statistics.median(seconds):.2f} s", "under 0.7 s"),
        Row("memory after the first page", f"{statistics.median(resident):.0f} MB", "under 100 MB"),
    ]


def _round(folder: Path, port: int) -> tuple[float, float]:
    command = [
        sys.executable,
        "-m",
        "warmhands",
        "run",
        "--no-browser",
        "--port",
        str(port),
        "--data",
        str(folder),
    ]
    begun = time.perf_counter()
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        seconds = _first_byte(port, begun)
        return seconds, _resident_mb(server.pid)
    finally:
        server.terminate()
        server.wait()


def _first_byte(port: int, begun: float) -> float:
    while time.perf_counter() - begun < 30:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as page:
                page.read(1)
                return time.perf_counter() - begun
        except OSError:
            time.sleep(0.005)
    raise TimeoutError("the program did not answer within 30 s")


def _resident_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status")
    if not status.exists():
        return float("nan")
    kilobytes = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS")).split()[1]
    return int(kilobytes) / 1000
