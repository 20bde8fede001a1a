"""Writes docs/cli.md from the help of the commands: `python -m warmhands.cli.reference > docs/cli.md`."""

import sys
from collections.abc import Iterator
from io import StringIO

from warmhands.cli.commands import app

COMMANDS = ("run", "screen", "plan", "course", "check", "knowledge", "sheet", "soundtrack", "coach")
WIDTH = 90
INTRODUCTION = """\
<!-- Made by warmhands.cli.reference from the help of the commands: change those, not this page. -->
# The command line

Every command reads one file, answers once, and looks at nothing else.

| exit code | meaning |
|---|---|
| 0 | an answer; for `screen`: a massage may go ahead |
| 1 | a refusal, findings of the checker, or any other verdict |
| 2 | input that is unusable: one plain sentence, or with `--json` an error object |

`FILE` may be `-` for standard input; more than 1 MiB is refused.
With `WARMHANDS_DEBUG=1` a fault of the program itself shows where it happened.
"""


def reference() -> str:
    """The whole page, as Markdown."""
    return "\n".join([INTRODUCTION, *_sections()])


def _sections() -> Iterator[str]:
    yield _section("warmhands", [])
    for command in COMMANDS:
        yield _section(f"warmhands {command}", [command])


def _section(title: str, tokens: list[str]) -> str:
    from rich.console import Console  # noqa: PLC0415 - only this page needs it here

    paper = StringIO()
    app.help_print(tokens, console=Console(file=paper, width=WIDTH, no_color=True))
    lines = "\n".join(line.rstrip() for line in paper.getvalue().strip().splitlines())
    return f"## {title}\n\n```text\n{lines}\n```\n"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.write(reference())
