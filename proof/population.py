"""Draws simulated people and what they wish for, each from the seed and their own number alone."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from proof.people import AT, Asking, Someone, agreement, has_place
from proof.prevalence import Band, Population, Prevalence
from warmhands.model.knowledge import Condition, Knowledge
from warmhands.model.plan import PlanRequest
from warmhands.model.screening import Measures, Place, ScreeningRequest
from warmhands.model.vocabulary import Answer, CardMark, Giver, Receiver, Side
from warmhands.planning import fitting_minutes
from warmhands.screening import PAIN_CARD, due_cards

SEED = 20261124
SIDES: tuple[Side, ...] = ("left", "right", "both", "middle")
GIVERS: Mapping[Giver, float] = {"first_time": 0.6, "practised": 0.3, "trained": 0.1}
ADULT_YEARS: Mapping[Band, tuple[float, float]] = {"young": (18, 40), "middle": (40, 65), "old": (65, 95)}
MINOR_YEARS = (13.0, 18.0)

Name = TypeVar("Name", bound=str)


class Visitor(Struct, frozen=True):
    """Somebody simulated: their answers, and what they wish for."""

    number: int
    band: Band
    request: ScreeningRequest
    wish: PlanRequest


def draw(number: int, prevalence: Prevalence, knowledge: Knowledge) -> Visitor:
    """The person of this number; always the same one."""
    chance = Random(f"{SEED}:{number}")  # noqa: S311 - simulated people keep no secrets
    population = prevalence.population
    receiver = _one_of(population.receivers, chance)
    band, measures = _aged(receiver, population, chance)
    drawn = _Drawing(Asking(Someone("", receiver, measures), knowledge), band, prevalence, chance)
    request = drawn.request(measures, knowledge)
    return Visitor(number, band, request, _wish(request, knowledge, chance))


def _aged(receiver: Receiver, population: Population, chance: Random) -> tuple[Band, Measures]:
    if receiver == "baby":
        return "baby", Measures(age_weeks=round(chance.uniform(0, 51.9), 1))
    if receiver == "child":
        return "child", Measures(age_years=round(chance.uniform(1, 12.9), 1))
    band = _one_of(population.bands, chance)
    is_minor = band == "young" and chance.random() < population.minors
    years = chance.uniform(*(MINOR_YEARS if is_minor else ADULT_YEARS[band]))
    told = is_minor or chance.random() < population.age_told
    return band, Measures(age_years=float(int(years)) if told else None)


class _Drawing:
    """Draws the answers of one person: each condition for itself, but for what depends on another."""

    def __init__(self, asking: Asking, band: Band, prevalence: Prevalence, chance: Random) -> None:
        self.asking, self.band, self.prevalence, self.chance = asking, band, prevalence, chance

    def request(self, measures: Measures, knowledge: Knowledge) -> ScreeningRequest:
        """The whole check as this person answers it, the card about pain where it is due."""
        chance, people = self.chance, self.prevalence.population
        asked = [one for one in self.asking.conditions if one.card != PAIN_CARD]
        told = self._told(asked)
        if chance.random() < people.unsure_for_no:
            told.setdefault(chance.choice(asked), "unsure")
        due = self._due(told, measures, knowledge)
        if PAIN_CARD in due:
            told |= self._told([one for one in self.asking.conditions if one.card == PAIN_CARD])
        placed = [one for one in told if has_place(one)]
        cards: dict[str, CardMark] = dict.fromkeys(due, "none")
        cards.update({one.card: "some" for one in told})
        return ScreeningRequest(
            receiver=self.asking.someone.receiver,
            at=AT,
            cards=cards,
            answers={one.id: answer for one, answer in told.items()},
            places={one.id: self._places() for one in placed if self._says(people.place_told)},
            measures=self._measured(measures) if self._says(people.measured) else measures,
            doctor_agreed={agreement(one): self._day() for one in told if self._says(people.agreed)},
        )

    def _says(self, share: float) -> bool:
        return self.chance.random() < share

    def _told(self, asked: Sequence[Condition]) -> dict[Condition, Answer]:
        """What holds of these, each drawn for itself; what depends on another only where that one holds."""
        told: dict[Condition, Answer] = {}
        for one in sorted(asked, key=lambda condition: condition.only_if is not None):
            may_hold = one.only_if is None or one.only_if in {other.id for other in told}
            if may_hold and self._says(self.prevalence.shares[one.id].of(self.band)):
                told[one] = "unsure" if self._says(self.prevalence.population.unsure_for_yes) else "yes"
        return told

    def _due(self, told: Mapping[Condition, Answer], measures: Measures, knowledge: Knowledge) -> list[str]:
        answers = {one.id: answer for one, answer in told.items()}
        request = ScreeningRequest(self.asking.someone.receiver, AT, answers=answers, measures=measures)
        return [card.id for card in due_cards(request, knowledge)]

    def _day(self) -> date:
        return AT.date() - timedelta(days=self.chance.randrange(120))

    def _places(self) -> tuple[Place, ...]:
        number = 2 if self._says(self.prevalence.population.second_place) else 1
        return tuple(
            Place(self.chance.choice(self.asking.zones), self.chance.choice(SIDES)) for _ in range(number)
        )

    def _measured(self, measures: Measures) -> Measures:
        chance = self.chance
        return replace(
            measures,
            temperature_c=round(chance.gauss(36.6, 0.3), 1),
            hours_since_meal=round(chance.uniform(0, 6), 1),
            hours_since_feed=round(chance.uniform(0, 3), 2),
            hours_since_vaccination=round(chance.uniform(0, 1000), 0),
        )


def _wish(request: ScreeningRequest, knowledge: Knowledge, chance: Random) -> PlanRequest:
    """Any massage that fits receiver and giver: a protocol by name, or a kind and the planner's choice."""
    giver = _one_of(GIVERS, chance)
    fitting = [
        one
        for one in knowledge.protocols.values()
        if request.receiver in one.receivers and giver in one.givers
    ]
    protocol = chance.choice(fitting)
    kinds = [kind for kind in protocol.kinds if request.receiver in knowledge.kinds[kind].receivers]
    return PlanRequest(
        minutes=chance.choice(fitting_minutes(protocol, giver)),
        giver=giver,
        screening=request,
        protocol=protocol.id if chance.random() < 0.7 else None,
        kind=chance.choice(kinds),
        zones=tuple(chance.sample(sorted(knowledge.zones), chance.randrange(3))),
        position=chance.choice((None, *protocol.positions)),
    )


def _one_of(shares: Mapping[Name, float], chance: Random) -> Name:
    return chance.choices(list(shares), list(shares.values()))[0]
