"""Know the phones that were let in: recognise one, list them, revoke one."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from warmhands.model.device import HOUSE, Device
from warmhands.services.device_pair import digest_of
from warmhands.services.house import House

HOUSE_LASTS = timedelta(days=400)
"""No browser keeps a cookie for longer."""
REMOTE_LASTS = timedelta(hours=12)
"""A remote is for the massage of this evening."""
_NOTED_EVERY = timedelta(minutes=1)


def recognise(house: House, secret: str, now: datetime) -> Device | None:
    """The phone with that secret, noted as seen; none when it was never let in, revoked, or too long ago."""
    home = house.journal.household()
    device = house.journal.device_of(home, digest_of(secret)) if secret else None
    if device is None or now >= device.paired_at + lasts(device.scope):
        return None
    if abs(now - device.seen_at) >= _NOTED_EVERY:
        house.journal.see_device(home, device.id, now)
    return device


def list_devices(house: House, now: datetime) -> Sequence[Device]:
    """The phones that may come in, the newest first; those whose time is over are cleared away."""
    known = house.journal.devices(house.journal.household())
    over = [device for device in known if now >= device.paired_at + lasts(device.scope)]
    for device in over:
        revoke(house, device.id)
    return [device for device in known if device not in over]


def revoke(house: House, device: str) -> bool:
    """Let a phone in no longer, from its next request on; false when there was none."""
    return house.journal.forget_device(house.journal.household(), device)


def lasts(scope: str) -> timedelta:
    """How long a phone may come in after it was paired."""
    return HOUSE_LASTS if scope == HOUSE else REMOTE_LASTS
