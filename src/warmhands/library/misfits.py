"""Holds a raw value against the type that it should have, and names everything that does not fit."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

import msgspec
from msgspec.structs import FieldInfo, fields

from warmhands.library.fault import did_you_mean, nearest


class Misfit(NamedTuple):
    """A field whose value does not fit, why, and a hint."""

    field: str
    what: str
    hint: str = ""


def misfits(value: object, type_: Any, where: str = "") -> Iterator[Misfit]:
    """Everything in `value` that does not fit `type_`, where msgspec itself would stop at the first."""
    type_ = _bare(type_)
    if isinstance(value, dict) and _is_struct(type_):
        yield from _in_table(value, type_, where)
    elif isinstance(value, list) and get_origin(type_) is tuple and Ellipsis in get_args(type_):
        for number, item in enumerate(value, 1):
            yield from misfits(item, get_args(type_)[0], f"{where}[{_label(item, number)}]")
    else:
        yield from _in_value(value, type_, where)


def _in_table(table: dict[str, object], struct: type[Any], where: str) -> Iterator[Misfit]:
    known: dict[str, FieldInfo] = {field.encode_name: field for field in fields(struct)}
    prefix = f"{where}." if where else ""
    absent = known.keys() - table.keys()
    for key, value in table.items():
        if key in known:
            yield from misfits(value, known[key].type, prefix + key)
        else:
            yield Misfit(prefix + key, "is not a known key.", did_you_mean(key, absent))
    # A key that is only misspelt is one fault, not two.
    misspelt = {nearest(key, absent) for key in table.keys() - known.keys()}
    for key, field in known.items():
        if field.required and key in absent - misspelt:
            yield Misfit(prefix + key, "is missing.")


def _in_value(value: object, type_: Any, where: str) -> Iterator[Misfit]:
    choices = _choices(type_)
    if choices and isinstance(value, str) and value not in choices:
        yield Misfit(where, f"= {value!r} is not known.", did_you_mean(value, choices))
        return
    try:
        msgspec.convert(value, type_)
    except msgspec.ValidationError as error:
        yield Misfit(where, f"= {value!r} does not fit: {str(error).replace('`', '')}.")


def _bare(type_: Any) -> Any:
    """The type that a table or a list is held against: `Replacement | None` stands for `Replacement`."""
    inner = get_args(type_)[0] if get_origin(type_) is Annotated else type_
    tables = [part for part in get_args(inner) if _is_struct(part)] if get_origin(inner) is not tuple else []
    return tables[0] if tables else type_


def _choices(type_: Any) -> tuple[str, ...]:
    if get_origin(type_) is Literal:
        return tuple(str(word) for word in get_args(type_))
    return tuple(word for part in get_args(type_) if not isinstance(part, str) for word in _choices(part))


def _is_struct(type_: Any) -> bool:
    return isinstance(type_, type) and issubclass(type_, msgspec.Struct)


def _label(item: object, number: int) -> object:
    return item.get("id", number) if isinstance(item, dict) else number
