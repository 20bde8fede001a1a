"""Which picture goes with whom; what is not drawn yet is shown by the nearest that is."""

import re
from typing import get_args

import pytest
from web_cast import Visitor

from warmhands.model.vocabulary import Position, Receiver
from warmhands.pictures.choice import choose_picture
from warmhands.pictures.shelf import FIRST_DRAWN, body_map, is_drawn
from warmhands.web.static_shelf import read_shelf


def nearest(*names: str) -> str:
    return next(name for name in (*names, FIRST_DRAWN) if is_drawn(name))


@pytest.mark.parametrize(
    ("receiver", "position", "protocol", "names"),
    [
        ("adult", "prone", "simple_back", ["neutral_prone"]),
        ("adult", "seated", "neck_stages", ["neutral_seated"]),
        ("adult", "side_lying", "light_home", ["neutral_side_lying"]),
        ("adult", "supine", "face_care", ["neutral_face"]),
        ("adult", "seated", "face_care", ["neutral_face"]),
        ("self", "seated", "self_neck", ["neutral_neck"]),
        ("self", "seated", "face_care", ["neutral_face"]),
        ("child", "lap", "baby_rails", ["child_lap", "child_prone"]),
        ("baby", "lap", "baby_rails", ["baby_lap", "baby_prone"]),
        ("baby", "prone", "baby_train", ["baby_prone"]),
    ],
)
def test_the_picture_that_is_meant_or_the_nearest_one(
    receiver: Receiver, position: Position, protocol: str, names: list[str]
) -> None:
    assert choose_picture(receiver, position, protocol).name == nearest(*names)


def test_the_body_that_somebody_chose_comes_first() -> None:
    assert choose_picture("adult", "prone", body="woman").name == nearest("woman_prone", "neutral_prone")


@pytest.mark.parametrize("receiver", get_args(Receiver))
@pytest.mark.parametrize("position", get_args(Position))
def test_there_is_a_picture_for_everybody(receiver: Receiver, position: Position) -> None:
    assert is_drawn(choose_picture(receiver, position).name)


def test_every_picture_brings_the_style_sheet_of_its_zones() -> None:
    shelf = read_shelf()
    names = [path[5:-5] for path in shelf.contents if re.fullmatch(r"body/\w+\.json", path)]

    for name in filter(is_drawn, names):
        sheet = shelf.file(f"body/{name}.css")
        assert sheet is not None
        assert sheet.plain.count(b"width:") == len(list(body_map(name).parts()))


@pytest.mark.parametrize("path", ["body/nobody.css", "body/hands.css", "body/../css/base.css", "body/.css"])
def test_there_is_no_style_sheet_without_a_picture(path: str) -> None:
    shelf = read_shelf()

    assert shelf.file(path) is None
    with pytest.raises(KeyError):
        shelf.asset(path)


def test_somebody_alone_taps_on_their_own_neck() -> None:
    with Visitor() as visitor:
        intake = visitor.walk("self")
        page = visitor.get(f"/wish/{intake}/zones").text

    assert f"body/{choose_picture('self', 'seated').name}.css" in page
    assert 'value="nape:left"' in page
    assert 'value="low_back:left"' not in page
