"""The body picture agrees with the atlas and with its own style sheet."""

from importlib import resources

from warmhands.model.knowledge import Knowledge
from warmhands.web.body_picture import body_picture, zone_css


def test_every_zone_on_the_picture_is_in_the_atlas(knowledge: Knowledge) -> None:
    drawn = set(body_picture().zones)

    assert drawn <= set(knowledge.zones)


def test_the_style_sheet_was_made_from_the_outlines() -> None:
    kept = resources.files("warmhands.web") / "static" / "body" / "adult_prone.css"

    assert kept.read_text("utf-8") == zone_css(body_picture())


def test_paired_zones_have_both_sides() -> None:
    sides = {zone: set(by_side) for zone, by_side in body_picture().zones.items()}

    assert sides.pop("spine_line") == {"middle"}
    assert all(found == {"left", "right"} for found in sides.values())
