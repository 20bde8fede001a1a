"""The strokes beside the pictures are those of the knowledge, and none is missing."""

import pytest

from atelier.strokes import pictures
from warmhands.model.body_map import BodyMap
from warmhands.model.knowledge import Knowledge
from warmhands.model.stroke_entry import LANDMARKS
from warmhands.pictures.shelf import body_map, strokes_of
from warmhands.stroking.asking import Asked, asked
from warmhands.stroking.book import drawn
from warmhands.stroking.frame import shows

EVERY = 12
"""`python atelier/strokes.py` draws all anew; the tests draw each twelfth, others in each picture."""

OUT_OF_REACH = {
    ("seated", "forearm", "left"),
    ("seated", "forearm", "right"),
    ("side_lying", "shoulder_side", "right"),
    ("legs", "low_back", "left"),
    ("legs", "low_back", "right"),
}
"""Slivers of zones: arms in front of the body, the shoulder that is lain upon, the upper edge of the legs."""


def whose(picture: BodyMap) -> tuple[bool, ...]:
    return {"neck": (True,), "face": (False, True)}.get(picture.pose, (False,))


def sides_shown(picture: BodyMap, one: Asked) -> set[str]:
    ends = (one.zone, one.to_zone or one.zone)
    return {side for side in ("left", "right") if all(shows(picture, zone, side) for zone in ends)}


@pytest.mark.parametrize("name", pictures())
def test_every_step_that_a_picture_can_be_asked_for_is_there(name: str, knowledge: Knowledge) -> None:
    picture = body_map(name)

    missing = [
        (one.key, side)
        for own in whose(picture)
        for one in asked(picture, knowledge, own=own)
        for side in sides_shown(picture, one)
        if one.key not in (there := strokes_of(name, own=own).strokes) or side not in there[one.key].sides
    ]

    places = {(picture.pose, key.split("/")[2], side) for key, side in missing}
    assert places <= OUT_OF_REACH, missing


@pytest.mark.parametrize("name", pictures())
def test_they_are_what_the_knowledge_makes(name: str, knowledge: Knowledge) -> None:
    picture = body_map(name)
    first = pictures().index(name) % EVERY
    for own in whose(picture):
        some = asked(picture, knowledge, own=own)[first::EVERY]

        anew = drawn(picture, knowledge, some).strokes

        there = strokes_of(name, own=own).strokes
        assert anew == {one.key: there[one.key] for one in some if one.key in there}


@pytest.mark.parametrize("name", pictures())
def test_a_way_is_short_and_whole(name: str) -> None:
    picture = body_map(name)
    ways = [
        (key, way)
        for own in whose(picture)
        for key, stroke in strokes_of(name, own=own).strokes.items()
        for way in stroke.sides.values()
    ]

    assert [key for key, way in ways if not 1 <= len(way.points) <= 36] == []
    assert [key for key, way in ways if way.run != "still" and len(way.points) == 1] == []


def test_all_zones_of_all_steps_have_a_stroke(knowledge: Knowledge) -> None:
    written = {(entry.zone, entry.to_zone) for entry in knowledge.strokes.values()}
    needed = {
        (one.zone, one.to_zone)
        for name in pictures()
        for own in (False, True)
        for one in asked(body_map(name), knowledge, own=own)
    }

    assert needed <= written


def test_every_landmark_and_hand_is_known(knowledge: Knowledge) -> None:
    shown = {mark for name in pictures() for mark in body_map(name).landmarks}

    assert shown == LANDMARKS
    assert len(knowledge.hands) == 17
