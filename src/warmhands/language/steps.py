"""A step of a massage, said whole, for ears that cannot see the picture."""

from warmhands.language.places import place
from warmhands.language.terms import pressure_name, term
from warmhands.language.times import length
from warmhands.language.tongue import Tongue
from warmhands.model.knowledge import Knowledge
from warmhands.model.plan import LeftOut, Step

ALONG = frozenset({"up", "down", "up_and_down", "in_place"})
"""Ways that a stroke from one place to another has anyway; any other is said beside them."""


def say_step(tongue: Tongue, step: Step, knowledge: Knowledge) -> str:
    """Technique, hand, places, way, pressure and time in one sentence."""
    return tongue.text(
        "{what} with {hand}, {where}, {level}, for {time}.",
        what=_capital(term(tongue, step.technique)),
        hand=term(tongue, step.hand),
        where=where(tongue, step, knowledge),
        level=pressure_name(tongue, step.pressure),
        time=length(tongue, step.seconds),
    )


def where(tongue: Tongue, step: Step, knowledge: Knowledge) -> str:
    """From where to where, or on what and which way."""
    start = place(tongue, step.zone, step.side, knowledge)
    way = term(tongue, step.direction)
    if step.to_zone is None or step.to_zone == step.zone:
        return tongue.text("on {place}, {way}", place=start, way=way)
    end = place(tongue, step.to_zone, step.side, knowledge)
    way = "" if step.direction in ALONG else tongue.text(", {way}", way=way)
    return tongue.text("from {start} to {end}", start=start, end=end) + way


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def say_left_out(tongue: Tongue, left_out: LeftOut, knowledge: Knowledge) -> str:
    """What the guide has and this plan has not, and why."""
    fact = knowledge.facts.get(left_out.fact.removeprefix("guide:"))
    return tongue.text(
        "{fact} Left out: {because}.",
        fact=tongue.text(fact.text) if fact else left_out.fact,
        because=term(tongue, left_out.because),
    )
