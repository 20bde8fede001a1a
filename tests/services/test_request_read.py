"""What strangers send: read, or refused so that it can be mended."""

import contextlib
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmhands.model.mistake import Mistake
from warmhands.model.plan import PlanRequest
from warmhands.model.screening import ScreeningRequest
from warmhands.services.request_read import nearest, read_json

WISH = '{"minutes": 15, "giver": "trained", "screening": {"receiver": "adult", %s}}'


def refusal(text: str | bytes, type_: type[Any] = ScreeningRequest) -> Mistake:
    raw = text.encode() if isinstance(text, str) else text
    with pytest.raises(Mistake) as mistake:
        read_json(raw, type_)
    return mistake.value


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "not_json"),
        (b"  \n", "not_json"),
        (b"{", "not_json"),
        (b"nonsense", "not_json"),
        (b'{"receiver": "self"} more', "not_json"),
        (b'{"receiver": "\xff"}', "not_json"),
        ('{"receiver": "self"}'.encode("utf-16"), "not_json"),
        (b'{"receiver": "\\ud800"}', "not_json"),
        (b'{"receiver": "self", "measures": {"temperature_c": NaN}}', "not_json"),
        (b'{"receiver": "self", "measures": {"temperature_c": Infinity}}', "not_json"),
        (b'{"receiver": "self", "measures": {"temperature_c": 1e999}}', "bad_value"),
        (b"[" * 100_000, "not_json"),
        (b'{"cards":' * 100_000, "not_json"),
        (b"9" * 20_000, "bad_value"),
        (b"null", "bad_value"),
        (b"[]", "bad_value"),
        (b"{}", "missing_key"),
        (b" " * 1_048_577, "too_large"),
    ],
)
def test_what_is_no_request_is_refused_with_its_reason(raw: bytes, code: str) -> None:
    mistake = refusal(raw)

    assert mistake.code == code
    assert mistake.message
    assert mistake.hint


def test_just_as_large_as_allowed_is_read() -> None:
    raw = b'{"receiver": "self"}'.ljust(1_048_576)

    assert read_json(raw, ScreeningRequest).receiver == "self"


def test_a_fault_of_form_names_its_line_and_column() -> None:
    mistake = refusal('{\n  "receiver": "self",\n  "cards": {"d_today" "none"}\n}')

    assert "line 3, column 23" in mistake.message


def test_an_unknown_key_is_named_with_place_value_and_guess() -> None:
    mistake = refusal('{"receiver": "adult", "ansers": 5}')

    assert (mistake.code, mistake.where) == ("unknown_key", "$.ansers")
    assert "`ansers`" in mistake.message
    assert "5" in mistake.message
    assert mistake.hint == "Did you mean `answers`?"


def test_an_unknown_value_is_named_with_place_and_guess() -> None:
    mistake = refusal(WISH % '"answers": {"fever": "yess"}', PlanRequest)

    assert (mistake.code, mistake.where) == ("bad_value", "$.screening.answers.fever")
    assert '"yess"' in mistake.message
    assert "`yes`" in mistake.hint


def test_a_place_deep_inside_is_told_exactly() -> None:
    mistake = refusal(WISH % '"places": {"bruise": [{"zone": "nape"}, {"zon": "nape"}]}', PlanRequest)

    assert mistake.where == "$.screening.places.bruise[1].zon"


@pytest.mark.parametrize(
    ("inside", "where"),
    [
        ('"cards": []', "$.cards"),
        ('"cards": {"d_today": true}', "$.cards.d_today"),
        ('"places": {"bruise": {"zone": "nape"}}', "$.places.bruise"),
        ('"places": {"bruise": [{"zone": 3}]}', "$.places.bruise[0].zone"),
        ('"measures": {"temperature_c": true}', "$.measures.temperature_c"),
        ('"measures": {"temperature_c": "37"}', "$.measures.temperature_c"),
        ('"measures": {"temperature_c": 29.9}', "$.measures.temperature_c"),
        ('"measures": {"temperature_c": 45.1}', "$.measures.temperature_c"),
        ('"measures": null', "$.measures"),
        ('"at": 5', "$.at"),
        ('"at": "soon"', "$.at"),
        ('"doctor_agreed": {"fever": "2026-02-30"}', "$.doctor_agreed.fever"),
        ('"doctor_agreed": {"fever": "2026-11-01T10:00:00Z"}', "$.doctor_agreed.fever"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told_where_it_stands(inside: str, where: str) -> None:
    mistake = refusal(f'{{"receiver": "adult", {inside}}}')

    assert (mistake.code, mistake.where) == ("bad_value", where)
    assert "needed" in mistake.message


def test_a_time_without_an_offset_is_refused() -> None:
    mistake = refusal('{"receiver": "adult", "at": "2026-11-24T19:00:00"}')

    assert mistake.where == "$.at"
    assert "offset" in mistake.message
    assert "+02:00" in mistake.hint


@pytest.mark.parametrize("text", ["2026-11-24T19:00:00Z", "2026-11-24T21:00+02:00", "20261124T190000+0000"])
def test_every_iso_time_with_an_offset_is_read(text: str) -> None:
    request = read_json(json.dumps({"receiver": "adult", "at": text}).encode(), ScreeningRequest)

    assert request.at == datetime(2026, 11, 24, 19, 0, tzinfo=UTC)


def test_the_offset_of_a_time_is_kept() -> None:
    request = read_json(b'{"receiver": "adult", "at": "2026-11-24T19:00:00+02:00"}', ScreeningRequest)

    assert request.at is not None
    assert request.at.utcoffset() == timedelta(hours=2)


def test_a_whole_number_may_be_written_with_a_point() -> None:
    wish = read_json((WISH % '"cards": {}').replace("15", "15.0").encode(), PlanRequest)

    assert wish.minutes == 15
    assert isinstance(wish.minutes, int)


def test_half_a_minute_is_refused() -> None:
    assert refusal((WISH % '"cards": {}').replace("15", "15.5"), PlanRequest).where == "$.minutes"


def test_a_key_that_stands_twice_is_refused() -> None:
    mistake = refusal('{"receiver": "adult", "cards": {"d_today": "some", "d_today": "none"}}')

    assert mistake.code == "said_twice"
    assert "`d_today`" in mistake.message


def test_a_byte_order_mark_is_no_fault() -> None:
    assert read_json(b'\xef\xbb\xbf{"receiver": "self"}', ScreeningRequest).receiver == "self"


def test_the_nearest_word_is_always_named_where_there_is_one() -> None:
    assert nearest("feverr", ["fever", "bruise"]) == "fever"
    assert nearest("x" * 1_000_000, ["fever", "bruise"]) in ("fever", "bruise")
    assert nearest("fever", []) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
KEYS = ("receiver", "at", "cards", "answers", "places", "measures", "doctor_agreed", "else")


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_comes_is_read_or_is_a_mistake(raw: bytes) -> None:
    with contextlib.suppress(Mistake):
        assert read_json(raw, PlanRequest)


@given(st.dictionaries(st.sampled_from(KEYS), JSON), st.sampled_from(("adult", "baby", None)))
def test_whatever_stands_under_a_known_key_is_read_or_is_a_mistake(
    form: dict[str, object], receiver: str | None
) -> None:
    raw = json.dumps(form if receiver is None else {**form, "receiver": receiver}).encode()

    with contextlib.suppress(Mistake):
        assert read_json(raw, ScreeningRequest)
