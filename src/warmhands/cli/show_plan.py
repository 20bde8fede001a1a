"""Says a plan to a person, as a table of its steps; or why there is none."""

from datetime import datetime

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from warmhands.cli.page import bullets, heading, paragraph, width
from warmhands.cli.show_screening import show_findings
from warmhands.model.plan import Errand, Plan, Refusal, Step
from warmhands.services.house import House


def show_answer(answer: Plan | Refusal, house: House, now: datetime) -> None:
    """Print the plan or the refusal."""
    if isinstance(answer, Plan):
        show_plan(answer, house, now)
    else:
        show_refusal(answer, house, now)


def show_plan(plan: Plan, house: House, now: datetime) -> None:
    """Print everything: what to prepare, the steps, what follows, what was left out, the limits."""
    words, knowledge = house.words, house.library.knowledge()
    length = words.minutes(plan.total_seconds)
    who = words.term(plan.receiver)
    paragraph(f"{plan.title} · {length} · {who}, {words.term(plan.position)}")
    _errands(words.text("Before you begin"), plan.prepare)
    heading(words.text("The massage"))
    Console(width=width(), highlight=False, markup=False).print(_table(plan, house))
    _errands(words.text("Afterwards"), plan.after)
    limits = words.limits(plan.limits, knowledge)
    if limits:
        heading(words.text("Keep to this"))
        bullets(limits)
    if plan.left_out:
        heading(words.text("Left out of the guide"))
        bullets(words.left_out(one, knowledge) for one in plan.left_out)
    until = words.moment(plan.valid_until, now)
    heading(words.text("Begin before {moment}; after that, check again.", moment=until))


def _errands(title: str, errands: tuple[Errand, ...]) -> None:
    if errands:
        heading(title)
        bullets(errand.text for errand in errands)


def _table(plan: Plan, house: House) -> Table:
    words = house.words
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=True)
    table.add_column(words.text("from"), no_wrap=True)
    table.add_column(words.text("for"), no_wrap=True)
    table.add_column(words.text("what"), ratio=1)
    table.add_column(words.text("how hard"), no_wrap=True)
    phase = ""
    for step in plan.steps:
        if step.phase != phase:
            phase = step.phase
            table.add_row("", "", Text(words.term(phase), "bold underline"), "")
        table.add_row(*_row(step, house))
    return table


def _row(step: Step, house: House) -> tuple[str | Text, ...]:
    words = house.words
    what = Text(f"{step.n}. {step.title}\n", "bold").append(step.say, "not bold")
    if step.replaces is not None:
        fact, because = step.replaces.fact, step.replaces.because
        what.append("\n" + words.text("In place of {fact}: {why}", fact=fact, why=because), "italic not bold")
    what.append("\n" + words.text("why: {cites}", cites=", ".join(step.cites)), "dim not bold")
    level = words.pressure(step.pressure).split(",")[0].split(":")[0]
    start = f"{step.start_s // 60}:{step.start_s % 60:02}"
    return start, words.minutes(step.seconds), what, f"{step.pressure} {level}"


def show_refusal(refusal: Refusal, house: House, now: datetime) -> None:
    """Print why there is no plan, and what would go."""
    words, knowledge, body = house.words, house.library.knowledge(), refusal.refused
    paragraph(words.text("No plan: {verdict}.", verdict=words.term(body.verdict).lower()))
    if body.wait_until is not None:
        paragraph(words.text("Wait until {moment}.", moment=words.moment(body.wait_until, now)))
    if body.verdict == "incomplete":
        paragraph(words.text("Questions are open, or the answers have grown too old. Please check again."))
    show_findings(body.findings, house)
    if body.instead:
        heading(words.text("This would go"))
        bullets(
            f"{knowledge.protocols[one.protocol].title}, {words.term(one.position)} ({one.protocol})"
            for one in body.instead
        )
