"""Find the rhyme of a play massage: what is sung in each of its steps."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from warmhands.model.protocol import ProtocolStep, Way
from warmhands.model.rhyme import RhymeLine, Verse
from warmhands.services.house import House


class Sung(Struct, frozen=True):
    """A rhyme as it goes with a protocol: `verses` by the title of the step, whichever way it is done."""

    title: str
    beats_per_minute: int
    tune: tuple[str, ...]
    verses: Mapping[str, Verse]


def rhyme_of(house: House, protocol_id: str | None) -> Sung | None:
    """The rhyme of a protocol; None where it has none."""
    knowledge = house.library.knowledge()
    rhyme = next((one for one in knowledge.rhymes.values() if one.protocol == protocol_id), None)
    if rhyme is None:
        return None
    by_step = {verse.step: verse for verse in rhyme.verses}
    verses = {
        way.title: _held(by_step[step.id], rhyme.held) if _only_rests(way, step) else by_step[step.id]
        for step in knowledge.protocols[rhyme.protocol].steps
        for way in step.ways
    }
    return Sung(rhyme.title, rhyme.beats_per_minute, rhyme.tune, verses)


def _only_rests(way: Way, step: ProtocolStep) -> bool:
    """Whether the hands rest in a step whose gestures are meant for moving hands."""
    return way.technique == "hold" and step.ways[0].technique != "hold"


def _held(verse: Verse, gesture: str) -> Verse:
    return replace(verse, lines=tuple(RhymeLine(line.text, gesture) for line in verse.lines))
