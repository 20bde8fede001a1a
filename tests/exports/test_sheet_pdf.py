"""A massage on paper: every protocol, tagged, the same bytes again, and nothing in it is a command."""

import subprocess
import sys

import pytest
from sheet_cast import HOUSE, KNOWLEDGE, headings, pages, planned, titled, told

from cast import AT
from warmhands.exports.sheet import massage_sheet
from warmhands.exports.sheet_press import Printing
from warmhands.model.vocabulary import Position

EVERY = [(one.id, position) for one in KNOWLEDGE.protocols.values() for position in one.positions]
HOSTILE = '#panic("x") $a$ *b* _c_ `d` @e <f> [g] // h /* i \\ "j" #{k} = l'


@pytest.mark.parametrize(("protocol", "position"), EVERY)
def test_every_massage_is_printed_in_a_few_tagged_pages(protocol: str, position: Position) -> None:
    plan = planned(protocol, position)

    pdf = massage_sheet(HOUSE, plan, Printing(AT))

    assert pdf.startswith(b"%PDF-")
    assert b"/Marked true" in pdf
    assert b"pdfuaid:part>1<" in pdf
    assert 2 <= pages(pdf) <= 6
    assert pdf.count(b"/Alt(") == len(plan.steps) + 1


def test_the_same_sheet_has_the_same_bytes() -> None:
    first = massage_sheet(HOUSE, planned(), Printing(AT))
    massage_sheet(HOUSE, planned("face_care"), Printing(AT))

    again = massage_sheet(HOUSE, planned(), Printing(AT))

    assert first == again


def test_a_title_is_printed_as_it_stands_whatever_is_in_it() -> None:
    sheet = told(titled(HOSTILE))

    said = headings("massage.typ", sheet)

    assert said[0] == HOSTILE


@pytest.mark.parametrize("title", ["Спокойный вечер", "夜の時間", "a\x00b", "a\nb", "\u202eb", "🙂", ""])
def test_letters_that_our_face_lacks_spoil_nothing(title: str) -> None:
    pdf = massage_sheet(HOUSE, titled(title), Printing(AT))

    assert b"/Marked true" in pdf


def test_a_sheet_fits_the_paper_it_is_printed_on() -> None:
    a4 = massage_sheet(HOUSE, planned(), Printing(AT))
    letter = massage_sheet(HOUSE, planned(), Printing(AT, "letter"))

    assert b"/MediaBox[0 0 595.2756 841.8898]" in a4
    assert b"/MediaBox[0 0 612 792]" in letter


def test_every_step_has_its_heading_in_its_order() -> None:
    plan = planned("simple_back")

    said = headings("massage.typ", told(plan))

    assert [one for one in said if one[0].isdecimal()] == [f"{step.n}. {step.title}" for step in plan.steps]


def test_nothing_of_typst_is_loaded_before_a_sheet_is_asked_for() -> None:
    code = "import sys, warmhands.web, warmhands.exports.sheet; sys.exit('typst' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], check=False)

    assert done.returncode == 0
