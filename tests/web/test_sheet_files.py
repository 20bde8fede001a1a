"""What can be printed from the pages, and what comes instead where nothing may be."""

from datetime import timedelta

import pytest
from httpx import Response
from web_cast import Visitor, words

from warmhands.model.plan import Plan
from warmhands.web.headers import CONTENT_SECURITY_POLICY
from warmhands.web.sheet_files import file_name

WISH = "giver=first_time&kind=relaxing&protocol=light_home&minutes=12&position=prone"
THINNERS = {"p_blood_heart": {"blood_thinners": "yes"}}
LETTER = b"/MediaBox[0 0 612 792]"


def is_sheet(page: Response) -> bool:
    return page.headers["content-type"] == "application/pdf" and page.content.startswith(b"%PDF-")


def test_a_plan_is_downloaded_under_a_plain_name_and_kept_nowhere() -> None:
    with Visitor() as visitor:
        page = visitor.get(f"/plan/{visitor.walk()}/sheet.pdf?{WISH}")

    assert is_sheet(page)
    assert page.headers["content-disposition"] == 'attachment; filename="light-home-massage-12-min.pdf"'
    assert page.headers["content-security-policy"] == CONTENT_SECURITY_POLICY
    assert page.headers["cache-control"] == "no-store"


def test_the_plan_offers_its_sheet_with_the_same_wish() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        page = visitor.get(f"/plan/{intake}?{WISH}").text

    assert f'action="/plan/{intake}/sheet.pdf"' in page
    for name, value in (pair.split("=") for pair in WISH.split("&")):
        assert f'name="{name}" value="{value}"' in page


@pytest.mark.parametrize(
    ("language", "chosen", "is_letter"),
    [("de", "", False), ("en-US,en;q=0.9", "", True), ("en-US", "a4", False), ("", "letter", True)],
)
def test_the_paper_is_the_chosen_one_or_that_of_the_country(
    language: str, chosen: str, is_letter: bool
) -> None:
    with Visitor() as visitor:
        address = f"/plan/{visitor.walk()}/sheet.pdf?{WISH}&paper={chosen}"
        page = visitor.get(address, headers={"accept-language": language})

    assert (LETTER in page.content) is is_letter


def test_a_wish_without_a_plan_leads_to_the_page_that_says_why() -> None:
    with Visitor() as visitor:
        intake = visitor.walk(d_urgent={"dvt_signs": "yes"})
        page = visitor.get(f"/plan/{intake}/sheet.pdf?{WISH}", follow_redirects=False)

    assert page.status_code == 303
    assert page.headers["location"].startswith(f"/plan/{intake}?")


def test_a_prepared_massage_is_printed_until_its_answers_grow_old() -> None:
    with Visitor() as visitor:
        session = visitor.massage()
        fresh = visitor.get(f"/session/{session}/sheet.pdf")
        visitor.clock.now += timedelta(hours=5)
        old = visitor.get(f"/session/{session}/sheet.pdf", follow_redirects=False)

    assert is_sheet(fresh)
    assert (old.status_code, old.headers["location"]) == (303, f"/session/{session}/again")


@pytest.mark.parametrize("address", ["/plan/x/sheet.pdf", "/session/x/sheet.pdf", "/check/x/doctor.pdf"])
def test_what_is_not_known_is_not_printed(address: str) -> None:
    with Visitor() as visitor:
        page = visitor.get(address)

    assert page.status_code in (404, 422)
    assert "Traceback" not in page.text


def test_the_verdict_offers_the_page_for_a_doctor() -> None:
    with Visitor() as visitor:
        intake = visitor.walk("adult", **THINNERS)
        verdict = visitor.get(f"/check/{intake}/result")
        page = visitor.get(f"/check/{intake}/doctor.pdf?paper=a4")

    assert "Take this to the doctor" in words(verdict)
    assert f'action="/check/{intake}/doctor.pdf"' in verdict.text
    assert is_sheet(page)
    assert page.headers["content-disposition"] == 'attachment; filename="to-ask-a-doctor.pdf"'


@pytest.mark.parametrize("said", [{}, {"d_urgent": {"dvt_signs": "yes"}}])
def test_no_page_for_a_doctor_where_none_is_needed_or_it_is_too_late(said: dict[str, dict[str, str]]) -> None:
    with Visitor() as visitor:
        intake = visitor.walk("adult", **said)
        verdict = visitor.get(f"/check/{intake}/result")
        page = visitor.get(f"/check/{intake}/doctor.pdf")

    assert "Take this to the doctor" not in words(verdict)
    assert page.status_code == 404


def test_a_name_is_offered_only_where_there_is_one() -> None:
    with Visitor() as visitor:
        intake = visitor.walk()
        before = visitor.get(f"/plan/{intake}?{WISH}").text
        visitor.submit(f"/check/{intake}/name", {"name": "Ana <3"})
        after = visitor.get(f"/plan/{intake}?{WISH}").text
        named = visitor.get(f"/plan/{intake}/sheet.pdf?{WISH}&named=yes").content
        unnamed = visitor.get(f"/plan/{intake}/sheet.pdf?{WISH}").content

    assert 'name="named"' not in before
    assert "With the name Ana &lt;3" in after
    assert named != unnamed


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Light home massage", "light-home-massage"),
        ('a"b\r\nX: y', "a-b-x-y"),
        ("Вечер", "massage"),
        ("", "massage"),
    ],
)
def test_a_file_name_is_plain_whatever_the_title(title: str, name: str, plan: Plan) -> None:
    from msgspec.structs import replace

    assert file_name(replace(plan, title=title)) == f"{name}-12-min.pdf"


@pytest.fixture(scope="module")
def plan() -> Plan:
    with Visitor() as visitor:
        session = visitor.massage()
        found = visitor.house.journal.session(visitor.house.journal.household(), session)
        assert found is not None
        return found.plan
