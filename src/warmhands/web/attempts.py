"""How often somebody may try a pairing link that is none."""

from collections import deque
from datetime import datetime, timedelta

MOST = 10
WITHIN = timedelta(minutes=10)
MOST_CLIENTS = 500


class Attempts:
    """Counts misses by address of the network, in memory; a hit costs nothing."""

    def __init__(self) -> None:
        self._misses: dict[str, deque[datetime]] = {}

    def may_try(self, client: str, now: datetime) -> bool:
        """Whether this address has missed fewer than ten times within ten minutes."""
        return sum(now - missed < WITHIN for missed in self._misses.get(client, ())) < MOST

    def miss(self, client: str, now: datetime) -> None:
        """Note a miss; the address that missed longest ago is forgotten when there are too many."""
        misses = self._misses.pop(client, deque(maxlen=MOST))
        misses.append(now)
        self._misses[client] = misses
        if len(self._misses) > MOST_CLIENTS:
            del self._misses[next(iter(self._misses))]
