"""Every sentence that the player may speak has its clip, and no other word has one."""

from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace
from web_cast import NOW, Visitor

from warmhands.model.coaching import CoachState
from warmhands.model.journal import Session
from warmhands.services.house import House
from warmhands.services.session_play import find_session, state
from warmhands.web.clip_words import cut, spoken


@cache
def standing() -> tuple[House, Session, CoachState]:
    with Visitor() as visitor:
        session = find_session(visitor.house, visitor.massage())
        return visitor.house, session, state(visitor.house, session.id, NOW)


def texts() -> Iterator[str]:
    house, session, here = standing()
    return spoken(house, session, here, ())


def test_every_step_has_its_sentences() -> None:
    _, session, _ = standing()

    told = set(texts())
    assert all(sentence in told for step in session.plan.steps for sentence in cut(step.say))
    assert all(f"Next: {step.title}" in told for step in session.plan.steps)


def test_the_steps_come_first() -> None:
    _, session, _ = standing()

    assert next(iter(texts())) == cut(session.plan.steps[0].say)[0]


def test_what_is_said_when_something_happens_is_there() -> None:
    told = set(texts())

    assert {"Paused.", "On we go.", "Lift your hands.", "This is the lightest touch there is."} <= told
    assert "The last strokes now." in told
    assert any(text.startswith("Softer here from now on: light") for text in told)
    assert any(text.startswith("Left alone from now on: the low back") for text in told)
    assert any(text.startswith("The time goes to ") for text in told)


def test_no_placeholder_is_spoken() -> None:
    assert not any("{" in text or "…" in text for text in texts())


def test_what_may_come_later_is_last() -> None:
    house, session, here = standing()
    other = replace(session.plan.steps[0], say="Something else.", title="Other")

    told = list(spoken(house, session, here, [other]))

    assert told[-2:] == ["Something else.", "Next: Other"]


def test_there_are_not_too_many() -> None:
    assert 60 < len(set(texts())) < 250
