"""All strokes over one picture."""

from collections.abc import Iterable

from warmhands.model.body_map import BodyMap
from warmhands.model.knowledge import Knowledge
from warmhands.model.stroke import Strokes
from warmhands.stroking.asking import Asked, asked
from warmhands.stroking.ways import Atlas, ways


def strokes_over(picture: BodyMap, knowledge: Knowledge, *, own: bool = False) -> Strokes:
    """All strokes that the picture can be asked for, by a giver's hands or by the receiver's own."""
    return drawn(picture, knowledge, asked(picture, knowledge, own=own))


def drawn(picture: BodyMap, knowledge: Knowledge, wanted: Iterable[Asked]) -> Strokes:
    """The strokes that are wanted, as far as the picture shows their places."""
    atlas = Atlas(
        {entry.id: entry for entry in knowledge.hands.values()},
        {zone.id: zone.max_level for zone in knowledge.zones.values()},
    )
    entries = {(entry.zone, entry.to_zone): entry for entry in knowledge.strokes.values()}
    found = {
        one.key: ways(entries[one.zone, one.to_zone], one.gesture, picture, atlas)
        for one in wanted
        if (one.zone, one.to_zone) in entries
    }
    return Strokes(picture.name, {key: stroke for key, stroke in found.items() if stroke})
