"""The taps of one massage's remote, from the tap until the player has done it; in memory, and cheap to lose.

The remote sends a tap again until it is heard, so a restart of the program loses none.
"""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from warmhands.model.mistake import Mistake
from warmhands.model.remote import LASTING, Fate, Tap
from warmhands.web.waker import Waker

AWAY = timedelta(seconds=5)
"""Who was not heard of for so long is away."""
FRESH = timedelta(seconds=10)
"""A "softer" or "good" that is older means a stroke that is over."""
MOST, WITHIN = 20, timedelta(seconds=10)
"""New taps of one kind; of one kind, so that no hail of others can keep a stop out."""
_REMEMBERED = 200
_MASSAGES = 32


class Inbox:
    """What one massage's remote and player have to say to each other."""

    def __init__(self) -> None:
        self.status, self.title = "ready", ""
        self.player_at: datetime | None = None
        self.remote_at: datetime | None = None
        self.waker = Waker()
        self._taps: OrderedDict[str, Tap] = OrderedDict()

    def put(self, tap: Tap, now: datetime) -> None:
        """Take a tap in; one that is known changes nothing. A hail of one kind is a `Mistake`."""
        if tap.id in self._taps:
            return
        alike = [one for one in self._taps.values() if one.kind == tap.kind and now - one.at < WITHIN]
        if len(alike) >= MOST:
            raise Mistake("too_large", "Too many taps at once.", "$.kind", "Wait a few seconds.")
        self._taps[tap.id] = tap
        while len(self._taps) > _REMEMBERED:
            self._taps.popitem(last=False)
        self.waker.wake()

    def waiting(self, now: datetime) -> list[Tap]:
        """The taps that the player has still to do, the oldest first; what has grown too old falls out."""
        for tap in self._of("waiting"):
            if tap.kind not in LASTING and now - tap.at >= FRESH:
                self._taps[tap.id] = replace(tap, fate="late")
        return self._of("waiting")

    def settle(self, fates: Mapping[str, Fate]) -> None:
        """What the player has done with taps."""
        for name, fate in fates.items():
            if name in self._taps and self._taps[name].fate == "waiting":
                self._taps[name] = replace(self._taps[name], fate=fate)
        if fates:
            self.waker.wake()

    def unheard(self, now: datetime) -> list[Tap]:
        """The pains and stops to be written down, because no player is there."""
        if self.is_linked(now):
            return []
        return [tap for tap in self._of("waiting") if tap.kind in LASTING and not tap.kept]

    def keep(self, taps: Sequence[Tap]) -> None:
        """Note that these are written down."""
        for tap in taps:
            self._taps[tap.id] = replace(self._taps[tap.id], kept=True)

    def fate_of(self, tap_id: str, now: datetime) -> Fate:
        """What became of a tap by now."""
        self.waiting(now)
        return self._taps[tap_id].fate if tap_id in self._taps else "waiting"

    def is_linked(self, now: datetime) -> bool:
        """Whether the player was heard of within five seconds."""
        return self.player_at is not None and now - self.player_at < AWAY

    def has_remote(self, now: datetime) -> bool:
        """Whether the remote was heard of within five seconds."""
        return self.remote_at is not None and now - self.remote_at < AWAY

    def _of(self, fate: Fate) -> list[Tap]:
        return [tap for tap in self._taps.values() if tap.fate == fate]


class Inboxes:
    """One inbox for each massage with a remote; that which was used longest ago gives way."""

    def __init__(self) -> None:
        self._of: OrderedDict[str, Inbox] = OrderedDict()
        self.is_closed = False

    def of(self, session: str) -> Inbox:
        """The inbox of that massage."""
        inbox = self._of.setdefault(session, Inbox())
        self._of.move_to_end(session)
        while len(self._of) > _MASSAGES:
            self._of.popitem(last=False)
        return inbox

    def close(self) -> None:
        """End every stream: the program is about to end, and would wait for them."""
        self.is_closed = True
        for inbox in self._of.values():
            inbox.waker.wake()
