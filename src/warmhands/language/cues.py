"""What the coach says to the giver."""

from collections.abc import Callable, Mapping

from warmhands.language.places import places
from warmhands.language.terms import pressure
from warmhands.language.times import length
from warmhands.language.tongue import Tongue, english
from warmhands.model.coaching import Cue, CueKey
from warmhands.model.knowledge import Knowledge
from warmhands.model.screening import Place

PLAIN: Mapping[CueKey, str] = {
    "coming": english("Next: {title}."),
    "ending": english("The massage is nearly over."),
    "finished": english("That was the last stroke. Let your hands rest, then lift them slowly."),
    "paused": english("Paused."),
    "resumed": english("Going on."),
    "softer": english("Softer from now on: {level}."),
    "lighter": english("More softly this time: {level}."),
    "softest": english("This is the softest already. If it is still too much, lift your hands."),
    "firmer": english("Firmer again: {level}."),
    "firmest": english("It gets no firmer than this here today."),
    "hurts": english("Go lighter there: {level}. If it hurts again, leave that place."),
    "narrowed": english("{title}, very light, only on {where}."),
    "too_long": english("No time is left for that today."),
    "stopped": english("Stopped. Lift your hands."),
    "unwell": english(
        "Stop. Let them lie on the side and drink some water. Get help if it is not better in 15 minutes."
    ),
}


def say_cue(tongue: Tongue, cue: Cue, knowledge: Knowledge) -> str:
    """One short sentence or two; for a step the plan's own sentence."""
    tell = TELLS.get(cue.key)
    if tell is not None:
        return tell(tongue, cue, knowledge)
    return tongue.text(
        PLAIN[cue.key],
        title=tongue.text(cue.title),
        level=pressure(tongue, 1 if cue.level is None else cue.level),
        where=_where(tongue, cue, knowledge),
    )


def _step(tongue: Tongue, cue: Cue, _knowledge: Knowledge) -> str:
    return tongue.text(cue.say) if cue.say else tongue.text("{title}.", title=tongue.text(cue.title))


def _left_alone(tongue: Tongue, cue: Cue, knowledge: Knowledge) -> str:
    said = [tongue.text("Leave this place alone: {where}.", where=_where(tongue, cue, knowledge))]
    if cue.gain is not None:
        said.append(_skipped(tongue, cue, knowledge))
    if cue.seconds > 0:
        said.append(tongue.text("The massage is {time} shorter now.", time=length(tongue, cue.seconds)))
    return " ".join(said)


def _skipped(tongue: Tongue, cue: Cue, knowledge: Knowledge) -> str:
    gained = [Place(cue.gain)] if cue.gain else []
    where = places(tongue, gained, knowledge) or tongue.text("what comes next")
    return tongue.text("The time goes to {where}.", where=where)


def _winding_down(tongue: Tongue, cue: Cue, _knowledge: Knowledge) -> str:
    return tongue.text("The last strokes now, for {time}.", time=length(tongue, cue.seconds))


def _where(tongue: Tongue, cue: Cue, knowledge: Knowledge) -> str:
    spots = (Place(zone, cue.side or "both") for zone in cue.zones)
    return places(tongue, spots, knowledge) or tongue.text("that place")


TELLS: Mapping[CueKey, Callable[[Tongue, Cue, Knowledge], str]] = {
    "step": _step,
    "left_alone": _left_alone,
    "skipped": _skipped,
    "winding_down": _winding_down,
}
