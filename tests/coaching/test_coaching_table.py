"""The coach's table itself."""

from pathlib import Path
from typing import get_args

from warmhands.coaching import TRANSITIONS, table_as_js
from warmhands.coaching.moves import MOVES
from warmhands.model.coaching import Doing, Status
from warmhands.model.journal import SessionEventKind

PLAYER = Path(__file__).parents[2] / "src" / "warmhands" / "web" / "static" / "player"
REMAKE = "python -c 'from warmhands.coaching import table_as_js; print(table_as_js(), end=\"\")' > {}"


def test_the_player_has_the_same_table() -> None:
    exported = PLAYER / "transitions.js"

    assert exported.read_text("utf-8") == table_as_js(), REMAKE.format(exported)


def test_every_status_has_a_row_and_every_event_a_name() -> None:
    known = {*get_args(SessionEventKind), "plan_over"}

    assert set(TRANSITIONS) == set(get_args(Status))
    assert {event for row in TRANSITIONS.values() for event in row} <= known


def test_every_deed_is_carried_out() -> None:
    assert {move.does for row in TRANSITIONS.values() for move in row.values()} == set(get_args(Doing))
    assert set(MOVES) == set(get_args(Doing))


def test_every_status_can_be_reached() -> None:
    reached = {"ready"}

    for _ in TRANSITIONS:
        reached |= {move.to for status in reached for move in TRANSITIONS[status].values()}  # type: ignore[index]

    assert reached == set(TRANSITIONS)


def test_while_under_way_stopping_is_one_event() -> None:
    assert TRANSITIONS["stroking"]["stop"].to == "stopped"
    assert TRANSITIONS["paused"]["stop"].to == "stopped"
    assert TRANSITIONS["stroking"]["unwell"].to == "unwell"


def test_nothing_leads_back_from_feeling_unwell() -> None:
    assert TRANSITIONS["unwell"] == {}
