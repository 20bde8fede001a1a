"""What follows from a finding, one function a message key of `screening.BECAUSE`."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from warmhands.language.limits import at_most, titles
from warmhands.language.places import places
from warmhands.language.terms import term
from warmhands.language.times import day, span
from warmhands.language.tongue import Tongue, english, joined
from warmhands.model.knowledge import Condition, FurtherEffect, Knowledge
from warmhands.model.screening import Finding, Place, ScreeningRequest

AnyEffect = Condition | FurtherEffect

MEASURED_LEAST: Mapping[str, tuple[str, float]] = {
    "heavy_meal": ("hours_since_meal", 2.0),
    "infant_just_fed": ("hours_since_feed", 0.75),
    "infant_vaccinated": ("hours_since_vaccination", 72.0),
}
"""From which measure a wait is counted, and how long it is in all (contract, measures)."""
BABY_FEVER_WAIT_H = 24.0


@dataclass(frozen=True)
class Told:
    """A finding with everything that its words stand on."""

    tongue: Tongue
    finding: Finding
    request: ScreeningRequest
    knowledge: Knowledge

    @cached_property
    def condition(self) -> Condition | None:
        """The condition, unless the finding is about something else."""
        return self.knowledge.conditions.get(self.finding.condition)

    @property
    def is_own(self) -> bool:
        """Whether the finding tells the condition's own effect, not a further one."""
        return self.condition is not None and self.condition.effect == self.finding.effect

    def effects(self) -> Iterator[AnyEffect]:
        """Every effect of the condition that this finding is about."""
        if self.condition is not None:
            everything: tuple[AnyEffect, ...] = (self.condition, *self.condition.also)
            yield from (one for one in everything if one.effect == self.finding.effect)

    def spots(self, effect: AnyEffect) -> list[Place]:
        """The places that an effect is about; "affected" is where the person pointed."""
        named = [Place(zone) for zone in effect.zones if zone != "affected"]
        given = self.request.places.get(self.finding.condition, ()) if "affected" in effect.zones else ()
        return [*named, *given]

    def where(self) -> str:
        """All places that this finding is about, in a row; empty for none and for the whole body."""
        spots = [spot for effect in self.effects() for spot in self.spots(effect)]
        if any(spot.zone == "all" for spot in spots):
            return ""
        return places(self.tongue, spots, self.knowledge)

    def shuts(self) -> tuple[str, ...]:
        """What else the condition closes today: techniques, positions, minutes, kinds."""
        one = self.condition
        if one is None or not self.is_own:
            return ()
        text, names = self.tongue.text, titles(self.tongue, one.refuses, self.knowledge)
        off = self.tongue.listed(term(self.tongue, each) for each in one.techniques_off)
        shut = self.tongue.listed(term(self.tongue, each) for each in one.positions_off)
        return (
            text("Not done today: {off}.", off=off) if off else "",
            text("Not in these positions: {shut}.", shut=shut) if shut else "",
            text("At most {n} minutes.", n=one.max_minutes) if one.max_minutes else "",
            text("Not offered: {names}.", names=names) if names else "",
        )

    def urgency(self) -> str:
        """How soon to be seen; empty where nobody needs to."""
        return (self.condition.urgency or "") if self.condition else ""


STOPS: Mapping[str, str] = {
    "emergency": english("No massage. Call 112 or your local emergency number now."),
    "urgent": english("No massage. Get medical advice today."),
    "soon": english("No massage. See a doctor within the next days."),
    "routine": english("No massage at home with this. Ask your doctor about it."),
    "": english("No massage now."),
}
REFERRALS: Mapping[str, str] = {
    "emergency": STOPS["emergency"],
    "urgent": english("Get medical advice today, before any massage."),
    "soon": english("See a doctor within the next days, before any massage."),
    "routine": english("Ask a doctor before the massage."),
    "": english("Ask a doctor before the massage."),
}


def _stop(told: Told) -> str:
    return told.tongue.text(STOPS[told.urgency()])


def _stop_zones(told: Told) -> str:
    where = told.where()
    return joined((_alone(told, where), _see(told)))


def _see(told: Told) -> str:
    return told.tongue.text(REFERRALS[told.urgency()]) if told.urgency() else ""


def _refer(told: Told) -> str:
    return told.tongue.text(REFERRALS[told.urgency()])


