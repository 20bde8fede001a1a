"""Answers `warmhands sheet`: a massage as a PDF, once the checker has passed it."""

from warmhands.cli.door import Door
from warmhands.cli.page import paragraph
from warmhands.cli.show_check import show_check
from warmhands.cli.show_plan import show_refusal
from warmhands.cli.writing import write_file
from warmhands.exports.sheet import massage_sheet
from warmhands.exports.sheet_press import Paper, Printing
from warmhands.model.plan import Plan, Refusal
from warmhands.services.plan_print import plan_to_print


def print_file(door: Door, file: str, out: str, paper: Paper, name: str) -> int:
    """Print the plan, or the plan for the wish, in this file: 0 when it was printed, 1 when it may not be."""
    raw, now, words = door.read(file), door.now(), door.house.words
    answer = plan_to_print(door.house, raw, file, now)
    if isinstance(answer, Refusal):
        show_refusal(answer, door.house, now)
        return 1
    if not isinstance(answer, Plan):
        paragraph(words.text("This plan breaks a rule, so it is not printed."))
        show_check(answer, raw, file, door.house)
        return 1
    write_file(out, massage_sheet(door.house, answer, Printing(now, paper, name)), "--out")
    paragraph(words.text("Printed to {file}.", file=out))
    return 0
