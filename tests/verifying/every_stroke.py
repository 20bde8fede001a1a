"""Every stroke that a step can ever be, on every picture, as tasks for the proof."""

from collections.abc import Iterator
from itertools import chain

from warmhands.model.knowledge import Knowledge
from warmhands.model.protocol import Way
from warmhands.model.stroke import Strokes, stroke_key
from warmhands.pictures.shelf import FOLDER, body_map
from warmhands.verifying.case import touched
from warmhands.verifying.swept_area import Task

CEILING = {"baby": 1, "child": 2}
"""The receiver's own ceiling (decisions on babies and children); adults have that of the step."""

OVER_THE_BLADES = {"long_back_muscles", "between_shoulder_blades", "shoulder_blade"}
"""On the pictures the long muscles end below the shoulder blades: a stroke further up passes over these."""


def drawn() -> list[str]:
    """The names of all files of strokes, without their ending."""
    return sorted(file.name.removesuffix(".json") for file in FOLDER.iterdir() if "strokes.json" in file.name)


def tasks(strokes: Strokes, knowledge: Knowledge) -> Iterator[tuple[str, Task]]:
    """All sides of all strokes of one picture, by key and side."""
    picture = body_map(strokes.picture)
    limits = {zone.id: zone.max_level for zone in knowledge.zones.values()}
    highest = _highest(knowledge)
    for key, stroke in strokes.strokes.items():
        _technique, _hand, zone, to_zone, _direction = key.split("/")
        last = zone if to_zone == "-" else to_zone
        pressure = min(highest.get(key, 1), CEILING.get(picture.body, 3))
        for side in stroke.sides:
            yield (
                f"{key} {side}",
                Task(stroke, side, (zone, last), _passes(zone, last, knowledge), pressure, limits, picture),
            )


def ways_of(knowledge: Knowledge) -> Iterator[Way]:
    """Every way of every protocol and composition."""
    protocols, compositions = knowledge.protocols.values(), knowledge.compositions.values()
    steps = (*(book.steps for book in protocols), *(book.steps for book in compositions))
    for step in chain.from_iterable(steps):
        yield from step.ways


def _highest(knowledge: Knowledge) -> dict[str, int]:
    highest: dict[str, int] = {}
    for way in ways_of(knowledge):
        key = stroke_key(way.technique, way.hand, way.zone, way.to_zone, way.direction)
        highest[key] = max(highest.get(key, 1), way.pressure)
    return highest


def _passes(zone: str, last: str, knowledge: Knowledge) -> tuple[str, ...]:
    passes = set(touched(zone, last, knowledge))
    if "long_back_muscles" in passes and passes & {"shoulder_top", "nape", "occiput"}:
        passes |= OVER_THE_BLADES
    return tuple(sorted(passes))
