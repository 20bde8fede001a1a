"""A link lets in whoever presses the button first, once, in time."""

from datetime import timedelta

import pytest
from phone_cast import SharedHouse
from web_cast import words

from warmhands.model.device import HOUSE
from warmhands.web.attempts import MOST, WITHIN, Attempts

SECOND = timedelta(seconds=1)
TEN = timedelta(minutes=10)


def test_a_link_is_asked_about_before_it_is_used() -> None:
    phone = SharedHouse().phone()

    page = phone.get(f"/pair/{phone.shared.word()}")

    assert page.status_code == 200
    assert "AB12 CD34" in words(page)
    assert list(phone.shared.house.journal.devices("home")) == []


def test_a_preview_of_the_link_uses_nothing_up() -> None:
    shared = SharedHouse()
    word = shared.word()
    for _ in range(5):
        shared.phone("192.168.1.99").get(f"/pair/{word}")
    shared.phone("192.168.1.99").head(f"/pair/{word}")

    answer = shared.phone().submit(f"/pair/{word}")

    assert (answer.status_code, answer.headers["location"]) == (303, "/phone/ready")


def test_a_link_that_was_used_lets_nobody_else_in() -> None:
    shared = SharedHouse()
    word = shared.word()
    shared.phone().submit(f"/pair/{word}")
    other = shared.phone("192.168.1.99")

    looked, sent = other.get(f"/pair/{word}"), other.submit(f"/pair/{word}")

    assert (looked.status_code, sent.status_code) == (403, 403)
    assert "used up" in words(sent)
    assert "__Host-warmhands" not in other.cookies


@pytest.mark.parametrize("age", [TEN - SECOND, TEN, TEN + SECOND])
def test_a_link_works_for_ten_minutes(age: timedelta) -> None:
    shared = SharedHouse()
    word = shared.word()
    shared.clock.now += age

    answer = shared.phone().submit(f"/pair/{word}")

    assert (answer.status_code == 303) == (age < TEN)


def test_guessing_is_stopped_and_stops_nobody_else() -> None:
    shared = SharedHouse()
    guesser, friend = shared.phone("192.168.1.66"), shared.phone("192.168.1.77")
    codes = [(guesser.get(f"/pair/wrong-{index}")).status_code for index in range(MOST + 2)]

    word = shared.word()

    assert codes == [403] * MOST + [429] * 2
    assert (guesser.submit(f"/pair/{word}")).status_code == 429
    assert (friend.submit(f"/pair/{word}")).status_code == 303


def test_a_form_of_another_site_pairs_nobody() -> None:
    shared = SharedHouse()
    phone, word = shared.phone(), shared.word()
    phone.get("/pair")
    told = {"_csrf_token": phone.cookies["csrftoken"]}

    answer = phone.post(f"/pair/{word}", data=told, headers={"origin": "https://evil.example"})

    assert answer.status_code == 403
    assert list(shared.house.journal.devices("home")) == []


def test_a_phone_that_is_in_keeps_its_place_and_the_link() -> None:
    phone = SharedHouse().phone().let_in()
    word = phone.shared.word()

    looked = phone.get(f"/pair/{word}", follow_redirects=False)
    sent = phone.submit(f"/pair/{word}")

    assert {looked.headers["location"], sent.headers["location"]} == {"/phone/ready"}
    assert (phone.shared.phone("192.168.1.99").submit(f"/pair/{word}")).status_code == 303


def test_a_phone_is_listed_by_its_plain_name_and_scope() -> None:
    phone = SharedHouse().phone().let_in()

    device = phone.shared.house.journal.devices("home")[0]

    assert (device.name, device.scope) == ("Android phone, Chrome", HOUSE)


@pytest.mark.parametrize(
    ("later", "may"), [(WITHIN - SECOND, False), (WITHIN, True), (WITHIN + SECOND, True)]
)
def test_misses_are_forgotten_after_ten_minutes(later: timedelta, may: bool) -> None:
    attempts, now = Attempts(), SharedHouse().clock()
    for _ in range(MOST):
        attempts.miss("guesser", now)

    assert attempts.may_try("guesser", now + later) == may


@pytest.mark.parametrize(("misses", "may"), [(MOST - 1, True), (MOST, False), (MOST + 1, False)])
def test_ten_misses_are_enough(misses: int, may: bool) -> None:
    attempts, now = Attempts(), SharedHouse().clock()
    for _ in range(misses):
        attempts.miss("guesser", now)

    assert attempts.may_try("guesser", now) == may


def test_many_guessers_fill_no_memory() -> None:
    attempts, now = Attempts(), SharedHouse().clock()

    for index in range(2_000):
        attempts.miss(str(index), now)

    assert len(attempts._misses) == 500
