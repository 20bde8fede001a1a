"""The page for a doctor: what was answered, the rule behind it, and room for the reply."""

from sheet_cast import HOUSE, KNOWLEDGE, headings, pages

from cast import AT, dev, tell
from warmhands.exports.sheet import doctor_sheet
from warmhands.exports.sheet_doctor import DoctorSheet, doctor_words
from warmhands.exports.sheet_press import Printing
from warmhands.model.screening import ScreeningRequest
from warmhands.services.person_screen import screen_person


def told(request: ScreeningRequest, name: str = "") -> DoctorSheet:
    screening = screen_person(HOUSE, request, AT)
    return doctor_words(HOUSE, screening, _asked(request), Printing(AT, name=name))


def _asked(request: ScreeningRequest) -> list[str]:
    found = screen_person(HOUSE, request, AT).findings
    return [one.condition for one in found if one.effect == "refer"]


def test_it_names_the_answer_the_rule_and_the_source() -> None:
    (asked,) = told(dev()).asked

    assert asked.question == KNOWLEDGE.conditions["blood_thinners"].question
    assert asked.because.startswith("You said yes to: blood thinners")
    assert asked.rule == "blood_thinners"
    assert asked.sources


def test_other_answers_and_limits_are_told_too() -> None:
    sheet = told(dev())

    assert "80 years old" in sheet.lead
    assert any("The age given is 80" in line for line in sheet.told)
    assert any("light touch" in line for line in sheet.limits)


def test_each_thing_to_agree_to_can_be_answered_by_itself() -> None:
    request = tell(dev(), "p_bones_ops", "osteoporosis")

    said = headings("doctor.typ", told(request))

    assert said.count(KNOWLEDGE.conditions["osteoporosis"].question) == 1
    assert said.count(KNOWLEDGE.conditions["blood_thinners"].question) == 1
    assert said[-1] == "Your reply"


def test_it_is_one_tagged_page_also_for_several_answers() -> None:
    request = tell(tell(dev(), "p_bones_ops", "osteoporosis"), "p_blood_heart", "heart_failure")
    screening = screen_person(HOUSE, request, AT)

    pdf = doctor_sheet(HOUSE, screening, _asked(request), Printing(AT))

    assert pages(pdf) == 1
    assert b"pdfuaid:part>1<" in pdf


def test_a_name_is_printed_as_it_stands() -> None:
    assert told(dev(), '#panic("x")').name == '#panic("x")'
    assert told(dev()).name == ""
