"""What stands on a sheet: all that hands need, and no more than that about anybody."""

from datetime import UTC, datetime

import msgspec
from msgspec.structs import replace
from sheet_cast import HOUSE, KNOWLEDGE, planned, told

from cast import AT, agree, tell, well
from warmhands.exports.sheet_stop import stop_box
from warmhands.exports.sheet_words import dated
from warmhands.model.plan import Plan, PlanRequest
from warmhands.services.session_plan import plan_session


def test_a_step_says_what_with_what_which_way_how_hard_and_how_long() -> None:
    first = told(planned()).phases[0].steps[0]
    step = planned().steps[0]

    assert (first.n, first.at) == (1, "0:00")
    assert first.lasts == f"{step.seconds // 60}:{step.seconds % 60:02}"
    assert first.say == step.say
    assert (first.hand, first.way) == ("Flat palms", "upwards")
    assert (first.level, first.like) == (1, "light, as if spreading gel on sunburn")


def test_a_number_after_why_leads_to_its_source() -> None:
    sheet = told(planned())
    step = sheet.phases[0].steps[0]

    sources = [sheet.sources[number - 1] for number in step.why]

    assert sources == [HOUSE.words.cited(cite, KNOWLEDGE) for cite in planned().steps[0].cites]


def test_every_step_is_drawn() -> None:
    sheet = told(planned())

    drawings = [step.drawing for phase in sheet.phases for step in phase.steps]

    assert all(drawing.lit and drawing.file == "neutral_prone.webp" for drawing in drawings)


def test_nobody_is_named_unless_they_wish_it() -> None:
    assert told(planned()).name == ""
    assert told(planned(), "Ana").name == "Ana"


def test_what_somebody_answered_stays_off_the_paper() -> None:
    request = agree(tell(well(), "p_pregnancy", "pregnancy_later"), "pregnancy_later")
    wish = PlanRequest(minutes=12, giver="first_time", screening=request, protocol="light_home")
    plan = plan_session(HOUSE, replace(wish, position="side_lying"), AT)
    assert isinstance(plan, Plan)

    printed = msgspec.json.encode(told(plan)).decode().lower()

    assert "pregnan" not in printed
    assert told(plan).limits


def test_the_box_names_what_ends_a_massage_and_what_spares_a_place() -> None:
    box = stop_box(HOUSE, "adult")

    assert any("Dizzy" in sign.sign for sign in box.stop)
    assert any("numb" in sign.sign for sign in box.spare)
    assert any("hurt" in sign.sign for sign in box.spare)
    assert all(sign.act for sign in (*box.stop, *box.spare))
    assert "112" in box.alarm


def test_a_baby_says_enough_in_its_own_way() -> None:
    box = stop_box(HOUSE, "baby")

    assert box.stop[0].sign == "turns away"
    assert "Hard to wake" in box.alarm


def test_a_play_massage_is_printed_with_its_rhyme() -> None:
    steps = [step for phase in told(planned("baby_rails")).phases for step in phase.steps]

    assert all(len(step.verse) >= 2 for step in steps)
    assert not any("*" in line for step in steps for line in step.verse)


def test_a_change_for_safety_says_why() -> None:
    plan = planned("baby_rails")
    changed = [step.changed for phase in told(plan).phases for step in phase.steps if step.changed]

    assert changed == [step.replaces.because for step in plan.steps if step.replaces]


def test_the_foot_says_until_when_and_of_which_knowledge() -> None:
    until, made = told(planned()).foot

    assert "Begin before 24 November 2026 at " in until
    assert KNOWLEDGE.hash in made
    assert "warmhands " in made


def test_a_moment_is_told_with_its_day_and_year_in_the_offset_of_the_printer() -> None:
    evening = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)

    assert dated(HOUSE, evening, AT) == "25 November 2026 at 00:30"
