"""Sets a sheet as a PDF with typst: the words go in as data, so that nothing in them is ever a command."""

from datetime import datetime
from functools import cache
from importlib import resources
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Literal, cast

import msgspec
from msgspec import Struct

if TYPE_CHECKING:
    from typst import Compiler

Paper = Literal["a4", "letter"]


class Printing(Struct, frozen=True):
    """When a sheet is printed, on which paper, with whose name; a line to write on where there is none."""

    at: datetime
    paper: Paper = "a4"
    name: str = ""


HOUSE = Path(str(resources.files("warmhands")))
"""Templates and pictures lie below it, and nothing else can be read by a template."""
SHEETS = HOUSE / "exports" / "sheets"

_LOCK = Lock()
"""One sheet at a time: the compiler keeps what the last one brought."""


def press(template: str, sheet: Struct, printing: Printing) -> bytes:
    """The sheet as a tagged PDF (PDF/UA-1); the same bytes for the same sheet and printing.

    Letters that none of our faces has are printed by a face of this machine, where it has one.
    """
    from typst import TypstError  # noqa: PLC0415 - 80 MB that only paper needs

    inputs = {"sheet": msgspec.json.encode(sheet).decode(), "paper": printing.paper}
    with _LOCK:
        try:
            return _compile(_compiler(own_faces=True), template, inputs, printing.at, strict=True)
        except TypstError:
            return _compile(_compiler(own_faces=False), template, inputs, printing.at, strict=False)


def _compile(
    compiler: "Compiler", template: str, inputs: dict[str, str], at: datetime, *, strict: bool
) -> bytes:
    made = compiler.compile(
        input=SHEETS / template,
        format="pdf",
        sys_inputs=inputs,
        pdf_standards="ua-1" if strict else [],
        timestamp=at.replace(microsecond=0),
    )
    return cast("bytes", made)


@cache
def _compiler(*, own_faces: bool) -> "Compiler":
    from typst import Compiler  # noqa: PLC0415

    return Compiler(root=HOUSE, ignore_system_fonts=own_faces)
