"""Adds effects up: the strictest of each kind, and every reason."""

from collections.abc import Iterable, Iterator
from typing import get_args

from warmhands.model.knowledge import Condition
from warmhands.model.screening import Finding, Limits, ScreeningRequest, ZoneLimit
from warmhands.model.vocabulary import VERDICTS, Effect, Position, Receiver, Side, Technique, Verdict
from warmhands.screening.ages import is_young_child
from warmhands.screening.index import Index, Known

PRODUCT_CEILING = 3
YOUNG_CHILD_CEILING = 1
CEILINGS: dict[Receiver, int] = {"adult": PRODUCT_CEILING, "self": PRODUCT_CEILING, "child": 2, "baby": 1}
FULL_MINUTES = 60
EFFECTS: tuple[str, ...] = get_args(Effect)
"""Strictest first."""
UNTOUCHED = Limits(
    zones=(),
    max_pressure=PRODUCT_CEILING,
    max_minutes=FULL_MINUTES,
    techniques_off=(),
    positions_off=(),
    refused=(),
)
"""The limits of a healthy adult."""


class Tally:
    """What has been gathered so far; everything in it only ever gets stricter."""

    def __init__(self, request: ScreeningRequest, index: Index) -> None:
        self.atlas = index.knowledge.zones
        self.verdict: Verdict = "go"
        self.wait_hours = 0.0
        self.max_pressure = YOUNG_CHILD_CEILING if is_young_child(request) else CEILINGS[request.receiver]
        self.max_minutes = FULL_MINUTES
        self.sides: dict[str, list[int]] = {}
        self.techniques_off: set[Technique] = set()
        self.positions_off: set[Position] = set()
        self.refused: set[str] = set()
        self.reasons: dict[tuple[int, int, str], Finding] = {}

    def demand(self, verdict: Verdict) -> None:
        """Let the verdict be at least this strict."""
        self.verdict = max(self.verdict, verdict, key=VERDICTS.index)

    def wait(self, hours: float) -> None:
        """Let the wait be at least this long, counted from `at`."""
        self.demand("wait")
        self.wait_hours = max(self.wait_hours, hours)

    def cap(self, level: int) -> None:
        """Let the whole body bear at most `level`."""
        self.max_pressure = min(self.max_pressure, level)

    def cap_zones(self, zones: Iterable[str], side: Side, level: int) -> None:
        """Let these zones bear at most `level` on this side.

        The middle of a zone lies under both of its sides' strokes, so a place in the middle limits both.
        """
        for zone in zones:
            levels = self.sides.setdefault(zone, [self.atlas[zone].max_level] * 2)
            if side != "right":
                levels[0] = min(levels[0], level)
            if side != "left":
                levels[1] = min(levels[1], level)

    def add_limits(self, condition: Condition) -> None:
        """Take over what is off: "Whatever its effect, a condition's `techniques_off`, … become limits"."""
        self.techniques_off.update(condition.techniques_off)
        self.positions_off.update(condition.positions_off)
        self.refused.update(condition.refuses)
        self.max_minutes = min(self.max_minutes, condition.max_minutes or FULL_MINUTES)

    def say(self, known: Known, effect: str, because: str) -> None:
        """Keep a reason; a condition says each of its effects once."""
        self.keep(known.rank, Finding(known.condition.id, effect, because, known.cites))

    def keep(self, rank: int, finding: Finding) -> None:
        """Keep a finding, unless this effect of its condition has been told already."""
        self.reasons.setdefault((EFFECTS.index(finding.effect), rank, finding.condition), finding)

    def findings(self) -> tuple[Finding, ...]:
        """Every reason, the strictest first, then in the order of asking."""
        return tuple(self.reasons[key] for key in sorted(self.reasons))

    def limits(self) -> Limits:
        """The limits gathered: "`limits.zones` lists only what is stricter than the atlas"."""
        return Limits(
            zones=tuple(self._zone_limits()),
            max_pressure=self.max_pressure,
            max_minutes=self.max_minutes,
            techniques_off=tuple(sorted(self.techniques_off)),
            positions_off=tuple(sorted(self.positions_off)),
            refused=tuple(sorted(self.refused)),
        )

    def _zone_limits(self) -> Iterator[ZoneLimit]:
        for zone, (left, right) in sorted(self.sides.items()):
            usual = self.atlas[zone].max_level
            if left == right < usual:
                yield ZoneLimit(zone, "both", left)
                continue
            if left < usual:
                yield ZoneLimit(zone, "left", left)
            if right < usual:
                yield ZoneLimit(zone, "right", right)
