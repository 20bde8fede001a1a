"""An elbow on the screen: each gesture does what its button does, and is answered."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # it brings no types
from fingers import Glass
from playwright.sync_api import Browser, Page, expect

from led import shortest
from live_house import Live
from warmhands.library.shelf import load
from warmhands.model.journal import Intake, Session
from warmhands.services.session_play import prepare
from warmhands.wiring import now

BACK = load().protocols["light_home"]
DOLL = "/doll/baby_rails?minutes=5"

MIDDLE = (180.0, 200.0)
LEFT_EDGE = (30.0, 200.0)
RIGHT_EDGE = (330.0, 130.0)
PLAIN_HTTP = """
  Object.defineProperty(window, "isSecureContext", { get: () => false });
  delete Navigator.prototype.wakeLock;
  delete Navigator.prototype.vibrate;
  delete navigator.vibrate;
  delete Navigator.prototype.mediaSession;
  delete Crypto.prototype.randomUUID;
"""
REFUSING = "() => { navigator.wakeLock.request = async () => { throw new DOMException('battery'); }; }"
TREMBLES = "window.trembled = []; navigator.vibrate = (pattern) => trembled.push(pattern);"


@pytest.fixture
def massage(live: Live) -> str:
    """The address of a massage of the back that nobody has begun."""
    journal, wish = live.house.journal, shortest(BACK, "first_time", now())
    journal.keep_intake(Intake("elbow", journal.household(), None, now(), wish.screening))
    session = prepare(live.house, "elbow", wish, now())
    assert isinstance(session, Session), session
    return f"{live.address}/session/{session.id}"


@pytest.fixture
def phone(browser: Browser, massage: str) -> Iterator[Page]:
    """A phone at the big Begin of a massage; an error fails the test."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    told: list[str] = []
    page.on("pageerror", lambda error: told.append(str(error)))
    page.add_init_script(TREMBLES)
    page.clock.install()
    page.goto(massage)
    expect(page.locator(".player-stage > .touch-card")).to_be_visible()
    yield page
    context.close()
    assert told == []


@pytest.fixture
def begun(phone: Page) -> Page:
    """The same under way, on a clock that only the test turns."""
    phone.get_by_role("button", name="Begin").click()
    phone.clock.pause_at(now() + timedelta(minutes=1))
    phone.clock.run_for(1_000)
    return phone


@pytest.fixture
def glass(begun: Page) -> Glass:
    return Glass(begun)


def status(page: Page) -> str | None:
    return page.locator("body").get_attribute("data-status")


def sign(page: Page) -> str:
    return page.locator(".touch-sign.is-shown").inner_text()


def title(page: Page) -> str:
    return page.locator("[data-part=title]").text_content() or ""


def level(page: Page) -> int:
    return page.locator(".player-mark .is-on").count()


def until_it_is_firm(page: Page) -> None:
    while level(page) < 2:
        page.get_by_role("button", name="Next").click()
    page.clock.run_for(1_000)


def test_a_tap_pauses_and_the_next_goes_on(begun: Page, glass: Glass) -> None:
    glass.tap(MIDDLE)
    expect(begun.locator("body")).to_have_attribute("data-status", "paused")
    assert sign(begun) == "Pause"

    begun.clock.run_for(400)
    glass.tap(MIDDLE)

    expect(begun.locator("body")).to_have_attribute("data-status", "stroking")
    assert sign(begun) == "Go on"


def test_an_accidental_double_touch_counts_once(begun: Page, glass: Glass) -> None:
    glass.tap(MIDDLE)
    begun.clock.run_for(399)
    glass.tap(MIDDLE)

    expect(begun.locator("body")).to_have_attribute("data-status", "paused")


def test_an_elbow_with_many_points_that_drift_is_one_tap(begun: Page, glass: Glass) -> None:
    glass.touch((180, 400), (210, 390), (195, 430), radius=40)
    glass.move((200, 410), (230, 400), (215, 440), radius=40)
    glass.leave()

    expect(begun.locator("body")).to_have_attribute("data-status", "paused")


