"""Massages of somebody's own are shown where their data lie, with what is wrong in the others."""

from pathlib import Path

from web_cast import Visitor, words

from own_cast import house_with


def visit(folder: Path) -> Visitor:
    return Visitor(house_with(folder, ("spinal", 'zone = "shoulder_top"', 'zone = "spine_line"')))


def test_the_page_about_the_data_tells_what_may_be_chosen_and_what_is_left_out(tmp_path: Path) -> None:
    with visit(tmp_path) as visitor:
        page = words(visitor.get("/data"))

    assert "Evening strokes (evening_strokes)" in page
    assert f"{tmp_path.name}/spinal.toml is left out" in page
    assert "is on the spine" in page


def test_one_that_passed_can_be_wished_for(tmp_path: Path) -> None:
    with visit(tmp_path) as visitor:
        intake = visitor.walk()
        page = visitor.get(f"/wish/{intake}/time", params={"giver": "first_time", "kind": "relaxing"})
        plan = visitor.get(
            f"/plan/{intake}",
            params={
                "giver": "first_time",
                "kind": "relaxing",
                "protocol": "evening_strokes",
                "minutes": "10",
            },
        )

    assert "Evening strokes" in words(page)
    assert "spinal" not in page.text
    assert plan.status_code == 200
    assert "Knead the shoulders" in words(plan)
