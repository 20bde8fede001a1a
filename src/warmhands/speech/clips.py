"""Sentences as sound, each rendered once: kept without loss for mixing, and as MP3 for the player."""

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

from warmhands.speech.aloud import aloud
from warmhands.speech.shelf import Kept, Shelf
from warmhands.speech.tuning import EDITION, PER_MS, SPEED, VOICE

if TYPE_CHECKING:
    from warmhands.speech.voice import Voice, Wave


@dataclass(frozen=True)
class Clip:
    """A sentence of the player: its name on the shelf and its length."""

    text: str
    name: str
    ms: int


class Clips:
    """Renders sentences when they are first asked for; the voice is loaded for the first that is missing."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    @cached_property
    def _voice(self) -> "Voice":
        from warmhands.speech.voice import Voice  # noqa: PLC0415 - brings numpy and the model

        return Voice()

    def wave(self, text: str) -> "Wave":
        """The sentence, mono."""
        from warmhands.speech.files import flac, unpacked  # noqa: PLC0415 - brings numpy

        name = f"{clip_name(text)}.flac"
        kept = self._shelf.find(name)
        if kept is not None:
            try:
                return unpacked(kept.read())
            except (OSError, ValueError):
                pass  # It is made anew.
        raw = flac(self._voice.say(text))
        self._shelf.put(name, [raw])
        # What is mixed is what was kept: a track comes out the same with a full shelf and an empty one.
        return unpacked(raw)

    def length(self, text: str) -> int:
        """How many milliseconds the sentence takes, rounded up."""
        return -(-len(self.wave(text)) // PER_MS)

    def clip(self, text: str) -> Clip:
        """The sentence as an MP3 on the shelf."""
        from warmhands.speech.files import clip_mp3  # noqa: PLC0415 - brings numpy

        name = clip_name(text)
        wave = self.wave(text)
        if self._shelf.find(f"{name}.mp3") is None:
            self._shelf.put(f"{name}.mp3", [clip_mp3(wave)])
        return Clip(text, name, -(-len(wave) // PER_MS))


def clip_name(text: str) -> str:
    """The name of a sentence on the shelf, from its words, voice and speed."""
    return sha256(f"{EDITION}|{VOICE}|{SPEED}|{aloud(text)}".encode()).hexdigest()[:32]


def find_clip(shelf: Shelf, name: str) -> Kept | None:
    """The MP3 of that name; nothing for a name that is none."""
    is_name = len(name) == 32 and all(sign in "0123456789abcdef" for sign in name)
    return shelf.find(f"{name}.mp3") if is_name else None
