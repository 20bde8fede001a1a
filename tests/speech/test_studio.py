"""What is made in the background: it arrives, it is made once, and why it failed is said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from speech_cast import house, plan

from warmhands.speech import Job, Options, Studio
from warmhands.speech.trouble import NoVoice

pytestmark = pytest.mark.xdist_group("speech")

LONG_S = 120


def ended(job: Job | None) -> Job:
    assert job is not None
    assert job.wait(LONG_S)
    return job


def test_clips_arrive_in_their_order(tmp_path: Path) -> None:
    texts = ["Paused.", "On we go."]

    job = ended(Studio(tmp_path).begin_clips("massage", lambda: texts))

    assert job.trouble is None
    assert [clip.text for clip in job.clips] == texts
    assert all(200 < clip.ms < 2000 for clip in job.clips)


def test_clips_are_begun_once(tmp_path: Path) -> None:
    studio = Studio(tmp_path)
    first = ended(studio.begin_clips("massage", lambda: ["Paused."]))

    assert studio.begin_clips("massage", lambda: ["Other."]) is first


def test_clips_that_are_gone_are_made_anew(tmp_path: Path) -> None:
    studio = Studio(tmp_path)
    first = ended(studio.begin_clips("massage", lambda: ["Paused."]))
    studio.shelf.empty()

    again = ended(studio.begin_clips("massage", lambda: ["Paused."]))

    assert again is not first
    assert studio.find(again.clips[0].name) is not None


def test_a_voice_that_fails_says_why_and_may_be_asked_again(tmp_path: Path) -> None:
    studio = Studio(tmp_path)

    job = ended(studio.begin_clips("massage", _voiceless))

    assert job.trouble is not None
    assert job.trouble.message == "The voice has lost its file."
    assert studio.begin_clips("massage", list) is not job


def _voiceless() -> Iterator[str]:
    raise NoVoice("The voice has lost its file.")
    yield ""


def test_a_fault_of_ours_is_told_and_not_swallowed(tmp_path: Path) -> None:
    job = ended(Studio(tmp_path).begin_clips("massage", lambda: [str(1 // 0)]))

    assert job.trouble is not None
    assert "ZeroDivisionError" in job.trouble.message


def test_a_track_is_found_when_its_job_is_done(tmp_path: Path) -> None:
    studio = Studio(tmp_path)

    name = studio.begin(house(), plan(), Options(bed=True))

    job = ended(studio.job(name))
    kept = studio.find(name)
    assert (job.trouble, round(job.share, 6)) == (None, 1.0)
    assert kept is not None
    assert kept.read(0, 3) == b"ID3"
