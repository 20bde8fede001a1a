"""Phones in the home network, before a house whose journal is in memory."""

from functools import cache
from typing import Any

from httpx import Response
from litestar.testing import TestClient
from web_cast import Clock, library

from fakes import MemoryJournal
from warmhands.language import speak
from warmhands.model.device import HOUSE
from warmhands.services.device_pair import invite
from warmhands.services.house import House
from warmhands.services.ports import Journal
from warmhands.web import build_app
from warmhands.web.network_gate import FromNetwork
from warmhands.web.sharing import Sharing

ORIGIN = "https://192.168.1.20:8443"
BY_NAME = "https://den.local:8443"
ANDROID = "Mozilla/5.0 (Linux; Android 10; K) Chrome/131.0 Mobile Safari/537.36"


class SharedHouse:
    """A house that serves phones."""

    def __init__(self, journal: Journal | None = None) -> None:
        self.clock = Clock()
        self.house = House(library=library(), words=speak(), journal=journal or MemoryJournal())
        self.sharing = Sharing((ORIGIN, BY_NAME), "AB12CD34" + "0" * 56, b"certificate")
        self.app = build_app(self.house, self.clock, sharing=self.sharing)

    def phone(self, address: str = "192.168.1.77", origin: str = ORIGIN) -> "Phone":
        return Phone(self, address, origin)

    def word(self, scope: str = HOUSE) -> str:
        return invite(self.house, self.clock(), scope).word


@cache
def everyday() -> SharedHouse:
    """A house for tests that change nothing in it."""
    return SharedHouse()


class Phone(TestClient[Any]):
    """Somebody's phone in the same network."""

    def __init__(self, shared: SharedHouse, address: str, origin: str) -> None:
        self.shared = shared
        self.door: Any = FromNetwork(shared.app)
        self.address = address
        super().__init__(self._come_in, base_url=origin, raise_server_exceptions=False)
        self.headers["user-agent"] = ANDROID

    async def _come_in(self, scope: Any, receive: Any, send: Any) -> None:
        await self.door({**scope, "client": (self.address, 5000)}, receive, send)

    def submit(self, address: str, fields: dict[str, Any] | None = None) -> Response:
        """Send a form as a page of ours does."""
        if "csrftoken" not in self.cookies:
            self.get("/pair")
        told = {"_csrf_token": self.cookies["csrftoken"], **(fields or {})}
        origin = str(self.base_url).rstrip("/")
        return self.post(address, data=told, headers={"origin": origin}, follow_redirects=False)

    def let_in(self, scope: str = HOUSE) -> "Phone":
        """Pair with a fresh link."""
        answer = self.submit(f"/pair/{self.shared.word(scope)}")
        assert answer.status_code == 303
        return self
