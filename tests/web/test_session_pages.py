"""A massage under way, as the player and the page at its end meet it."""

from typing import Any

import pytest
from httpx import Response
from web_cast import NOW, Visitor, words


def told(visitor: Visitor, address: str, body: Any = None) -> Response:
    """What a script of the player sends."""
    headers = {"x-csrftoken": visitor.cookies["csrftoken"], "accept": "application/json"}
    return visitor.post(address, json=body, headers=headers)


def event(kind: str, number: int = 1, **more: Any) -> dict[str, Any]:
    return {"id": f"event-{number}", "kind": kind, "at": NOW.isoformat(), **more}


def test_a_massage_begins_once_and_twice_is_no_harm() -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        answers = [told(visitor, f"/session/{session}/begin").status_code for _ in range(2)]

    assert answers == [200, 200]


def test_answers_that_are_too_old_begin_nothing() -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        visitor.clock.now = visitor.clock.now.replace(hour=22, minute=1)
        answer = told(visitor, f"/session/{session}/begin")
        again = visitor.get(f"/session/{session}/again")

    assert answer.status_code == 409
    assert answer.json()["because"]
    assert "Ask me again" in again.text


def test_an_event_sent_twice_is_kept_once() -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        told(visitor, f"/session/{session}/begin")
        kept = [told(visitor, f"/session/{session}/events", [event("pause")]).json() for _ in range(2)]

    assert kept == [{"kept": 1}, {"kept": 0}]


def test_events_need_the_token() -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        answer = visitor.post(f"/session/{session}/events", json=[event("pause")])

    assert answer.status_code == 403


@pytest.mark.parametrize("body", [{}, [1], [{"id": "x"}], [event("dance")], [event("pause", zone="moon")]])
def test_events_that_cannot_be_are_refused(body: Any) -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        told(visitor, f"/session/{session}/begin")
        answer = told(visitor, f"/session/{session}/events", body)

    assert answer.status_code == 422


def test_the_state_is_told_as_it_stands() -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        told(visitor, f"/session/{session}/begin")
        state = visitor.get(f"/session/{session}/state").json()

    assert state["status"] == "stroking"
    assert state["step"] == 0


def test_both_say_how_it_was_with_one_tap_each() -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        told(visitor, f"/session/{session}/begin")
        page = visitor.submit(
            f"/session/{session}/end", {"receiver": "5", "giver": "4", "note": "Warm <b>hands</b>."}
        )

    assert page.url.path == f"/journal/{session}"
    assert "Lovely" in page.text
    assert "Warm &lt;b&gt;hands&lt;/b&gt;." in page.text


def test_the_end_says_what_to_watch_for_with_what_is_urgent_first() -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        page = words(visitor.get(f"/session/{session}/end"))

    assert page.index("Call 112 or your local number.") < page.index("lighter next time")
