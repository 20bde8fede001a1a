"""One line of the printed figures."""

from dataclasses import dataclass

from rich.table import Table


@dataclass(frozen=True)
class Row:
    """What was measured, what came out, and what we aim for."""

    what: str
    figure: str
    aim: str = ""


def table(title: str, rows: list[Row]) -> Table:
    """The rows under a title."""
    made = Table(title=title, title_justify="left")
    for column in ("measured", "figure", "aim"):
        made.add_column(column)
    for row in rows:
        made.add_row(row.what, row.figure, row.aim)
    return made
