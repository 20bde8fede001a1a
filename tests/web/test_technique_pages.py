"""The moves, each on a page with its pictures."""

import pytest
from web_cast import Visitor, library

TECHNIQUES = sorted(library().knowledge().techniques)


def test_every_move_has_its_way_from_the_list() -> None:
    with Visitor() as visitor:
        page = visitor.get("/moves").text

    assert [name for name in TECHNIQUES if f'href="/moves/{name}"' not in page] == []


@pytest.mark.parametrize("technique", TECHNIQUES)
def test_a_move_shows_and_says_itself(technique: str) -> None:
    with Visitor() as visitor:
        page = visitor.get(f"/moves/{technique}").text

    assert 'class="stroke"' in page
    assert "Who may do it" in page
    assert "Where does this come from?" in page


def test_hands_are_drawn_where_the_stroke_is_known() -> None:
    with Visitor() as visitor:
        page = visitor.get("/moves/effleurage").text

    assert "body/hand_palm_left.webp" in page
    assert 'class="stroke-way"' in page


@pytest.mark.parametrize(
    ("technique", "who"),
    [
        ("effleurage", "Anybody, the first time too. Also on oneself, on children, on babies."),
        ("compression", "The first time only very lightly. Also on oneself."),
        ("mobilisation", "Trained hands only. On adults only."),
        ("point_pressure", "Practised hands. On adults only."),
    ],
)
def test_it_is_plain_who_may_do_it(technique: str, who: str) -> None:
    with Visitor() as visitor:
        assert who in visitor.get(f"/moves/{technique}").text


def test_an_unknown_move_is_not_found() -> None:
    with Visitor() as visitor:
        assert visitor.get("/moves/tickling").status_code == 404


def test_a_statement_about_a_move_shows_it() -> None:
    with Visitor() as visitor:
        page, other = (visitor.get(f"/why/guide:{fact}").text for fact in ("TECH-05", "PROT-ADULT-01"))

    assert 'href="/moves/effleurage"' in page
    assert "/moves/" not in other
