"""A wish for a massage, and the plan or the refusal that answers it, in the contract's own shape."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from warmhands.model.protocol import Replacement
from warmhands.model.screening import Finding, Limits, Moment, ScreeningRequest
from warmhands.model.vocabulary import (
    Direction,
    Giver,
    Hand,
    LeftOutBecause,
    Phase,
    Position,
    Receiver,
    Side,
    Technique,
    Verdict,
)


class PlanRequest(Struct, frozen=True, forbid_unknown_fields=True):
    """What is wished for: `zones` are the tense ones, to be favoured."""

    minutes: Annotated[int, Meta(ge=1, le=600)]
    giver: Giver
    screening: ScreeningRequest
    protocol: str | None = None
    kind: str | None = None
    zones: tuple[str, ...] = ()
    position: Position | None = None


class Step(Struct, frozen=True, forbid_unknown_fields=True):
    """One stretch of the massage: what to do, where, how, from when and how long."""

    n: int
    start_s: int
    seconds: int
    phase: Phase
    technique: Technique
    hand: Hand
    zone: str
    to_zone: str | None
    side: Side
    direction: Direction
    pressure: int
    pace_cm_s: float | None
    beats_per_minute: int | None
    title: str
    say: str
    cites: tuple[str, ...]
    replaces: Replacement | None


class Errand(Struct, frozen=True, forbid_unknown_fields=True):
    """Something to do before the first stroke or after the last one."""

    id: str
    text: str
    cites: tuple[str, ...]


class LeftOut(Struct, frozen=True, forbid_unknown_fields=True):
    """A fact of the guide that this plan does not carry out, and why."""

    fact: str
    because: LeftOutBecause


class CheckFinding(Struct, frozen=True, forbid_unknown_fields=True):
    """What the checker says: the rule that was broken, where, and what to do."""

    rule: str
    step: int | None
    line: int | None
    message: str
    hint: str
    cites: tuple[str, ...]


class Checked(Struct, frozen=True, forbid_unknown_fields=True):
    """How many rules the plan was held against, and what they found."""

    rules: int
    findings: tuple[CheckFinding, ...]


class Plan(Struct, frozen=True, forbid_unknown_fields=True):
    """A massage of exactly `total_seconds`, step by step, with what was left out."""

    protocol: str | None
    title: str
    kind: str
    receiver: Receiver
    giver: Giver
    position: Position
    total_seconds: int
    knowledge: str
    prepare: tuple[Errand, ...]
    steps: tuple[Step, ...]
    after: tuple[Errand, ...]
    left_out: tuple[LeftOut, ...]
    limits: Limits
    valid_until: Moment
    age_years: float | None
    age_weeks: float | None
    checked: Checked


class Instead(Struct, frozen=True):
    """A protocol and position that would fit."""

    protocol: str
    position: Position


class RefusalBody(Struct, frozen=True):
    """Why there is no plan, until when, and what would go."""

    verdict: Verdict
    findings: tuple[Finding, ...]
    wait_until: datetime | None
    instead: tuple[Instead, ...]


class Refusal(Struct, frozen=True):
    """The answer in a plan's place."""

    refused: RefusalBody


class Breach(Struct, frozen=True):
    """What `verifying` found, before it is worded: the rule's id and what fills its placeholders."""

    rule: str
    step: int | None = None
    details: dict[str, str] = {}
