"""Courses in the browser: from the form to the calendar."""

import re
from typing import Any

import pytest
from icalendar import Calendar
from web_cast import Visitor, words

FIELDS: dict[str, Any] = {
    "kind": "relaxing",
    "days-a": ["tue", "fri"],
    "from-a": "19:00",
    "to-a": "21:00",
    "from-b": "19:00",
    "to-b": "21:00",
    "minutes": "15",
    "weeks": "4",
    "start": "2026-12-01",
    "timezone": "Europe/Berlin",
    "pain": "none",
    "health": "well",
    "techniques": "one",
}


def course_of(visitor: Visitor, **changes: Any) -> str:
    """Plan a course; its address."""
    page = visitor.submit("/courses", {**FIELDS, **changes})
    assert page.url.path.startswith("/courses/"), words(page)
    return page.url.path


def dates(raw: bytes) -> dict[str, tuple[str, str, int]]:
    events = Calendar.from_ical(raw).events
    return {
        str(one["UID"]).partition("-")[2]: (
            f"{one.start:%H:%M}",
            str(one["STATUS"]),
            int(str(one["SEQUENCE"])),
        )
        for one in events
    }


def feed_of(visitor: Visitor, course: str) -> str:
    visitor.submit(f"{course}/feed")
    found = re.search(r"http://127.0.0.1:8000(/calendar/[\w-]+\.ics)", visitor.get(course).text)
    assert found is not None
    return found[1]


def test_the_first_page_leads_to_courses_quietly() -> None:
    with Visitor() as visitor:
        assert 'href="/courses"' in visitor.get("/").text


def test_days_and_hours_become_dates() -> None:
    with Visitor() as visitor:
        shown = words(visitor.get(course_of(visitor)))

    assert "8 dates" in shown
    assert "Tuesday 1 December 2026 19:00" in shown
    assert "Friday 25 December 2026" in shown


def test_other_days_may_have_other_hours() -> None:
    later = {"days-a": ["tue"], "days-b": ["sat"], "from-b": "10:00", "to-b": "11:00", "weeks": "1"}
    with Visitor() as visitor:
        shown = words(visitor.get(course_of(visitor, **later)))

    assert "1 December 2026 19:00" in shown
    assert "5 December 2026 10:00" in shown


def test_midnight_ends_a_free_time() -> None:
    with Visitor() as visitor:
        course = course_of(visitor, **{"from-a": "23:00", "to-a": "00:00"})
        shown, form = words(visitor.get(course)), visitor.get(f"{course}/change").text

    assert "1 December 2026 23:00" in shown
    assert 'name="to-a" value="00:00"' in form


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"days-a": []}, "No day is chosen."),
        ({"to-a": "18:00"}, "ends at 18:00"),
        ({"from-a": ""}, "is not a time of day"),
        ({"timezone": "Europe/Berln"}, "Europe/Berlin"),
        ({"start": "soon"}, "The first day is missing."),
        ({"kind": "light_home", "minutes": "20"}, "20 minutes do not work"),
        ({"weeks": "53"}, "Choose from 1 to 52."),
        ({"kind": "nothing"}, "is not a known kind"),
        ({"pain": "very"}, "That choice is not known."),
    ],
)
def test_what_cannot_be_planned_is_said_and_the_form_is_kept(changes: dict[str, Any], said: str) -> None:
    with Visitor() as visitor:
        page = visitor.submit("/courses", {**FIELDS, "weeks": "12", **changes})

    assert page.status_code == 422
    assert said in words(page)
    assert 'value="2026-12-01"' in page.text or "start" in changes


def test_pain_asks_a_doctor_first_and_goes_on_once_one_agreed() -> None:
    with Visitor() as visitor:
        refused = visitor.submit("/courses", {**FIELDS, "pain": "severe"})
        agreed = visitor.get(course_of(visitor, pain="severe", agreed="yes"))

    assert "Ask a doctor first." in words(refused)
    assert "90 days" in words(agreed)


def test_a_course_goes_into_the_calendar_as_a_file() -> None:
    with Visitor() as visitor:
        file = visitor.get(f"{course_of(visitor)}/course.ics")

    assert file.headers["content-type"] == "text/calendar; method=PUBLISH; charset=utf-8"
    assert file.headers["content-disposition"] == 'attachment; filename="time-for-two.ics"'
    assert len(dates(file.content)) == 8


