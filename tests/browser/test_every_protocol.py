"""Every massage of the guide is led from its first stroke to its last in the browser."""

import pytest
from playwright.sync_api import Page, expect

from led import shortest
from live_house import Live
from warmhands.library.shelf import load
from warmhands.model.journal import Intake, Session
from warmhands.model.protocol import Protocol
from warmhands.services.session_play import prepare
from warmhands.wiring import now

PROTOCOLS = load().protocols


def prepared(live: Live, protocol: Protocol) -> Session:
    journal, wish = live.house.journal, shortest(protocol, protocol.givers[-1], now())
    journal.keep_intake(Intake(protocol.id, journal.household(), None, now(), wish.screening))
    session = prepare(live.house, protocol.id, wish, now())
    assert isinstance(session, Session), session
    return session


@pytest.mark.parametrize("protocol", PROTOCOLS.values(), ids=PROTOCOLS.keys())
def test_a_protocol_is_led_to_its_last_stroke(page: Page, live: Live, protocol: Protocol) -> None:
    session = prepared(live, protocol)
    page.clock.install()
    page.goto(f"{live.address}/session/{session.id}?ready=yes")
    page.get_by_role("button", name="Begin").click()

    for step in session.plan.steps:
        expect(page.locator("[data-part=say]")).to_contain_text(step.say)
        page.clock.run_for(step.seconds * 1000)

    expect(page.get_by_role("link", name="How was it?")).to_be_visible()
