"""Plans and events in the short form of the case files."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, get_args

from msgspec.structs import replace

from warmhands.model.coaching import Leg
from warmhands.model.journal import SessionEvent
from warmhands.model.knowledge import Route
from warmhands.model.plan import Checked, Plan, Step
from warmhands.model.screening import Limits

EVENING = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)


def moment(seconds: float) -> datetime:
    return EVENING + timedelta(milliseconds=round(seconds * 1000))


def planned(steps: Sequence[dict[str, Any]], max_minutes: int = 60) -> Plan:
    begins, made = 0, []
    for n, step in enumerate(steps, 1):
        made.append(
            Step(
                n=n,
                start_s=begins,
                hand="palm",
                direction="up",
                pace_cm_s=None,
                beats_per_minute=None,
                title=f"Title {n}",
                say=f"Sentence {n}.",
                cites=(),
                replaces=None,
                **step,
            )
        )
        begins += step["seconds"]
    return Plan(
        protocol=None,
        title="A massage",
        kind="relaxing",
        receiver="adult",
        giver="practised",
        position="prone",
        total_seconds=begins,
        knowledge="",
        prepare=(),
        steps=tuple(made),
        after=(),
        left_out=(),
        limits=Limits((), 3, max_minutes, (), (), ()),
        valid_until=EVENING,
        age_years=None,
        age_weeks=None,
        checked=Checked(0, ()),
    )


def happened(number: int, event: dict[str, Any]) -> SessionEvent:
    return SessionEvent(
        id=event.get("id", f"event-{number}"),
        kind=event["kind"],
        at=moment(event["at_s"]),
        zone=event.get("zone"),
        side=event.get("side"),
        left_s=event.get("left_s"),
        rest=tuple(instead(leg) for leg in event["rest"]) if "rest" in event else None,
    )


def instead(leg: dict[str, Any]) -> Leg:
    given = {key: value for key, value in leg.items() if key != "room"}
    return Leg(replace(planned([given]).steps[0], title="Instead", say="Do this instead."), leg["room"])


def ways(routes: Sequence[Sequence[str]]) -> tuple[Route, ...]:
    return tuple(Route(str(number), tuple(zones), ()) for number, zones in enumerate(routes))


EVENT_KINDS: tuple[str, ...] = get_args(SessionEvent.__annotations__["kind"])
