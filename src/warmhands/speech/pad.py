"""A soft chord without end: two chords of broad, slow tones, made from seeded chance.

Each tone is a narrow band of a spectrum with chance phases (the way of "PADsynth"), so one inverse transform
gives a loop that meets itself without a seam; the two chords breathe into each other within the loop.
"""

from functools import cache

import numpy as np

from warmhands.speech.tuning import RATE
from warmhands.speech.voice import Wave

LOOP = 1 << 19
"""Samples of the loop: 22 seconds."""

PEAK = 0.09
_SEED = 20
_WIDTH = 0.004
"""How broad a tone is, as a share of its pitch."""

_CHORDS = (
    ((98.0, 1.0), (146.83, 0.8), (196.0, 0.7), (246.94, 0.5), (293.66, 0.4), (440.0, 0.15)),
    ((82.41, 0.9), (130.81, 0.9), (196.0, 0.7), (261.63, 0.5), (329.63, 0.35), (392.0, 0.2)),
)
"""Pitches in hertz with their loudness: G with its ninth, and C over E."""


@cache
def loop() -> Wave:
    """The chord as a mono loop of `LOOP` samples, the same each time: stereo costs a third more."""
    chance = np.random.default_rng(_SEED)
    turn = 2 * np.pi * np.arange(LOOP, dtype=np.float32) / LOOP
    mixed = np.zeros(LOOP, np.float32)
    for chord, sign in zip(_CHORDS, (1, -1), strict=True):
        mixed += _chord(chord, chance) * np.sqrt(0.5 + sign * 0.5 * np.cos(turn))
    return np.asarray(mixed * np.float32(PEAK / np.max(np.abs(mixed))), np.float32)


def _chord(chord: tuple[tuple[float, float], ...], chance: np.random.Generator) -> Wave:
    hertz = np.fft.rfftfreq(LOOP, 1 / RATE)
    loud = np.zeros(len(hertz), np.float32)
    for pitch, share in chord:
        for overtone in (1, 2, 3):
            middle = pitch * overtone
            away = (hertz - middle) / (_WIDTH * middle)
            loud += share / overtone**2.5 / middle * np.exp(-(away**2) / 2)
    phases = chance.uniform(0, 2 * np.pi, len(hertz))
    wave = np.fft.irfft(loud * np.exp(1j * phases), LOOP)
    return np.asarray(wave / np.max(np.abs(wave)), np.float32)
