"""A house, plans to be printed in it, and a look into what typst made of a sheet."""

import json
import re
from functools import cache
from typing import Any

import msgspec
import typst
from msgspec import Struct
from msgspec.structs import replace

from cast import AT
from fakes import MemoryJournal
from led import shortest
from warmhands.exports import sheet_press
from warmhands.exports.sheet_drawing import draw_steps
from warmhands.exports.sheet_press import Printing
from warmhands.exports.sheet_words import MassageSheet, massage_words
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.plan import Plan
from warmhands.model.vocabulary import Position
from warmhands.services.house import House
from warmhands.services.session_plan import plan_session

HOUSE = House(library=open_library(), words=speak(), journal=MemoryJournal())
KNOWLEDGE = HOUSE.library.knowledge()


@cache
def planned(protocol: str = "light_home", position: Position | None = None) -> Plan:
    entry = KNOWLEDGE.protocols[protocol]
    answer = plan_session(HOUSE, shortest(entry, entry.givers[0], AT, position), AT)
    assert isinstance(answer, Plan)
    return answer


def told(plan: Plan, name: str = "") -> MassageSheet:
    return massage_words(HOUSE, plan, draw_steps(plan, KNOWLEDGE), Printing(AT, name=name))


def titled(title: str) -> Plan:
    return replace(planned(), title=title)


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type/Page\b", pdf))


def headings(template: str, sheet: Struct) -> list[str]:
    """What the headings of the sheet say, as typst understood them."""
    found = typst.query(
        sheet_press.SHEETS / template,
        "heading",
        field="body",
        root=sheet_press.HOUSE,
        ignore_system_fonts=True,
        sys_inputs={"sheet": msgspec.json.encode(sheet).decode(), "paper": "a4"},
    )
    return [_plain(body) for body in json.loads(found)]


def _plain(body: Any) -> str:
    if body["func"] == "space":
        return " "
    return body["text"] if "text" in body else "".join(map(_plain, body.get("children", [])))
