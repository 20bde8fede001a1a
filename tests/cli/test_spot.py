"""A finding points at the words that it is about."""

import pytest

from warmhands.cli.spot import find_line, find_step

PLAN = """{"title": "Back",
 "steps": [
  {"n": 1, "zone": "low_back",
   "pressure": 1},
  {"n": 2, "zone": "spine_line", "title": "Level strokes",
   "pressure": 4}
 ]}"""


@pytest.mark.parametrize(
    ("step", "message", "line", "words"),
    [
        (2, "touches the spine line", 5, "spine_line"),
        (2, "“Level strokes” has level 4", 6, '"pressure": 4'),
        (1, "something else", 3, '{"n": 1, "zone": "low_back",'),
        (2, "goes over the LOW_BACK", 5, '{"n": 2, "zone": "spine_line", "title": "Level strokes",'),
    ],
)
def test_a_step_is_found_with_its_words(step: int, message: str, line: int, words: str) -> None:
    spot = find_step(PLAN, step, message)

    assert spot is not None
    assert (spot.line, spot.text[spot.start : spot.end]) == (line, words)


@pytest.mark.parametrize("text", ["", "{}", '{"steps": 3}', '{"steps": [', '{"steps": [{"n": }]}'])
def test_a_step_that_is_not_there_is_not_found(text: str) -> None:
    assert find_step(text, 1, "anything") is None


@pytest.mark.parametrize(("line", "found"), [(0, False), (1, True), (3, True), (4, False)])
def test_a_line_is_found_when_it_is_there(line: int, found: bool) -> None:
    assert (find_line("a\n\nzone = 'throat'", line, "x") is not None) is found


def test_a_line_is_underlined_where_the_message_points() -> None:
    spot = find_line("a\r\nzone = 'throat'\r\n", 2, "throat is left alone")

    assert spot is not None
    assert spot.shown() == "     2 | zone = 'throat'\n       |         ~~~~~~"


@pytest.mark.parametrize(
    ("line", "message", "underlined"),
    [
        ('hand = "plam"', '`hand` is "plam", but one of palm is needed.', '"plam"'),
        ("zone = 'throat'", "throat is left alone", "throat"),
        ("musst = true", "`musst` is not a known key.", "musst"),
        ("[[steps]]", "`hand` is missing.", "[[steps]]"),
    ],
)
def test_a_line_of_a_file_is_underlined_at_its_value_or_at_a_strange_key(
    line: str, message: str, underlined: str
) -> None:
    spot = find_line(line, 1, message)

    assert spot is not None
    assert spot.text[spot.start : spot.end] == underlined


def test_a_long_line_is_cut_around_the_words() -> None:
    spot = find_line("x" * 500 + " throat " + "y" * 500, 1, "throat")

    assert spot is not None
    shown, marks = spot.shown().splitlines()
    assert shown[marks.index("~") :].startswith("throat")
    assert len(shown) < 90
