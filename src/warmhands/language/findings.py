"""The reason behind a finding: what was answered, what follows, and what else to know."""

from warmhands.language.answers import answered
from warmhands.language.follows import FOLLOWS, Told
from warmhands.language.tongue import Tongue, joined
from warmhands.model.knowledge import Condition, Knowledge
from warmhands.model.screening import Finding, ScreeningRequest

WEAK_FLAGS = "weak_pain_flags"


def say_finding(tongue: Tongue, finding: Finding, request: ScreeningRequest, knowledge: Knowledge) -> str:
    """Two to five short sentences; `finding.because` holds a key of `screening.BECAUSE`.

    What is no condition (a kind, a protocol, several weak signs together) is told by its title.
    """
    told = Told(tongue, finding, request, knowledge)
    follow = FOLLOWS.get(finding.because) or FOLLOWS.get(finding.effect)
    follows = follow(told) if follow else ""
    condition = knowledge.conditions.get(finding.condition)
    if condition is None:
        return joined((_what(told), follows)) or tongue.text("Ask a doctor first.")
    looser = condition.looser_than_guide if told.is_own else ""
    return joined(
        (answered(tongue, condition, request), follows, *_advice(told, condition), tongue.text(looser))
    )


def _advice(told: Told, condition: Condition) -> tuple[str, ...]:
    """The texts that the knowledge has for this effect, and what else the condition shuts."""
    texts = [also.text for also in condition.also if also.effect == told.finding.effect]
    if told.is_own:
        texts.insert(0, condition.advice)
    said = tuple(told.tongue.text(text) for text in texts if text)
    return (*told.shuts(), *said)


def _what(told: Told) -> str:
    name, knowledge = told.finding.condition, told.knowledge
    if name == WEAK_FLAGS:
        return told.tongue.text("Two or more signs of deeper trouble came together with the pain.")
    entry = knowledge.protocols.get(name) or knowledge.kinds.get(name)
    return told.tongue.text("You wished for: {title}.", title=entry.title) if entry else ""
