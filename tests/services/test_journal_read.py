"""The journal as it is read: lines, stories, exports, and what deletion leaves."""

import msgspec
import pytest
from session_cast import after, begun, checked, event, planned

from cast import AT
from fakes import MemoryJournal
from warmhands.model.journal import SessionEventKind, Unreadable
from warmhands.model.mistake import Mistake
from warmhands.services.house import House
from warmhands.services.journal_read import (
    Export,
    delete_entry,
    erase_all,
    export_all,
    list_entries,
    running_session,
    show_entry,
    tell_story,
    where_data_lie,
)
from warmhands.services.people_keep import list_people
from warmhands.services.session_play import Rating, begin, rate, record


@pytest.fixture
def house() -> House:
    return checked()


def test_a_line_tells_who_what_how_long_and_how_it_was(house: House) -> None:
    session = begun(house)
    record(house, session.id, [event("a", "hurts", 10, "nape"), event("b", "stop", 300)])
    rate(house, session.id, Rating("giver", 2), after(6))
    rate(house, session.id, Rating("giver", 4, "good"), after(7))

    (line,) = list_entries(house, after(60)).entries

    assert (line.name, line.title, line.minutes, line.done_s) == ("Ana", "Simple back massage", 12, 300)
    assert (line.begun_at, line.ended, line.ratings, line.notes) == (AT, "stopped", {"giver": 4}, ("good",))
    assert [place.zone for place in line.pain] == ["nape"]


def test_only_massages_that_were_begun_are_in_the_list(house: House) -> None:
    planned(house)
    session = begun(house)

    lines = list_entries(house, after(1)).entries

    assert [line.id for line in lines] == [session.id]
    assert lines[0].ended == "stroking"


def test_what_cannot_be_read_is_said_in_the_list(house: House) -> None:
    assert isinstance(house.journal, MemoryJournal)
    broken = Unreadable("session", "x", "broken", "{}")
    house.journal.damaged["home"] = (broken,)

    assert list_entries(house, AT).unreadable == (broken,)


def test_the_story_gives_every_step_its_time_and_the_pauses_none(house: House) -> None:
    session = begun(house)
    first, second = session.plan.steps[:2]
    record(
        house,
        session.id,
        [event("a", "pause", 10), event("b", "resume", 100), event("c", "stop", 90 + first.seconds + 5)],
    )

    told = tell_story(house, session.id, after(60)).steps

    assert [(step.n, step.seconds) for step in told] == [(first.n, first.seconds), (second.n, 5)]
    assert [step.begun_at for step in told] == [AT, after(seconds=90 + first.seconds)]


def test_a_step_that_was_repeated_counts_with_all_its_time(house: House) -> None:
    session = begun(house)
    record(house, session.id, [event("a", "repeat", 20), event("b", "stop", 30)])

    (step,) = tell_story(house, session.id, after(60)).steps

    assert (step.n, step.seconds, step.begun_at) == (1, 30, AT)


def test_a_whole_massage_tells_every_step_and_adds_up(house: House) -> None:
    session = begun(house)

    story = tell_story(house, session.id, after(20))

    assert [step.n for step in story.steps] == [step.n for step in session.plan.steps]
    assert sum(step.seconds for step in story.steps) == story.summary.done_s == 720
    assert (story.summary.ended, story.screening.verdict) == ("finished", "go")


@pytest.mark.parametrize(
    ("kind", "runs"), [("pause", True), ("stop", False), ("unwell", False), ("finish", False)]
)
def test_a_massage_runs_until_it_is_ended(house: House, kind: SessionEventKind, runs: bool) -> None:
    session = begun(house)
    record(house, session.id, [event("a", kind, 60)])

    assert running_session(house, after(2)) == (session if runs else None)


def test_a_massage_that_was_left_paused_overnight_does_not_run(house: House) -> None:
    session = begun(house)
    record(house, session.id, [event("a", "pause", 60)])

    assert running_session(house, after(6 * 60)) == session
    assert running_session(house, after(6 * 60 + 1)) is None


def test_a_plan_that_nobody_began_does_not_run(house: House) -> None:
    planned(house)

    assert running_session(house, AT) is None


def test_the_export_holds_everything_and_can_be_read_back(house: House) -> None:
    session = begun(house)
    record(house, session.id, [event("a", "hurts", 10, "nape")])

    export = msgspec.json.decode(export_all(house, after(9)), type=Export)

    assert export.people == tuple(list_people(house))
    assert [intake.id for intake in export.intakes] == ["check"]
    assert [entry.session for entry in export.entries] == [session]
    assert [one.id for one in export.entries[0].events] == ["begin", "a"]
    assert [mark.zone for mark in export.pain_marks] == ["nape"]


def test_a_deleted_entry_is_gone_and_its_pain_is_still_spared(house: House) -> None:
    session = begun(house)
    record(house, session.id, [event("a", "hurts", 10, "nape")])

    deleted = delete_entry(house, session.id), delete_entry(house, session.id)

    assert deleted == (True, False)
    assert list_entries(house, after(9)).entries == ()
    assert len(house.journal.pain_marks("home", list_people(house)[0].id)) == 1
    with pytest.raises(Mistake):
        show_entry(house, session.id)


def test_erasing_all_leaves_an_empty_house_that_still_works(house: House) -> None:
    begun(house)

    gone = erase_all(house)

    assert gone == {
        "people": 1,
        "intakes": 1,
        "sessions": 1,
        "events": 1,
        "pain_marks": 0,
        "courses": 0,
        "feeds": 0,
        "devices": 0,
        "pairing_links": 0,
    }
    assert list(list_people(house)) == []
    assert begin(house, begun(checked(house=house)).id, AT)


def test_the_place_of_the_data_is_told(house: House) -> None:
    assert where_data_lie(house) == "memory"
