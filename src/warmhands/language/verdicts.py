"""What a verdict means for the person."""

from collections.abc import Mapping

from warmhands.language.times import moment
from warmhands.language.tongue import Tongue, english
from warmhands.model.knowledge import Knowledge
from warmhands.model.screening import Screening
from warmhands.model.vocabulary import Urgency, Verdict

SOONEST: tuple[Urgency, ...] = ("emergency", "urgent", "soon", "routine")

SENTENCES: Mapping[Verdict, str] = {
    "go": english("Nothing here speaks against a gentle massage today."),
    "go_with_limits": english("A gentle massage can go ahead today if you keep to the limits."),
    "wait": english("Not yet."),
    "incomplete": english("Some questions are still open, so there is no answer yet."),
    "ask_doctor": english("Ask a doctor first."),
    "stop": english("No massage today."),
    "emergency": english("Call 112 or your local emergency number now. No massage."),
}
SEEN: Mapping[Verdict, Mapping[Urgency, str]] = {
    "stop": {
        "emergency": SENTENCES["emergency"],
        "urgent": english("No massage. Get medical advice today."),
        "soon": english("No massage. See a doctor within the next days."),
        "routine": english("No massage at home. Ask your doctor about it."),
    },
    "ask_doctor": {
        "emergency": SENTENCES["emergency"],
        "urgent": english("Get medical advice today. No massage before that."),
        "soon": english("See a doctor within the next days. No massage before that."),
        "routine": english("Ask a doctor first. With their yes, a massage may be fine."),
    },
}
"""How soon to be seen, by the most urgent condition behind the verdict."""


def say_verdict(tongue: Tongue, screening: Screening, knowledge: Knowledge | None) -> str:
    """A sentence or two. Never that anybody is safe: only that nothing here speaks against it."""
    if screening.verdict == "wait" and screening.wait_until is not None:
        until = moment(tongue, screening.wait_until, screening.at)
        return tongue.text("Wait until {moment}, then check again.", moment=until)
    urgency = _most_urgent(screening, knowledge) if knowledge else None
    by_urgency = SEEN.get(screening.verdict, {})
    if urgency is not None and urgency in by_urgency:
        return tongue.text(by_urgency[urgency])
    return tongue.text(SENTENCES[screening.verdict])


def _most_urgent(screening: Screening, knowledge: Knowledge) -> Urgency | None:
    effect = {"stop": "stop", "ask_doctor": "refer"}.get(screening.verdict)
    known = (
        knowledge.conditions[one.condition]
        for one in screening.findings
        if one.effect == effect and one.condition in knowledge.conditions
    )
    named = [one.urgency for one in known if one.urgency is not None]
    return min(named, key=SOONEST.index, default=None)
