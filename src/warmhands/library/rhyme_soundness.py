"""What a rhyme must add up to: a verse for each step, lines in pairs, a beat on every stressed syllable."""

import re
from collections.abc import Iterator

from warmhands.library.kinds_of_entry import Entries
from warmhands.library.misfits import Misfit
from warmhands.model.rhyme import Rhyme, Verse

MOST_WORDS = 12
"""Words of a line or of a gesture: more cannot be read while the hands move."""

_NOTE = re.compile(r"[A-G](#|b)?[2-6]")
_SIDED = re.compile(r"\b(left|right|spine)\b", re.IGNORECASE)


def rhyme_soundness(rhyme: Rhyme, entries: Entries) -> Iterator[Misfit]:
    """Everything in a rhyme that does not fit its protocol or cannot be sung."""
    protocol = entries["protocols"].get(rhyme.protocol)
    steps = [step.id for step in protocol.steps] if protocol is not None else []
    sung = [verse.step for verse in rhyme.verses]
    if protocol is not None and sung != steps:
        yield Misfit("verses", f"are for {', '.join(sung)}.", f"One a step, in order: {', '.join(steps)}.")
    if not rhyme.tune:
        yield Misfit("tune", "is empty.", "Write the notes of each line, such as 'C5 E5 G5 E5'.")
    for number, notes in enumerate(rhyme.tune, 1):
        for note in notes.split():
            if not _NOTE.fullmatch(note):
                yield Misfit(f"tune[{number}]", f"has {note!r}.", "Write a letter and an octave: C5, F#4.")
    yield from _words("held", rhyme.held)
    for verse in rhyme.verses:
        yield from _verse(verse)


def _verse(verse: Verse) -> Iterator[Misfit]:
    where = f"verses[{verse.step}]"
    if not verse.lines or len(verse.lines) % 2:
        yield Misfit(f"{where}.lines", f"are {len(verse.lines)}.", "Lines come in pairs.")
    for number, line in enumerate(verse.lines, 1):
        place = f"{where}.lines[{number}]"
        if "*" in line.plain or not 1 <= line.stresses <= verse.beats:
            hint = f"Put each stressed syllable between two stars, from 1 to {verse.beats} a line."
            yield Misfit(f"{place}.text", f"has {line.stresses} stressed syllables.", hint)
        yield from _words(f"{place}.text", line.plain)
        yield from _words(f"{place}.gesture", line.gesture)


def _words(where: str, words: str) -> Iterator[Misfit]:
    if not 1 <= len(words.split()) <= MOST_WORDS:
        yield Misfit(where, "is too long or empty.", f"Use at most {MOST_WORDS} words.")
    if found := _SIDED.search(words):
        hint = "Which place is worked, the plan alone says; it may be one side only."
        yield Misfit(where, f"names the place {found[0]!r}.", hint)