def test_swipes_turn_the_steps_like_pages(begun: Page, glass: Glass) -> None:
    first = title(begun)

    glass.swipe((260, 300), (100, 310))
    expect(begun.locator("[data-part=title]")).not_to_have_text(first)
    begun.clock.run_for(400)
    glass.swipe((100, 300), (260, 310))

    expect(begun.locator("[data-part=title]")).to_have_text(first)
    assert sign(begun) == "Back"


def test_a_ring_grows_before_it_hurts_and_then_it_asks_where(begun: Page, glass: Glass) -> None:
    ring = begun.locator(".touch-sign.is-coming .touch-ring")
    glass.touch(MIDDLE)
    begun.clock.run_for(699)
    expect(ring).to_be_visible()
    expect(begun.get_by_text("Where does it hurt?")).to_be_hidden()

    begun.clock.run_for(1)
    expect(begun.get_by_text("Where does it hurt?")).to_be_visible()
    glass.leave()

    expect(ring).to_be_hidden()
    expect(begun.get_by_role("button", name="the low back")).to_be_visible()


def test_while_it_asks_the_screen_is_no_touch_area(begun: Page, glass: Glass) -> None:
    begun.get_by_role("button", name="It hurts").click()
    begun.clock.run_for(1_000)

    glass.tap((180, 450))

    expect(begun.get_by_text("Where does it hurt?")).to_be_visible()
    assert begun.locator(".touch-sign.is-shown").count() == 0


def test_the_edges_make_it_softer_and_firmer_but_no_firmer_than_planned(begun: Page, glass: Glass) -> None:
    until_it_is_firm(begun)
    planned = level(begun)
    levels = []

    for place in (LEFT_EDGE, RIGHT_EDGE, RIGHT_EDGE):
        glass.tap(place)
        begun.clock.run_for(400)
        levels.append((level(begun), sign(begun)))

    assert levels == [(planned - 1, "Softer"), (planned, "Firmer"), (planned, "Not firmer")]
    expect(begun.locator("[data-part=note]")).to_have_text("No firmer than this here today.")


def test_a_button_for_firmer_is_there_while_something_was_made_softer(begun: Page) -> None:
    until_it_is_firm(begun)
    planned = level(begun)
    firmer = begun.get_by_role("button", name="Firmer")
    expect(firmer).to_be_hidden()

    begun.get_by_role("button", name="Softer").click()
    box = firmer.bounding_box()
    firmer.click()

    assert box
    assert min(box["width"], box["height"]) >= 64
    assert level(begun) == planned
    expect(firmer).to_be_hidden()


def test_the_device_trembles_differently_for_each(begun: Page, glass: Glass) -> None:
    glass.tap(MIDDLE)
    begun.clock.run_for(400)
    glass.swipe((260, 300), (100, 310))

    felt = begun.evaluate("trembled")
    assert len(felt) == 2
    assert felt[0] != felt[1]


def test_nothing_trembles_or_grows_where_motion_is_reduced(begun: Page, glass: Glass) -> None:
    begun.emulate_media(reduced_motion="reduce")

    glass.tap(MIDDLE)

    assert sign(begun) == "Pause"
    assert begun.evaluate("trembled") == []
    assert begun.locator(".touch-sign").evaluate("sign => sign.getAnimations({ subtree: true }).length") == 0


def test_near_a_button_only_the_button_counts(begun: Page, glass: Glass) -> None:
    box = begun.locator(".player-controls").bounding_box()
    assert box

    glass.tap((180, box["y"] + 3))

    assert begun.locator(".touch-sign.is-shown").count() == 0


def test_a_dialog_keeps_its_own_touches(begun: Page, glass: Glass) -> None:
    begun.get_by_role("button", name="Sound").click()

    glass.tap((180, 6))
    glass.tap((180, 300))

    assert status(begun) == "stroking"


def test_before_begin_a_touch_is_a_touch(phone: Page) -> None:
    Glass(phone).tap((180, 120))

    assert status(phone) == "ready"


