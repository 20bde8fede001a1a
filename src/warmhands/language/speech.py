"""The port Words, kept by gettext and Babel; English is the source language."""

from datetime import datetime
from gettext import NullTranslations, translation
from pathlib import Path

from warmhands.language import terms, times
from warmhands.language.breaches import say_breach
from warmhands.language.cues import say_cue
from warmhands.language.findings import say_finding
from warmhands.language.limits import say_limits
from warmhands.language.places import place
from warmhands.language.sources import say_cited
from warmhands.language.steps import say_left_out, say_step
from warmhands.language.tongue import Tongue
from warmhands.language.verdicts import say_verdict
from warmhands.model.coaching import Cue
from warmhands.model.knowledge import Knowledge
from warmhands.model.move import Move
from warmhands.model.plan import Breach, CheckFinding, LeftOut
from warmhands.model.screening import Finding, Limits, Screening, ScreeningRequest
from warmhands.model.vocabulary import Side
from warmhands.services.ports import Words

CATALOGUES = Path(__file__).parent / "locale"


def speak(locale: str = "en", catalogues: Path = CATALOGUES) -> Words:
    """The house's words in a language; what its catalogue lacks stays English."""
    if locale.partition("_")[0] == "en":
        return Speech(Tongue(locale, NullTranslations()))
    return Speech(Tongue(locale, translation("warmhands", catalogues, [locale], fallback=True)))


class Speech:
    """Every sentence of the house; each method does what the port says."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue

    def finding(self, finding: Finding, request: ScreeningRequest, knowledge: Knowledge) -> str:
        """The reason behind one finding."""
        return say_finding(self._tongue, finding, request, knowledge)

    def verdict(self, screening: Screening, knowledge: Knowledge | None = None) -> str:
        """What a verdict means for the person."""
        return say_verdict(self._tongue, screening, knowledge)

    def breach(self, breach: Breach, knowledge: Knowledge) -> CheckFinding:
        """A finding of the checker."""
        return say_breach(self._tongue, breach, knowledge)

    def text(self, english: str, /, **values: object) -> str:
        """Any text of the house."""
        return self._tongue.text(english, **values)

    def term(self, word: str) -> str:
        """The plain name of a word of the vocabulary."""
        return terms.term(self._tongue, word)

    def zone(self, zone: str, side: Side, knowledge: Knowledge) -> str:
        """A zone or group with its side."""
        return place(self._tongue, zone, side, knowledge)

    def pressure(self, level: int) -> str:
        """How hard a level is."""
        return terms.pressure(self._tongue, level)

    def pressure_name(self, level: int) -> str:
        """A level in one word."""
        return terms.pressure_name(self._tongue, level)

    def step(self, step: Move, knowledge: Knowledge, level: str = "") -> str:
        """What a step does."""
        return say_step(self._tongue, step, knowledge, level)

    def limits(self, limits: Limits, knowledge: Knowledge) -> tuple[str, ...]:
        """Each limit of today."""
        return tuple(say_limits(self._tongue, limits, knowledge))

    def left_out(self, left_out: LeftOut, knowledge: Knowledge) -> str:
        """What the plan leaves out, and why."""
        return say_left_out(self._tongue, left_out, knowledge)

    def cited(self, cite: str, knowledge: Knowledge) -> str:
        """A citation that a reader may look up."""
        return say_cited(self._tongue, cite, knowledge)

    def cue(self, cue: Cue, knowledge: Knowledge) -> str:
        """What is said to the giver at a cue."""
        return say_cue(self._tongue, cue, knowledge)

    def minutes(self, seconds: int) -> str:
        """A length of time."""
        return times.length(self._tongue, seconds)

    def moment(self, when: datetime, now: datetime) -> str:
        """A time of day as seen from `now`."""
        return times.moment(self._tongue, when, now)
