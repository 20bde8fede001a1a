"""What the player asks for ahead, and taking back that a place is sore."""

from typing import Any

import brotli  # type: ignore[import-untyped]  # it brings no types
import pytest
from web_cast import NOW, Visitor, words

from warmhands.model.journal import PainMark
from warmhands.services.people_keep import Newcomer, add_person, pain_of
from warmhands.services.session_play import find_session


def rests(visitor: Visitor, session: str, first: str = "0") -> dict[str, Any]:
    told: dict[str, Any] = visitor.get(f"/session/{session}/rests?first={first}").json()
    return told


def test_rests_are_told_with_each_new_step_once_and_its_place_named() -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        planned = len(find_session(visitor.house, session).plan.steps)
        told, page = rests(visitor, session), visitor.get(f"/session/{session}").text

    assert len({str(step) for step in told["steps"]}) == len(told["steps"])
    for row in told["rests"].values():
        assert len(row) % 3 == 0
        assert all(place < planned + len(told["steps"]) for place in row[::3])
    for step in told["steps"]:
        place = f"{step['zone']}:both"
        assert place in told["places"] or f'"{place}":' in page


@pytest.mark.parametrize("first", ["", "x", "-1", "99999999", "²"])
def test_a_step_that_is_none_is_no_trouble(first: str) -> None:
    with Visitor() as visitor:
        answer = visitor.get(f"/session/{visitor.massage()}/rests?first={first}")

    assert answer.status_code == 200


def test_all_rests_of_a_massage_weigh_little() -> None:
    with Visitor() as visitor:
        session, weight, first = visitor.massage(), 0, 0
        while first is not None:
            answer = visitor.get(f"/session/{session}/rests?first={first}")
            weight += len(brotli.compress(answer.content))
            first = answer.json()["until"]

    assert weight <= 6_000


def test_a_change_that_was_kept_comes_back_with_the_page() -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        name = next(name for name in rests(visitor, session)["rests"] if name.startswith("/0/hurts/"))
        _, _, _, zone, side = name.split("/")
        pain = {"kind": "hurts", "zone": zone, "side": side, "variant": name}
        headers = {"x-csrftoken": visitor.cookies["csrftoken"], "accept": "application/json"}
        visitor.post(f"/session/{session}/begin", headers=headers)
        events = [{"id": "pain", "at": NOW.isoformat(), **pain}]
        visitor.post(f"/session/{session}/events", json=events, headers=headers)
        page = visitor.get(f"/session/{session}").text

    assert f'"variant":"{name}"' in page
    assert '"rest":[{"step":' in page


def test_a_place_that_is_well_again_is_spared_no_longer() -> None:
    with Visitor() as visitor:
        person = add_person(visitor.house, Newcomer("Ana", "adult"), NOW)
        sore = [PainMark(person.id, "shoulder_blade", "left", 0), PainMark(person.id, "nape", "both", 1)]
        visitor.house.journal.mark_pain(person.household, sore)
        before = words(visitor.get(f"/people/{person.id}"))
        well = {"zone": "shoulder_blade", "side": "left"}
        page = words(visitor.submit(f"/people/{person.id}/well", well))

    assert "the left shoulder blade left alone" in before
    assert "touched lightly only" in before
    assert "the left shoulder blade" not in page
    assert [mark.zone for mark in pain_of(visitor.house, person.id)] == ["nape"]


def test_somebody_whom_nothing_hurt_has_no_list_of_places() -> None:
    with Visitor() as visitor:
        person = add_person(visitor.house, Newcomer("Ana", "adult"), NOW)
        page = words(visitor.get(f"/people/{person.id}"))

    assert "hurt" not in page


@pytest.mark.parametrize("place", [{}, {"zone": "nape"}, {"zone": "nape", "side": "front"}])
def test_no_place_at_all_is_said_plainly(place: dict[str, str]) -> None:
    with Visitor() as visitor:
        person = add_person(visitor.house, Newcomer("Ana", "adult"), NOW)
        answer = visitor.submit(f"/people/{person.id}/well", place)

    assert answer.status_code == 422
    assert "It is not clear which place that is." in words(answer)


def test_a_place_that_was_never_sore_is_no_harm() -> None:
    with Visitor() as visitor:
        person = add_person(visitor.house, Newcomer("Ana", "adult"), NOW)
        answer = visitor.submit(f"/people/{person.id}/well", {"zone": "nape", "side": "both"})

    assert answer.status_code == 200
