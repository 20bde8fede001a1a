"""The picture book of a play massage changes with its lines; a baby that has had enough ends it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

DOLL = "/doll/baby_rails?minutes=5"


@pytest.fixture
def book(page: Page, base_url: str) -> Iterator[Page]:
    """The book just after Begin, on a clock that the test turns; an error fails the test."""
    told: list[str] = []
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("console", lambda line: told.append(line.text) if line.type == "error" else None)
    page.on("request", lambda sent: told.append(sent.url) if "//localhost" not in sent.url else None)
    page.emulate_media(reduced_motion="no-preference")
    page.set_viewport_size({"width": 360, "height": 740})
    page.clock.install()
    page.goto(base_url + DOLL)
    begin(page)
    yield page
    assert told == []


def begin(page: Page) -> None:
    page.get_by_role("button", name="Begin").click()
    page.clock.run_for(10)
    expect(line(page)).to_be_visible()


def line(page: Page) -> Locator:
    return page.locator("[data-part=rhyme-line] .only-heard")


def test_the_lines_follow_one_another_in_time(book: Page) -> None:
    expect(line(book)).to_have_text("One long rail runs up the hill,")

    book.clock.run_for(3_400)

    expect(line(book)).to_have_text("smooth and slow and straight and still.")
    expect(book.locator("[data-part=rhyme-gesture]")).to_have_text("Lift softly where it ends.")


def test_the_figures_change_with_the_verse(book: Page) -> None:
    drawn = book.locator(".book-figures image, .book-figures circle")
    expect(book.locator("body")).to_have_attribute("data-figure", "rails")
    expect(book.locator(".book-ground .book-rail")).to_have_count(2)

    book.clock.run_for(73_000)

    expect(book.locator("body")).to_have_attribute("data-figure", "train")
    expect(book.locator('.book-figures image[href$="train.svg"]')).to_have_count(3)
    expect(drawn.first).to_be_attached()


def test_a_pause_keeps_the_line_and_going_on_goes_on_with_it(book: Page) -> None:
    book.clock.run_for(4_000)
    book.get_by_role("button", name="Pause").first.click()
    before = line(book).inner_text()
    book.clock.run_for(60_000)
    expect(line(book)).to_have_text(before)

    book.get_by_role("button", name="Go on").first.click()
    book.clock.run_for(3_400)

    expect(line(book)).not_to_have_text(before)


def test_had_enough_ends_it_gently(book: Page) -> None:
    book.get_by_role("button", name="Had enough").click()

    expect(book.locator("[data-part=say]")).to_contain_text("That was enough")
    expect(line(book)).to_be_hidden()
    expect(book.locator(".book-figures > *")).to_have_count(0)


def test_with_reduced_motion_the_pictures_stand_still(page: Page, base_url: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.clock.install()
    page.goto(base_url + DOLL)
    begin(page)
    page.clock.run_for(73_000)

    running = page.evaluate(
        "document.querySelector('.book-figures').getAnimations({ subtree: true })"
        ".filter((each) => each.playState === 'running').length"
    )
    assert running == 0
    expect(page.locator(".rhyme-ball")).to_be_hidden()
    expect(page.locator("body")).to_have_attribute("data-figure", "train")


def test_a_practice_writes_nothing_down(book: Page) -> None:
    sent: list[str] = []
    book.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
    book.clock.run_for(10_000)

    kept = book.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('warmhands:massage'))")
    assert (sent, kept) == ([], [])
