"""Sound files: MP3 for ears, FLAC for what is mixed again."""

import io
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import soundfile  # type: ignore[import-untyped]  # it brings no types

from warmhands.speech.tuning import RATE
from warmhands.speech.voice import Wave

_RATE_LEVEL = 0.65
"""On soundfile's scale from large to small: 64 kbit/s. Constant, so that seeking is exact; and not less, for
below that a frame cannot hold the note by which decoders take the encoder's delay off again."""


def write_mp3(path: Path, blocks: Iterable[Wave], told: Callable[[int], None]) -> None:
    """Write stereo blocks to a file; `told` hears how many samples are written.

    While one block is encoded, which takes most of the time, the next is mixed on another core.
    """
    with _mp3(path, 2) as mp3:
        for block in _ahead(iter(blocks)):
            mp3.write(block)
            told(len(block))


def _ahead(blocks: Iterator[Wave]) -> Iterator[Wave]:
    with ThreadPoolExecutor(1) as pool:
        coming = pool.submit(next, blocks, None)
        while (block := coming.result()) is not None:
            coming = pool.submit(next, blocks, None)
            yield block


def clip_mp3(wave: Wave) -> bytes:
    """A short mono MP3."""
    raw = io.BytesIO()
    with _mp3(raw, 1) as mp3:
        mp3.write(wave)
    return raw.getvalue()


def _mp3(file: Path | BinaryIO, channels: int) -> Any:
    return soundfile.SoundFile(
        file,
        "w",
        RATE,
        channels,
        "MPEG_LAYER_III",
        format="MP3",
        bitrate_mode="CONSTANT",
        compression_level=_RATE_LEVEL,
    )


def flac(wave: Wave) -> bytes:
    """The wave without loss."""
    raw = io.BytesIO()
    soundfile.write(raw, wave, RATE, "PCM_16", format="FLAC")
    return raw.getvalue()


def unpacked(raw: bytes) -> Wave:
    """The wave in a FLAC file of ours; a `ValueError` when it is none."""
    try:
        wave, rate = soundfile.read(io.BytesIO(raw), dtype="float32")
    except soundfile.LibsndfileError as error:
        raise ValueError(str(error)) from error
    if rate != RATE or wave.ndim != 1:
        raise ValueError("not a clip of ours")
    return np.asarray(wave, np.float32)
