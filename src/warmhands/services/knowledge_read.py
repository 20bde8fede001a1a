"""Show what is known: the contract's listing of everything, and the text behind one citation."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from warmhands.model.knowledge import Fact, Knowledge
from warmhands.model.protocol import Protocol
from warmhands.services.house import House

KINDS = {
    "sources": "source",
    "cards": "card",
    "zones": "zone",
    "zone_groups": "zone_group",
    "routes": "route",
    "conditions": "condition",
    "techniques": "technique",
    "preparations": "preparation",
    "claims": "claim",
    "kinds": "kind",
    "protocols": "protocol",
    "rhymes": "rhyme",
    "rules": "rule",
    "principles": "principle",
    "courses": "course",
    "areas": "area",
    "compositions": "composition",
}
"""Field of `Knowledge` to the word that the listing uses for one such entry."""


class KnownEntry(Struct, frozen=True):
    """One entry and the facts of the guide that it carries, as citations."""

    kind: str
    id: str
    facts: tuple[str, ...]


class Declined(Struct, frozen=True):
    """A fact of the guide that is not followed, and why."""

    fact: str
    because: str


class KnowledgeListing(Struct, frozen=True):
    """Everything known, in the shape that the contract gives it; `facts` maps citations to texts."""

    entries: tuple[KnownEntry, ...]
    declined: tuple[Declined, ...]
    facts: dict[str, str]


class CitedText(Struct, frozen=True):
    """What stands behind one citation, to be read. `url` is empty where there is no page.

    `kind` is `guide`, `ours`, or how a source was seen: `seen`, `seen_secondary`, `general`, `proposal`.
    """

    cite: str
    title: str
    text: str
    url: str
    kind: str


def knowledge_listing(house: House) -> KnowledgeListing:
    """Everything known, with the facts that each entry carries and the facts that are declined."""
    known = house.library.knowledge()
    return KnowledgeListing(
        entries=tuple(_entries(known)),
        declined=tuple(
            Declined(f"guide:{fact.id}", fact.declined) for fact in known.facts.values() if fact.declined
        ),
        facts={f"guide:{fact.id}": fact.text for fact in known.facts.values()},
    )


def citation_read(house: House, cite: str) -> CitedText | None:
    """The text behind `guide:FACT-ID`, `source:ID` or `ours:word`; None when it leads nowhere."""
    known = house.library.knowledge()
    family, _, word = cite.partition(":")
    if family == "guide" and word in known.facts:
        return _of_guide(house, known.facts[word])
    if family == "source" and word in known.sources:
        source = known.sources[word]
        return CitedText(cite, source.title, _seen(house, source.kind), source.url, source.kind)
    if family == "ours" and word:
        return _of_ours(house, known, word)
    return None


def _entries(known: Knowledge) -> Iterator[KnownEntry]:
    for field, kind in KINDS.items():
        for id_, entry in getattr(known, field).items():
            carried = _of_protocol(entry) if isinstance(entry, Protocol) else getattr(entry, "facts", ())
            yield KnownEntry(kind, id_, tuple(f"guide:{fact}" for fact in _each_once(carried)))


def _of_protocol(protocol: Protocol) -> Iterator[str]:
    """Facts of a protocol: its own, and all that its steps, errands and choices name."""
    yield from protocol.facts
    ways = [way for step in protocol.steps for way in step.ways]
    replaced = [way.replaces.fact for way in ways if way.replaces]
    errands = [*protocol.prepares.values(), *protocol.afters.values()]
    named = [
        protocol.cites,
        *(way.cites for way in ways),
        replaced,
        *errands,
        tuple(protocol.chosen_out),
    ]
    for cites in named:
        yield from (cite.removeprefix("guide:") for cite in cites if cite.startswith("guide:"))


def _each_once(facts: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(facts)


def _of_guide(house: House, fact: Fact) -> CitedText:
    title = house.words.text("The folk guide, {fact}", fact=fact.id)
    parts = [fact.text]
    if fact.declined:
        parts.append(house.words.text("We do not follow this. {because}", because=fact.declined))
    return CitedText(f"guide:{fact.id}", title, " ".join(parts), "", "guide")


def _of_ours(house: House, known: Knowledge, word: str) -> CitedText:
    title = house.words.text("A rule of this house")
    principle = known.principles.get(word)
    if principle is not None:
        return CitedText(f"ours:{word}", f"{title}: {principle.title}", principle.text, "", "ours")
    text = house.words.text("No source gives this rule; it is our own.")
    return CitedText(f"ours:{word}", f"{title}: {word.replace('_', ' ')}", text, "", "ours")


def _seen(house: House, kind: str) -> str:
    match kind:
        case "seen":
            return house.words.text("We read a part of this page.")
        case "seen_secondary":
            return house.words.text("We read this on a page that reports it.")
        case "general":
            return house.words.text("Widely known; we did not look it up.")
    return house.words.text("A proposal of ours, made out of caution.")
