"""The rhymes are complete, can be sung in the time of their steps, and name no place."""

import pytest
from msgspec.structs import replace

from warmhands.library.kinds_of_entry import Entries
from warmhands.library.rhyme_soundness import rhyme_soundness
from warmhands.library.shelf import load
from warmhands.model.knowledge import Knowledge
from warmhands.model.rhyme import Rhyme, RhymeLine, Verse

RHYMES = load().rhymes
WHOLE = RHYMES["rails_and_grain"]
SLOWEST = 60


def entries(knowledge: Knowledge) -> Entries:
    return {"protocols": dict(knowledge.protocols)}


def changed(verse: Verse) -> Rhyme:
    """A rhyme whose first verse is this one."""
    return replace(WHOLE, verses=(verse, *WHOLE.verses[1:]))


def couplet(text: str = "*One* and *two*,", gesture: str = "Softly.") -> tuple[RhymeLine, ...]:
    return (RhymeLine(text, gesture), RhymeLine("*three* and *four*.", "Lift."))


def faults(rhyme: Rhyme, knowledge: Knowledge) -> list[str]:
    return [misfit.field for misfit in rhyme_soundness(rhyme, entries(knowledge))]


def test_both_play_massages_have_a_rhyme() -> None:
    assert {rhyme.protocol for rhyme in RHYMES.values()} == {"baby_rails", "baby_train"}


@pytest.mark.parametrize("rhyme", RHYMES.values(), ids=RHYMES.keys())
def test_every_step_has_its_lines_each_with_a_gesture(rhyme: Rhyme, knowledge: Knowledge) -> None:
    steps = [step.id for step in knowledge.protocols[rhyme.protocol].steps]

    assert [verse.step for verse in rhyme.verses] == steps
    assert sum(len(verse.lines) for verse in rhyme.verses) >= 8
    assert all(line.gesture for verse in rhyme.verses for line in verse.lines)


@pytest.mark.parametrize("rhyme", RHYMES.values(), ids=RHYMES.keys())
def test_a_title_belongs_to_one_step_so_that_each_finds_its_verse(rhyme: Rhyme, knowledge: Knowledge) -> None:
    titles = {(way.title, step.id) for step in knowledge.protocols[rhyme.protocol].steps for way in step.ways}

    assert len({title for title, _ in titles}) == len(titles)


@pytest.mark.parametrize("rhyme", RHYMES.values(), ids=RHYMES.keys())
def test_the_beats_fill_the_shortest_and_the_longest_step(rhyme: Rhyme, knowledge: Knowledge) -> None:
    verses = {verse.step: verse for verse in rhyme.verses}

    for step in knowledge.protocols[rhyme.protocol].steps:
        for way in step.ways:
            for seconds in (step.seconds[0], step.seconds[2]):
                beats = tempo(way.beats_per_minute or rhyme.beats_per_minute)
                assert stretched(verses[step.id], seconds, beats) <= 1 / 6


def tempo(beats: float) -> float:
    return beats if beats >= SLOWEST else tempo(2 * beats)


def stretched(verse: Verse, seconds: float, beats_per_minute: float) -> float:
    """By which share whole pairs of lines are sung faster or slower than meant, to fill these seconds."""
    pairs = seconds / (2 * verse.beats * 60 / beats_per_minute)
    return abs(round(pairs) / pairs - 1)


def test_a_rhyme_without_a_verse_for_a_step_is_refused(knowledge: Knowledge) -> None:
    short = replace(WHOLE, verses=WHOLE.verses[1:])

    assert faults(short, knowledge) == ["verses"]


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("up the *left* side", "verses[hello].lines[1].text"),
        ("*beside* the *spine*", "verses[hello].lines[1].text"),
        ("no beat at all", "verses[hello].lines[1].text"),
        ("*one* star is *left open", "verses[hello].lines[1].text"),
        ("*a* *b* *c* *d* *e*", "verses[hello].lines[1].text"),
        (" ".join(["*la*", *["la"] * 12]), "verses[hello].lines[1].text"),
    ],
)
def test_a_line_that_cannot_be_sung_or_names_a_place_is_refused(
    line: str, where: str, knowledge: Knowledge
) -> None:
    assert where in faults(changed(Verse("hello", "birds", couplet(line))), knowledge)


@pytest.mark.parametrize(("lines", "allowed"), [(0, False), (1, False), (2, True), (3, False), (4, True)])
def test_lines_come_in_pairs(lines: int, allowed: bool, knowledge: Knowledge) -> None:
    verse = Verse("hello", "birds", (couplet() * 2)[:lines])

    assert ("verses[hello].lines" not in faults(changed(verse), knowledge)) == allowed


@pytest.mark.parametrize(("note", "known"), [("C5", True), ("F#4", True), ("H5", False), ("C9", False)])
def test_a_tune_has_notes_that_exist(note: str, known: bool, knowledge: Knowledge) -> None:
    assert (faults(replace(WHOLE, tune=(note,)), knowledge) == []) == known
