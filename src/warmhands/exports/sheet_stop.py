"""When to stop, in the words of the knowledge: what one might see or feel, and what to do then."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from warmhands.model.knowledge import Condition, cited_as
from warmhands.model.vocabulary import Effect, Receiver
from warmhands.services.house import House

_GRAVEST: tuple[Effect, ...] = ("stop", "refer", "defer", "avoid_area", "cap_pressure", "note")
_LEAD = "Either of you may stop at any moment and needs no reason. Stop at once for:"
_LEAD_OF_ONESELF = "You may stop at any moment. Stop at once for:"
_LEAD_OF_BABY = (
    "Keep looking at the baby. One of these signs is enough: lift your hands slowly, and hold the baby close."
)
_BABY_HAS_ENOUGH = (
    "turns away",
    "makes fists, arches the back",
    "yawns, hiccups or frowns",
    "fusses or cries",
)
_BABY_UNWELL = (
    "Hard to wake, trouble breathing, blue or very pale, a fit, or a rash that stays when pressed: "
    "call 112 or your local emergency number now. Hot or vomiting: ask a doctor today."
)
_UNWELL = (
    "Not better in 15 minutes? Get help. Chest pain, trouble breathing, fainting or sudden weakness: "
    "call 112 or your local emergency number now."
)


class Sign(Struct, frozen=True):
    """Something that one may see or feel, and what to do then."""

    sign: str
    act: str
    cites: tuple[str, ...] = ()


class StopBox(Struct, frozen=True):
    """`stop` ends the massage, `spare` only keeps the hands off a place; `alarm` is for the worst."""

    lead: str
    stop: tuple[Sign, ...]
    spare: tuple[Sign, ...]
    alarm: str


def stop_box(house: House, receiver: Receiver) -> StopBox:
    """What ends the massage for this receiver, and what spares a place."""
    if receiver == "baby":
        return _for_a_baby(house)
    signs = sorted(_in_session(house), key=lambda one: _GRAVEST.index(one.effect))
    stops = [one for one in signs if one.effect == "stop"]
    lead = _LEAD_OF_ONESELF if receiver == "self" else _LEAD
    return StopBox(
        lead=house.words.text(lead),
        stop=tuple(_told(house, stops)),
        spare=tuple(_told(house, (one for one in signs if one not in stops))),
        alarm=house.words.text(_UNWELL),
    )


def _for_a_baby(house: House) -> StopBox:
    signs = tuple(Sign(house.words.text(sign), "") for sign in _BABY_HAS_ENOUGH)
    return StopBox(house.words.text(_LEAD_OF_BABY), signs, (), house.words.text(_BABY_UNWELL))


def _in_session(house: House) -> Iterator[Condition]:
    for condition in house.library.knowledge().conditions.values():
        if condition.when == "in_session":
            yield condition


def _told(house: House, conditions: Iterable[Condition]) -> Iterator[Sign]:
    for one in conditions:
        cites = tuple(map(cited_as, one.cites))
        yield Sign(house.words.text(one.question), house.words.text(one.advice), cites)
