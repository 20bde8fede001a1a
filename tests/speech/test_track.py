"""The sound file itself: every sound lies where the score says, without a network, and the same each time."""

import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile  # type: ignore[import-untyped]  # it brings no types
from speech_cast import house, plan

from warmhands.speech.bells import sound
from warmhands.speech.clips import Clips
from warmhands.speech.options import Options
from warmhands.speech.score import Event, Score
from warmhands.speech.shelf import Shelf
from warmhands.speech.studio import Made, Studio
from warmhands.speech.track import compose, write_sheet
from warmhands.speech.trouble import NoVoice
from warmhands.speech.tuning import PER_MS, RATE
from warmhands.speech.voice import PEAK, Voice, Wave, trimmed

pytestmark = pytest.mark.xdist_group("speech")

OPTIONS = Options(counts=True)
REACH_MS = 150
ENOUGH = 2 * RATE
"""Two seconds of a sentence are enough to find it."""


class Rendered:
    """A rendered plan, decoded again."""

    def __init__(self, folder: Path) -> None:
        self.studio = Studio(folder)
        self.shares: list[float] = []
        self.made: Made = self.studio.track(house(), plan(), OPTIONS, self.shares.append)
        self.clips = Clips(Shelf(folder))
        self.score: Score = compose(write_sheet(house(), plan(), OPTIONS), self.clips, lambda _: None)
        file = folder / "heard.mp3"
        file.write_bytes(self.made.kept.read())
        self.heard, self.rate = soundfile.read(file, dtype="float32")
        file.unlink()

    def wave(self, event: Event) -> Wave:
        return self.clips.wave(event.text) if event.kind == "say" else sound(event.kind)

    def error_ms(self, event: Event) -> float:
        """How far from its moment the sound is found, by where it fits best."""
        wave, at = self.wave(event)[:ENOUGH], event.at_ms * PER_MS
        low = max(0, at - REACH_MS * PER_MS)
        heard = self.heard[low : at + len(wave) + REACH_MS * PER_MS].mean(axis=1)
        return (low + int(np.argmax(np.correlate(heard, wave, "valid"))) - at) / PER_MS


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Rendered:
    """Rendered with every way to the network shut."""
    asked: list[str] = []
    is_watched = True

    def watch(event: str, _: object) -> None:
        if is_watched and event in ("socket.connect", "socket.getaddrinfo", "urllib.Request"):
            asked.append(event)
            raise OSError("there is no network")

    sys.addaudithook(watch)
    made = Rendered(tmp_path_factory.mktemp("sound"))
    is_watched = False
    assert asked == []
    return made


@pytest.mark.parametrize("kind", ["say", "step", "ending", "finished"])
def test_every_sound_of_the_file_is_within_50_ms_of_its_moment(kind: str, rendered: Rendered) -> None:
    errors = [rendered.error_ms(event) for event in rendered.score.events if event.kind == kind]

    assert errors
    assert max(map(abs, errors)) < 50


def test_the_beats_keep_their_time(rendered: Rendered) -> None:
    beats = [event for event in rendered.score.events if event.kind == "beat"]

    assert max(abs(rendered.error_ms(event)) for event in beats[:: len(beats) // 20]) < 50


def test_the_file_is_as_long_as_the_score(rendered: Rendered) -> None:
    assert rendered.rate == RATE
    assert abs(len(rendered.heard) / PER_MS - rendered.score.total_ms) < 50


def test_it_is_loud_enough_and_never_too_loud(rendered: Rendered) -> None:
    assert 0.5 < float(np.max(np.abs(rendered.heard))) < 0.9


def test_a_side_is_heard_on_that_side(rendered: Rendered) -> None:
    event = next(event for event in rendered.score.events if event.kind == "step" and event.side == "left")

    at = event.at_ms * PER_MS
    left, right = np.abs(rendered.heard[at : at + RATE]).max(axis=0)
    assert left > 2 * right > 0


def test_the_share_done_only_grows_and_ends_at_one(rendered: Rendered) -> None:
    assert rendered.shares == sorted(rendered.shares)
    assert rendered.shares[-1] == pytest.approx(1.0)


def test_a_second_time_nothing_is_rendered(rendered: Rendered) -> None:
    shares: list[float] = []

    again = rendered.studio.track(house(), plan(), OPTIONS, shares.append)

    assert again == rendered.made
    assert shares == []


def test_other_options_are_another_track(rendered: Rendered) -> None:
    names = {
        write_sheet(house(), plan(), options).name
        for options in (OPTIONS, Options(), Options("quiet"), Options(pad=True), Options(beat=False))
    }

    assert len(names) == 5
    assert rendered.made.name in names


def test_a_broken_clip_is_made_anew_and_sounds_the_same(rendered: Rendered, tmp_path: Path) -> None:
    text = plan().steps[0].say
    shelf = Shelf(tmp_path)
    first = Clips(shelf).wave(text)
    for path in tmp_path.iterdir():
        path.write_bytes(path.read_bytes()[:-100])

    again = Clips(shelf).wave(text)

    assert np.array_equal(first, again)


def test_a_clip_for_the_player_is_as_long_as_it_says(rendered: Rendered) -> None:
    clip = rendered.clips.clip(plan().steps[0].say)

    kept = rendered.studio.find(clip.name)
    assert kept is not None
    raw = rendered.studio.shelf.folder / "clip.mp3"
    raw.write_bytes(kept.read())
    wave, _ = soundfile.read(raw)
    raw.unlink()
    assert abs(len(wave) / PER_MS - clip.ms) < 50


@pytest.mark.parametrize("name", ["../secret", "", "x" * 32, "a" * 31, "A" * 32])
def test_only_names_of_ours_are_looked_for(name: str, rendered: Rendered) -> None:
    assert rendered.studio.find(name) is None


def test_a_clip_has_no_silence_around_it() -> None:
    quiet, loud = np.zeros(RATE, np.float32), np.full(RATE, 0.2, np.float32)

    cut = trimmed(np.concatenate((quiet, loud, quiet)))

    assert RATE <= len(cut) < RATE * 1.2
    assert float(np.max(cut)) == pytest.approx(PEAK)


def test_a_silent_voice_is_told() -> None:
    with pytest.raises(NoVoice, match="silent"):
        trimmed(np.zeros(10, np.float32))


def test_the_voice_is_the_one_of_its_package() -> None:
    import hibari  # type: ignore[import-untyped]  # it brings no types

    assert Voice()._tts.model_path == str(Path(hibari.__file__).parent / "assets" / "hibari.onnx")


def test_without_a_folder_sound_is_kept_until_the_program_ends() -> None:
    studio = Studio(None)

    kept = studio.shelf.put("a", [b"x"])

    assert not studio.keeps
    assert kept.path.exists()
    shutil.rmtree(studio.shelf.folder)
