"""The player tells its picture in words, after it has loaded."""

from web_cast import Visitor

from warmhands.services.session_play import find_session
from warmhands.web.player_told import told_key


def test_every_step_is_told_with_a_gap_for_its_pressure() -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        told = visitor.get(f"/session/{session}/told").json()
        steps = find_session(visitor.house, session).plan.steps

    assert {told_key(step) for step in steps} <= set(told)
    assert all(", {level}" in said for key, said in told.items() if key.startswith("told."))


def test_the_gap_can_be_filled() -> None:
    with Visitor() as visitor:
        told = visitor.get(f"/session/{visitor.massage()}/told").json()

    assert [told[f"level.{level}"] for level in (1, 2, 3)] == ["light", "soft", "medium"]


def test_the_steps_of_a_rest_bring_their_words() -> None:
    with Visitor() as visitor:
        rests = visitor.get(f"/session/{visitor.massage()}/rests?first=0").json()

    assert len(rests["words"]) > 0
    assert all(key.startswith("told.") for key in rests["words"])
