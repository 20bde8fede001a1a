"""Walks a value along its type: mends what is only written differently, and finds the first fault."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from math import isfinite
from typing import Any

from msgspec import NODEFAULT, inspect

from warmhands.model.mistake import Mistake
from warmhands.services.spelling import did_you_mean, shown

JSON_KINDS: Mapping[type, str] = {
    dict: "an object",
    list: "a list",
    str: "a text",
    bool: "true or false",
    int: "a number",
    float: "a number",
    type(None): "null",
}
OFFSET_HINT = "Write it with its offset from UTC, such as 2026-11-24T19:00:00+02:00."
DATE_HINT = "Write the day as 2026-11-24."


def mend(value: object, kind: inspect.Type, where: str) -> object:
    """The value in the exact form that the type asks for (151.0 as 151, any ISO 8601 time in one form).

    Raises `Mistake` for the first fault, with its place as a path.
    A kind without a walker is left to the decoder.
    """
    walk = WALKERS.get(type(kind))
    return value if walk is None else walk(value, kind, where)


def _struct(value: object, kind: inspect.StructType, where: str) -> object:
    given = _object(value, where)
    fields = {field.encode_name: field for field in kind.fields}
    for key in given:
        if key not in fields and kind.forbid_unknown_fields:
            message = f"`{key[:80]}` (with the value {shown(given[key])}) is not a known key"
            raise Mistake("unknown_key", message, f"{where}.{key[:80]}", did_you_mean(key, fields))
    for key, field in fields.items():
        if field.required and field.default is NODEFAULT and key not in given:
            raise Mistake("missing_key", f"`{key}` is missing", where, f"Add `{key}`: {_wanted(field.type)}.")
    return {
        key: mend(item, fields[key].type, f"{where}.{key}") if key in fields else item
        for key, item in given.items()
    }


def _dict(value: object, kind: inspect.DictType, where: str) -> object:
    return {key: mend(item, kind.value_type, f"{where}.{key}") for key, item in _object(value, where).items()}


def _list(value: object, kind: inspect.VarTupleType | inspect.ListType, where: str) -> object:
    if not isinstance(value, list):
        raise _unfit(value, kind, where)
    return [mend(item, kind.item_type, f"{where}[{place}]") for place, item in enumerate(value)]


def _tuple(value: object, kind: inspect.TupleType, where: str) -> object:
    wanted = len(kind.item_types)
    if not isinstance(value, list):
        raise _unfit(value, kind, where)
    if len(value) != wanted:
        name = where.rsplit(".", 1)[-1]
        message = f"`{name}` has {len(value)} entries, but {wanted} are needed"
        raise Mistake("bad_value", message, where, f"Write {wanted} entries.")
    pairs = zip(value, kind.item_types, strict=True)
    return [mend(item, item_kind, f"{where}[{place}]") for place, (item, item_kind) in enumerate(pairs)]


def _union(value: object, kind: inspect.UnionType, where: str) -> object:
    kinds = [one for one in kind.types if not isinstance(one, inspect.NoneType)]
    if value is None and len(kinds) < len(kind.types):
        return None
    # With several kinds left only the decoder can tell which one is meant.
    return mend(value, kinds[0], where) if len(kinds) == 1 else value


def _literal(value: object, kind: inspect.LiteralType, where: str) -> object:
    if value in kind.values:
        return value
    hint = did_you_mean(value if isinstance(value, str) else "", [str(one) for one in kind.values])
    raise _unfit(value, kind, where, hint)


def _text(value: object, kind: inspect.StrType, where: str) -> object:
    if not isinstance(value, str):
        raise _unfit(value, kind, where)
    return value


def _truth(value: object, kind: inspect.BoolType, where: str) -> object:
    if not isinstance(value, bool):
        raise _unfit(value, kind, where)
    return value


def _number(value: object, kind: inspect.IntType | inspect.FloatType, where: str) -> object:
    """A number in its range; where a whole one is needed, 151.0 is 151, as JSON Schema has it."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise _unfit(value, kind, where)
    if isinstance(kind, inspect.IntType):
        if int(value) != value:
            raise _unfit(value, kind, where)
        value = int(value)
    if (kind.ge is not None and value < kind.ge) or (kind.le is not None and value > kind.le):
        raise _unfit(value, kind, where)
    return value


def _moment(value: object, kind: inspect.DateTimeType, where: str) -> object:
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        moment = None
    if moment is None:
        raise _unfit(value, kind, where, OFFSET_HINT)
    if moment.tzinfo is None and kind.tz:
        raise Mistake("bad_value", f"the time {shown(value)} needs an offset", where, OFFSET_HINT)
    return moment.isoformat()


def _day(value: object, kind: inspect.DateType, where: str) -> object:
    try:
        day = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        day = None
    if day is None:
        raise _unfit(value, kind, where, DATE_HINT)
    return day.isoformat()


def _object(value: object, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        wanted = WANTED[inspect.DictType]
        raise Mistake("bad_value", f"{_met(value, where)}, but {wanted} is needed", where, f"Write {wanted}.")
    return value


def _unfit(value: object, kind: inspect.Type, where: str, hint: str = "") -> Mistake:
    wanted = _wanted(kind)
    message = f"{_met(value, where)}, but {wanted} is needed"
    return Mistake("bad_value", message, where, hint or f"Write {wanted}.")


def _met(value: object, where: str) -> str:
    name = where.rsplit(".", 1)[-1].replace("$", "the input")
    met = JSON_KINDS[type(value)] if isinstance(value, dict | list) else shown(value)
    return f"`{name}` is {met}"


def _wanted(kind: inspect.Type) -> str:
    """What a kind asks for, in plain words."""
    match kind:
        case inspect.LiteralType():
            return "one of " + ", ".join(str(one) for one in kind.values)
        case inspect.IntType() | inspect.FloatType():
            whole = "whole " if isinstance(kind, inspect.IntType) else ""
            return f"a {whole}number" + _range(kind)
        case inspect.UnionType():
            return _wanted(kind.types[0])
        case _:
            return WANTED.get(type(kind), "something else")


def _range(kind: inspect.IntType | inspect.FloatType) -> str:
    least = "" if kind.ge is None else f" from {kind.ge}"
    return least if kind.le is None else f"{least} to {kind.le}"


WANTED: Mapping[type, str] = {
    inspect.StructType: "an object in braces",
    inspect.DictType: "an object in braces",
    inspect.VarTupleType: "a list in square brackets",
    inspect.ListType: "a list in square brackets",
    inspect.TupleType: "a list in square brackets",
    inspect.StrType: "a text in quotes",
    inspect.BoolType: "true or false",
    inspect.DateTimeType: "a time with its offset",
    inspect.DateType: "a day",
}
WALKERS: Mapping[type, Callable[[object, Any, str], object]] = {
    inspect.StructType: _struct,
    inspect.DictType: _dict,
    inspect.VarTupleType: _list,
    inspect.ListType: _list,
    inspect.TupleType: _tuple,
    inspect.UnionType: _union,
    inspect.LiteralType: _literal,
    inspect.StrType: _text,
    inspect.BoolType: _truth,
    inspect.IntType: _number,
    inspect.FloatType: _number,
    inspect.DateTimeType: _moment,
    inspect.DateType: _day,
}
