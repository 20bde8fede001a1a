"""What the player's page hands over to its scripts, and how much it makes a phone load."""

import gzip
import json
import re
from collections.abc import Iterable
from functools import cache
from typing import Any, get_args

from markupsafe import Markup
from web_cast import Visitor

from warmhands.model.coaching import CueKey
from warmhands.web.player_page import as_script
from warmhands.web.player_words import SENTENCES
from warmhands.web.static_shelf import read_shelf

SHELF = read_shelf()
SCRIPTS = {
    path: text.decode()
    for path, text in SHELF.contents.items()
    if path.startswith("player/") and path.endswith(".js")
}
SAID_BY_THE_PLAN = {"step"}


@cache
def page() -> str:
    with Visitor() as visitor:
        return visitor.get(f"/session/{visitor.massage()}").text


def given() -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="given">(.*?)</script>', page(), re.DOTALL)
    assert found
    told: dict[str, Any] = json.loads(found[1])
    return told


def packed(paths: Iterable[str]) -> int:
    files = [SHELF.file(path) for path in paths]
    return sum(len(file.brotli or file.plain) for file in files if file)


def page_weight() -> int:
    return len(gzip.compress(page().encode()))


def test_nothing_in_the_data_can_end_its_element() -> None:
    told = as_script({"say": "</script><script>alert(1)</script>\u2028"})

    assert isinstance(told, Markup)
    assert "<" not in told
    assert json.loads(told)["say"].startswith("</script>")


def test_the_scripts_get_the_whole_plan_and_its_places() -> None:
    told = given()

    assert sum(step["seconds"] for step in told["plan"]["steps"]) == 12 * 60
    for step in told["plan"]["steps"]:
        assert f"{step['zone']}:{step['side']}" in told["places"]
        assert told["words"][f"term.{step['hand']}"]


def test_every_cue_has_its_words() -> None:
    assert set(get_args(CueKey)) - SAID_BY_THE_PLAN <= set(SENTENCES)


def test_the_scripts_ask_for_no_words_that_the_page_has_not() -> None:
    asked = {
        key for text in SCRIPTS.values() for key in re.findall(r'words\((?:game\.)?given, "(\w+)"', text)
    }

    assert asked
    assert asked <= set(SENTENCES)


def test_the_gestures_and_the_screen_have_their_words() -> None:
    ours = [text for path, text in SCRIPTS.items() if re.search(r"player/(touch|awake)", path)]
    asked = {key for text in ours for key in re.findall(r'later\((?:game\.)?given, "(\w+)"', text)}
    with Visitor() as visitor:
        told = visitor.get("/player/words").json()

    assert len(asked) > 5
    assert asked <= set(told)


def test_the_scripts_write_only_into_parts_of_the_page() -> None:
    used = {name for text in SCRIPTS.values() for name in re.findall(r'\b(?:part|write)\("([\w-]+)"', text)}

    assert used
    assert {name for name in used if f'data-part="{name}"' not in page()} == set()


def test_five_modules_and_thirty_kilobytes_are_enough_to_begin() -> None:
    before_begin = SHELF.modules_of("player/player.js")

    weight = packed([*before_begin, "css/site.css"]) + page_weight()

    assert len(before_begin) <= 5
    assert weight <= 30_000


def test_the_whole_player_weighs_little() -> None:
    weight = packed([*SCRIPTS, "css/site.css", "player/quiet.mp3"])

    assert weight <= 80_000 - page_weight()


def test_the_page_asks_ahead_for_exactly_what_it_needs_to_begin() -> None:
    asked = re.findall(r'rel="modulepreload" href="/s/\w+/([^"]+)"', page())

    assert sorted(asked) == sorted(SHELF.modules_of("player/player.js"))


def test_every_step_can_be_read_without_scripts() -> None:
    for step in given()["plan"]["steps"]:
        assert page().count(step["say"].replace("'", "&#39;")) >= 1
    assert "<noscript>" in page()
