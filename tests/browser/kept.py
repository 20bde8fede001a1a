"""A massage that lies prepared in the data of a program, and what its journal says in the end."""

from collections import Counter
from pathlib import Path

from msgspec.structs import replace
from playwright.sync_api import Page, expect

from led import shortest
from warmhands.journal import open_journal
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.journal import Intake, Session, SessionEvent
from warmhands.services.house import House
from warmhands.services.session_play import prepare
from warmhands.wiring import now

FILE = "warmhands.db"
KEPT = ":is([data-ready=voice], [data-ready=yes], [data-ready=mute])"
NOTHING_WAITS = "() => !Object.keys(localStorage).some((name) => name.startsWith('warmhands:unsent:'))"


def house_of(folder: Path) -> House:
    """The house whose data lie in this folder, beside a program that runs on them."""
    return House(open_library(), speak(), open_journal(f"sqlite:///{folder / FILE}"))


def prepared(house: House, minutes: int) -> Session:
    """A light massage for a healthy adult, planned and not begun."""
    journal, protocol = house.journal, house.library.knowledge().protocols["light_home"]
    wish = replace(shortest(protocol, "first_time", now()), minutes=minutes)
    journal.keep_intake(Intake("kept", journal.household(), None, now(), wish.screening))
    session = prepare(house, "kept", wish, now())
    assert isinstance(session, Session), session
    return session


def open_player(page: Page, address: str, session: Session) -> None:
    """The player, on a clock that the test turns, when the device has all that the massage needs."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.clock.install()
    page.goto(f"{address}/session/{session.id}")
    page.clock.run_for(3_000)
    expect(page.locator(KEPT)).to_have_count(1, timeout=30_000)


def begin(page: Page) -> None:
    """The one touch that a massage needs."""
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()


def happened(house: House, session: Session) -> list[SessionEvent]:
    """What the journal holds of it."""
    return list(house.journal.events(session.household, session.id))


def assert_complete(house: House, session: Session) -> None:
    """Begun, each step once and in its order, finished: each event once."""
    events = happened(house, session)
    kinds = Counter(event.kind for event in events)
    steps = [event.step for event in events if event.kind == "step"]
    assert steps == list(range(1, len(session.plan.steps)))
    assert (kinds["begin"], kinds["finish"], events[0].kind) == (1, 1, "begin")
    assert len({event.id for event in events}) == len(events)
