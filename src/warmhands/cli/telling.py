"""Says answers and mistakes: JSON for programs, plain sentences for people."""

import os
import sys
from pathlib import Path

import msgspec

from warmhands.model.mistake import Mistake, mistake_object


def open_streams() -> None:
    """Let both streams carry every character, whatever the terminal was set to; a closed one goes nowhere."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - open to the end
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def tell_json(answer: object) -> None:
    """Write an answer as JSON: one line for a program, indented for a person at a terminal."""
    raw = msgspec.json.encode(answer)
    if sys.stdout.isatty():
        raw = msgspec.json.format(raw, indent=2)
    print(raw.decode())


def tell_mistake(mistake: Mistake, *, as_json: bool) -> None:
    """Say what is wrong and what to do: an object on standard output, or a sentence on standard error."""
    if as_json:
        tell_json(mistake_object(_cleaned(mistake)))
    else:
        print(sentence(_cleaned(mistake)), file=sys.stderr)


def sentence(mistake: Mistake) -> str:
    """Where, what, and what to do, on one line."""
    is_told = mistake.where in ("", "$", "FILE") or mistake.code == "command_line"
    where = "" if is_told else f"{mistake.where}: "
    message = mistake.message if mistake.message.endswith((".", "?", "!")) else f"{mistake.message}."
    said = f"{where}{message} {mistake.hint}".strip()
    return "warmhands: " + " ".join(said.split())


def _cleaned(mistake: Mistake) -> Mistake:
    """Without the lone surrogates that stand for undecodable bytes of a command line."""
    parts = (mistake.code, mistake.message, mistake.where, mistake.hint)
    return Mistake(*(part.encode("utf-8", "replace").decode() for part in parts))


def drop_output() -> None:
    """Nobody reads any more: let what is still buffered go nowhere, or Python would complain at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = None
    finally:
        os.close(nowhere)
