"""The voice: hibari's "heart", which lies in its package; nothing is ever fetched."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from warmhands.speech.aloud import aloud
from warmhands.speech.trouble import NoVoice
from warmhands.speech.tuning import RATE, SPEED, VOICE

Wave = NDArray[np.float32]

MODEL = "hibari.onnx"
PEAK = 0.75
SEED = 7
"""Of the breath in the voice, so that a sentence sounds the same each time."""

_QUIET = 0.012
_BEFORE_S, _AFTER_S = 0.01, 0.12


class Voice:
    """Speaks sentences; raises `NoVoice` where it cannot. Loading takes about half a second and 100 MB."""

    def __init__(self) -> None:
        try:
            import hibari  # type: ignore[import-untyped]  # noqa: PLC0415 - it may be missing
        except ImportError as error:
            hint = "Install warmhands anew. Bells and words lead you meanwhile."
            raise NoVoice(f"The voice is not installed ({error}).", hint) from error
        # The path is given, so that its look-up, which downloads what is not there, is never asked.
        model = Path(hibari.__file__).parent / "assets" / MODEL
        if not model.is_file():
            raise NoVoice("The voice has lost its file.", "Install warmhands anew.")
        try:
            self._tts = hibari.Hibari(voice=VOICE, model=str(model), threads=1)
        except Exception as error:
            hint = "Install warmhands anew. Bells and words lead you meanwhile."
            raise NoVoice(f"The voice does not start here ({error}).", hint) from error

    def say(self, text: str) -> Wave:
        """The text as a mono wave of `RATE`, without silence around it, its loudest point at `PEAK`."""
        try:
            spoken: Wave = self._tts(aloud(text), speed=SPEED, seed=SEED)
        except Exception as error:
            raise NoVoice(f"The voice cannot say “{text[:40]}” ({error}).") from error
        return trimmed(spoken)


def trimmed(spoken: Wave) -> Wave:
    """The wave from just before its first to just after its last sound, at the house's loudness."""
    top = float(np.max(np.abs(spoken), initial=0.0))
    if top == 0.0:
        raise NoVoice("The voice stayed silent.")
    heard = np.flatnonzero(np.abs(spoken) > _QUIET * top)
    first = max(0, int(heard[0]) - round(_BEFORE_S * RATE))
    cut = spoken[first : int(heard[-1]) + round(_AFTER_S * RATE)] * np.float32(PEAK / top)
    fade = min(round(_AFTER_S * RATE / 2), len(cut))
    cut[len(cut) - fade :] *= np.linspace(1, 0, fade, dtype=np.float32)
    return np.asarray(cut, np.float32)
