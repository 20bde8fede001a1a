"""The sound track on the pages: chosen, waited for, heard in parts, taken along."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from web_cast import Visitor, library, words

from fakes import MemoryJournal
from warmhands.language import speak
from warmhands.services.house import House
from warmhands.speech import Studio
from warmhands.web.byte_ranges import part_of
from warmhands.web.clip_words import cut

pytestmark = pytest.mark.xdist_group("speech")
NAME = "0123456789abcdef0123456789abcdef"
BODY = bytes(range(256)) * 4


@pytest.fixture
def visitor(tmp_path: Path) -> Iterator[Visitor]:
    house = House(library=library(), words=speak(), journal=MemoryJournal(), cache=tmp_path)
    with Visitor(house) as somebody:
        yield somebody


def keep(tmp_path: Path) -> str:
    Studio(tmp_path / "sound").shelf.put(f"{NAME}.mp3", [BODY])
    return f"/sound/{NAME}.mp3"


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("", None),
        ("bytes=0-", (0, 100)),
        ("bytes=0-0", (0, 1)),
        ("bytes=10-98", (10, 99)),
        ("bytes=10-99", (10, 100)),
        ("bytes=10-100", (10, 100)),
        ("bytes=-1", (99, 100)),
        ("bytes=-101", (0, 100)),
        ("bytes=99-", (99, 100)),
        ("bytes=100-", (100, 100)),
        ("bytes=5-4", None),
        ("bytes=-", None),
        ("bytes=0-1,3-4", None),
        ("seconds=0-1", None),
    ],
)
def test_a_part_is_what_was_asked_for(asked: str, part: tuple[int, int] | None) -> None:
    assert part_of(asked, 100) == part


def test_a_file_comes_whole(visitor: Visitor, tmp_path: Path) -> None:
    answer = visitor.get(keep(tmp_path))

    assert (answer.status_code, answer.content) == (200, BODY)
    assert answer.headers["accept-ranges"] == "bytes"
    assert "attachment" in answer.headers["content-disposition"]
    assert "content-encoding" not in answer.headers


def test_a_file_comes_in_parts(visitor: Visitor, tmp_path: Path) -> None:
    answer = visitor.get(keep(tmp_path), headers={"range": "bytes=100-199"})

    assert (answer.status_code, answer.content) == (206, BODY[100:200])
    assert answer.headers["content-range"] == "bytes 100-199/1024"
    assert answer.headers["content-length"] == "100"


def test_a_part_behind_the_end_is_refused(visitor: Visitor, tmp_path: Path) -> None:
    answer = visitor.get(keep(tmp_path), headers={"range": "bytes=1024-"})

    assert (answer.status_code, answer.headers["content-range"]) == (416, "bytes */1024")


def test_a_file_that_is_ready_can_be_heard_and_saved(visitor: Visitor, tmp_path: Path) -> None:
    keep(tmp_path)

    page = visitor.get(f"/sound/{NAME}?back=/session/abc/sound")

    assert f'<audio class="sound-player" controls preload="metadata" src="/sound/{NAME}.mp3">' in page.text
    assert 'href="/session/abc/sound"' in page.text
    assert "refresh" not in page.text


@pytest.mark.parametrize(
    "back", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)", "/data"]
)
def test_the_way_back_never_leads_elsewhere(back: str, visitor: Visitor, tmp_path: Path) -> None:
    keep(tmp_path)

    page = visitor.get(f"/sound/{NAME}", params={"back": back}).text

    assert '<a class="back" href="/">' in page


@pytest.mark.parametrize("name", ["nothing", "f" * 32, f"{NAME}.mp3"])
def test_what_was_never_made_is_not_there(name: str, visitor: Visitor) -> None:
    assert visitor.get(f"/sound/{name}").status_code == 404


def test_the_page_of_a_massage_asks_how_it_shall_sound(visitor: Visitor) -> None:
    page = visitor.get(f"/session/{visitor.massage()}/sound")

    assert "How much is said?" in page.text
    assert 'name="_csrf_token"' in page.text


def test_the_plan_leads_to_its_sound_track(visitor: Visitor) -> None:
    wish = "giver=first_time&kind=relaxing&protocol=light_home&minutes=12"
    intake = visitor.walk()

    page = visitor.get(f"/plan/{intake}?{wish}").text
    choice = visitor.get(f"/plan/{intake}/sound?{wish}").text

    assert f'href="/plan/{intake}/sound?' in page
    assert '<input type="hidden" name="protocol" value="light_home">' in choice


def test_a_massage_with_old_answers_has_no_sound_track(visitor: Visitor) -> None:
    session = visitor.massage()
    visitor.clock.now = visitor.clock.now.replace(day=26)

    page = visitor.submit(f"/session/{session}/sound", {"verbosity": "normal"})

    assert page.url.path == f"/session/{session}/again"


def test_rendering_is_shown_while_it_goes_on(visitor: Visitor) -> None:
    page = visitor.submit(f"/session/{visitor.massage()}/sound", {"verbosity": "quiet"})

    assert page.url.path.startswith("/sound/")
    assert '<meta http-equiv="refresh"' in page.text
    assert "Making your sound track" in words(page)


def test_erasing_everything_takes_the_sound_too(visitor: Visitor, tmp_path: Path) -> None:
    address = keep(tmp_path)

    visitor.submit("/data/erase", {"sure": "yes"})

    assert visitor.get(address).status_code == 404


def test_clips_are_listed_as_they_come(visitor: Visitor) -> None:
    session = visitor.massage()

    listed = visitor.get(f"/session/{session}/clips.json").json()

    assert set(listed) == {"ready", "because", "clips", "bed", "bed_ready"}
    assert (listed["because"], listed["bed"]) == ("", f"/session/{session}/bed.mp3")


def test_a_clip_is_kept_for_ever(visitor: Visitor, tmp_path: Path) -> None:
    session = visitor.massage()
    keep(tmp_path)

    answer = visitor.get(f"/session/{session}/clips/{NAME}.mp3")

    assert (answer.status_code, answer.headers["content-type"]) == (200, "audio/mpeg")
    assert answer.headers["cache-control"] == "private, max-age=31536000, immutable"


@pytest.mark.parametrize("name", [NAME, f"{'f' * 32}.mp3", "clips.json"])
def test_a_clip_that_was_never_made_is_not_there(name: str, visitor: Visitor) -> None:
    assert visitor.get(f"/session/{visitor.massage()}/clips/{name}").status_code == 404


def test_a_bed_that_is_being_made_says_when_to_ask_again(visitor: Visitor) -> None:
    answer = visitor.get(f"/session/{visitor.massage()}/bed.mp3")

    assert (answer.status_code, answer.headers["retry-after"]) == (503, "3")


def test_nobody_hears_of_a_massage_that_is_not_known(visitor: Visitor) -> None:
    paths = ("sound", "clips.json", f"clips/{NAME}.mp3", "bed.mp3")

    assert {visitor.get(f"/session/nobody/{path}").status_code for path in paths} == {404}


def test_a_text_is_cut_at_its_sentences() -> None:
    assert cut("We stop here. Is it cold? Next: Long strokes") == [
        "We stop here.",
        "Is it cold?",
        "Next: Long strokes",
    ]
