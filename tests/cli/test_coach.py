"""The coach leads a massage in the terminal by the clock and by single keys."""

from datetime import timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pytest
from msgspec.structs import replace
from terminal import HOUSE, NOW, Terminal, undated, wish

from cast import AT, ana, boris, jonas
from warmhands.cli.coach import Coach
from warmhands.cli.pace import FlyingPace
from warmhands.cli.stage import View
from warmhands.model.coaching import Status
from warmhands.model.plan import Plan
from warmhands.services.session_plan import plan_session


class Notebook:
    """A stage that writes down what is said and shown."""

    def __init__(self, *, is_live: bool = False) -> None:
        self.is_live = is_live
        self.said: list[tuple[float, str]] = []
        self.shown: list[View] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return

    def say(self, sentence: str, at_s: float) -> None:
        self.said.append((at_s, sentence))

    def show(self, view: View) -> None:
        self.shown.append(view)


PLAN = plan_session(HOUSE, wish(), NOW)
assert isinstance(PLAN, Plan)
PLANNED: Plan = PLAN


def led(*presses: tuple[float, str], is_live: bool = False) -> tuple[Status, Notebook]:
    notebook = Notebook(is_live=is_live)
    status = Coach(PLANNED, HOUSE, FlyingPace(NOW, presses), notebook).lead()
    return status, notebook


def sentences(notebook: Notebook) -> str:
    return "\n".join(sentence for _, sentence in notebook.said)


def test_every_step_is_said_at_its_moment() -> None:
    status, notebook = led()

    said = {at: sentence for at, sentence in notebook.said if not sentence.startswith("Next")}
    assert status == "finished"
    assert all(step.say in said[step.start_s] for step in PLANNED.steps)


def test_the_end_comes_to_the_second() -> None:
    _, notebook = led()

    assert notebook.said[-1][0] == PLANNED.total_seconds


def test_what_comes_next_is_said_early() -> None:
    _, notebook = led()

    coming = [(at, sentence) for at, sentence in notebook.said if sentence.startswith("Next: ")]
    assert coming[0] == (PLANNED.steps[1].start_s - 10, f"Next: {PLANNED.steps[1].title}.")


def test_a_pause_moves_the_end() -> None:
    status, notebook = led((30, " "), (90, " "))

    assert status == "finished"
    assert notebook.said[-1][0] == PLANNED.total_seconds + 60


def test_q_stops_at_once() -> None:
    status, notebook = led((30, "q"))

    assert status == "stopped"
    assert notebook.said[-1] == (30, "Stopped. Lift your hands.")


def test_u_tells_what_to_do_when_somebody_feels_ill() -> None:
    status, notebook = led((30, "u"))

    assert status == "unwell"
    assert "lie on the side" in notebook.said[-1][1]


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("n", PLANNED.steps[1].say),
        ("r", PLANNED.steps[0].say),
        ("N", PLANNED.steps[1].say),
        ("s", "This is the softest already."),
        ("f", "It gets no firmer than this here today."),
        ("h", "Leave this place alone:"),
    ],
)
def test_a_key_does_what_it_says(key: str, said: str) -> None:
    _, notebook = led((30, key), (31, "q"))

    assert any(at == 30 and said in sentence for at, sentence in notebook.said)


def test_t_leads_to_the_last_strokes_in_two_minutes() -> None:
    status, notebook = led((30, "t"))

    assert (30, "The last strokes now, for 2 min.") in notebook.said
    assert (status, notebook.said[-1][0]) == ("finished", 150)


def test_a_place_that_hurts_gives_its_time_to_the_others() -> None:
    step = next(step for step in PLANNED.steps if step.pressure == 1 and step.to_zone is None)

    status, notebook = led((step.start_s + 5, "h"))

    told = next(sentence for at, sentence in notebook.said if at == step.start_s + 5)
    assert "Leave this place alone:" in told
    assert "The time goes to" in told
    assert (status, notebook.said[-1][0]) == ("finished", PLANNED.total_seconds)


def test_what_is_skipped_makes_the_massage_no_shorter() -> None:
    status, notebook = led((10, "n"), (20, "n"))

    assert "The time goes to" in sentences(notebook)
    assert (status, notebook.said[-1][0]) == ("finished", PLANNED.total_seconds)


def test_b_goes_back() -> None:
    _, notebook = led((1, "n"), (2, "b"), (3, "q"))

    assert (2, PLANNED.steps[0].say) in [(at, one.partition(" (")[0]) for at, one in notebook.said]


def test_softer_is_said_with_the_new_pressure() -> None:
    start = next(step.start_s for step in PLANNED.steps if step.pressure == 2)

    _, notebook = led((start + 1, "s"), (start + 2, "q"))

    assert "Softer from now on: light, as if spreading gel on sunburn." in sentences(notebook)


def test_other_keys_change_nothing() -> None:
    _, quiet = led()
    _, noisy = led((10, "x"), (11, "\x1b"), (12, "\n"), (13, "7"))

    assert noisy.said == quiet.said


def test_the_picture_shows_the_step_its_bar_and_the_rest() -> None:
    _, notebook = led((30, "q"), is_live=True)

    view = notebook.shown[-2]
    assert view.title == PLANNED.steps[0].title
    assert view.next_title == PLANNED.steps[1].title
    assert view.done_s == pytest.approx(29.75, abs=0.5)
    assert view.left_s == pytest.approx(PLANNED.total_seconds - view.done_s, abs=0.01)


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Terminal:
    return Terminal(capsys, tmp_path)


def test_a_wish_is_planned_and_led_to_its_end(terminal: Terminal) -> None:
    said = terminal.type("coach", terminal.file("w.json", wish(undated(ana()))), "--fast")

    assert said.code == 0
    assert "12:00  That was the last stroke." in said.out
    assert "Afterwards" in said.out


def test_a_plan_is_led_to_its_end(terminal: Terminal) -> None:
    said = terminal.type("coach", terminal.file("p.json", PLANNED), "--fast")

    assert said.code == 0
    assert "12:00  That was the last stroke." in said.out


@pytest.mark.parametrize(
    ("now", "code"),
    [
        (AT - timedelta(minutes=6), 1),
        (AT - timedelta(minutes=5), 0),
        (AT + timedelta(hours=4), 0),
        (AT + timedelta(hours=4, seconds=1), 1),
    ],
)
@pytest.mark.parametrize("given", [wish(), PLANNED])
def test_answers_of_another_time_are_not_led(now: Any, code: int, given: object, terminal: Terminal) -> None:
    terminal.now = now

    said = terminal.type("coach", terminal.file("f.json", given), "--fast")

    assert said.code == code
    assert ("check again" in said.out) == (code == 1)


def test_a_plan_that_breaks_a_rule_is_not_led(terminal: Terminal) -> None:
    steps = (replace(PLANNED.steps[0], zone="throat", to_zone=None), *PLANNED.steps[1:])

    said = terminal.type("coach", terminal.file("p.json", replace(PLANNED, steps=steps)), "--fast")

    assert said.code == 1
    assert "is not led" in said.out
    assert "00:00" not in said.out


def test_a_refusal_is_not_led(terminal: Terminal) -> None:
    said = terminal.type("coach", terminal.file("w.json", wish(boris())), "--fast")

    assert said.code == 1
    assert "No plan: stop." in said.out


def test_a_sore_place_is_never_called(terminal: Terminal) -> None:
    said = terminal.type("coach", terminal.file("w.json", wish(jonas())), "--fast")

    assert said.code == 0
    assert "both shoulder blades" not in said.out
