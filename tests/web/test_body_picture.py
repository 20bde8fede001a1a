"""The body picture agrees with the atlas and with its own style sheet."""

from warmhands.model.knowledge import Knowledge
from warmhands.pictures.shelf import body_map


def test_every_zone_on_the_picture_is_in_the_atlas(knowledge: Knowledge) -> None:
    drawn = set(body_map().zones)

    assert drawn <= set(knowledge.zones)


def test_a_zone_lies_in_the_middle_or_has_sides() -> None:
    sides = [set(by_side) for by_side in body_map().zones.values()]

    assert all(found == {"middle"} or found <= {"left", "right"} for found in sides)
