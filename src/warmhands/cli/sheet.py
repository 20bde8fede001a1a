"""Answers `warmhands sheet`: a massage as a PDF, once the checker has passed it."""

from warmhands.cli.door import Door
from warmhands.cli.page import paragraph
from warmhands.cli.passed import passed
from warmhands.cli.writing import write_file
from warmhands.exports.sheet import massage_sheet
from warmhands.exports.sheet_press import Paper, Printing
from warmhands.services.plan_print import plan_to_print


def print_file(door: Door, file: str, out: str, paper: Paper, name: str) -> int:
    """Print the plan, or the plan for the wish, in this file: 0 when it was printed, 1 when it may not be."""
    words = door.house.words
    plan = passed(door, file, plan_to_print, words.text("This plan breaks a rule, so it is not printed."))
    if plan is None:
        return 1
    write_file(out, massage_sheet(door.house, plan, Printing(door.now(), paper, name)), "--out")
    paragraph(words.text("Printed to {file}.", file=out))
    return 0
