"""People, journal and data: seen, changed, taken along, deleted."""

import pytest
from web_cast import Visitor, words


def begun(visitor: Visitor) -> str:
    """A massage that has begun; its id."""
    session = visitor.massage()
    visitor.post(f"/session/{session}/begin", headers={"x-csrftoken": visitor.cookies["csrftoken"]})
    return session


def test_somebody_new_is_offered_on_the_first_page() -> None:
    with Visitor() as visitor:
        visitor.submit("/people", {"name": " Ana ", "receiver": "adult"})
        home = words(visitor.get("/"))

    assert "Ana" in home


def test_a_name_cannot_break_a_page() -> None:
    with Visitor() as visitor:
        visitor.submit("/people", {"name": "<script>alert(1)</script>", "receiver": "adult"})
        home = visitor.get("/").text

    assert "<script>alert" not in home
    assert "&lt;script&gt;alert(1)" in home


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "", "receiver": "adult"},
        {"name": "x" * 61, "receiver": "adult"},
        {"name": "Ana", "receiver": "dog"},
        {"name": "Ana", "receiver": "adult", "birth_year": "old"},
        {"name": "Ana", "receiver": "child", "birth_year": "1950"},
    ],
)
def test_a_person_who_cannot_be_is_refused_kindly(fields: dict[str, str]) -> None:
    with Visitor() as visitor:
        page = visitor.submit("/people", fields)

    assert page.status_code == 422
    assert "To the first page" in page.text


def test_a_person_is_renamed_and_forgotten() -> None:
    with Visitor() as visitor:
        visitor.submit("/people", {"name": "Ana", "receiver": "adult"})
        person = visitor.house.journal.people("home")[0].id
        visitor.submit(f"/people/{person}", {"name": "Anna", "receiver": "adult", "left_handed": "yes"})
        renamed = words(visitor.get("/people"))
        visitor.submit(f"/people/{person}/forget")

    assert "Anna" in renamed
    assert "left-handed" in renamed
    assert not visitor.house.journal.people("home")


def test_answers_kept_under_a_name_need_not_be_given_again() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        visitor.submit(f"/check/{intake}/name", {"name": "Ana"})
        person = visitor.house.journal.people("home")[0].id
        again = visitor.submit("/check", {"person": person}).url.path.split("/")[2]
        open_cards = visitor.get(f"/check/{again}/result").text

    assert "Blood and heart" not in words_of_open(open_cards)
    assert "Right now" in words_of_open(open_cards)


def words_of_open(page: str) -> str:
    """The part of the verdict page that lists what is still to answer."""
    return page.partition("Still to answer")[2].partition("</section>")[0]


def test_a_massage_is_in_the_journal_and_can_be_deleted() -> None:
    with Visitor() as visitor:
        session = begun(visitor)
        listed = visitor.get("/journal").text
        after = visitor.submit(f"/journal/{session}/delete")

    assert f"/journal/{session}" in listed
    assert "The entry is deleted." in after.text
    assert f"/journal/{session}" not in after.text


def test_a_massage_going_on_is_offered_first() -> None:
    with Visitor() as visitor:
        session = begun(visitor)
        home = visitor.get("/").text

    assert "Go on with the massage" in home
    assert f"/session/{session}" in home


def test_the_page_says_where_the_data_lie() -> None:
    with Visitor() as visitor:
        assert visitor.house.journal.where() in words(visitor.get("/data"))


def test_everything_can_be_taken_along() -> None:
    with Visitor() as visitor:
        session = begun(visitor)
        answer = visitor.get("/data/export")

    assert answer.headers["content-disposition"] == 'attachment; filename="warmhands-2026-11-24.json"'
    assert answer.json()["entries"][0]["session"]["id"] == session


def test_everything_is_erased_only_when_it_was_said_twice() -> None:
    with Visitor() as visitor:
        begun(visitor)
        once = visitor.submit("/data/erase")
        kept = visitor.house.journal.sessions("home")
        twice = visitor.submit("/data/erase", {"sure": "yes"})

    assert once.status_code == 422
    assert kept
    assert "Everything is erased." in twice.text
    assert not visitor.house.journal.sessions("home")
