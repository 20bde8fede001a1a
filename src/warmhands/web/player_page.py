"""What the player's page is made from: a massage, what happened in it so far, and the words for it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

import msgspec
from markupsafe import Markup

from warmhands.model.journal import Session, SessionEvent, SessionEventKind
from warmhands.model.plan import Plan, Step
from warmhands.pictures.choice import picture_of
from warmhands.services.appearance_choose import appearance_in
from warmhands.services.doll_play import PRACTICE
from warmhands.services.house import House
from warmhands.web.picture_book import picture_book
from warmhands.web.player_receivers import receiver_words
from warmhands.web.player_rests import leg_rows, place_words, step_row
from warmhands.web.player_words import player_words

STEERING = frozenset(get_args(SessionEventKind)) - {"rated", "noted"}


def player_page(
    house: House, session: Session, events: Sequence[SessionEvent], *, again: str, left_handed: bool = False
) -> dict[str, object]:
    """The values of `player.html` (they are listed at its top).

    `again` is the address where answers that have grown too old are asked anew.
    """
    plan, practice = session.plan, session.id.startswith(PRACTICE)
    appearance = appearance_in(house, session)
    picture = picture_of(plan, appearance.body)
    given = {
        "session": session.id,
        "again": again,
        "plan": _plan(house, plan),
        "events": [_event(house, event) for event in events if event.kind in STEERING],
        "routes": [route.zones for route in house.library.knowledge().routes.values()],
        "rooms": session.rooms,
        "left_handed": left_handed,
        "receiver": plan.receiver,
        "practice": practice,
        "rhyme": picture_book(house, plan, picture),
        "words": player_words(house) | _told(house, plan, practice=practice),
        "places": place_words(house, _steps(plan, events)),
    }
    return {
        "session": session,
        "plan": plan,
        "picture": picture,
        "appearance": appearance,
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
    return {
        "steps": [step_row(house, step) for step in plan.steps],
        "limits": {"max_minutes": plan.limits.max_minutes},
        "valid_until": plan.valid_until,
    }


def _told(house: House, plan: Plan, *, practice: bool) -> dict[str, str]:
    own = receiver_words(plan.receiver, practice=practice)
    return {key: house.words.text(sentence) for key, sentence in own.items()}


def _steps(plan: Plan, events: Sequence[SessionEvent]) -> Iterator[Step]:
    """The steps of the plan, and those that have come into it on the way."""
    yield from plan.steps
    yield from (leg.step for event in events for leg in event.rest or ())


def _event(house: House, event: SessionEvent) -> Mapping[str, Any]:
    told = {name: getattr(event, name) for name in ("id", "kind", "at", "zone", "side")}
    if event.left_s is not None:
        told["left_s"] = event.left_s
    if event.rest is not None:
        told |= {"variant": event.variant, "rest": leg_rows(house, event.rest)}
    return told
