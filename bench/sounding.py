"""Renders an hour and listens to it, for bench/soundtrack.py."""

import resource
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile  # type: ignore[import-untyped]  # it brings no types

from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.plan import Plan, PlanRequest
from warmhands.services.house import House
from warmhands.services.session_plan import plan_session
from warmhands.speech import Made, Options, Studio
from warmhands.speech.bells import sound
from warmhands.speech.clips import Clips
from warmhands.speech.shelf import Shelf
from warmhands.speech.track import SPOKEN_SHARE, compose, write_sheet
from warmhands.speech.tuning import PER_MS
from warmhands.wiring import now

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

REACH = 150 * PER_MS
ENOUGH = 2000 * PER_MS


@dataclass(frozen=True)
class Timed:
    """A rendered track, how long it took, and the most memory until the voice was done and in all."""

    made: Made
    seconds: float
    voice_mb: float
    peak_mb: float


def planned_hour() -> tuple[House, Plan]:
    """A house without a disk, and a massage of an hour."""
    from fakes import MemoryJournal  # noqa: PLC0415 - the tests' journal
    from led import answers  # noqa: PLC0415 - the tests' people

    house = House(open_library(), speak(), MemoryJournal())
    protocol = house.library.knowledge().protocols["classical_back"]
    wish = PlanRequest(minutes=60, giver="trained", screening=answers(protocol, now()), protocol=protocol.id)
    plan = plan_session(house, wish, now())
    assert isinstance(plan, Plan)
    return house, plan


def timed_track(house: House, plan: Plan, folder: Path, *, pad: bool) -> Timed:
    """Render it on an empty shelf."""
    voice_mb = 0.0

    def told(share: float) -> None:
        nonlocal voice_mb
        if share <= SPOKEN_SHARE:
            voice_mb = peak_mb()

    begun = time.perf_counter()
    made = Studio(folder).track(house, plan, Options(pad=pad), told)
    return Timed(made, time.perf_counter() - begun, voice_mb, peak_mb())


def cue_error_ms(house: House, plan: Plan, track: Timed, folder: Path) -> float:
    """The greatest distance between a sentence or bell in the file and its moment."""
    clips = Clips(Shelf(folder))
    score = compose(write_sheet(house, plan, Options()), clips, lambda _: None)
    file = folder / "heard.mp3"
    file.write_bytes(track.made.kept.read())
    heard = soundfile.read(file, dtype="float32")[0].mean(axis=1)
    errors = []
    for event in score.events:
        if event.kind != "beat":
            wave = clips.wave(event.text)[:ENOUGH] if event.kind == "say" else sound(event.kind)
            at = event.at_ms * PER_MS
            low = max(0, at - REACH)
            fits = np.correlate(heard[low : at + len(wave) + REACH], wave, "valid")
            errors.append(abs(low + int(np.argmax(fits)) - at) / PER_MS)
    return max(errors)


def peak_mb() -> float:
    """The most memory that this process has held so far."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1e6 if sys.platform == "darwin" else 1e3)
