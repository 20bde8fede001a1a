"""Every massage of the guide is led from its first stroke to its last in the browser."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page, expect

from cast import gita, well
from live_house import Live
from warmhands.library.shelf import load
from warmhands.model.journal import Intake, Session
from warmhands.model.plan import PlanRequest
from warmhands.model.protocol import Protocol
from warmhands.model.screening import ScreeningRequest
from warmhands.services.session_play import prepare
from warmhands.wiring import now

PROTOCOLS = load().protocols


def answers(protocol: Protocol) -> ScreeningRequest:
    request = gita() if protocol.receivers[0] == "baby" else well(protocol.receivers[0])
    today = now()
    agreed = dict.fromkeys((protocol.id, *protocol.kinds), today.date() - timedelta(days=1))
    measures = (
        replace(request.measures, age_years=34) if protocol.receivers[0] == "adult" else request.measures
    )
    return replace(request, at=today, doctor_agreed=agreed, measures=measures)


def prepared(live: Live, protocol: Protocol, giver: str) -> Session:
    request, journal = answers(protocol), live.house.journal
    intake = Intake(f"{protocol.id}-{giver}", journal.household(), None, now(), request)
    journal.keep_intake(intake)
    minutes = protocol.minutes[0]
    wish = PlanRequest(minutes=minutes, giver=giver, screening=request, protocol=protocol.id)  # type: ignore[arg-type]
    session = prepare(live.house, intake.id, wish, now())
    assert isinstance(session, Session), session
    return session


@pytest.mark.parametrize("protocol", PROTOCOLS.values(), ids=PROTOCOLS.keys())
def test_a_protocol_is_led_to_its_last_stroke(page: Page, live: Live, protocol: Protocol) -> None:
    session = prepared(live, protocol, protocol.givers[-1])
    page.clock.install()
    page.goto(f"{live.address}/session/{session.id}")
    page.get_by_role("button", name="Begin").click()

    for step in session.plan.steps:
        expect(page.locator("[data-part=say]")).to_contain_text(step.say)
        page.clock.run_for(step.seconds * 1000)

    expect(page.get_by_role("link", name="How was it?")).to_be_visible()
