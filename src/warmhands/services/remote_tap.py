"""What the receiver's remote does to the journal: a tap that nobody heard, and the remote's end."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from warmhands.model.device import remote_of
from warmhands.model.journal import SessionEvent
from warmhands.model.remote import LASTING, Tap
from warmhands.services.device_keep import list_devices, revoke
from warmhands.services.house import House
from warmhands.services.session_play import UNDER_WAY, find_session, record, state

LINGERS = timedelta(minutes=10)
"""So long after the end a remote still works: a stop by a slip of the thumb is taken back within it."""
_ENDS = ("finished", "stopped", "unwell")


def keep_unheard(house: House, session_id: str, taps: Sequence[Tap], now: datetime) -> bool:
    """Write down the pains and stops that no player has done; whether they are in the journal now.

    The event has the tap's id: a player that does it later writes nothing twice. Where no massage is under
    way, nothing is written. An unknown massage is a `Mistake`.
    """
    lasting = [tap for tap in taps if tap.kind in LASTING]
    if not lasting or state(house, session_id, now).status not in ("stroking", "paused"):
        return False
    events = [SessionEvent(tap.id, tap.kind, tap.at, who="receiver") for tap in lasting]
    record(house, session_id, events)
    return True


def is_over(house: House, session_id: str, now: datetime) -> bool:
    """Whether the massage needs no remote any more: it ended ten minutes ago, or its answers are too old."""
    session = find_session(house, session_id)
    if now > session.plan.valid_until + UNDER_WAY:
        return True
    here = state(house, session_id, now)
    return here.status in _ENDS and here.anchor is not None and now >= here.anchor + LINGERS


def end_remotes(house: House, session_id: str, now: datetime) -> int:
    """Shut out every remote of that massage; how many there were."""
    scope = remote_of(session_id)
    theirs = [device for device in list_devices(house, now) if device.scope == scope]
    return sum(revoke(house, device.id) for device in theirs)
