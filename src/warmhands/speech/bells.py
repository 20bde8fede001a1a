"""Bells and the soft beat, made here: a struck tone with one overtone, as in the player."""

from collections.abc import Mapping
from functools import cache

import numpy as np

from warmhands.speech.score import Kind
from warmhands.speech.tuning import RATE
from warmhands.speech.voice import Wave

TUNES: Mapping[Kind, tuple[tuple[float, float], ...]] = {
    "step": ((523.25, 0.0), (659.25, 0.16)),
    "ending": ((659.25, 0.0),),
    "finished": ((523.25, 0.0), (659.25, 0.22), (783.99, 0.44)),
}
"""Notes in hertz, with their delay in seconds."""

_PARTIALS = ((1.0, 0.28, 1.6), (2.76, 0.05, 0.5))
_ATTACK_S = 0.012
_BEAT_HZ, _BEAT_S, _BEAT_LOUD = 196.0, 0.35, 0.07
_SILENT = -80.0


@cache
def sound(kind: Kind) -> Wave:
    """The bell or beat of that kind, mono."""
    return _beat() if kind == "beat" else _tune(TUNES[kind])


def _tune(notes: tuple[tuple[float, float], ...]) -> Wave:
    longest = max(delay for _, delay in notes) + _PARTIALS[0][2]
    wave = np.zeros(round(longest * RATE), np.float32)
    for hertz, delay in notes:
        for partial, loud, seconds in _PARTIALS:
            tone = _struck(hertz * partial, loud, seconds, _ATTACK_S)
            begins = round(delay * RATE)
            wave[begins : begins + len(tone)] += tone
    return wave


def _beat() -> Wave:
    """A knock as of a finger on a wooden table; its octave keeps it audible on small speakers."""
    low = _struck(_BEAT_HZ, _BEAT_LOUD, _BEAT_S, 0.02)
    low += _struck(_BEAT_HZ * 2, _BEAT_LOUD / 2, _BEAT_S, 0.02)
    return low


def _struck(hertz: float, loud: float, seconds: float, attack_s: float) -> Wave:
    at_s = np.arange(round(seconds * RATE)) / RATE
    fading = 10 ** (_SILENT / 20 * at_s / seconds)
    rising = np.minimum(at_s / attack_s, 1.0)
    return np.asarray(loud * rising * fading * np.sin(2 * np.pi * hertz * at_s), np.float32)
