"""Reads `knowledge/` into one `Knowledge`."""

import hashlib
import tomllib
from importlib import resources
from pathlib import Path
from typing import Any

import msgspec

from warmhands.model import knowledge as nouns
from warmhands.model.protocol import Protocol

KINDS: dict[str, type[Any]] = {
    "sources": nouns.Source,
    "cards": nouns.Card,
    "zones": nouns.Zone,
    "zone_groups": nouns.ZoneGroup,
    "routes": nouns.Route,
    "conditions": nouns.Condition,
    "facts": nouns.Fact,
    "techniques": nouns.TechniqueEntry,
    "preparations": nouns.Preparation,
    "claims": nouns.Claim,
    "kinds": nouns.Kind,
    "protocols": Protocol,
    "rules": nouns.Rule,
    "principles": nouns.Principle,
}


def load(folder: Path | None = None) -> nouns.Knowledge:
    """Everything known, from the folder given or from the package's own."""
    root = folder or Path(str(resources.files("warmhands") / "knowledge"))
    digest = hashlib.sha256()
    shelves: dict[str, dict[str, Any]] = {}
    for kind, type_ in KINDS.items():
        shelf = shelves[kind] = {}
        for path in sorted((root / kind).glob("*.toml")):
            raw = path.read_bytes()
            digest.update(raw)
            shelf[path.stem] = msgspec.convert(tomllib.loads(raw.decode()), type_)
    return nouns.Knowledge(hash=digest.hexdigest()[:16], **shelves)
