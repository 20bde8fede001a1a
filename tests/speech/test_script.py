"""What is said, by how much somebody wants to hear."""

import pytest
from msgspec.structs import replace
from speech_cast import house, one_sided, plan

from warmhands.model.protocol import Replacement
from warmhands.speech.aloud import aloud
from warmhands.speech.options import Options, Verbosity
from warmhands.speech.script import write_script


def before(verbosity: Verbosity) -> str:
    return write_script(house(), plan(), Options(verbosity)).steps[1].before[0]


def test_learning_says_the_name_and_how() -> None:
    step = plan().steps[1]

    assert before("learning") == f"{step.title}. {step.say}"


def test_normal_says_how() -> None:
    assert before("normal") == plan().steps[1].say


def test_quiet_says_names_alone() -> None:
    script = write_script(house(), plan(), Options("quiet"))

    names = [lines.before[0].removeprefix("On the left. ") for lines in script.steps]
    named = [name.removeprefix("On the right. ") for name in names]
    assert named == [f"{step.title}." for step in plan().steps]
    assert (script.ending, script.finished) == ("", "")


@pytest.mark.parametrize("verbosity", ["learning", "normal", "quiet"])
def test_nothing_is_counted_unless_asked(verbosity: Verbosity) -> None:
    silent = write_script(house(), plan(), Options(verbosity))
    asked = write_script(house(), plan(), Options(verbosity, counts=True))

    number = f"Step 2 of {len(plan().steps)}."
    assert number not in " ".join(silent.texts())
    assert asked.steps[1].before[0].startswith(number)


def test_a_step_of_one_side_says_which() -> None:
    script = write_script(house(), one_sided(), Options("quiet"))

    assert script.steps[1].before[0].startswith("On the left. ")


def test_a_side_that_is_said_already_is_not_said_twice() -> None:
    first, *others = one_sided().steps
    told = replace(others[0], say="Knead up the left half of the back.")

    script = write_script(house(), replace(plan(), steps=(first, told, *others[1:])), Options())

    assert script.steps[1].before[0] == told.say


def test_learning_says_why_a_step_was_changed() -> None:
    because = "The spine itself is never rubbed."
    first, *others = plan().steps
    changed = replace(first, replaces=Replacement("BODY-10", because))

    script = write_script(house(), replace(plan(), steps=(changed, *others)), Options("learning"))

    assert script.steps[0].why == because


def test_a_reason_is_told_once() -> None:
    script = write_script(house(), plan(), Options("learning"))

    told = [lines.why for lines in script.steps if lines.why]
    assert len(told) == len(set(told)) > 2


def test_only_learning_gives_reasons() -> None:
    assert not any(lines.why for lines in write_script(house(), plan(), Options()).steps)


def test_what_to_do_when_it_hurts_is_said_first() -> None:
    assert "If it hurts, go lighter." in write_script(house(), plan(), Options()).opening


def test_a_bed_says_nothing() -> None:
    assert write_script(house(), plan(), Options(bed=True)).texts() == ()


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("It is over in 2:00.", "It is over in 2 minutes."),
        ("It gets 1:05 shorter.", "It gets 1 minute and 5 seconds shorter."),
        ("It gets 0:00 shorter.", "It gets 0 seconds shorter."),
        ("The last strokes now, for 2 min.", "The last strokes now, for 2 minutes."),
        ("for 1 min 1 s", "for 1 minute 1 second"),
        ("Step 2 of 12.", "Step 2 of 12."),
    ],
)
def test_a_length_is_heard_as_a_length(written: str, heard: str) -> None:
    assert aloud(written) == heard
