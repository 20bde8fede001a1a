"""Places on several pictures and in a list: each is offered, and ticked where it is seen first."""

import re

import pytest
from web_cast import Visitor

from warmhands.model.knowledge import Knowledge
from warmhands.model.vocabulary import Receiver
from warmhands.pictures.choice import tapped_pictures
from warmhands.web.body_views import drawn_on, first_shown, views_of
from warmhands.web.check_places import drawn_too, elsewhere

BODY = tapped_pictures("adult")


@pytest.mark.parametrize("receiver", ["adult", "self", "child", "baby"])
def test_every_place_is_on_a_picture_or_in_the_list(receiver: Receiver, knowledge: Knowledge) -> None:
    drawn = drawn_on(views_of(tapped_pictures(receiver), ()))

    listed = {side for row in elsewhere(knowledge, drawn) for side, _ in row.sides}
    offered = {place.partition(":")[0] for place in drawn | listed}

    assert offered == set(knowledge.zones)
    assert not drawn & listed


@pytest.mark.parametrize("receiver", ["adult", "child", "baby"])
def test_a_side_that_the_picture_hides_is_in_the_list(receiver: Receiver, knowledge: Knowledge) -> None:
    drawn = drawn_on(views_of(tapped_pictures(receiver), ()))
    listed = {side for row in elsewhere(knowledge, drawn) for side, _ in row.sides}

    for zone in ("occiput", "scalp", "cheek", "hand"):
        sides = {f"{zone}:middle"} if f"{zone}:middle" in drawn else {f"{zone}:left", f"{zone}:right"}
        assert sides <= drawn | listed


def test_small_places_of_the_pictures_are_in_a_list_too(knowledge: Knowledge) -> None:
    drawn = drawn_on(views_of(BODY, ()))

    assert {side for row in drawn_too(knowledge, drawn) for side, _ in row.sides} == drawn


def test_a_place_is_ticked_on_the_first_picture_that_shows_it() -> None:
    views = views_of(BODY, ["thigh:left", "calf:left"])

    assert [(view.key, set(view.ticked)) for view in views] == [
        ("back", {"thigh:left"}), ("legs", {"calf:left"}), ("face", set()),
    ]  # fmt: skip


def test_both_sides_of_a_place_are_ticked_as_they_are_drawn() -> None:
    views = views_of(BODY, ["calf:both", "throat:both"])

    assert views[1].ticked == {"calf:left", "calf:right"}
    assert views[2].ticked


def test_a_picture_without_a_place_on_offer_is_left_out() -> None:
    views = views_of(BODY, (), only={"nape", "thigh"})

    assert [view.key for view in views] == ["back"]


@pytest.mark.parametrize(
    ("ticked", "usual", "seen"),
    [((), "back", "back"), ((), "legs", "legs"), (("foot:left",), "back", "legs"), ((), "side", "back")],
)
def test_the_picture_with_a_place_on_it_is_seen_first(ticked: tuple[str, ...], usual: str, seen: str) -> None:
    assert first_shown(views_of(BODY, ticked), usual) == seen


def test_veins_are_looked_for_on_the_legs() -> None:
    with Visitor() as visitor:
        intake = visitor.submit("/check", {"receiver": "adult"}).url.path.split("/")[2]
        page = visitor.answer(intake, "p_skin_allergy", {"varicose_veins": "yes"}).text

    assert re.search(r'name="shown" value="legs" checked', page)


def test_a_child_is_shown_as_a_child() -> None:
    with Visitor() as visitor:
        page = visitor.submit("/check", {"receiver": "child", "age_years": "7"})
        place = visitor.answer(page.url.path.split("/")[2], "d_body", {"bruise": "yes"}).text

    assert "child_prone.webp" in place
    assert "_face_down.webp" not in place


def test_a_place_that_no_massage_reaches_is_not_offered_as_tense() -> None:
    with Visitor() as visitor:
        page = visitor.get(f"/wish/{visitor.walk()}/zones").text

    assert 'value="foot:left"' in page
    assert 'value="forehead:middle"' not in page
    assert 'value="armpit:left"' not in page
