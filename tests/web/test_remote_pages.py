"""The remote's page and the player's side of it, over HTTP: what a tap does, and what a remote may not."""

from datetime import timedelta
from typing import Any

import pytest
from phone_cast import ORIGIN, SharedHouse
from web_cast import NOW, Visitor, words

from led import answers
from warmhands.model.device import remote_of
from warmhands.model.journal import Intake, Person, Session, SessionEvent
from warmhands.model.plan import PlanRequest
from warmhands.services.house import House
from warmhands.services.session_play import begin, prepare, record

PLAYING = {"status": "stroking", "title": "Long strokes"}


def sent(visitor: Visitor, address: str, body: dict[str, Any]) -> Any:
    """Send JSON as a script of ours does."""
    visitor.get("/about")
    headers = {"x-csrftoken": visitor.cookies["csrftoken"]}
    return visitor.post(address, json=body, headers=headers)


def tapped(visitor: Visitor, massage: str, kind: str = "softer", name: str = "tap", age_ms: int = 0) -> Any:
    body = {"id": name, "kind": kind, "age_ms": age_ms}
    return sent(visitor, f"/remote/{massage}/tap", body).json()


def exchanged(visitor: Visitor, massage: str, **settled: str) -> Any:
    return sent(visitor, f"/session/{massage}/taps", {**PLAYING, "settled": settled}).json()


def planned(house: House, person: str | None = None) -> str:
    """A massage of a quarter of an hour for a healthy adult; its id."""
    protocol = house.library.knowledge().protocols["simple_back"]
    wish = PlanRequest(minutes=15, giver="practised", screening=answers(protocol, NOW), protocol=protocol.id)
    house.journal.keep_intake(Intake("check", "home", person, NOW, wish.screening))
    session = prepare(house, "check", wish, NOW)
    assert isinstance(session, Session)
    return session.id


def begun(visitor: Visitor, person: str | None = None) -> str:
    massage = planned(visitor.house, person)
    begin(visitor.house, massage, NOW)
    return massage


def test_a_tap_is_heard_only_when_the_player_says_so() -> None:
    with Visitor() as visitor:
        massage = begun(visitor)
        first = tapped(visitor, massage)
        told = exchanged(visitor, massage)
        between = tapped(visitor, massage)
        exchanged(visitor, massage, tap="heard")
        last = tapped(visitor, massage)

    assert [tap["id"] for tap in told["taps"]] == ["tap"]
    assert [first["fate"], between["fate"], last["fate"]] == ["waiting", "waiting", "heard"]


def test_a_tap_brings_its_age_along() -> None:
    with Visitor() as visitor:
        massage = begun(visitor)
        tapped(visitor, massage, "stop", age_ms=14_000)
        told = exchanged(visitor, massage)

    assert told["taps"] == [{"id": "tap", "kind": "stop", "age_ms": 14_000, "kept": True}]


def test_the_line_says_what_is_done_now_and_whether_the_player_is_there() -> None:
    with Visitor() as visitor:
        massage = begun(visitor)
        without = visitor.get(f"/remote/{massage}/now").json()
        exchanged(visitor, massage)
        with_player = visitor.get(f"/remote/{massage}/now").json()

    assert (without["linked"], with_player["linked"]) == (False, True)
    assert with_player["line"] == "Linked. Now: Long strokes"


def test_the_player_is_told_whether_there_is_a_remote() -> None:
    with Visitor() as visitor:
        massage = begun(visitor)
        before = exchanged(visitor, massage)["remote"]
        visitor.get(f"/remote/{massage}/now")
        after = exchanged(visitor, massage)["remote"]

    assert (before, after) == ("none", "here")


def test_a_stop_without_a_player_is_in_the_journal() -> None:
    with Visitor() as visitor:
        massage = begun(visitor)
        tapped(visitor, massage, "stop")
        events = visitor.house.journal.events("home", massage)

    assert [(event.kind, event.who) for event in events] == [("begin", None), ("stop", "receiver")]


