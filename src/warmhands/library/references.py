"""Where entries name one another: every id that an entry uses, and the kinds in which it must stand."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, get_args

from warmhands.library.fault import did_you_mean
from warmhands.library.kinds_of_entry import Entries
from warmhands.library.misfits import Misfit
from warmhands.model import knowledge as nouns
from warmhands.model.composition import Area, Composition
from warmhands.model.protocol import Protocol, ProtocolStep, Way
from warmhands.model.rhyme import Rhyme
from warmhands.model.stroke_entry import LANDMARKS, StrokeEntry
from warmhands.model.vocabulary import Giver, Position, Receiver

FIXED = {
    "receivers": frozenset(get_args(Receiver)),
    "givers": frozenset(get_args(Giver)),
    "positions": frozenset(get_args(Position)),
    "whole body": frozenset({"all", "affected"}),
    "every zone": frozenset({"*"}),
    "landmarks": LANDMARKS,
    "protocols of the guide": frozenset(
        [
            "simple_back",
            "partner_back",
            "baby_rails",
            "baby_train",
            "classical_back",
            "collar_scheme",
            "face_care",
            "light_home",
            "beginner_back",
            "neck_collar",
            "step_by_step_back",
            "neck_stages",
            "self_neck",
        ]
    ),
}
"""Words of the vocabulary that stand among ids; the guide's protocols have their names before their files."""


class Reference(NamedTuple):
    """A field that names something, and the kinds (or fixed words) among which it must be found."""

    field: str
    word: str
    kinds: tuple[str, ...]


def unknown_ids(kind: str, entry: Any, entries: Entries) -> Iterator[Misfit]:
    """Every id of an entry that nothing answers to, and every fact that it carries twice."""
    own = REFERENCES[kind](entry) if kind in REFERENCES else ()
    for field, word, kinds in (*_facts(entry), *own):
        if not any(word in (FIXED[name] if name in FIXED else entries[name]) for name in kinds):
            known = {one for name in kinds for one in FIXED.get(name) or entries[name]}
            place = " or ".join(name.replace("_", " ") for name in kinds)
            yield Misfit(field, f"= {word!r} is not among the {place}.", did_you_mean(word, known))
    facts = getattr(entry, "facts", ())
    for fact in sorted({fact for fact in facts if facts.count(fact) > 1}):
        yield Misfit("facts", f"name {fact!r} twice.")


def _facts(entry: Any) -> Iterator[Reference]:
    return _each("facts", getattr(entry, "facts", ()), "facts")


def _each(field: str, words: Iterable[str], *kinds: str) -> Iterator[Reference]:
    return (Reference(field, word, kinds) for word in words)


def _of_zone_group(group: nouns.ZoneGroup) -> Iterator[Reference]:
    yield from _each("zones", group.zones, "zones", "every zone")


def _of_route(route: nouns.Route) -> Iterator[Reference]:
    yield from _each("zones", route.zones, "zones")


def _of_condition(condition: nouns.Condition) -> Iterator[Reference]:
    yield Reference("card", condition.card, ("cards",))
    yield from _each("zones", condition.zones, "zones", "zone_groups", "whole body")
    for number, further in enumerate(condition.also, 1):
        yield from _each(f"also[{number}].zones", further.zones, "zones", "zone_groups", "whole body")
    if condition.only_if is not None:
        yield Reference("only_if", condition.only_if, ("conditions",))
    yield from _each("refuses", condition.refuses, "protocols", "protocols of the guide", "kinds")


def _of_fact(fact: nouns.Fact) -> Iterator[Reference]:
    yield from _each("conflicts_with", fact.conflicts_with, "facts")


def _of_technique(technique: nouns.TechniqueEntry) -> Iterator[Reference]:
    yield from _each("givers", technique.givers, "givers")
    yield from _each("receivers", technique.receivers, "receivers")
    yield from _each("level_one_for", technique.level_one_for, "givers")


