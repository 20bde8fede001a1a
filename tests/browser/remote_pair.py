"""A massage under way in one browser, with the receiver's remote in another."""

from dataclasses import dataclass

from playwright.sync_api import BrowserContext, Locator, Page, expect

from led import answers
from live_house import Live
from warmhands.model.journal import Intake, Session, SessionEvent
from warmhands.model.plan import PlanRequest
from warmhands.services.house import House
from warmhands.services.session_play import prepare
from warmhands.wiring import now

OUT_OF_REACH_MS = 15_000
"""The link counts as broken after five seconds; the rest is patience with a busy machine."""


@dataclass(frozen=True)
class Pair:
    """The player, the remote, and the massage that both belong to."""

    player: Page
    remote: Page
    massage: str
    house: House

    def tap(self, kind: str) -> None:
        self.remote.locator(f".remote-area.is-{kind}").click()

    def go_to_a_firm_step(self) -> None:
        """On to the first step that is not at the lightest level already."""
        journal = self.house.journal
        session = journal.session(journal.household(), self.massage)
        assert session is not None
        firm = next(step for step in session.plan.steps if step.pressure > 1)
        for _ in range(firm.n - 1):
            self.player.get_by_role("button", name="Next").click()
        expect(line(self.remote)).to_contain_text(firm.title)

    def events(self, kind: str) -> list[SessionEvent]:
        """What the journal has of that kind."""
        journal = self.house.journal
        return [each for each in journal.events(journal.household(), self.massage) if each.kind == kind]


def planned(house: House) -> str:
    """A quarter of an hour for the back; its id."""
    protocol = house.library.knowledge().protocols["simple_back"]
    wish = PlanRequest(
        minutes=15, giver="practised", screening=answers(protocol, now()), protocol=protocol.id
    )
    journal = house.journal
    journal.keep_intake(Intake("remote", journal.household(), None, now(), wish.screening))
    made = prepare(house, "remote", wish, now())
    assert isinstance(made, Session)
    return made.id


def linked(live: Live, at_the_table: BrowserContext, under_the_hand: BrowserContext) -> Pair:
    """Both sides under way, each knowing of the other."""
    massage = planned(live.house)
    player, remote = at_the_table.new_page(), under_the_hand.new_page()
    player.goto(f"{live.address}/session/{massage}")
    player.get_by_role("button", name="Remote for them").click()
    player.get_by_role("button", name="Done").click()
    remote.goto(f"{live.address}/remote/{massage}")
    player.get_by_role("button", name="Begin").click()
    expect(player.locator(".remote-button")).to_have_attribute("data-link", "here")
    expect(line(remote)).to_contain_text("Linked. Now:")
    return Pair(player, remote, massage, live.house)


def line(remote: Page) -> Locator:
    """The line above the four areas."""
    return remote.locator("[data-part=line]")
