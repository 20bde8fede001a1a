"""What the player's page is made from: a massage, what happened in it so far, and the words for it."""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

import msgspec
from markupsafe import Markup

from warmhands.model.journal import Session, SessionEvent
from warmhands.model.plan import Plan
from warmhands.model.vocabulary import Side
from warmhands.services.doll_play import PRACTICE
from warmhands.services.house import House
from warmhands.web.body_choice import picture_of
from warmhands.web.picture_book import picture_book
from warmhands.web.player_receivers import receiver_words
from warmhands.web.player_words import player_words

NEEDED = (
    "n", "seconds", "phase", "technique", "hand", "zone", "to_zone", "side", "direction",
    "pressure", "pace_cm_s", "beats_per_minute", "title", "say",
)  # fmt: skip
"""What the scripts need of a step; sources and reasons stay on the plan's page."""

STEERING = frozenset(
    (
        "begin",
        "step",
        "pause",
        "resume",
        "back",
        "next",
        "repeat",
        "softer",
        "hurts",
        "unwell",
        "stop",
        "finish",
    )
)


def player_page(
    house: House, session: Session, events: Sequence[SessionEvent], *, again: str, left_handed: bool = False
) -> dict[str, object]:
    """The values of `player.html` (they are listed at its top).

    `again` is the address where answers that have grown too old are asked anew.
    """
    plan, practice = session.plan, session.id.startswith(PRACTICE)
    picture = picture_of(plan)
    given = {
        "session": session.id,
        "again": again,
        "plan": _plan(house, plan),
        "events": [_event(event) for event in events if event.kind in STEERING],
        "routes": [route.zones for route in house.library.knowledge().routes.values()],
        "left_handed": left_handed,
        "receiver": plan.receiver,
        "practice": practice,
        "rhyme": picture_book(house, plan, picture),
        "words": player_words(house) | _told(house, plan, practice=practice),
        "places": _places(house, plan),
    }
    return {
        "session": session,
        "plan": plan,
        "picture": picture,
        "practice": practice,
        "again": again,
        "rhymed": given["rhyme"] is not None,
        "given": as_script(given),
    }


def as_script(value: object) -> Markup:
    """The value as JSON that can stand inside a script element: nothing in it can end the element."""
    text = msgspec.json.encode(value).decode()
    return Markup(text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))  # noqa: S704


def _plan(house: House, plan: Plan) -> Mapping[str, object]:
    words = house.words.text
    steps = []
    for step in plan.steps:
        row = {name: getattr(step, name) for name in NEEDED}
        steps.append({**row, "title": words(step.title), "say": words(step.say)})
    return {
        "steps": steps,
        "limits": {"max_minutes": plan.limits.max_minutes},
        "valid_until": plan.valid_until,
    }


def _told(house: House, plan: Plan, *, practice: bool) -> dict[str, str]:
    own = receiver_words(plan.receiver, practice=practice)
    return {key: house.words.text(sentence) for key, sentence in own.items()}


def _event(event: SessionEvent) -> Mapping[str, Any]:
    return {"id": event.id, "kind": event.kind, "at": event.at, "zone": event.zone, "side": event.side}


def _places(house: House, plan: Plan) -> Mapping[str, str]:
    """Every place that the player may name, as "zone:side"."""
    knowledge = house.library.knowledge()
    ends = {zone for step in plan.steps for zone in (step.zone, step.to_zone) if zone is not None}
    between = {zone for route in knowledge.routes.values() if ends & set(route.zones) for zone in route.zones}
    return {
        f"{zone}:{side}": house.words.zone(zone, side, knowledge)
        for zone in sorted(ends | between)
        for side in get_args(Side)
    }
