"""Runs one command and turns everything that can happen into an answer and an exit code."""

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import BinaryIO

from cyclopts import CycloptsError, MissingArgumentError, UnusedCliTokensError

from warmhands.cli.commands import app
from warmhands.cli.door import Door, Run
from warmhands.cli.reading import STANDARD_INPUT
from warmhands.cli.telling import drop_output, open_streams, tell_mistake
from warmhands.model.mistake import Mistake
from warmhands.model.trouble import Trouble
from warmhands.services.house import House

UNUSABLE = 2


def main(
    argv: Sequence[str],
    open_house: Callable[[], House],
    *,
    run: Run,
    now: Callable[[], datetime],
    given: BinaryIO | None = None,
) -> int:
    """Carry out one command line; the exit code is 0 (an answer), 1 (refusal, findings) or 2 (unusable).

    `given` stands in for standard input.
    """
    open_streams()
    try:
        code = _answer(argv, Door(open_house, run, now, given))
        sys.stdout.flush()
    except OSError as error:
        # Whether the verdict was read is unknown, and 0 would say that all is well.
        drop_output()
        if not isinstance(error, BrokenPipeError):
            print(f"warmhands: The answer cannot be written ({error.strerror}).", file=sys.stderr)
        return UNUSABLE
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return UNUSABLE
    return code


def _answer(argv: Sequence[str], door: Door) -> int:
    """The command's exit code; whatever is raised on the way is said plainly."""
    try:
        return _call(argv, door)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - the last place where anything can still be said plainly
        return _told(error, as_json="--json" in argv)


def _call(argv: Sequence[str], door: Door) -> int:
    words = [STANDARD_INPUT if word == "-" else word for word in argv] or ["--help"]
    command, bound, ignored = app.parse_args(
        words, exit_on_error=False, print_error=False, help_on_error=False, verbose=False
    )
    given = {"door": door} if "door" in ignored else {}
    return int(command(*bound.args, **bound.kwargs, **given) or 0)


def _told(error: Exception, *, as_json: bool) -> int:
    """Say what went wrong; `WARMHANDS_DEBUG=1` shows where in the program."""
    if os.environ.get("WARMHANDS_DEBUG") == "1":
        traceback.print_exception(error)
    tell_mistake(_as_mistake(error), as_json=as_json)
    return UNUSABLE


def _as_mistake(error: Exception) -> Mistake:
    match error:
        case Mistake():
            return error
        case CycloptsError():
            return _of_command_line(error)
        case Trouble():
            return Mistake("trouble", error.message, "$", error.hint)
        case OSError():
            reason = error.strerror or str(error)
            return Mistake("trouble", f"The answer cannot be given: {reason}.", "$", "Look at the disk.")
    what = f"{type(error).__name__}: {error}".rstrip(":. ")
    hint = "Set WARMHANDS_DEBUG=1 to see where it happened, and please report it."
    return Mistake("trouble", f"Something went wrong in warmhands itself ({what}).", "$", hint)


def _of_command_line(error: CycloptsError) -> Mistake:
    """An unknown command or option, or one that is missing; with a did-you-mean where something is near."""
    chain = " ".join(error.command_chain or ())
    hint = f"`warmhands {chain} --help` shows an example." if chain else "`warmhands --help` lists them."
    message = " ".join(str(error).split())
    if isinstance(error, MissingArgumentError) and error.argument is not None and not error.tokens_so_far:
        message = f"{error.keyword or error.argument.name} is missing."
    if isinstance(error, UnusedCliTokensError):
        message = f"“{(error.unused_tokens or [''])[0]}” is one word too many."
    return Mistake("command_line", message, f"warmhands {chain}".strip(), hint)