def test_the_switch_turns_it_off_and_is_remembered(phone: Page) -> None:
    phone.get_by_label("Touch the screen anywhere").first.click()
    phone.reload()
    phone.get_by_role("button", name="Begin").click()
    expect(phone.locator(".touch-edge").first).to_be_hidden()

    Glass(phone).tap(MIDDLE)

    assert status(phone) == "stroking"


def test_the_gestures_are_shown_once_and_stay_in_the_dialog(begun: Page) -> None:
    begun.reload()
    begun.get_by_role("button", name="Stop").click()
    begun.get_by_role("button", name="Sound").click()

    expect(begun.locator(".player-stage > .touch-card")).to_have_count(0)
    expect(begun.get_by_role("dialog").get_by_text("Hold: it hurts")).to_be_visible()


@pytest.fixture
def doll(browser: Browser) -> Iterator[Page]:
    """A phone on a clock that the test turns on."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    page = context.new_page()
    page.clock.install()
    yield page
    context.close()


def play(doll: Page, base_url: str) -> None:
    doll.goto(base_url + DOLL)
    expect(doll.locator("body.is-touched")).to_be_visible()
    doll.get_by_role("button", name="Begin").click()


def test_without_the_words_the_gestures_work_all_the_same(doll: Page, base_url: str) -> None:
    doll.route("**/player/words", lambda route: route.abort())
    play(doll, base_url)

    Glass(doll).tap(MIDDLE)

    expect(doll.locator("body")).to_have_attribute("data-status", "paused")


def test_holding_says_that_a_baby_has_had_enough(doll: Page, base_url: str) -> None:
    play(doll, base_url)
    expect(doll.locator(".touch-edge")).to_have_count(0)

    Glass(doll).touch(MIDDLE)
    doll.clock.run_for(700)

    expect(doll.locator("body")).to_have_attribute("data-status", "stopped")


def test_a_mouse_does_the_same_on_a_wide_screen(page: Page, massage: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.clock.install()
    page.goto(massage)
    expect(page.locator(".player-stage > .touch-card")).to_be_visible()
    page.get_by_role("button", name="Begin").click()
    first = title(page)

    page.mouse.move(900, 400)
    page.mouse.down()
    page.mouse.move(700, 410, steps=3)
    page.mouse.up()
    expect(page.locator("[data-part=title]")).not_to_have_text(first)
    page.clock.run_for(400)
    page.mouse.click(900, 300)

    expect(page.locator("body")).to_have_attribute("data-status", "paused")


def test_a_refused_lock_is_told_all_the_way_with_what_to_do(phone: Page) -> None:
    phone.evaluate(REFUSING)
    phone.get_by_role("button", name="Begin").click()
    expect(phone.get_by_text("The screen may go dark.")).to_be_visible()

    phone.get_by_role("button", name="Keep it on").click()

    expect(phone.get_by_role("dialog", name="Keep the screen on")).to_contain_text("Auto-Lock")
    phone.get_by_role("button", name="Done").click()
    expect(phone.get_by_role("dialog")).to_have_count(0)


def test_on_plain_http_all_works_and_the_reason_is_told(phone: Page) -> None:
    phone.add_init_script(PLAIN_HTTP)
    phone.reload()
    expect(phone.get_by_text("The screen may go dark.")).to_be_visible()
    phone.get_by_role("button", name="Keep it on").click()
    expect(phone.get_by_role("dialog")).to_contain_text("begins with http.")
    phone.get_by_role("button", name="Done").click()
    phone.get_by_role("button", name="Begin").click()

    Glass(phone).tap(MIDDLE)

    expect(phone.locator("body")).to_have_attribute("data-status", "paused")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_touch_area_is_no_barrier(begun: Page, scheme: str) -> None:
    begun.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    begun.clock.resume()
    found = Axe().run(begun).response["violations"]
    begun.get_by_role("button", name="Sound").click()

    found += Axe().run(begun).response["violations"]

    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []
