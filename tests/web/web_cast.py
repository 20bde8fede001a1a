"""A visitor of the app on a house whose journal is in memory, and what visitors do again and again."""

import re
from datetime import UTC, datetime
from functools import cache
from html import unescape
from typing import Any

from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient

from fakes import MemoryJournal
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.services.house import House
from warmhands.services.ports import Library
from warmhands.web import build_app

NOW = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
HOME = "http://127.0.0.1:8000"
ADULT_CARDS = (
    "d_urgent", "d_today", "d_body", "g_giver", "c_consent", "p_blood_heart", "p_bones_ops",
    "p_illness", "p_pregnancy", "p_nerves_pain", "p_skin_allergy",
)  # fmt: skip


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@cache
def library() -> Library:
    return open_library()


class Visitor(TestClient[Litestar]):
    """Somebody with a browser."""

    def __init__(self, house: House | None = None) -> None:
        self.clock = Clock()
        self.house = house or House(library=library(), words=speak(), journal=MemoryJournal())
        super().__init__(build_app(self.house, self.clock), base_url=HOME, raise_server_exceptions=False)

    def submit(self, address: str, fields: dict[str, Any] | None = None) -> Response:
        """Send a form with the token of this visit, and follow where it leads."""
        page = self.get("/about")
        token = self.cookies.get("csrftoken") or page.cookies["csrftoken"]
        return self.post(address, data={"_csrf_token": token, **(fields or {})}, follow_redirects=True)

    def walk(self, receiver: str = "adult", **said: dict[str, str]) -> str:
        """Go through the check with `none` on each card but those in `said`; the id of the intake."""
        page = self.submit("/check", {"receiver": receiver})
        intake = page.url.path.split("/")[2]
        while page.url.path.count("/") == 3 and not page.url.path.endswith("/result"):
            card = page.url.path.split("/")[3]
            page = self.answer(intake, card, said.get(card))
        return intake

    def answer(self, intake: str, card: str, said: dict[str, str] | None = None) -> Response:
        if said is None:
            return self.submit(f"/check/{intake}/{card}", {"mark": "none"})
        return self.submit(
            f"/check/{intake}/{card}/list", {f"a.{name}": value for name, value in said.items()}
        )

    def massage(self) -> str:
        """Plan a light massage for a healthy adult; the id of the massage."""
        intake = self.walk()
        wish = {"giver": "first_time", "kind": "relaxing", "protocol": "light_home", "minutes": "12"}
        return self.submit(f"/plan/{intake}/begin", wish).url.path.split("/")[2]


def words(page: Response) -> str:
    """The text of a page as a reader sees it."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.text)).split())
