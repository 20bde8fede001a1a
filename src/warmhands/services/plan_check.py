"""Check a plan, a plan with its screening, or a protocol file, and say every finding in words."""

import re
from datetime import datetime

import msgspec
from msgspec.structs import replace

from warmhands import verifying
from warmhands.model.plan import CheckFinding, Plan
from warmhands.model.screening import ScreeningRequest
from warmhands.screening import screen
from warmhands.services.house import House
from warmhands.services.protocol_text import check_text
from warmhands.services.request_ids import check_ids
from warmhands.services.request_read import BYTE_ORDER_MARK, read_json

TOML_LINE = re.compile(rb"^\s*(\[\[?\s*[a-zA-Z][\w.-]*\s*\]|[\w-]+\s*=)", re.MULTILINE)


class PlanWithScreening(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A plan, and the request on whose screening it stands."""

    plan: Plan
    screening: ScreeningRequest


class _Keys(msgspec.Struct):
    plan: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


def check_file(house: House, raw: bytes, name: str, now: datetime) -> tuple[CheckFinding, ...]:
    """Every finding about what these bytes hold; empty when there is nothing to say against it.

    A file named `.toml`, or that reads like TOML, is a protocol; everything else is JSON: a plan, or
    `{"plan", "screening"}`, whose limits and verdict then hold. `now` stands in where the screening
    has no `at`. Raises `Mistake` for input that is neither.
    """
    if _is_toml(raw, name):
        return check_text(house, raw)
    if _has_a_screening(raw):
        both = read_json(raw, PlanWithScreening)
        return check_plan(house, both.plan, both.screening, now)
    return check_plan(house, read_json(raw, Plan))


def check_plan(
    house: House,
    plan: Plan,
    request: ScreeningRequest | None = None,
    now: datetime | None = None,
) -> tuple[CheckFinding, ...]:
    """Every finding about a plan; with a screening request that is screened afresh.

    Raises `Mistake` for unknown ids in the request.
    """
    knowledge = house.library.knowledge()
    if request is None:
        breaches = verifying.check(plan, knowledge)
    else:
        dated = replace(request, at=request.at or now)
        check_ids(dated, knowledge, "$.screening")
        breaches = verifying.check(plan, knowledge, screen(dated, knowledge), dated)
    return tuple(house.words.breach(breach, knowledge) for breach in breaches)


def _is_toml(raw: bytes, name: str) -> bool:
    text = raw.removeprefix(BYTE_ORDER_MARK).lstrip()
    if name.lower().endswith(".json") or text.startswith(b"{"):
        return False
    return name.lower().endswith(".toml") or TOML_LINE.search(text) is not None


def _has_a_screening(raw: bytes) -> bool:
    """Whether the JSON has the key `plan`; what cannot be read is told by reading it as a plan."""
    try:
        keys = msgspec.json.decode(raw.removeprefix(BYTE_ORDER_MARK), type=_Keys)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return False
    return keys.plan is not msgspec.UNSET
