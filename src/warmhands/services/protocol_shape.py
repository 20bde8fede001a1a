"""Holds the tables of a protocol file against the format and tells every fault, not the first alone."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from msgspec import inspect

from warmhands.model.mistake import Mistake
from warmhands.model.protocol import Protocol
from warmhands.services.request_shape import mend
from warmhands.services.spelling import did_you_mean, nearest

TABLES = ("steps", "ways")
"""The keys that hold tables of their own."""


Place = tuple[int | None, int | None]
"""Step and way, from 1."""


class Misfit(NamedTuple):
    """A key that does not fit: its step and way, from 1, what is wrong and what to do."""

    step: int | None
    way: int | None
    key: str
    problem: str
    expected: str


def misfits(table: dict[str, Any]) -> Iterator[Misfit]:
    """Everything in the tables of the file that does not fit the format of a protocol."""
    kind = inspect.type_info(Protocol)
    if isinstance(kind, inspect.StructType):
        yield from _in_table(table, kind, (None, None))


def _in_table(table: dict[str, Any], kind: inspect.StructType, at: Place) -> Iterator[Misfit]:
    fields = {field.encode_name: field for field in kind.fields}
    absent = fields.keys() - table.keys()
    for key, value in table.items():
        if key not in fields:
            problem = f"`{key[:80]}` is not a known key."
            yield Misfit(*at, key, problem, did_you_mean(key, absent or fields))
        elif key in TABLES:
            yield from _in_tables(value, fields[key].type, at, key)
        else:
            yield from _in_value(value, fields[key].type, at, key)
    misspelt = {nearest(key, absent) for key in table.keys() - fields.keys()}
    for key, field in fields.items():
        if field.required and key in absent - misspelt:
            yield Misfit(*at, "", f"`{key}` is missing.", f"Add `{key}`.")


def _in_tables(value: Any, kind: inspect.Type, at: Place, key: str) -> Iterator[Misfit]:
    """Each of the tables of a list: the steps of a protocol, or the ways of a step."""
    inner = kind.item_type if isinstance(kind, inspect.VarTupleType) else kind
    if not isinstance(value, list) or not isinstance(inner, inspect.StructType):
        yield from _in_value(value, kind, at, key)
        return
    for number, item in enumerate(value, 1):
        place = (number, None) if key == "steps" else (at[0], number)
        if isinstance(item, dict):
            yield from _in_table(item, inner, place)
        else:
            yield from _in_value(item, inner, place, "")


def _in_value(value: Any, kind: inspect.Type, at: Place, key: str) -> Iterator[Misfit]:
    try:
        mend(value, kind, f"$.{key}" if key else "$")
    except Mistake as mistake:
        message = mistake.message[:1].upper() + mistake.message[1:]
        yield Misfit(*at, key, f"{message}.", mistake.hint or "Compare it with the format.")
    except OverflowError:
        yield Misfit(*at, key, f"`{key}` is a number out of range.", "Use a smaller number.")
