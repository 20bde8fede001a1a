"""The API answers by the contract: what was asked, a refusal, or the error object."""

from typing import Any

import pytest
from web_cast import ADULT_CARDS, Visitor

from warmhands.model.screening import Screening
from warmhands.web.openapi import DEEDS, description

WELL: dict[str, Any] = {
    "receiver": "adult",
    "at": "2026-11-24T19:00:00+02:00",
    "cards": dict.fromkeys(ADULT_CARDS, "none"),
}
WISH: dict[str, Any] = {
    "protocol": "light_home",
    "kind": "relaxing",
    "minutes": 12,
    "giver": "first_time",
    "screening": WELL,
}


def test_a_healthy_adult_may_go() -> None:
    with Visitor() as visitor:
        answer = visitor.post("/api/screen", json=WELL)

    assert answer.status_code == 200
    assert answer.json()["verdict"] == "go"
    assert set(answer.json()) == set(Screening.__struct_fields__)


def test_the_time_of_a_request_is_its_own() -> None:
    with Visitor() as visitor:
        answer = visitor.post("/api/screen", json=WELL).json()

    assert answer["at"] == "2026-11-24T19:00:00+02:00"
    assert answer["valid_until"] == "2026-11-24T23:00:00+02:00"


def test_a_plan_lasts_exactly_the_minutes_wished_for() -> None:
    with Visitor() as visitor:
        answer = visitor.post("/api/plan", json=WISH)

    assert answer.status_code == 200
    assert answer.json()["total_seconds"] == sum(step["seconds"] for step in answer.json()["steps"]) == 720


def test_a_refusal_is_an_answer_too() -> None:
    feverish = {**WELL, "measures": {"temperature_c": 37.2}}

    with Visitor() as visitor:
        answer = visitor.post("/api/plan", json={**WISH, "screening": feverish})

    assert answer.status_code == 200
    assert answer.json()["refused"]["verdict"] == "wait"


def test_a_plan_of_ours_stands_the_check() -> None:
    with Visitor() as visitor:
        plan = visitor.post("/api/plan", json=WISH).json()
        answer = visitor.post("/api/check", json=plan)

    assert answer.json() == {"findings": []}


def test_a_plan_made_worse_does_not_stand_the_check() -> None:
    with Visitor() as visitor:
        plan = visitor.post("/api/plan", json=WISH).json()
        plan["steps"][1]["zone"] = "throat"
        findings = visitor.post("/api/check", json=plan).json()["findings"]

    assert findings
    assert set(findings[0]) == {"rule", "step", "line", "message", "hint", "cites"}


@pytest.mark.parametrize("address", ["/api/screen", "/api/plan", "/api/check"])
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b"\xff\xfe",
        b'{"receiver": "adlt"}',
        b"[" * 100_000,
        b'{"a": NaN}',
        b'"' + b"x" * 999,
    ],
)
def test_unusable_input_gets_the_error_object(address: str, body: bytes) -> None:
    with Visitor() as visitor:
        answer = visitor.post(address, content=body, headers={"content-type": "application/json"})

    assert answer.status_code == 422
    assert set(answer.json()["error"]) == {"code", "message", "where", "hint"}
    assert all(isinstance(value, str) for value in answer.json()["error"].values())


@pytest.mark.parametrize(("size", "status"), [(1_048_576, 422), (1_048_577, 422), (5_000_000, 422)])
def test_a_request_over_one_mebibyte_is_refused(size: int, status: int) -> None:
    body = b'{"receiver": "adult"}'.ljust(size)

    with Visitor() as visitor:
        answer = visitor.post("/api/plan", content=body, headers={"content-type": "application/json"})

    assert answer.status_code == status
    assert (answer.json()["error"]["code"] == "too_large") is (size > 1_048_576)


def test_an_unknown_address_of_the_api_answers_in_json() -> None:
    with Visitor() as visitor:
        missing, wrong = visitor.get("/api/nope"), visitor.get("/api/screen")

    assert missing.status_code == 404
    assert missing.json()["error"]["code"] == "not_found"
    assert wrong.status_code == 405
    assert wrong.json()["error"]["code"] == "method_not_allowed"


def test_the_description_names_every_address() -> None:
    with Visitor() as visitor:
        told = visitor.get("/api/openapi.json").json()

    assert set(told["paths"]) == {deed.path for deed in DEEDS}
    assert told["openapi"].startswith("3.1")


def test_every_reference_of_the_description_leads_somewhere() -> None:
    schemas = description()["components"]["schemas"]
    names = {name.rpartition("/")[2] for name in _references(description())}

    assert names <= set(schemas)


def _references(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [str(value["$ref"])] if "$ref" in value else []
        return own + [name for part in value.values() for name in _references(part)]
    return [name for part in value for name in _references(part)] if isinstance(value, list) else []


def test_the_page_for_programs_loads_nothing_from_elsewhere() -> None:
    with Visitor() as visitor:
        page = visitor.get("/api/docs").text

    assert 'src="http' not in page
    assert 'href="http' not in page
