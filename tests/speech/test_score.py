"""When each sound comes."""

from itertools import pairwise

import pytest
from msgspec.structs import replace
from speech_cast import begins, house, one_sided, plan, said, scored, spelled

from warmhands.model.stroke import Run
from warmhands.speech.options import Options, Verbosity
from warmhands.speech.pace import QUICKEST_MS, SLOWEST_MS, beat_ms, beats_ms, round_ms
from warmhands.speech.score import APART_MS, PAUSE_MS, write_score
from warmhands.speech.script import Script, StepLines, write_script

VERBOSITIES: list[Verbosity] = ["learning", "normal", "quiet"]


@pytest.mark.parametrize("verbosity", VERBOSITIES)
def test_every_step_is_called_before_it_begins(verbosity: Verbosity) -> None:
    score = scored(Options(verbosity))

    ends = {event.at_ms + event.ms for event in said(score)}
    assert all(begins(score, step) - PAUSE_MS in ends for step in plan().steps)


def test_a_bell_marks_every_beginning() -> None:
    score = scored(Options())

    bells = [event.at_ms for event in score.events if event.kind == "step"]
    assert bells == [begins(score, step) for step in plan().steps]


def test_the_end_has_its_bell() -> None:
    score = scored(Options())

    over = next(event for event in score.events if event.kind == "finished")
    assert over.at_ms == score.lead_ms + plan().total_seconds * 1000


def with_first_seconds(seconds: int) -> tuple[str, ...]:
    """The wordings that are chosen for a second step after a first one of this length."""
    first, second = replace(plan().steps[0], seconds=seconds), replace(plan().steps[1], start_s=seconds)
    short = replace(plan(), steps=(first, second), total_seconds=seconds + second.seconds)
    script = Script("Go.", (StepLines(("First.",)), StepLines(("x" * 100, "y"))), "", "")
    score = write_score(short, script, Options(beat=False), [3000, 3000], spelled)
    return tuple(event.text[:1] for event in said(score)[2:])


@pytest.mark.parametrize(("seconds", "wording"), [(8, "y"), (9, "x")])
def test_a_call_is_shortened_where_the_step_before_is_too_short(seconds: int, wording: str) -> None:
    needed_ms = APART_MS + spelled("x" * 100) + PAUSE_MS

    assert (needed_ms <= seconds * 1000) == (wording == "x")
    assert with_first_seconds(seconds) == (wording,)


@pytest.mark.parametrize("verbosity", VERBOSITIES)
def test_two_sentences_never_sound_at_once(verbosity: Verbosity) -> None:
    spoken = said(scored(Options(verbosity, counts=True)))

    assert all(one.at_ms + one.ms <= other.at_ms for one, other in pairwise(spoken))


def test_no_beat_sounds_under_a_voice() -> None:
    score = scored(Options())

    beats = [event.at_ms for event in score.events if event.kind == "beat"]
    voices = [(event.at_ms, event.at_ms + event.ms) for event in said(score)]
    assert len(beats) > 100
    assert not any(low < beat < high for beat in beats for low, high in voices)


def test_a_track_without_a_beat_has_none() -> None:
    assert not any(event.kind == "beat" for event in scored(Options(beat=False)).events)


def test_a_step_of_one_side_is_heard_on_that_side() -> None:
    score = scored(Options(), one_sided())

    at = begins(score, one_sided().steps[1])
    assert {event.side for event in score.events if at - 1000 <= event.at_ms <= at + 9000} >= {"left"}
    assert next(event.side for event in score.events if event.at_ms == at) == "left"


def test_chapters_are_the_steps_without_a_gap() -> None:
    score = scored(Options())

    chapters = score.chapters
    assert [each.title for each in chapters[:-1]] == [step.title for step in plan().steps]
    assert chapters[0].from_ms == 0
    assert chapters[1].from_ms == begins(score, plan().steps[1])
    assert [each.until_ms for each in chapters[:-1]] == [each.from_ms for each in chapters[1:]]


def test_a_bed_begins_with_the_first_stroke_and_ends_with_the_last() -> None:
    score = scored(Options(bed=True))

    assert (score.lead_ms, score.total_ms) == (0, plan().total_seconds * 1000)
    assert {event.kind for event in score.events} == {"beat"}


@pytest.mark.parametrize(("beats", "every_ms"), [(59, 1017), (60, 1000), (61, 1967), (160, 1125), (12, 5000)])
def test_quick_strokes_share_a_beat(beats: int, every_ms: int) -> None:
    step = replace(plan().steps[0], beats_per_minute=beats, pace_cm_s=None)

    assert beat_ms(step) == every_ms


@pytest.mark.parametrize(("drawn_ms", "every_ms"), [(7999, 7999), (8000, 8000), (8001, 4000)])
def test_a_long_stroke_has_more_than_one_beat(drawn_ms: float, every_ms: int) -> None:
    step = replace(plan().steps[0], beats_per_minute=None, pace_cm_s=4.0)

    assert beat_ms(step, drawn_ms) == every_ms


@pytest.mark.parametrize(
    ("way_cm", "run", "lasts_ms"),
    [(20, "round", 5000), (20, "back", 5500), (20, "once", 7200), (40, "once", 12_700), (20, "still", 5000)],
)
def test_a_stroke_takes_as_long_as_on_the_picture(way_cm: float, run: Run, lasts_ms: float) -> None:
    assert round_ms(way_cm, 4.0, run) == lasts_ms


def test_hands_that_rest_move_with_the_breath() -> None:
    step = replace(plan().steps[0], beats_per_minute=None, pace_cm_s=None)

    assert beat_ms(step) == 5000


def test_every_step_of_a_plan_has_a_beat_that_can_be_followed() -> None:
    assert all(QUICKEST_MS <= every <= SLOWEST_MS for every in beats_ms(plan()))


def test_the_longest_wording_is_the_first() -> None:
    script = write_script(house(), plan(), Options("learning"))

    assert all(sorted(each.before, key=len, reverse=True) == list(each.before) for each in script.steps)
