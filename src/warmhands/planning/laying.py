"""Lay the chosen ways one after the other, each with its start and its seconds."""

from collections.abc import Iterator, Sequence

from warmhands.model.knowledge import Kind
from warmhands.model.plan import Step
from warmhands.model.protocol import Way
from warmhands.model.vocabulary import Side
from warmhands.planning.choosing import UNIT_S, Chosen, Turn

PACE_CM_S = (1.0, 10.0)
"""Strokes go at 1 to 10 cm a second, whatever the kind."""


def lay(choices: Sequence[Chosen], times: Sequence[int], kind: Kind) -> tuple[Step, ...]:
    """The steps of the plan; `times` in units, 0 for a step that is left out."""
    steps: list[Step] = []
    start_s = 0
    for choice, turn, seconds in _turns(choices, times):
        steps.append(_step((len(steps) + 1, start_s, seconds), choice, turn, kind))
        start_s += seconds
    return tuple(steps)


def _turns(choices: Sequence[Chosen], times: Sequence[int]) -> Iterator[tuple[Chosen, Turn, int]]:
    for choice, time in zip(choices, times, strict=True):
        for turn in choice.turns if time else ():
            yield choice, turn, time * UNIT_S // len(choice.turns)


def _step(when: tuple[int, int, int], choice: Chosen, turn: Turn, kind: Kind) -> Step:
    way = turn.way
    return Step(
        n=when[0],
        start_s=when[1],
        seconds=when[2],
        phase=choice.step.phase,
        technique=way.technique,
        hand=way.hand,
        zone=way.zone,
        to_zone=way.to_zone,
        side=turn.side,
        direction=way.direction,
        pressure=turn.pressure,
        pace_cm_s=_pace(way.pace_cm_s, kind),
        beats_per_minute=round(way.beats_per_minute * kind.pace) if way.beats_per_minute else None,
        title=way.title,
        say=_say(way, turn.side),
        cites=way.cites,
        replaces=way.replaces,
    )


def _pace(pace: float | None, kind: Kind) -> float | None:
    return None if pace is None else min(PACE_CM_S[1], max(PACE_CM_S[0], round(pace * kind.pace, 1)))


def _say(way: Way, side: Side) -> str:
    return {"left": way.say_left, "right": way.say_right}.get(side, "") or way.say