def test_a_skipped_date_is_cancelled_and_comes_back() -> None:
    with Visitor() as visitor:
        course = course_of(visitor)
        visitor.submit(f"{course}/skip", {"date": "20261204"})
        skipped = dates(visitor.get(f"{course}/course.ics").content)
        visitor.submit(f"{course}/skip", {"date": "20261204", "back": "yes"})
        back = dates(visitor.get(f"{course}/course.ics").content)

    assert skipped["20261204@warmhands"] == ("19:00", "CANCELLED", 1)
    assert skipped["20261201@warmhands"] == ("19:00", "CONFIRMED", 0)
    assert back["20261204@warmhands"] == ("19:00", "CONFIRMED", 2)


def test_a_date_that_is_not_there_cannot_be_skipped() -> None:
    with Visitor() as visitor:
        assert visitor.submit(f"{course_of(visitor)}/skip", {"date": "19990101"}).status_code == 422


def test_a_changed_course_updates_what_the_calendar_has() -> None:
    with Visitor() as visitor:
        course = course_of(visitor, weeks="1")
        visitor.submit(f"{course}/skip", {"date": "20261204"})
        form = visitor.get(f"{course}/change").text
        changed = {**FIELDS, "weeks": "1", "from-a": "20:00"}
        visitor.submit(f"{course}/change", changed)
        now = dates(visitor.get(f"{course}/course.ics").content)

    assert re.search(r'name="days-a" value="fri" checked', form)
    assert now["20261201@warmhands"] == ("20:00", "CONFIRMED", 1)
    assert now["20261204@warmhands"][1] == "CANCELLED"


def test_a_calendar_follows_a_secret_address_without_cookies() -> None:
    with Visitor() as visitor:
        course = course_of(visitor)
        feed = feed_of(visitor, course)
        visitor.submit(f"{course}/skip", {"date": "20261204"})
        visitor.cookies.clear()
        answer = visitor.get(feed)

    assert answer.status_code == 200
    assert "set-cookie" not in answer.headers
    assert len(dates(answer.content)) == 7
    assert len(feed) > 40


def test_a_renewed_address_shuts_the_old_one() -> None:
    with Visitor() as visitor:
        course = course_of(visitor)
        old, new = feed_of(visitor, course), feed_of(visitor, course)

        assert (visitor.get(old).status_code, visitor.get(new).status_code) == (404, 200)


@pytest.mark.parametrize(
    "address", ["/calendar/guess.ics", "/calendar/.ics", "/calendar/x", "/calendar/%00.ics"]
)
def test_a_guessed_address_opens_nothing(address: str) -> None:
    with Visitor() as visitor:
        course_of(visitor)

        assert visitor.get(address).status_code == 404


def test_the_word_without_the_ending_opens_nothing() -> None:
    with Visitor() as visitor:
        feed = feed_of(visitor, course_of(visitor))

        assert visitor.get(feed.removesuffix(".ics")).status_code == 404


def test_a_deleted_course_leaves_a_file_that_takes_it_out_first() -> None:
    with Visitor() as visitor:
        course = course_of(visitor)
        out = dates(visitor.get(f"{course}/remove.ics").content)
        visitor.submit(f"{course}/delete")
        gone = visitor.get(course)

    assert {one[1:] for one in out.values()} == {("CANCELLED", 1)}
    assert gone.status_code == 404


@pytest.mark.parametrize("ending", ["", "/change", "/course.ics", "/remove.ics"])
def test_a_course_that_is_not_there_is_missing(ending: str) -> None:
    with Visitor() as visitor:
        assert visitor.get(f"/courses/nope{ending}").status_code == 404


def test_the_api_answers_as_the_command_line() -> None:
    wish = {
        "kind": "relaxing",
        "start": "2026-12-01",
        "weeks": 1,
        "timezone": "Europe/Berlin",
        "minutes": 15,
        "free": [{"weekday": "tue", "from": "19:00", "to": "21:00"}],
    }
    with Visitor() as visitor:
        planned = visitor.post("/api/course", json=wish)
        refused = visitor.post("/api/course", json={**wish, "pain": "aching"})
        unusable = visitor.post("/api/course", json={**wish, "weeks": 0})

    assert planned.json()["sessions"] == [
        {"start": "2026-12-01T19:00:00+01:00", "end": "2026-12-01T19:15:00+01:00"}
    ]
    assert (refused.status_code, refused.json()["refused"]["verdict"]) == (200, "ask_doctor")
    assert (unusable.status_code, unusable.json()["error"]["where"]) == (422, "$.weeks")
