"""A step of a massage, said whole, for ears that cannot see the picture."""

from warmhands.language.terms import pressure_name, term
from warmhands.language.tongue import Tongue
from warmhands.language.ways import hands, side, way
from warmhands.model.knowledge import Knowledge
from warmhands.model.move import Move
from warmhands.model.plan import LeftOut


def say_step(tongue: Tongue, move: Move, knowledge: Knowledge, level: str = "") -> str:
    """What is done with which hands, the way, the pressure and the pace, in one sentence.

    `level` stands in the place of the pressure's name.
    """
    what = tongue.text("{what} {way}", what=_deed(tongue, move), way=way(tongue, move, knowledge))
    parts = (what, side(tongue, move), level or pressure_name(tongue, move.pressure), _pace(tongue, move))
    said = tongue.text(", ").join(part for part in parts if part)
    return tongue.text("{sentence}.", sentence=said[:1].upper() + said[1:])


def _deed(tongue: Tongue, move: Move) -> str:
    if move.technique == "hold":
        return tongue.text("resting {hands}", hands=hands(tongue, move))
    return tongue.text("{what} with {hands}", what=term(tongue, move.technique), hands=hands(tongue, move))


def _pace(tongue: Tongue, move: Move) -> str:
    """How fast, to the nearest half centimetre a second, or how often; empty where it does not matter."""
    if move.pace_cm_s:
        return tongue.text("about {pace} cm a second", pace=_half(tongue, move.pace_cm_s))
    if move.beats_per_minute:
        return tongue.text("about {number} times a minute", number=move.beats_per_minute)
    return ""


def _half(tongue: Tongue, value: float) -> str:
    rounded = max(round(value * 2) / 2, 0.5)
    # A whole number is written alike everywhere, and most are: that spares loading Babel for a page.
    return str(int(rounded)) if rounded.is_integer() else tongue.number(rounded)


def say_left_out(tongue: Tongue, left_out: LeftOut, knowledge: Knowledge) -> str:
    """What the guide has and this plan has not, and why."""
    fact = knowledge.facts.get(left_out.fact.removeprefix("guide:"))
    return tongue.text(
        "{fact} Left out: {because}.",
        fact=tongue.text(fact.text) if fact else left_out.fact,
        because=term(tongue, left_out.because),
    )