def _refer_zones(told: Told) -> str:
    where = told.where()
    if not where:
        return _refer(told)
    left = told.tongue.text("Left alone until a doctor agrees: {where}.", where=where)
    return joined((left, _refer(told) if told.urgency() in ("urgent", "soon") else ""))


def _refer_agreed(told: Told) -> str:
    return told.tongue.text(
        "A doctor agreed on {day}, so this alone does not stop the massage.", day=_agreed_on(told)
    )


def _refer_lapsed(told: Told) -> str:
    agreed, at = told.request.doctor_agreed.get(told.finding.condition), told.request.at
    is_ahead = agreed is not None and at is not None and agreed > at.date()
    sentence = (
        english("The day given for the doctor's agreement, {day}, is still to come.")
        if is_ahead
        else english("The doctor's agreement of {day} is more than 90 days old.")
    )
    again = told.tongue.text("Ask a doctor again before the massage.")
    return joined((told.tongue.text(sentence, day=_agreed_on(told)), again))


def _agreed_on(told: Told) -> str:
    agreed, at = told.request.doctor_agreed.get(told.finding.condition), told.request.at
    if agreed is None:
        return told.tongue.text("an earlier day")
    return day(told.tongue, agreed, at.date() if at else None)


def _defer(told: Told) -> str:
    hours = (told.condition.hours if told.condition else None) or 0
    return _wait(told, hours)


def _defer_measured(told: Told) -> str:
    name, least = MEASURED_LEAST.get(told.finding.condition, ("", BABY_FEVER_WAIT_H))
    since = getattr(told.request.measures, name) if name else 0.0
    return _wait(told, least - (since or 0.0))


def _wait(told: Told, hours: float) -> str:
    if hours <= 0:
        return told.tongue.text("The massage has to wait.")
    return told.tongue.text("The massage waits for {span}.", span=span(told.tongue, hours))


def _avoid_area(told: Told) -> str:
    hours = (told.condition.hours or 0) if told.condition and told.is_own else 0
    if not hours:
        return _alone(told, told.where())
    held = span(told.tongue, hours)
    return joined((_alone(told, told.where()), told.tongue.text("This holds for {span}.", span=held)))


def _alone(told: Told, where: str) -> str:
    if not where:
        return told.tongue.text("That place is left alone.")
    return told.tongue.text("Left alone today: {where}.", where=where)


def _cap_pressure(told: Told) -> str:
    return joined(_capped(told, effect) for effect in told.effects()) or told.tongue.text(
        "The pressure stays lower today."
    )


def _capped(told: Told, effect: AnyEffect) -> str:
    level = 1 if effect.max_level is None else effect.max_level
    spots = told.spots(effect)
    is_whole = any(spot.zone == "all" for spot in spots)
    where = "" if is_whole else places(told.tongue, spots, told.knowledge)
    if not where:
        return at_most(told.tongue, level)
    return at_most(told.tongue, level, where)


def _note(told: Told) -> str:
    if told.condition is not None and told.condition.strength == "weak":
        return told.tongue.text("This sign alone changes nothing. Two such signs mean: ask a doctor first.")
    has_more = any(told.shuts()) or (told.condition is not None and bool(told.condition.advice))
    if (told.is_own and has_more) or any(_text_of(effect) for effect in told.effects()):
        return ""
    return told.tongue.text("Good to know; it changes nothing today.")


def _text_of(effect: AnyEffect) -> str:
    return effect.text if isinstance(effect, FurtherEffect) else ""


def _place_missing(told: Told) -> str:
    return told.tongue.text("Please show where: the place is needed to leave it alone.")


FOLLOWS: Mapping[str, Callable[[Told], str]] = {
    "stop": _stop,
    "stop_zones": _stop_zones,
    "refer": _refer,
    "refer_zones": _refer_zones,
    "refer_agreed": _refer_agreed,
    "refer_lapsed": _refer_lapsed,
    "defer": _defer,
    "defer_measured": _defer_measured,
    "avoid_area": _avoid_area,
    "cap_pressure": _cap_pressure,
    "note": _note,
    "place_missing": _place_missing,
    "weak_pain_flags": _refer,
    "weak_pain_flags_agreed": _refer_agreed,
    "weak_pain_flags_lapsed": _refer_lapsed,
}
