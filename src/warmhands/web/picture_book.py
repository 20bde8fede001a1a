"""What turns the player into a picture book: the verses of the rhyme, and where its figures may go."""

from collections.abc import Mapping
from typing import Any

from warmhands.model.body_map import BodyMap
from warmhands.model.plan import Plan
from warmhands.model.rhyme import Verse
from warmhands.services.house import House
from warmhands.services.rhyme_read import rhyme_of

TRACKS = ("beside_spine_outer", "shoulder_top")
LANDMARKS = ("sacrum", "c7")


def picture_book(house: House, plan: Plan, picture: BodyMap) -> Mapping[str, Any] | None:
    """The rhyme of a play massage of a baby or a child, for the scripts; None where there is none."""
    sung = rhyme_of(house, plan.protocol) if plan.receiver in ("baby", "child") else None
    if sung is None:
        return None
    words = house.words.text
    return {
        "title": words(sung.title),
        "beats_per_minute": sung.beats_per_minute,
        "tune": sung.tune,
        "verses": {words(title): _verse(house, verse) for title, verse in sung.verses.items()},
        "tracks": {name: picture.tracks[name] for name in TRACKS if name in picture.tracks},
        "landmarks": {name: picture.landmarks[name] for name in LANDMARKS if name in picture.landmarks},
    }


def _verse(house: House, verse: Verse) -> Mapping[str, Any]:
    words = house.words.text
    lines = [{"text": words(line.text), "gesture": words(line.gesture)} for line in verse.lines]
    return {"figure": verse.figure, "beats": verse.beats, "lines": lines}
