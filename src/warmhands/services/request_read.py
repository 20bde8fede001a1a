"""Reads the JSON of strangers into the model; whatever is wrong with it is told so that it can be mended."""

import json
from collections import Counter
from typing import TypeVar

import msgspec

from warmhands.model.mistake import Mistake
from warmhands.services.request_ids import check_ids
from warmhands.services.request_shape import mend
from warmhands.services.spelling import nearest

__all__ = ["check_ids", "nearest", "read_json"]

T = TypeVar("T")
LIMIT_BYTES = 1_048_576
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_json(raw: bytes, type_: type[T], *, limit: int = LIMIT_BYTES) -> T:
    """The value that these bytes of JSON say.

    Raises `Mistake`: `too_large` over `limit` bytes ("Requests over 1 MiB are refused"), `not_json`,
    `said_twice` for a key that stands twice in one object, `unknown_key`, `missing_key`, `bad_value`.
    """
    if len(raw) > limit:
        raise Mistake("too_large", f"the input has {len(raw)} bytes", "$", f"The most is {limit} bytes.")
    text = raw.removeprefix(BYTE_ORDER_MARK)
    try:
        value = msgspec.json.decode(text, type=type_)
    except msgspec.ValidationError:
        value = _read_along(_parse(text), type_)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _not_json(error, text) from error
    # Last, as by now the text is known to be sound and shallow.
    json.loads(text, object_pairs_hook=_refuse_doubled_keys)
    return value


def _parse(text: bytes) -> object:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _not_json(error, text) from error


def _read_along(value: object, type_: type[T]) -> T:
    """The value read along its type, which mends what is only written differently and names the fault."""
    mended = mend(value, msgspec.inspect.type_info(type_), "$")
    try:
        return msgspec.convert(mended, type_)
    except msgspec.ValidationError as error:
        message, _, path = str(error).partition(" - at ")
        raise Mistake("bad_value", message, path.strip("`") or "$", "Compare it with the format.") from error


def _not_json(error: Exception, text: bytes) -> Mistake:
    if isinstance(error, RecursionError):
        return Mistake(
            "not_json", "the input is nested too deeply", "$", "No format here is deeper than ten levels."
        )
    if isinstance(error, UnicodeDecodeError):
        return Mistake("not_json", "the input is not UTF-8 text", "$", "Save it as UTF-8.")
    if not text.strip():
        return Mistake("not_json", "the input is empty", "$", "Write one JSON object in braces.")
    if isinstance(error, msgspec.ValidationError):
        return Mistake(
            "bad_value", "a number is out of range", "$", "Nothing here needs a number that large."
        )
    reason, _, place = str(error).removeprefix("JSON is malformed: ").partition(" (byte ")
    before = text[: int(place.rstrip(")") or 0)]
    line, column = before.count(b"\n") + 1, len(before) - (before.rfind(b"\n") + 1) + 1
    message = f"the input is not JSON: {reason} at line {line}, column {column}"
    return Mistake("not_json", message, "$", "Look there for a missing quote, comma or bracket.")


def _refuse_doubled_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    read = dict(pairs)
    if len(read) < len(pairs):
        doubled = Counter(key for key, _ in pairs).most_common(1)[0][0]
        raise Mistake(
            "said_twice", f"`{doubled[:80]}` stands twice in one object", "$", "Keep one of the two."
        )
    return read
