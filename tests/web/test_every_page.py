"""What holds for every page."""

import re

import pytest
from web_cast import Visitor

PAGES = (
    "/",
    "/about",
    "/know",
    "/claims",
    "/sources",
    "/guide",
    "/people",
    "/data",
    "/journal",
    "/courses",
    "/phone",
    "/api/docs",
    "/check/age/child",
    "/check/age/baby",
    "/why/guide:PROT-ADULT-01",
    "/why/source:carotid",
    "/why/ours:opening",
    "/nope",
)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_one_heading_and_one_main_part(address: str) -> None:
    with Visitor() as visitor:
        page = visitor.get(address).text

    assert page.count("<h1") == 1
    assert page.count("<main") == 1
    assert '<html lang="en">' in page


@pytest.mark.parametrize("address", PAGES)
def test_a_page_carries_no_inline_script_or_style(address: str) -> None:
    with Visitor() as visitor:
        page = visitor.get(address).text

    assert not re.search(r"<style|\sstyle=|\son[a-z]+=\"", page)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_loads_nothing_from_elsewhere(address: str) -> None:
    with Visitor() as visitor:
        page = visitor.get(address).text

    assert all(source.startswith(("/", "#")) for source in re.findall(r'(?:src|action)="([^"]*)"', page))
    assert all(source.startswith("/") for source in re.findall(r'<link [^>]*href="([^"]*)"', page))


@pytest.mark.parametrize("address", PAGES)
def test_every_form_carries_its_token(address: str) -> None:
    with Visitor() as visitor:
        page = visitor.get(address).text

    forms = re.findall(r'<form method="post".*?</form>', page, re.DOTALL)
    assert all(re.search(r'name="_csrf_token" value="[0-9a-f]{20,}"', form) for form in forms)


def test_pages_are_small_on_the_wire() -> None:
    with Visitor() as visitor:
        page = visitor.get("/", headers={"accept-encoding": "br"})

    assert page.headers["content-encoding"] == "br"
    assert int(page.headers["content-length"]) < 2_500


@pytest.mark.parametrize("cite", ["guide:NOPE-1", "source:nope", "nope", "ours:", "%3Cscript%3E"])
def test_a_citation_that_leads_nowhere_is_missing(cite: str) -> None:
    with Visitor() as visitor:
        assert visitor.get(f"/why/{cite}").status_code == 404
