"""Vet a person's own protocols: what does not pass the checker is never planned, and its faults are told."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from msgspec.structs import replace

from warmhands import verifying
from warmhands.model.knowledge import Knowledge
from warmhands.model.protocol import OwnFault, OwnProtocols, Protocol
from warmhands.services.ports import Library, OwnShelf, Words
from warmhands.services.protocol_guess import meant
from warmhands.services.protocol_trial import try_out
from warmhands.services.toml_words import plainly

NOT_TOML = "is not TOML: "


@dataclass(frozen=True)
class Vetted:
    """A library without the protocols that did not pass."""

    passed: Knowledge

    def knowledge(self) -> Knowledge:
        """Everything that may be planned with."""
        return self.passed


def vet(shelf: OwnShelf, words: Words, folder: str) -> tuple[Library, OwnProtocols]:
    """The library that may be planned with, and what became of the protocols in the person's folder.

    Each is held against the rules, then tried out: planned, and each plan is checked. One fault keeps it out.
    """
    knowledge = shelf.knowledge()
    faults = [OwnFault(one.file, _plain(f"{one.field} {one.what}".strip()), one.hint) for one in shelf.faults]
    passed = dict(knowledge.protocols)
    for name in shelf.own:
        file = f"{PurePath(folder).name}/{name}.toml"
        found = [replace(one, file=file) for one in _faults(knowledge.protocols[name], knowledge, words)]
        faults += found
        if found:
            del passed[name]
    kept = tuple(passed[name] for name in shelf.own if name in passed)
    library = shelf if len(kept) == len(shelf.own) else Vetted(replace(knowledge, protocols=passed))
    return library, OwnProtocols(folder, kept, tuple(faults))


def _faults(protocol: Protocol, knowledge: Knowledge, words: Words) -> Iterator[OwnFault]:
    """What the rules say against it; where they say nothing, what they say against its plans."""
    told: set[str] = set()
    for breach in verifying.check_protocol(protocol, knowledge) or try_out(protocol, knowledge):
        finding = words.breach(breach, knowledge)
        if finding.message not in told:
            told.add(finding.message)
            yield OwnFault("", finding.message, meant(breach, knowledge) or finding.hint)


def _plain(problem: str) -> str:
    """What the loader says, in plain words where it only repeats a reader of TOML."""
    if not problem.startswith(NOT_TOML):
        return problem
    told, _, place = problem.removeprefix(NOT_TOML).rstrip(".)").partition(" (at ")
    return f"cannot be read as TOML ({place}): {plainly(told)}."
