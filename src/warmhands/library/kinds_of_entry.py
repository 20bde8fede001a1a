"""The kinds of entry: the folder each stands in, and the noun that it becomes."""

from typing import Any

from warmhands.model import knowledge as nouns
from warmhands.model.composition import Area, Composition
from warmhands.model.protocol import Protocol
from warmhands.model.rhyme import Rhyme
from warmhands.model.stroke_entry import HandEntry, StrokeEntry

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
    "rhymes": Rhyme,
    "rules": nouns.Rule,
    "principles": nouns.Principle,
    "courses": nouns.CourseRule,
    "areas": Area,
    "compositions": Composition,
    "strokes": StrokeEntry,
    "hands": HandEntry,
}
"""Folder of `knowledge/` to noun; the names are those of the fields of `Knowledge`."""

Entries = dict[str, dict[str, Any]]
"""Kind to id to entry."""

SHARED_NAMES = (("zones", "zone_groups"), ("conditions", "protocols"), ("conditions", "kinds"))
"""Kinds whose ids stand in the same lists (of places, of what a doctor agreed to): none may occur twice."""
