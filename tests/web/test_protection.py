"""Strangers stay outside: foreign hosts, foreign pages, foreign scripts."""

import pytest
from web_cast import HOME, Visitor

from warmhands.web.guard import host_name


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil", "", "[::2]", "a:b"]
)
def test_a_foreign_host_name_is_refused(host: str) -> None:
    with Visitor() as visitor:
        answer = visitor.get("/", headers={"host": host})

    assert answer.status_code == 421
    assert "not ours" in answer.text


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8001", "localhost:9", "LOCALHOST", "[::1]:8000", "[::1]"]
)
def test_our_own_host_names_come_in(host: str) -> None:
    with Visitor() as visitor:
        answer = visitor.get("/about", headers={"host": host})

    assert answer.status_code == 200


def test_an_address_without_a_port_keeps_its_colons() -> None:
    assert host_name("[::1]") == "[::1]"
    assert host_name("::1") == "::1"


@pytest.mark.parametrize("address", ["/", "/nope", "/api/nope", "/api/knowledge", "/s/x/css/site.css"])
def test_every_answer_carries_the_safety_headers(address: str) -> None:
    with Visitor() as visitor:
        headers = visitor.get(address).headers

    assert "default-src 'none'" in headers["content-security-policy"]
    assert "require-trusted-types-for 'script'" in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["referrer-policy"] == "same-origin"


def test_a_form_without_its_token_changes_nothing() -> None:
    with Visitor() as visitor:
        answer = visitor.post("/people", data={"name": "Ana", "receiver": "adult"})
        people = visitor.get("/people").text

    assert answer.status_code == 403
    assert "Ana" not in people


def test_the_token_cookie_is_strict_and_hidden_from_scripts() -> None:
    with Visitor() as visitor:
        cookie = visitor.get("/").headers["set-cookie"].lower()

    assert "samesite=strict" in cookie
    assert "httponly" in cookie


def test_a_page_opened_before_a_restart_can_still_send_its_form() -> None:
    with Visitor() as before:
        token = before.get("/").cookies["csrftoken"]

    with Visitor() as after:
        after.cookies.set("csrftoken", token)
        answer = after.post(
            "/check", data={"_csrf_token": token, "receiver": "adult"}, follow_redirects=False
        )

    assert answer.status_code == 303


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://127.0.0.1:9999", "http://localhost:8000"]
)
def test_a_page_of_another_origin_may_not_use_the_api(origin: str) -> None:
    with Visitor() as visitor:
        answer = visitor.post("/api/screen", json={"receiver": "adult"}, headers={"origin": origin})

    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == "not_allowed"


@pytest.mark.parametrize("origin", [None, HOME])
def test_programs_and_our_own_pages_use_the_api_without_a_token(origin: str | None) -> None:
    headers = {} if origin is None else {"origin": origin}

    with Visitor() as visitor:
        answer = visitor.post("/api/screen", json={"receiver": "adult"}, headers=headers)

    assert answer.status_code == 200


@pytest.mark.parametrize(
    "media_type", ["text/plain", "application/x-www-form-urlencoded", "", "application/json+x"]
)
def test_the_api_takes_nothing_but_json(media_type: str) -> None:
    with Visitor() as visitor:
        answer = visitor.post(
            "/api/screen", content=b'{"receiver": "adult"}', headers={"content-type": media_type}
        )

    assert answer.status_code == 415
    assert set(answer.json()["error"]) == {"code", "message", "where", "hint"}


def test_head_is_answered_like_get_without_a_body() -> None:
    with Visitor() as visitor:
        answer, page = visitor.head("/about"), visitor.get("/about")

    assert answer.status_code == 200
    assert answer.content == b""
    assert answer.headers["content-type"] == page.headers["content-type"]
