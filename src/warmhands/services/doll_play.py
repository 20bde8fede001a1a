"""Practise a play massage on a doll: the same game, with nobody to be screened and nothing to be kept."""

from datetime import datetime

from msgspec.structs import replace

from warmhands.model.journal import Session
from warmhands.model.mistake import Mistake
from warmhands.model.plan import PlanRequest, Refusal
from warmhands.model.protocol import Protocol
from warmhands.model.screening import Measures, ScreeningRequest
from warmhands.screening import due_cards
from warmhands.services.house import House
from warmhands.services.session_plan import plan_session
from warmhands.services.spelling import did_you_mean

DOLL_WEEKS = 30
"""The age whose limits the doll gets: no gentler and no firmer than a baby of half a year."""

PRACTICE = "practice-"
"""What the id of a practice begins with; no massage of the journal has such an id."""


def doll_games(house: House) -> tuple[Protocol, ...]:
    """The play massages that can be practised: those of babies that have a rhyme."""
    knowledge = house.library.knowledge()
    games = (knowledge.protocols[rhyme.protocol] for rhyme in knowledge.rhymes.values())
    return tuple(sorted((game for game in games if "baby" in game.receivers), key=lambda game: game.title))


def practise(house: House, protocol_id: str, minutes: int, now: datetime) -> Session:
    """A game for a doll, ready to be played and written down nowhere; an unknown game is a `Mistake`."""
    games = {game.id: game for game in doll_games(house)}
    if protocol_id not in games:
        message = "There is no such game for a doll."
        raise Mistake("unknown_id", message, "protocol", did_you_mean(protocol_id, games))
    doll = ScreeningRequest(receiver="baby", at=now, measures=Measures(age_weeks=DOLL_WEEKS))
    due = due_cards(doll, house.library.knowledge())
    doll = replace(doll, cards={card.id: "none" for card in due})
    wish = PlanRequest(
        minutes=minutes, giver="first_time", screening=doll, protocol=protocol_id, kind="baby_play"
    )
    plan = plan_session(house, wish, now)
    if isinstance(plan, Refusal):
        raise Mistake("contradiction", "This game cannot be practised.", "protocol", "Choose another one.")
    return Session(f"{PRACTICE}{now.timestamp():.0f}", "", None, "", now, plan, doll)
