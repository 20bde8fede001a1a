"""What may be done today: who gives, who receives, in which position, and how much each place bears."""

from collections.abc import Iterator

from msgspec import Struct

from warmhands.model.knowledge import Kind, Knowledge
from warmhands.model.protocol import Way
from warmhands.model.screening import Limits, Screening
from warmhands.model.vocabulary import Giver, Position, Receiver, Side, Technique

GIVER_CEILING: dict[Giver, int] = {"first_time": 2, "practised": 3, "trained": 3}
"""Pressure at most 2 for a first-timer, 3 for everybody else (our rule for givers)."""

GIVER_MINUTES: dict[Giver, tuple[int, int]] = {
    "first_time": (5, 15),
    "practised": (5, 30),
    "trained": (5, 60),
}
"""How long each giver may go on; the face and babies have ranges of their own."""


OFF_FOR_NEWBORNS: frozenset[Technique] = frozenset(
    ("friction", "petrissage", "tapotement", "vibration", "compression")
)
"""Where these are off for a baby, it is under eight weeks old: "Only holding, and still, light hands"."""


class Permit(Struct, frozen=True):
    """Everything that decides whether a way may be taken, and how hard."""

    knowledge: Knowledge
    giver: Giver
    receiver: Receiver
    position: Position
    limits: Limits
    kind: Kind
    age_years: float | None

    def bears(self, zone: str, side: Side) -> int:
        """The most pressure that the zone takes on that side today.

        A limit of the middle counts for both sides: a midline sore lies between the two tracks.
        """
        levels = [
            limit.max_pressure
            for limit in self.limits.zones
            if limit.zone == zone and (limit.side == side or {limit.side, side} & {"both", "middle"})
        ]
        return min([self.knowledge.zones[zone].max_level, *levels])

    def pressure(self, way: Way, side: Side) -> int:
        """The level of the way on that side, lowered to what is allowed; 0 closes it."""
        if not self.allows(way):
            return 0
        places = min(self.bears(zone, side) for zone in passed(way, self.knowledge))
        return min(way.pressure, places, self._ceiling(way.technique))

    @property
    def only_holds(self) -> bool:
        """Whether the hands only rest: a baby in its first weeks is not stroked."""
        return self.receiver == "baby" and set(self.limits.techniques_off) >= OFF_FOR_NEWBORNS

    def allows(self, way: Way) -> bool:
        """Whether giver, receiver, age, position and technique fit, the places left aside."""
        return (
            self._does(way.technique)
            and way.technique not in self.limits.techniques_off
            and (way.technique == "hold" or not self.only_holds)
            and (not way.givers or self.giver in way.givers)
            and (not way.receivers or self.receiver in way.receivers)
            and (not way.positions or self.position in way.positions)
            and (way.from_years is None or self._is_aged(way.from_years))
        )

    def _does(self, technique: Technique) -> bool:
        entry = self.knowledge.techniques[technique]
        if self.receiver == "adult":
            return self.giver in entry.givers
        # "pinching too from three years, level 1"
        if self.receiver == "child" and technique == "pinching":
            return self._is_aged(3)
        return self.receiver in entry.receivers

    def _is_aged(self, years: float) -> bool:
        """An unknown age of a child counts as too young."""
        if self.receiver in ("adult", "self"):
            return True
        return self.age_years is not None and self.age_years >= years

    def _ceiling(self, technique: Technique) -> int:
        entry = self.knowledge.techniques[technique]
        gentle = self.giver in entry.level_one_for or self.receiver in entry.level_one_for
        is_pinched_child = technique == "pinching" and self.receiver == "child"
        return min(
            self.limits.max_pressure,
            self.kind.max_pressure,
            1 if gentle or is_pinched_child else GIVER_CEILING[self.giver],
        )


def permit(
    knowledge: Knowledge, giver: Giver, position: Position, kind: Kind, screening: Screening
) -> Permit:
    """The permit of one massage."""
    return Permit(knowledge, giver, screening.receiver, position, screening.limits, kind, screening.age_years)


def passed(way: Way, knowledge: Knowledge) -> tuple[str, ...]:
    """The zones that a way touches: its own, the one where it ends, and those between on a route."""
    if way.to_zone is None:
        return (way.zone,)
    between = [zone for part in _between(way.zone, way.to_zone, knowledge) for zone in part]
    return tuple(dict.fromkeys([way.zone, *between, way.to_zone]))


def _between(start: str, end: str, knowledge: Knowledge) -> Iterator[tuple[str, ...]]:
    for route in knowledge.routes.values():
        if start in route.zones and end in route.zones:
            first, last = sorted((route.zones.index(start), route.zones.index(end)))
            yield route.zones[first : last + 1]
