"""What each verdict means is said, never more."""

from datetime import datetime, timedelta, timezone

import pytest
from msgspec.structs import replace
from speakers import WORDS

from cast import ana, boris, chitra, kofi, tell, well
from warmhands.model.knowledge import Knowledge
from warmhands.model.vocabulary import VERDICTS, Verdict
from warmhands.screening import screen


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_verdict_is_said_in_whole_sentences(verdict: Verdict, knowledge: Knowledge) -> None:
    screening = replace(screen(ana(), knowledge), verdict=verdict)

    told = WORDS.verdict(screening)

    assert told.endswith(".")
    assert "safe" not in told


def test_a_go_says_only_that_nothing_speaks_against_it(knowledge: Knowledge) -> None:
    told = WORDS.verdict(screen(ana(), knowledge))

    assert told == "Nothing here speaks against a gentle massage today."


def test_a_wait_says_until_when(knowledge: Knowledge) -> None:
    assert WORDS.verdict(screen(kofi(), knowledge)) == "Wait until 20:00, then check again."


def test_an_emergency_names_the_number(knowledge: Knowledge) -> None:
    request = tell(well(), "d_urgent", "chest_pain_or_breathless")

    assert "112 or your local emergency number" in WORDS.verdict(screen(request, knowledge))


@pytest.mark.parametrize(
    ("card", "name", "said"),
    [
        ("d_urgent", "dvt_signs", "Get medical advice today."),
        ("d_body", "boil_or_pus", "See a doctor within the next days."),
        ("p_blood_heart", "aneurysm", "Ask your doctor about it."),
        ("p_nerves_pain", "shooting_back_pain", "See a doctor within the next days."),
        ("p_blood_heart", "heart_disease", "Ask a doctor first."),
    ],
)
def test_how_soon_to_be_seen_is_said(card: str, name: str, said: str, knowledge: Knowledge) -> None:
    request = tell(well(), card, name)
    if name == "shooting_back_pain":
        request = replace(request, cards={**request.cards, "b_pain_flags": "none"})

    assert said in WORDS.verdict(screen(request, knowledge), knowledge)


def test_the_most_urgent_reason_sets_the_pace(knowledge: Knowledge) -> None:
    request = tell(boris(), "p_blood_heart", "aneurysm")

    assert "today" in WORDS.verdict(screen(request, knowledge), knowledge)


def test_limits_are_named_one_by_one(knowledge: Knowledge) -> None:
    limits = screen(chitra(), knowledge).limits

    told = WORDS.limits(limits, knowledge)

    assert "Leave alone: the belly," in told[0]
    assert "Only soft pressure today, like rubbing sunscreen in." in told
    assert any(line.startswith("Not in these positions: lying face down") for line in told)


def test_a_healthy_adult_has_no_limits(knowledge: Knowledge) -> None:
    assert WORDS.limits(screen(ana(), knowledge).limits, knowledge) == ()


NOW = datetime(2026, 11, 24, 19, 0, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        (0, "19:00"),
        (4.98, "23:59"),
        (5, "tomorrow at 00:00"),
        (28.98, "tomorrow at 23:59"),
        (29, "26 November at 00:00"),
        (24 * 40, "3 January 2027 at 19:00"),
    ],
)
def test_a_moment_is_told_from_the_day_of_the_request(hours: float, said: str) -> None:
    assert WORDS.moment(NOW + timedelta(hours=hours), NOW) == said


def test_a_moment_is_told_in_the_offset_of_the_request() -> None:
    utc = (NOW + timedelta(hours=1, minutes=30)).astimezone(timezone.utc)  # noqa: UP017

    assert WORDS.moment(utc, NOW) == "20:30"


def test_a_moment_is_never_told_too_early() -> None:
    assert WORDS.moment(NOW + timedelta(seconds=1), NOW) == "19:01"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0 s"), (45, "45 s"), (60, "1 min"), (75, "1 min 15 s"), (720, "12 min"), (3600, "60 min")],
)
def test_a_length_is_told_in_minutes_and_seconds(seconds: int, said: str) -> None:
    assert WORDS.minutes(seconds) == said
