"""How fast an hour is rendered as one sound file, in how much memory, and how exact its cues are."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.table import Row


def rows() -> list[Row]:
    """Each track in a process of its own with an empty shelf: times real time, megabytes at most, error."""
    plain, padded = _measured("plain"), _measured("pad")
    return [
        Row("an hour of sound, times real time", f"{plain['ratio']:.0f}", "over 50"),
        Row("the same with the soft chord", f"{padded['ratio']:.0f}", "over 50"),
        Row("megabytes at most, voice loaded", f"{padded['peak_mb']:.0f}", "under 300"),
        Row("megabytes added by mixing and encoding", f"{padded['mixing_mb']:.0f}", "under 100"),
        Row("greatest cue error in the file", f"{plain['error_ms']:.1f} ms", "under 50 ms"),
        Row("size of the file", f"{padded['size_mb']:.0f} MB"),
    ]


def _measured(kind: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "bench.soundtrack", kind, folder]
        answer = subprocess.run(command, check=True, capture_output=True, text=True)
    measured: dict[str, float] = json.loads(answer.stdout)
    return measured


def _measure(kind: str, folder: Path) -> dict[str, float]:
    from bench.sounding import cue_error_ms, peak_mb, planned_hour, timed_track  # noqa: PLC0415

    house, plan = planned_hour()
    before = peak_mb()
    track = timed_track(house, plan, folder, pad=kind == "pad")
    error_ms = cue_error_ms(house, plan, track, folder) if kind == "plain" else 0.0
    return {
        "ratio": plan.total_seconds / track.seconds,
        "peak_mb": track.peak_mb,
        "mixing_mb": track.peak_mb - max(before, track.voice_mb),
        "error_ms": error_ms,
        "size_mb": track.made.kept.size / 1e6,
    }


if __name__ == "__main__":
    print(json.dumps(_measure(sys.argv[1], Path(sys.argv[2]))))  # noqa: T201 - read by rows()
