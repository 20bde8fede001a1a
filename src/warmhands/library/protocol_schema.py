"""Writes the JSON Schema of protocol files: `python -m warmhands.library.protocol_schema FILE`."""

import sys
from pathlib import Path
from typing import Any

import msgspec

from warmhands.library.shelf import load
from warmhands.model.knowledge import Knowledge
from warmhands.model.protocol import Protocol


def protocol_schema(knowledge: Knowledge) -> bytes:
    """The schema for editors: the keys and words of the model, with zones and kinds by their ids."""
    made = msgspec.json.schema(Protocol)
    parts = made["$defs"]
    zones = sorted(knowledge.zones)
    _fields(parts["Way"])["zone"] = {"enum": zones}
    _fields(parts["Way"])["to_zone"] |= {"anyOf": [{"enum": zones}, {"type": "null"}]}
    _fields(parts["Protocol"])["kinds"]["items"] = {"enum": sorted(knowledge.kinds)}
    about = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A protocol of warmhands"}
    return msgspec.json.format(msgspec.json.encode({**about, **made}), indent=2) + b"\n"


def _fields(part: dict[str, Any]) -> dict[str, Any]:
    fields: dict[str, Any] = part["properties"]
    return fields


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(protocol_schema(load()))
