"""What is said in a sound track, by how much somebody wants to hear."""

import re
from dataclasses import dataclass
from datetime import datetime, timezone

from warmhands.model.coaching import Cue, CueKey
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import Plan, Step
from warmhands.model.vocabulary import Phase, Receiver
from warmhands.services.house import House
from warmhands.speech.options import Options

CAUTIONS: dict[Receiver, str] = {
    "baby": "If the baby turns away or cries, that was enough.",
    "self": "If it hurts, go lighter. If it hurts again, leave that place alone.",
}
CAUTION = "If it hurts, go lighter. If it hurts again, leave that place. Stop whenever one of you wants to."

REASONS: dict[Phase, str] = {
    "open": "Slow strokes come first, so that skin and muscle get used to the hands.",
    "warm": "The first strokes are soft. Firmer ones come only on warm muscle.",
    "close": "Slow last strokes calm the place that was worked.",
}
"""Why there is such a phase, in short: the principles `opening`, `warm_before_firm` and `closing`."""

SIDES = {"left": "On the left.", "right": "On the right."}
ANY_TIME = datetime(2000, 1, 1, tzinfo=timezone.utc)  # noqa: UP017 - a moment that no sentence names
SENTENCE = re.compile(r"[^.!?]+[.!?]*")


@dataclass(frozen=True)
class StepLines:
    """What is said of a step: `before` it begins, the fullest wording first, and `why` once it has begun."""

    before: tuple[str, ...]
    why: str = ""


@dataclass(frozen=True)
class Script:
    """Every sentence of a sound track; an empty one is not said."""

    opening: str
    steps: tuple[StepLines, ...]
    ending: str
    finished: str

    def texts(self) -> tuple[str, ...]:
        """Everything that may be said, each once."""
        lines = [text for step in self.steps for text in (*step.before, step.why)]
        return tuple(dict.fromkeys(filter(None, (self.opening, *lines, self.ending, self.finished))))


SILENCE = Script("", (), "", "")


def write_script(house: House, plan: Plan, options: Options) -> Script:
    """The sentences for a plan, in the language of the house."""
    if options.bed:
        return SILENCE
    quiet = options.verbosity == "quiet"
    writer = _Writer(house, plan, options)
    return Script(
        opening=writer.opening(),
        steps=tuple(writer.step(step) for step in plan.steps),
        ending="" if quiet else writer.cue("ending"),
        finished="" if quiet else writer.cue("finished"),
    )


class _Writer:
    """Words a plan, and remembers what it has explained already."""

    def __init__(self, house: House, plan: Plan, options: Options) -> None:
        self._house, self._plan, self._options = house, plan, options
        self._knowledge: Knowledge = house.library.knowledge()
        self._explained: set[str] = set()

    def cue(self, key: CueKey) -> str:
        return self._house.words.cue(Cue(key, ANY_TIME), self._knowledge)

    def opening(self) -> str:
        text, plan = self._house.words.text, self._plan
        title = text(plan.title).rstrip(".")
        if self._options.verbosity == "quiet":
            return text("{title}.", title=title)
        caution = text(CAUTIONS.get(plan.receiver, CAUTION))
        minutes = round(plan.total_seconds / 60)
        return f"{text('{title}, {minutes} minutes.', title=title, minutes=minutes)} {caution}"

    def step(self, step: Step) -> StepLines:
        text, verbosity = self._house.words.text, self._options.verbosity
        title, say = text("{title}.", title=text(step.title).rstrip(".")), text(step.say)
        wordings = {"learning": (f"{title} {say}", say, title), "normal": (say, title), "quiet": (title,)}
        before = tuple(self._numbered(step, self._sided(step, each)) for each in wordings[verbosity])
        return StepLines(before, self._why(step) if verbosity == "learning" else "")

    def _sided(self, step: Step, said: str) -> str:
        """A step of one side says which one, whatever else it says."""
        if step.side not in SIDES:
            return said
        if re.search(rf"\b{re.escape(self._house.words.term(step.side))}\b", said, re.IGNORECASE):
            return said
        return f"{self._house.words.text(SIDES[step.side])} {said}"

    def _numbered(self, step: Step, said: str) -> str:
        if not self._options.counts:
            return said
        count = self._house.words.text("Step {step} of {steps}.", step=step.n, steps=len(self._plan.steps))
        return f"{count} {said}"

    def _why(self, step: Step) -> str:
        """Why it was changed, why the phase is there, or how the hand does it: each is explained once."""
        if step.replaces is not None:
            return self._once(self._house.words.text(step.replaces.because))
        reason = self._once(self._house.words.text(REASONS.get(step.phase, "")))
        entry = self._knowledge.techniques.get(step.technique)
        return reason or (self._once(_first(self._house.words.text(entry.how))) if entry else "")

    def _once(self, text: str) -> str:
        if not text or text in self._explained:
            return ""
        self._explained.add(text)
        return text


def _first(text: str) -> str:
    """The first sentence."""
    found = SENTENCE.match(text)
    return found[0].strip() if found else text