def _of_preparation(errand: nouns.Preparation) -> Iterator[Reference]:
    yield from _each("receivers", errand.receivers, "receivers")
    yield from _each("positions", errand.positions, "positions")
    yield from _each("protocols", errand.protocols, "protocols", "protocols of the guide")
    yield from _each("kinds", errand.kinds, "kinds")
    yield from _each("unless", errand.unless, "conditions")
    yield from _each("only_with", errand.only_with, "conditions")


def _of_kind(kind: nouns.Kind) -> Iterator[Reference]:
    yield from _each("receivers", kind.receivers, "receivers")


def _of_course(course: nouns.CourseRule) -> Iterator[Reference]:
    yield from _each("kinds", course.kinds, "kinds")


def _of_protocol(protocol: Protocol) -> Iterator[Reference]:
    yield from _each("kinds", protocol.kinds, "kinds")
    for field, errands in (("prepares", protocol.prepares), ("afters", protocol.afters)):
        yield from _each(field, errands, "preparations")
        for errand, facts in errands.items():
            yield from _each(f"{field}.{errand}", map(_fact, facts), "facts")
    yield from _each("chosen_out", map(_fact, protocol.chosen_out), "facts")
    for step, number, way in ways(protocol):
        yield from _of_way(f"steps[{step.id}].ways[{number}]", way)


def _of_area(area: Area) -> Iterator[Reference]:
    yield from _each("zones", area.zones, "zones")


def _of_composition(composition: Composition) -> Iterator[Reference]:
    yield from _each("zones", composition.zones, "zones")
    yield from _each("kinds", composition.kinds, "kinds")
    yield from _each("beside", composition.beside, "zones")
    for zone, near in composition.beside.items():
        yield from _each(f"beside.{zone}", near, "zones")
    for step, number, way in ways(composition):
        yield from _of_way(f"steps[{step.id}].ways[{number}]", way)


def _of_rhyme(rhyme: Rhyme) -> Iterator[Reference]:
    yield Reference("protocol", rhyme.protocol, ("protocols",))


def _of_stroke(stroke: StrokeEntry) -> Iterator[Reference]:
    yield Reference("zone", stroke.zone, ("zones",))
    if stroke.to_zone is not None:
        yield Reference("to_zone", stroke.to_zone, ("zones",))
    for number, move in enumerate(stroke.moves, 1):
        yield from _each(f"moves[{number}].through", move.through, "zones", "landmarks")


def _of_way(where: str, way: Way) -> Iterator[Reference]:
    yield Reference(f"{where}.zone", way.zone, ("zones",))
    if way.to_zone is not None:
        yield Reference(f"{where}.to_zone", way.to_zone, ("zones",))
    if way.replaces is not None:
        yield Reference(f"{where}.replaces.fact", _fact(way.replaces.fact), ("facts",))


def _fact(cite: str) -> str:
    """The fact that a protocol cites; what lacks the `guide:` of a citation is left as no known fact."""
    return cite.removeprefix("guide:") if cite.startswith("guide:") else f"(guide: is missing) {cite}"


def ways(protocol: Protocol | Composition) -> Iterator[tuple[ProtocolStep, int, Way]]:
    """Every way of every step, with its number in the step (from 1)."""
    for step in protocol.steps:
        for number, way in enumerate(step.ways, 1):
            yield step, number, way


REFERENCES: dict[str, Callable[[Any], Iterable[Reference]]] = {
    "zone_groups": _of_zone_group,
    "routes": _of_route,
    "conditions": _of_condition,
    "facts": _of_fact,
    "techniques": _of_technique,
    "preparations": _of_preparation,
    "kinds": _of_kind,
    "courses": _of_course,
    "protocols": _of_protocol,
    "rhymes": _of_rhyme,
    "areas": _of_area,
    "compositions": _of_composition,
    "strokes": _of_stroke,
}
