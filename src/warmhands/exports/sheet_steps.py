"""The steps of a massage as they stand on its sheet, phase by phase."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from warmhands.exports.sheet_drawing import Drawing
from warmhands.model.plan import Plan, Step
from warmhands.services.house import House
from warmhands.services.rhyme_read import Sung, rhyme_of


class PrintedStep(Struct, frozen=True):
    """A step; `at` and `lasts` are m:ss, `verse` what is sung meanwhile, `why` the numbers of the sources."""

    n: int
    title: str
    at: str
    lasts: str
    say: str
    hand: str
    way: str
    verse: tuple[str, ...]
    level: int
    like: str
    changed: str
    why: tuple[int, ...]
    alt: str
    drawing: Drawing


class PrintedPhase(Struct, frozen=True):
    """A phase with its steps; `seconds` are those of each step, for the strip."""

    id: str
    name: str
    lasts: str
    seconds: tuple[int, ...]
    steps: tuple[PrintedStep, ...]


def phases_of(
    house: House, plan: Plan, drawings: Sequence[Drawing], numbers: Mapping[str, int]
) -> tuple[PrintedPhase, ...]:
    """The phases of a plan; `numbers` are those of the sources, by citation."""
    sung, phases = rhyme_of(house, plan.protocol), []
    drawn = zip(plan.steps, drawings, strict=True)
    for phase, group in groupby(drawn, key=lambda pair: pair[0].phase):
        members = list(group)
        seconds = tuple(step.seconds for step, _ in members)
        printed = tuple(_step(house, step, drawing, numbers, sung) for step, drawing in members)
        lasts = house.words.minutes(sum(seconds))
        phases.append(PrintedPhase(phase, house.words.term(phase), lasts, seconds, printed))
    return tuple(phases)


def _step(
    house: House, step: Step, drawing: Drawing, numbers: Mapping[str, int], sung: Sung | None
) -> PrintedStep:
    words, verse = house.words, sung.verses.get(step.title) if sung else None
    return PrintedStep(
        n=step.n,
        title=words.text(step.title),
        at=_clock(step.start_s),
        lasts=_clock(step.seconds),
        say=words.text(step.say),
        hand=_capital(words.term(step.hand)),
        way=words.term(step.direction),
        verse=tuple(words.text(line.plain) for line in verse.lines) if verse else (),
        level=step.pressure,
        like=words.pressure(step.pressure),
        changed=words.text(step.replaces.because) if step.replaces else "",
        why=tuple(numbers[cite] for cite in dict.fromkeys(step.cites)),
        alt=words.step(step, house.library.knowledge()),
        drawing=drawing,
    )


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
