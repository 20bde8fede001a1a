"""Check the text of a protocol file like a good compiler: the line, what is wrong there, and what to do."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from warmhands import verifying
from warmhands.model.mistake import Mistake
from warmhands.model.plan import Breach, CheckFinding
from warmhands.model.protocol import Protocol
from warmhands.services.house import House
from warmhands.services.protocol_guess import meant, technique_meant
from warmhands.services.protocol_lines import find_lines, line_of
from warmhands.services.protocol_shape import Misfit, misfits
from warmhands.services.protocol_trial import try_out
from warmhands.services.request_read import BYTE_ORDER_MARK, LIMIT_BYTES
from warmhands.services.toml_words import plainly

PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


def check_text(house: House, raw: bytes) -> tuple[CheckFinding, ...]:
    """Every finding about a protocol file, from its first line to its last.

    Raises `Mistake` for bytes that are no text (`not_text`) or too many (`too_large`).
    """
    text = _read(raw)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return (_syntax(house, text, str(error)),)
    except RecursionError:
        return (_syntax(house, text, "it is nested too deeply"),)
    except ValueError:  # what Python says to a number of thousands of digits
        return (_syntax(house, text, "a number in it has too many digits"),)
    lines = find_lines(text)
    breaches = _misshapen(house, table) or _against_the_rules(house, table)
    findings = (
        _worded(house, breach, line_of(lines, breach.step, _way(breach), breach.details.get("key", "")))
        for breach in breaches
    )
    return tuple(sorted(findings, key=lambda finding: finding.line or 0))


def _read(raw: bytes) -> str:
    if len(raw) > LIMIT_BYTES:
        message, hint = f"the input has {len(raw)} bytes", f"The most is {LIMIT_BYTES} bytes."
        raise Mistake("too_large", message, "$", hint)
    try:
        return raw.removeprefix(BYTE_ORDER_MARK).decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        hint = "A protocol is a TOML file; save it as UTF-8."
        raise Mistake("not_text", "the file is not UTF-8 text", "$", hint) from error


def _syntax(house: House, text: str, error: str) -> CheckFinding:
    place = PLACE.search(error)
    last = len(text.rstrip().split("\n"))
    line = int(place[1]) if place and place[1] else last
    problem = plainly(PLACE.sub("", error))
    return _worded(house, Breach("protocol_file_is_toml", None, {"problem": problem}), line)


def _misshapen(house: House, table: dict[str, Any]) -> tuple[Breach, ...]:
    """All that does not fit the format; before it does, no rule can be asked."""
    return tuple(_misfit(house, table, misfit) for misfit in misfits(table))


def _misfit(house: House, table: dict[str, Any], misfit: Misfit) -> Breach:
    expected = technique_meant(table, misfit, house.library.knowledge()) or misfit.expected
    place = {"key": misfit.key} | ({} if misfit.way is None else {"way": str(misfit.way)})
    words = {"problem": misfit.problem, "expected": expected}
    return Breach("protocol_file_has_the_fields", misfit.step, words | place)


def _against_the_rules(house: House, table: Mapping[str, Any]) -> tuple[Breach, ...]:
    try:
        protocol = msgspec.convert(table, Protocol)
    except msgspec.ValidationError as error:
        words = {"problem": f"{str(error).replace('`', '')}.", "expected": "Compare it with the format."}
        return (Breach("protocol_file_has_the_fields", None, words),)
    knowledge = house.library.knowledge()
    return verifying.check_protocol(protocol, knowledge) or try_out(protocol, knowledge)


def _way(breach: Breach) -> int | None:
    return int(breach.details["way"]) if "way" in breach.details else None


def _worded(house: House, breach: Breach, line: int) -> CheckFinding:
    knowledge = house.library.knowledge()
    finding = house.words.breach(breach, knowledge)
    return replace(finding, line=line, hint=meant(breach, knowledge) or finding.hint)
