"""Let a phone in: make a link that works once and for ten minutes, and exchange it for a secret."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import uuid4

from warmhands.model.device import HOUSE, Device, PairingLink, session_of
from warmhands.model.mistake import Mistake
from warmhands.services.device_name import device_name
from warmhands.services.house import House

LINK_LASTS = timedelta(minutes=10)
MOST_LINKS = 8
"""Links that are open at once; the oldest gives way."""

_SIGNS = "23456789abcdefghjkmnpqrstvwxyz"
"""No sign that looks like another one: a word may have to be typed."""
_GROUPS, _GROUP = 5, 4
"""Twenty signs of thirty: 98 bits, far beyond guessing in ten minutes."""


@dataclass(frozen=True)
class Invitation:
    """A link as it is shown once: its `word` is kept nowhere."""

    word: str
    scope: str
    until: datetime


@dataclass(frozen=True)
class Paired:
    """A phone that was let in, with the `secret` that only its browser keeps."""

    device: Device
    secret: str


def invite(house: House, now: datetime, scope: str = HOUSE) -> Invitation:
    """Make a link for one phone; a scope that is bound to an unknown massage is a `Mistake`."""
    home = house.journal.household()
    session = session_of(scope)
    if scope != HOUSE and (session is None or house.journal.session(home, session) is None):
        raise Mistake("unknown_id", "There is no such massage.", "$.session", "Look into the journal.")
    _make_room(house, now)
    word = "-".join("".join(secrets.choice(_SIGNS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    house.journal.keep_link(PairingLink(home, digest_of(word), scope, now))
    return Invitation(word, scope, now + LINK_LASTS)


def find_link(house: House, word: str, now: datetime) -> PairingLink | None:
    """The open link of that word; looking does not use it up."""
    digest, links = digest_of(word), house.journal.links(house.journal.household())
    found = [link for link in links if hmac.compare_digest(link.digest, digest)]
    return next((link for link in found if _is_open(link, now)), None)


def pair(house: House, word: str, user_agent: str, now: datetime) -> Paired | None:
    """Let a phone in and use the link up; none when it is unknown, used or too old."""
    link = find_link(house, word, now)
    if link is None or not house.journal.take_link(link.household, link.digest):
        return None
    secret = secrets.token_urlsafe(32)
    name = device_name(user_agent)
    device = Device(uuid4().hex, link.household, digest_of(secret), name, link.scope, now, now)
    house.journal.keep_device(device)
    return Paired(device, secret)


def digest_of(secret: str) -> str:
    """What is kept in the place of a secret. It needs no salt: nobody can list what it may be."""
    return sha256(secret.encode("utf-8", "replace")).hexdigest()


def _is_open(link: PairingLink, now: datetime) -> bool:
    # A clock that was set back must not lengthen a link by more than it lasts.
    return abs(now - link.made_at) < LINK_LASTS


def _make_room(house: House, now: datetime) -> None:
    links = house.journal.links(house.journal.household())
    still_open = [link for link in links if _is_open(link, now)]
    kept = still_open[-(MOST_LINKS - 1) :]
    for link in links:
        if link not in kept:
            house.journal.take_link(link.household, link.digest)
