"""Mixes a score block by block, so that an hour takes no more memory than ten seconds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from warmhands.model.vocabulary import Side
from warmhands.speech.bells import sound
from warmhands.speech.options import Options
from warmhands.speech.pad import LOOP, loop
from warmhands.speech.score import Event, Score
from warmhands.speech.tuning import PER_MS, RATE
from warmhands.speech.voice import Wave

BLOCK = 10 * RATE

_PANS: dict[Side, tuple[float, float]] = {"left": (1.0, 0.35), "right": (0.35, 1.0)}
"""How loud left and right are; a side is never silent, for somebody may wear one earbud."""

_MIDDLE = (0.85, 0.85)
_DUCKED = 0.45
_DUCK_MS = 600
_FADE_MS = 4000

Say = Callable[[str], Wave]


@dataclass
class _Sounding:
    """A sound under way: how much of it is out already."""

    wave: Wave
    pan: tuple[float, float]
    begins: int


def blocks(score: Score, options: Options, say: Say) -> Iterator[Wave]:
    """The sound track as stereo blocks; `say` gives the wave of a sentence."""
    total, waiting = score.total_ms * PER_MS, list(reversed(score.events))
    ducking = _ducking(score)
    sounding: list[_Sounding] = []
    for begins in range(0, total, BLOCK):
        size = min(BLOCK, total - begins)
        block = _pad(begins, size, total, ducking) if options.pad else np.zeros((size, 2), np.float32)
        while waiting and waiting[-1].at_ms * PER_MS < begins + size:
            sounding.append(_start(waiting.pop(), say))
        for each in sounding:
            _lay(each, block, begins)
        sounding = [each for each in sounding if each.begins + len(each.wave) > begins + size]
        yield block


def _start(event: Event, say: Say) -> _Sounding:
    wave = say(event.text) if event.kind == "say" else sound(event.kind)
    return _Sounding(wave, _PANS.get(event.side, _MIDDLE), event.at_ms * PER_MS)


def _lay(each: _Sounding, block: Wave, begins: int) -> None:
    """Add what of the sound falls into this block."""
    low, high = max(each.begins, begins), min(each.begins + len(each.wave), begins + len(block))
    part = each.wave[low - each.begins : high - each.begins]
    for channel, loud in enumerate(each.pan):
        block[low - begins : high - begins, channel] += part * np.float32(loud)


def _ducking(score: Score) -> tuple[list[int], list[float]]:
    """The loudness of the pad as corners of a line over milliseconds: lower wherever something is said."""
    at, loud = [0, _FADE_MS], [0.0, 1.0]
    for event in score.events:
        if event.kind == "say":
            ends = event.at_ms + event.ms
            at += [max(at[-1], event.at_ms - _DUCK_MS), max(at[-1], event.at_ms), ends, ends + _DUCK_MS]
            loud += [loud[-1] if at[-4] == at[-5] else 1.0, _DUCKED, _DUCKED, 1.0]
    return at, loud


def _pad(begins: int, size: int, total: int, ducking: tuple[list[int], list[float]]) -> Wave:
    """The chord in this block, at 1000 points a second as loud as the line says."""
    chord, place = loop(), begins % LOOP
    taken = np.concatenate((chord[place : place + size], chord[: max(0, place + size - LOOP)]))
    at_ms = begins // PER_MS + np.arange(size // PER_MS)
    loud = np.interp(at_ms, *ducking) * np.clip((total // PER_MS - at_ms) / _FADE_MS, 0, 1)
    taken *= np.repeat(loud.astype(np.float32), PER_MS)
    return np.repeat(taken[:, None], 2, axis=1)
