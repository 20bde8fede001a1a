"""Pictures of moves on a page: the body that shows them, and what they share."""

import pytest
from msgspec.structs import replace
from web_cast import library

from fakes import MemoryJournal
from warmhands.language import speak
from warmhands.model.protocol import Way
from warmhands.pictures.shelf import body_map
from warmhands.services.house import House
from warmhands.web.stroke_picture import figures_of, outline_id, showing, stock

STROKE = Way("effleurage", "palm", "low_back", "up", 1, "Long strokes", "Stroke up.", (), "shoulder_top")
HOUSE = House(library=library(), words=speak(), journal=MemoryJournal())


@pytest.mark.parametrize(
    ("zone", "picture"),
    [
        ("nape", "woman_prone"),
        ("calf", "woman_legs"),
        ("thigh", "woman_legs"),
        ("chin", "woman_face"),
        ("abdomen", "woman_prone"),
    ],
)
def test_a_move_is_shown_where_it_can_be_seen(zone: str, picture: str) -> None:
    assert showing(replace(STROKE, zone=zone), body_map("woman_prone")).name == picture


@pytest.mark.parametrize("zone", ["chin", "thigh"])
def test_a_baby_has_no_other_picture(zone: str) -> None:
    assert showing(replace(STROKE, zone=zone), body_map("baby_prone")).name == "baby_prone"


def test_every_outline_that_is_lit_is_at_hand_once() -> None:
    moves = [STROKE, replace(STROKE, zone="calf", to_zone=None), replace(STROKE, side="left")]
    figures = figures_of(HOUSE, moves, body_map(), "adult")

    shared = stock(figures)

    assert [picture.name for picture in shared.pictures] == ["neutral_prone", "neutral_legs"]
    assert set(shared.outlines) == {
        outline_id(figure.picture, zone, side) for figure in figures for zone, side in figure.lit
    }
