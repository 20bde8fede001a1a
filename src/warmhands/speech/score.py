"""When each sound comes: a step is called before it begins, as early as its call is long."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from warmhands.model.plan import Plan, Step
from warmhands.model.vocabulary import Side
from warmhands.speech.options import Options
from warmhands.speech.script import Script

Kind = Literal["say", "step", "ending", "finished", "beat"]

PAUSE_MS = 400
"""From the end of a call to the stroke that it calls."""

APART_MS = 2000
"""A call never comes closer to the bell before it: first one step begins, then the next is called."""

NEARLY_OVER_MS = 10_000
SETTLED_MS = 3000
"""From the beginning of a step to its explanation, and the quiet that must follow on it."""

TAIL_MS = 4000
"""The last bell fades."""

Length = Callable[[str], int]
"""How many milliseconds a text takes to say."""


@dataclass(frozen=True)
class Event:
    """A sound at its moment, in milliseconds from the beginning of the file; `ms` is its length if said."""

    at_ms: int
    kind: Kind
    side: Side = "both"
    text: str = ""
    ms: int = 0


@dataclass(frozen=True)
class Chapter:
    """A stretch of the file with a name."""

    title: str
    from_ms: int
    until_ms: int


@dataclass(frozen=True)
class Score:
    """A whole sound track: its events in their order, its chapters, and where the first stroke begins."""

    events: tuple[Event, ...]
    chapters: tuple[Chapter, ...]
    lead_ms: int
    total_ms: int


def write_score(
    plan: Plan, script: Script, options: Options, beats_ms: Sequence[int], length: Length
) -> Score:
    """Every sound of the plan at its moment."""
    if options.bed:
        beats = _beats(plan, beats_ms, 0, ()) if options.beat else ()
        return Score(tuple(beats), (), 0, plan.total_seconds * 1000)
    opening = _said(500, script.opening, length)
    first = script.steps[0].before[0]
    lead_ms = -(-(opening.at_ms + opening.ms + 800 + length(first) + PAUSE_MS) // 1000) * 1000
    spoken = [opening, *_calls(plan, script, lead_ms, length)]
    spoken += _closing(plan, script, lead_ms, length)
    spoken += _explained(plan, script, lead_ms, spoken, length)
    events = [*spoken, *_bells(plan, lead_ms)]
    if options.beat:
        events += _beats(plan, beats_ms, lead_ms, spoken)
    in_order = sorted((event for event in events if event.kind != "say" or event.text), key=_moment)
    total_ms = max(event.at_ms + event.ms for event in in_order) + TAIL_MS
    return Score(tuple(in_order), _chapters(plan, lead_ms, total_ms), lead_ms, total_ms)


def _moment(event: Event) -> int:
    return event.at_ms


def _said(at_ms: int, text: str, length: Length, side: Side = "both") -> Event:
    return Event(at_ms, "say", side, text, length(text) if text else 0)


def _calls(plan: Plan, script: Script, lead_ms: int, length: Length) -> Iterator[Event]:
    """The call of each step: the fullest wording for which there is time after the bell before."""
    earliest = 0
    for step, lines in zip(plan.steps, script.steps, strict=True):
        begins = lead_ms + step.start_s * 1000
        lasts = [(text, length(text)) for text in lines.before]
        fitting = (each for each in lasts if begins - PAUSE_MS - each[1] >= earliest)
        text, ms = next(fitting, lasts[-1])
        yield Event(begins - PAUSE_MS - ms, "say", _pan(step), text, ms)
        earliest = begins + APART_MS


def _bells(plan: Plan, lead_ms: int) -> Iterator[Event]:
    for step in plan.steps:
        yield Event(lead_ms + step.start_s * 1000, "step", _pan(step))
    over = lead_ms + plan.total_seconds * 1000
    yield Event(over - _notice_ms(plan), "ending")
    yield Event(over, "finished")


def _closing(plan: Plan, script: Script, lead_ms: int, length: Length) -> list[Event]:
    over = lead_ms + plan.total_seconds * 1000
    near = _said(over - _notice_ms(plan) + 900, script.ending, length)
    return [near, _said(over + 1500, script.finished, length)]


def _notice_ms(plan: Plan) -> int:
    """A last step under twice the notice is called out at its half, as the player does."""
    return min(NEARLY_OVER_MS, plan.steps[-1].seconds * 500)


def _explained(
    plan: Plan, script: Script, lead_ms: int, spoken: Sequence[Event], length: Length
) -> list[Event]:
    """Why it is done so, said while it is done, where nothing else is said for long enough."""
    found = []
    for step, lines in zip(plan.steps, script.steps, strict=True):
        event = _said(lead_ms + step.start_s * 1000 + SETTLED_MS, lines.why, length)
        ends = event.at_ms + event.ms + SETTLED_MS
        later = min((each.at_ms for each in spoken if each.at_ms > event.at_ms), default=ends)
        if lines.why and ends <= later:
            found.append(event)
    return found


def _beats(plan: Plan, beats_ms: Sequence[int], lead_ms: int, spoken: Sequence[Event]) -> Iterator[Event]:
    """A beat at each stroke of a step, but its first, which has the bell; none under a voice."""
    voices = [(each.at_ms - 150, each.at_ms + each.ms + 150) for each in spoken if each.text]
    for step, every in zip(plan.steps, beats_ms, strict=True):
        begins, ends = lead_ms + step.start_s * 1000, lead_ms + (step.start_s + step.seconds) * 1000
        near = [(low, high) for low, high in voices if high > begins and low < ends]
        for at_ms in range(begins + every, ends - every // 2, every):
            if not any(low < at_ms < high for low, high in near):
                yield Event(at_ms, "beat", _pan(step))


def _pan(step: Step) -> Side:
    return step.side if step.side in ("left", "right") else "both"


def _chapters(plan: Plan, lead_ms: int, total_ms: int) -> tuple[Chapter, ...]:
    over = lead_ms + plan.total_seconds * 1000
    bounds = [lead_ms + step.start_s * 1000 for step in plan.steps[1:]]
    starts, ends = [0, *bounds], [*bounds, over]
    steps = [
        Chapter(step.title, start, end) for step, start, end in zip(plan.steps, starts, ends, strict=True)
    ]
    return (*steps, Chapter(plan.title, over, total_ms))