def test_the_page_works_without_a_script_and_says_what_came_of_it() -> None:
    with Visitor() as visitor:
        massage = begun(visitor)
        exchanged(visitor, massage)
        visitor.cookies.delete("csrftoken")
        page = visitor.submit(f"/remote/{massage}/tap", {"id": "tap", "kind": "good"})

    assert "Not heard yet: Good" in words(page)
    assert page.text.count('name="kind"') == 4


@pytest.mark.parametrize("kind", ["next", "begin", "", "firmer", "unwell", "rated"])
def test_only_the_four_kinds_come_through(kind: str) -> None:
    with Visitor() as visitor:
        massage = begun(visitor)
        answer = sent(visitor, f"/remote/{massage}/tap", {"id": "tap", "kind": kind})
        told = exchanged(visitor, massage)

    assert answer.status_code == 422
    assert told["taps"] == []


@pytest.mark.parametrize("name", ["", "x" * 101, "a\nb"])
def test_an_id_that_is_none_is_refused(name: str) -> None:
    with Visitor() as visitor:
        answer = sent(visitor, f"/remote/{begun(visitor)}/tap", {"id": name, "kind": "stop"})

    assert answer.status_code == 422


def test_a_tap_without_the_token_of_the_page_is_refused() -> None:
    with Visitor() as visitor:
        massage = begun(visitor)
        answer = visitor.post(f"/remote/{massage}/tap", json={"id": "tap", "kind": "stop"})

    assert answer.status_code == 403


def test_an_unknown_massage_has_no_remote() -> None:
    with Visitor() as visitor:
        assert visitor.get("/remote/nope").status_code == 404
        assert visitor.get("/remote/nope/now").status_code == 404


def test_without_sharing_the_code_is_a_second_window_here() -> None:
    with Visitor() as visitor:
        massage = planned(visitor.house)
        told = sent(visitor, f"/session/{massage}/remote/code", {}).json()

    assert told == {"shared": False, "window": f"/remote/{massage}"}


def test_with_sharing_the_code_makes_a_phone_the_remote_of_this_massage() -> None:
    shared = SharedHouse()
    massage = planned(shared.house)
    player = shared.phone().let_in()
    headers = {"origin": ORIGIN, "x-csrftoken": player.cookies["csrftoken"]}

    told = player.post(f"/session/{massage}/remote/code", headers=headers).json()
    paired = shared.phone("192.168.1.78").submit(f"/pair/{told['link'].rpartition('/')[2]}")

    assert paired.headers["location"] == f"/remote/{massage}"
    assert remote_of(massage) in {device.scope for device in shared.house.journal.devices("home")}
    assert told["picture"].startswith("data:image/svg+xml;base64,")


def test_a_remote_is_shut_out_once_the_massage_is_over() -> None:
    shared = SharedHouse()
    massage = planned(shared.house)
    begin(shared.house, massage, NOW)
    remote = shared.phone().let_in(remote_of(massage))

    before = remote.get(f"/remote/{massage}")
    shared.clock.now = NOW + timedelta(minutes=25)
    last = remote.get(f"/remote/{massage}")
    after = remote.get(f"/remote/{massage}")

    assert [before.status_code, last.status_code, after.status_code] == [200, 410, 403]
    assert "The massage is over" in words(last)


def test_what_was_liked_is_shown_where_it_is_looked_for() -> None:
    with Visitor() as visitor:
        visitor.house.journal.keep_person(Person("ana", "home", "Ana", "adult"))
        massage = begun(visitor, "ana")
        liked = SessionEvent("tap", "good", NOW, zone="low_back", side="both", who="receiver")
        record(visitor.house, massage, [liked])
        entry, person = words(visitor.get(f"/journal/{massage}")), words(visitor.get("/people/ana"))
        wish = visitor.get("/wish/check/zones?giver=practised")

    assert "the low back: liked" in entry
    assert "the low back: liked" in person
    assert "Liked last time: the low back." in words(wish)
    assert "the low back, liked last time" in words(wish)
