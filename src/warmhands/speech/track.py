"""Renders one plan into one MP3 with chapters."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import BinaryIO

import msgspec

from warmhands.model.plan import Plan
from warmhands.services.house import House
from warmhands.speech.chapters import tag
from warmhands.speech.clips import Clips
from warmhands.speech.job import Told
from warmhands.speech.options import Options
from warmhands.speech.pace import beats_ms
from warmhands.speech.score import Chapter, Score, write_score
from warmhands.speech.script import Script, write_script
from warmhands.speech.shelf import Kept, Shelf
from warmhands.speech.tuning import EDITION, PER_MS, SPEED, VOICE

SPOKEN_SHARE = 0.3
COMMENT = "Made for one person on one day. Another time, go through the check again first."
_CHUNK = 1 << 18


@dataclass(frozen=True)
class Sheet:
    """What a track is made from; two with the same name sound the same."""

    plan: Plan
    options: Options
    script: Script
    beats_ms: tuple[int, ...]

    @property
    def name(self) -> str:
        """The name of the track on the shelf."""
        steps = [(step.start_s, step.seconds, step.side, step.title) for step in self.plan.steps]
        parts = (EDITION, VOICE, SPEED, self.options, self.script, self.beats_ms, self.plan.title, steps)
        return sha256(msgspec.json.encode(parts)).hexdigest()[:32]


def write_sheet(house: House, plan: Plan, options: Options) -> Sheet:
    """The sentences and beats of a plan."""
    return Sheet(plan, options, write_script(house, plan, options), beats_ms(plan))


def compose(sheet: Sheet, clips: Clips, told: Told) -> Score:
    """Every sound at its moment; this renders the sentences, for their lengths decide."""
    texts = sheet.script.texts()
    lengths: dict[str, int] = {}
    for place, text in enumerate(texts):
        lengths[text] = clips.length(text)
        told(SPOKEN_SHARE * (place + 1) / len(texts))
    return write_score(sheet.plan, sheet.script, sheet.options, sheet.beats_ms, lengths.__getitem__)


def render(house: House, sheet: Sheet, shelf: Shelf, told: Told) -> Kept:
    """The track on the shelf; raises a `Trouble` without a voice or without room."""
    score = compose(sheet, Clips(shelf), told)
    # The voice is let go here: mixing takes the clips from the shelf, and needs the memory less than others.
    with tempfile.TemporaryDirectory(prefix="warmhands-") as folder:
        raw = Path(folder) / "track.mp3"
        _mix(score, sheet.options, Clips(shelf), raw, told)
        with raw.open("rb") as sound:
            return shelf.put(f"{sheet.name}.mp3", chain([_tag(house, sheet, score)], _pieces(sound)))


def _mix(score: Score, options: Options, clips: Clips, path: Path, told: Told) -> None:
    from warmhands.speech.files import write_mp3  # noqa: PLC0415 - brings numpy
    from warmhands.speech.mixing import blocks  # noqa: PLC0415

    done = 0

    def count(samples: int) -> None:
        nonlocal done
        done += samples
        told(SPOKEN_SHARE + (1 - SPOKEN_SHARE) * done / (score.total_ms * PER_MS))

    write_mp3(path, blocks(score, options, clips.wave), count)


def _tag(house: House, sheet: Sheet, score: Score) -> bytes:
    text = house.words.text
    named = [Chapter(text(each.title), each.from_ms, each.until_ms) for each in score.chapters]
    return tag(text(sheet.plan.title), text(COMMENT), named)


def _pieces(raw: BinaryIO) -> Iterator[bytes]:
    while piece := raw.read(_CHUNK):
        yield piece
