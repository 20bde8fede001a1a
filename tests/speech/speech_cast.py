"""A short plan that is spoken, and a voice that only counts letters."""

from functools import cache

from msgspec.structs import replace

from cast import AT, ana
from fakes import MemoryJournal
from warmhands.language import speak
from warmhands.library import open_library
from warmhands.model.plan import Plan, PlanRequest, Step
from warmhands.services.house import House
from warmhands.services.session_plan import plan_session
from warmhands.speech.options import Options
from warmhands.speech.score import Event, Score, write_score
from warmhands.speech.script import write_script

LETTER_MS = 60


@cache
def house() -> House:
    return House(library=open_library(), words=speak(), journal=MemoryJournal())


@cache
def plan() -> Plan:
    wish = PlanRequest(minutes=8, giver="first_time", screening=ana(), protocol="simple_back")
    answer = plan_session(house(), wish, AT)
    assert isinstance(answer, Plan)
    return answer


def one_sided() -> Plan:
    """The plan with its second step on the left alone, which its words do not say."""
    first, second, *others = plan().steps
    return replace(plan(), steps=(first, replace(second, side="left"), *others))


def spelled(text: str) -> int:
    """The length of a text for a voice that takes equally long for each letter."""
    return LETTER_MS * len(text)


def scored(options: Options, of: Plan | None = None, every_ms: int = 3000) -> Score:
    wanted = of or plan()
    script = write_script(house(), wanted, options)
    return write_score(wanted, script, options, [every_ms] * len(wanted.steps), spelled)


def begins(score: Score, step: Step) -> int:
    return score.lead_ms + step.start_s * 1000


def said(score: Score) -> list[Event]:
    return [event for event in score.events if event.kind == "say"]
